import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RowSchema } from '../../../shared/contracts/rows/row.ts';
import { baseNames } from '../../../shared/contracts/wiring/resources.ts';

const root = join(import.meta.dirname, '../../..');
const record = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
const cells = record.split('\n').flatMap((line) => (line.startsWith('|') ? [line.split('|')[1]?.trim() ?? ''] : []));
/** Literals of `kind`, through unions of unions. */
const kindsOf = (schema: unknown): readonly string[] => {
  const { def } = schema as {
    readonly def: {
      readonly shape?: { readonly kind: { readonly def: { readonly values: readonly string[] } } };
      readonly options?: readonly unknown[];
    };
  };
  return def.shape ? def.shape.kind.def.values : (def.options ?? []).flatMap(kindsOf);
};
const kinds = [...new Set(kindsOf(RowSchema))];

describe('the record of processing', () => {
  it('names each kind of row once, and none that is not there', () => {
    const named = cells.flatMap((cell) =>
      /^`[a-z]+`(, `[a-z]+`)*$/.test(cell) ? cell.replaceAll('`', '').split(', ') : [],
    );
    expect(kinds.length).toBeGreaterThan(30);
    expect(named.toSorted()).toEqual(kinds.toSorted());
  });

  it('names each bucket, and where else something lies', () => {
    for (const bucket of [baseNames.inboundBucket, baseNames.safekeeping, baseNames.factsBucket, baseNames.auditBucket])
      expect(cells).toContain(`bucket \`${bucket}\``);
    for (const place of ['queues', 'schedules', 'backups', 'logs', 'SES', 'user pool'])
      expect(cells.some((cell) => cell.startsWith(place))).toBe(true);
  });

  it('says how long the buckets keep what they hold, as they are made', () => {
    const source = (file: string) => readFileSync(join(root, `infra/stateful/${file}.ts`), 'utf8');
    expect(source('inbound')).toContain('expiration: Duration.days(90)');
    expect(source('safekeeping')).toContain('expiration: Duration.days(400)');
    expect(source('audit')).toContain('compliance(Duration.days(730))');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import heardback from '../../../heardback.config.ts';
import { ConfigSchema } from '../../../shared/contracts/config/config.ts';
import { parseConfig } from '../../../shared/contracts/config/define.ts';
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
    expect(source('inbound')).toContain('expiration: Duration.millis(config.retention.mails)');
    expect(source('safekeeping')).toContain('expiration: Duration.millis(config.retention.unusable)');
    expect(source('audit')).toContain('compliance(Duration.millis(config.retention.audit))');
  });

  it('says how long each kind of data is kept where the configuration says nothing', () => {
    const { retention } = parseConfig({ ...heardback, retention: {} });
    const told = record.split('\n').flatMap((line) => {
      const [, name, , , length] = /^\| (`retention\.(\w+)`) \| ([^|]+) \| ([^|]+) \|/.exec(line) ?? [];
      return name === undefined ? [] : [[name.slice(11, -1), length?.trim()]];
    });
    const names = Object.keys(ConfigSchema.def.shape.retention.def.innerType.def.shape);
    expect(told).toEqual(
      names.map((name) => {
        const length = retention[name as keyof typeof retention];
        return [name, length === undefined ? 'until erased' : `${length / 86_400_000} days`];
      }),
    );
  });
});

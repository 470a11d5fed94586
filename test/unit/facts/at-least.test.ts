import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import type { ReadOptions, Records, Ref } from '../../../shared/ports/records.ts';
import { atLeast } from '../../../shared/steps/facts/at-least.ts';
import { anAnswer } from '../tasks/answer.ts';

const newer = { ...anAnswer(3), version: 5 };
const older = { ...newer, version: 4 };
const ref: Ref = { kind: 'survey', id: [newer.id] };

describe('a reader who was told of a row', () => {
  const asked: (ReadOptions | undefined)[] = [];
  const store = new InMemoryRecords();
  /** Whatever may lag shows the row as it was. */
  const lagging: Records = Object.assign(Object.create(store) as Records, {
    getAll: async (refs: readonly Ref[], options?: ReadOptions): Promise<readonly Row[]> => {
      asked.push(options);
      return refs.map(() => (options?.mayLag ? older : newer));
    },
    list: async (_: unknown, options?: ReadOptions) => {
      asked.push(options);
      return { refs: [] };
    },
  });
  beforeEach(() => {
    asked.length = 0;
  });

  it('reads it again when it finds an older one', async () => {
    expect(await atLeast([older, newer], lagging).getAll([ref])).toEqual([newer]);
    expect(asked).toEqual([{ mayLag: true }, undefined]);
  });

  it('is content with what it was told of, for half the price', async () => {
    expect(await atLeast([older], lagging).getAll([ref])).toEqual([older]);
    expect(asked).toEqual([{ mayLag: true }]);
  });

  it('looks for openings that it was told of where they are sure to be', async () => {
    const at = '2026-11-20T09:00:00.000Z';
    const opened: Row = { kind: 'intent', version: 1, surveyId: newer.id, id: 'a', at, expires: 0 };
    await atLeast([opened], lagging).list({ of: 'intents', surveyId: newer.id });
    await atLeast([opened], lagging).list({ of: 'intents', surveyId: 'another' });
    expect(asked).toEqual([{ mayLag: false }, { mayLag: true }]);
  });

  it('reads the chapters of a task after the task', async () => {
    await atLeast([], lagging).getAll([{ kind: 'chapter', id: ['t', '1'] }]);
    expect(asked).toEqual([{ mayLag: false }]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { SurveyRow } from '../../../shared/contracts/rows/survey.ts';
import { fileAnswer } from '../../../shared/steps/survey/file-answer.ts';
import { noteComplaint, noteOptOut } from '../../../shared/steps/survey/note-opt-out.ts';
import { retagAnswer } from '../../../shared/steps/survey/retag-answer.ts';
import config from '../../config.ts';
import { anAnswer } from '../tasks/answer.ts';

const at = '2026-11-24T08:00:00.000Z';
const later = '2026-11-25T08:00:00.000Z';
const program = config.programs['post-purchase'];
if (!program) throw new Error('The default programmes are gone.');
const { response: _r, history: _h, ...unanswered } = anAnswer(3);

let records: InMemoryRecords;
beforeEach(() => {
  records = new InMemoryRecords();
});
const put = (more: object = {}) =>
  records.commit([
    { put: { ...anAnswer(3, { comment: 'The delivery came late.' }), version: 0, ...more } as SurveyRow },
  ]);
const row = () => records.peek({ kind: 'survey', id: ['s'] });

describe('a survey that drove somebody away', () => {
  it('says so from the first time on, and is written once', async () => {
    await put();
    await noteOptOut('s', at, records);
    await noteOptOut('s', later, records);
    expect([row()?.optedOutAt, row()?.complainedAt, row()?.version]).toEqual([at, undefined, 2]);
    await noteComplaint('s', later, records);
    await noteComplaint('s', '2026-11-26T08:00:00.000Z', records);
    expect([row()?.optedOutAt, row()?.complainedAt, row()?.version]).toEqual([at, later, 3]);
  });

  it('that is gone is not made anew', async () => {
    await noteOptOut('s', at, records);
    await noteComplaint('s', at, records);
    expect(records.all()).toEqual([]);
  });
});

describe('an answer that somebody files', () => {
  const tags = { delivery: ['late'], price: ['dear'] };
  const file = (wanted: readonly string[], mayFile = () => true) =>
    fileAnswer(
      { surveyId: 's', tags: wanted, mayFile },
      { records, config: { insights: { ...config.insights, tags } } },
    );

  it('has just these tags, in the spelling of the rules, and is written once', async () => {
    await put();
    expect(await file(['PRICE', 'late parcel'])).toEqual({
      kind: 'filed',
      surveyId: 's',
      tags: ['price', 'late parcel'],
    });
    expect(await file(['price', 'late parcel'])).toMatchObject({ kind: 'filed', tags: ['price', 'late parcel'] });
    expect(row()).toMatchObject({ version: 2, tags: ['price', 'late parcel'] });
  });

  it('may have none, before and after', async () => {
    await put();
    expect(await file([])).toEqual({ kind: 'filed', surveyId: 's', tags: [] });
    expect(row()?.version).toBe(1);
  });

  it('is unknown to whoever may not file it, and where nobody answered', async () => {
    await put();
    expect(await file(['price'], () => false)).toEqual({ kind: 'unknown' });
    records = new InMemoryRecords();
    expect(await file(['price'])).toEqual({ kind: 'unknown' });
    await records.commit([{ put: { ...unanswered, version: 0, state: 'sent' } as SurveyRow }]);
    expect(await file(['price'])).toEqual({ kind: 'unknown' });
    expect(row()?.tags).toBeUndefined();
  });
});

describe('an answer that the rules of today are read over', () => {
  const retag = (seen: SurveyRow, tags: Readonly<Record<string, readonly string[]>>) =>
    retagAnswer(seen, {
      records,
      programs: { find: async () => program },
      config: { insights: { ...config.insights, tags: tags as never } },
    });

  it('has the tags that they give it, once', async () => {
    await put();
    const seen = row() as SurveyRow;
    expect(await retag(seen, { parcel: ['late'] })).toBe(true);
    expect(row()).toMatchObject({ tags: ['parcel'], version: 2 });
    // As it was seen a moment ago it has none yet.
    expect(await retag(seen, { parcel: ['late'] })).toBe(false);
    expect(await retag(row() as SurveyRow, { parcel: ['late'] })).toBe(false);
    expect(row()?.version).toBe(2);
  });

  it('is not read again where nothing would change, and left alone where it is gone', async () => {
    const never = Object.assign(Object.create(records), { get: () => expect.unreachable() });
    const seen = { ...anAnswer(3, { comment: 'Fine.' }), version: 1 };
    expect(await retagAnswer(seen, { records: never, programs: { find: async () => program }, config })).toBe(false);
    expect(await retag({ ...seen, response: { ...seen.response, comment: 'late' } }, { parcel: ['late'] })).toBe(false);
    expect(records.all()).toEqual([]);
  });
});

import { ParquetFacts } from '../../../../shared/adapters/parquet/fact-reader.ts';
import { rowsOf } from '../../../unit/facts/rows.ts';
import { customerAt, day, hour, type Rule } from './rule.ts';

/** What was said is kept, counted, and left half done nowhere. */
export const keptRules: Readonly<Record<string, Rule>> = {
  'no words of a person are gone': ({ people, shop }, { all }) => {
    const seen = new Set<string>();
    for (const row of all) for (const [mark] of JSON.stringify(row).matchAll(/q\d+x\d+/g)) seen.add(mark);
    for (const { body } of shop.parked) for (const [mark] of body.matchAll(/q\d+x\d+/g)) seen.add(mark);
    return people.said
      .filter(({ mark, takenAt, kind }) => mark !== undefined && takenAt !== undefined && kind !== 'machine')
      .filter(({ mark }) => !seen.has(mark ?? ''))
      .map(({ text, by, over }) => ({ what: `by ${over}: "${text}"`, customer: by.number }));
  },

  'no words are kept twice': (_played, { all }) => {
    const kept = new Map<string, number>();
    for (const row of all) {
      if (row.kind !== 'message') continue;
      for (const mark of new Set(row.words.match(/\bq\d+x\d+/g))) kept.set(mark, (kept.get(mark) ?? 0) + 1);
    }
    return [...kept]
      .filter(([, times]) => times > 1)
      .map(([mark, times]) => ({ what: `${mark}: ${times} letters`, customer: Number(mark.slice(1).split('x')[0]) }));
  },

  'the last rating on the page stands': ({ people }, { surveys }) => {
    const byId = new Map(surveys.map((survey) => [survey.id, survey]));
    const about = Map.groupBy(
      people.said.filter(({ surveyId }) => surveyId),
      ({ surveyId }) => surveyId,
    );
    return [...about].flatMap(([id, said]) => {
      const taken = said.filter(({ takenAt }) => takenAt !== undefined);
      const last = taken.toSorted((a, b) => (a.takenAt ?? 0) - (b.takenAt ?? 0)).at(-1);
      if (!last || taken.some(({ over }) => over !== 'page')) return [];
      // Whoever saw an error may have been heard all the same.
      const perhaps = said
        .filter(({ takenAt, at }) => takenAt === undefined && at > last.at)
        .map(({ rating }) => rating);
      const survey = byId.get(id ?? '');
      const stands = survey?.state === 'answered' ? survey.response.score : undefined;
      if (survey?.type === 'cxi' || [last.rating, ...perhaps].includes(stands)) return [];
      return [{ what: `survey ${id}: said ${last.rating}, stands ${stands}`, customer: last.by.number }];
    });
  },

  'nothing is in between once faults have stopped': ({ shop }, { all }) =>
    all
      .filter((row) => {
        const isPast = 'wakeAt' in row && row.wakeAt !== undefined && Date.parse(row.wakeAt) < shop.now - 3 * hour;
        if (row.kind === 'survey')
          return (
            row.state === 'sending' || (row.state === 'scheduled' && isPast) || (row.state === 'answered' && isPast)
          );
        if (row.kind === 'message')
          return row.direction === 'out' && (row.state === 'waiting' || row.state === 'sending');
        if (row.kind === 'digest') return row.state === 'due';
        return (
          row.kind === 'saying' &&
          (row.state === 'waiting' || row.state === 'sending') &&
          Date.parse(row.createdAt) < shop.now - day
        );
      })
      .map((row) => ({
        what: `${row.kind} ${'id' in row ? row.id : ''} is ${'state' in row ? row.state : ''}`,
        customer: 'address' in row ? customerAt(row.address) : undefined,
      })),

  'facts are what the table says': async ({ objects }, { surveys, tasks }) => {
    const reader = new ParquetFacts(objects, []);
    const all = { from: '0000-01', to: '9999-12' };
    const read = async (table: 'surveys' | 'answers' | 'comments' | 'tasks', column: string) =>
      rowsOf(await reader.read(table, all, ['id', column])).map((row) => `${row.id} ${row[column]}`);
    const compare = (table: string, facts: readonly string[], rows: readonly string[]) => {
      const [known, wanted] = [new Set(facts), new Set(rows)];
      return [
        ...rows.filter((row) => !known.has(row)).map((row) => ({ what: `${table}: ${row} is missing` })),
        ...facts.filter((row) => !wanted.has(row)).map((row) => ({ what: `${table}: ${row} is too much` })),
      ];
    };
    return [
      ...compare(
        'surveys',
        await read('surveys', 'state'),
        surveys.map(({ id, state }) => `${id} ${state}`),
      ),
      ...compare(
        'answers',
        await read('answers', 'score'),
        surveys.flatMap((one) => (one.state === 'answered' ? [`${one.id} ${one.response.score}`] : [])),
      ),
      ...compare(
        'comments',
        await read('comments', 'words'),
        surveys.flatMap((one) =>
          one.state === 'answered' && one.response.comment !== undefined ? [`${one.id} ${one.response.comment}`] : [],
        ),
      ),
      ...compare(
        'tasks',
        await read('tasks', 'state'),
        tasks.flatMap((one) => ('openedAt' in one && one.openedAt ? [`${one.id} ${one.state}`] : [])),
      ),
    ];
  },
};

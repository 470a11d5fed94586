import { brake } from '../../../../shared/domain/brake/brake.ts';
import { blur, customerAt, type Rule, surveyMails } from './rule.ts';

/** What stands still sends nothing, and what came to harm is counted. */
export const brakeRules: Readonly<Record<string, Rule>> = {
  'nothing is sent by a programme that stands still': (played, { surveys }) => {
    const program = new Map(surveys.map((survey) => [survey.id, survey.program]));
    const { stops } = played.shop.seen;
    return surveyMails(played)
      .filter(({ surveyId, at }) =>
        stops.some(
          (stop) =>
            (stop.program === '*' || stop.program === program.get(surveyId)) && at > stop.from + blur && at < stop.to,
        ),
      )
      .map(({ surveyId, to }) => ({ what: `survey ${surveyId}`, customer: customerAt(to) }));
  },

  'people hear of a programme that halts by itself': ({ shop }) => {
    const told = new Set(shop.notices.map(({ id }) => id));
    return shop.seen.stops
      .filter(({ by, program, since }) => by === brake && !told.has(`brake.${program}.${since}`))
      .map(({ program, since }) => ({ what: `${program}, since ${since}` }));
  },

  'each harm is counted once': (_played, { surveys, all }) => {
    const counted = new Map<string, number>();
    const add = (program: string, by: number): void => void counted.set(program, (counted.get(program) ?? 0) + by);
    for (const row of all) if (row.kind === 'harm') add(row.program, row.complaints + row.bounces + row.objections);
    for (const { program, weighed = [] } of surveys) add(program, -weighed.length);
    return [...counted].filter(([, left]) => left !== 0).map(([program, left]) => ({ what: `${program}: ${left}` }));
  },
};

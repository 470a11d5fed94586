import { sentRows } from '../../shared/domain/insights/asked.ts';
import { type Conversion, conversionOf } from '../../shared/domain/insights/conversion.ts';
import { before, dayOf, monthsOf } from '../../shared/domain/insights/dates.ts';
import { type Facts, type Rows, those, wordsOf } from '../../shared/domain/insights/fact-rows.ts';
import { paceOf } from '../../shared/domain/insights/pace.ts';
import { type Reception, receptionOf } from '../../shared/domain/insights/programs.ts';
import { isOverdue } from '../../shared/domain/insights/standing.ts';
import { durationsOf } from '../../shared/domain/insights/velocity.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { own } from '../../shared/domain/own.ts';
import { type ProgramLine, programmesPage } from '../../shared/render/insights/programmes.ts';
import { controlsOf } from './controls.ts';
import type { Answer, Asked, InsightsDeps } from './deps.ts';
import { loadSurveys, todayOf } from './load.ts';
import { openPage, viewOf } from './open-page.ts';
import { overduePrograms, readStandings } from './programs.ts';

interface Counting {
  readonly surveys: Facts;
  readonly moments: Facts | undefined;
  /** Sent in the period, and in the one before. */
  readonly sent: Rows;
  readonly before: Rows;
}

/** `/app/insights/programmes`: which of them do good, and which deserve an end, a pause or a fresh look. */
export const showProgrammes = (asked: Asked, deps: InsightsDeps): Promise<Answer> =>
  openPage(asked, deps, async ({ visit, wish, today }) => {
    const [counting, standings] = await Promise.all([count(wish, deps), readStandings(deps)]);
    const { surveys, sent } = counting;
    const received = receptionOf(surveys, sent, overduePrograms(deps));
    const silent = Object.keys(deps.config.programs).filter((id) => !received.some(({ program }) => program === id));
    return programmesPage({
      ...viewOf(visit, deps),
      ...controlsOf(wish, {
        ...{ today, facts: surveys, rows: sent, path: '/app/insights/programmes' },
        config: deps.config,
      }),
      lines: received.map((reception) => ({
        ...lineOf(reception, counting, deps),
        standing: standings(reception.program),
      })),
      silent: silent.map((program) => ({ program, standing: standings(program) })),
    });
  });

const count = async (wish: Wish, deps: InsightsDeps): Promise<Counting> => {
  const { config } = deps;
  const both = { ...wish, since: before(wish).since };
  const conversions = Object.values(config.programs).flatMap(({ conversion }) => conversion ?? []);
  const longest = Math.max(0, ...conversions.map(({ within }) => within)) / 86_400_000;
  const [surveys, moments] = await Promise.all([
    loadSurveys(both, deps, ['contact']),
    conversions.length === 0
      ? undefined
      : deps.facts.read('moments', monthsOf(wish, { after: Math.ceil(longest) }), [
          ...['at', 'moment', 'contact', 'amount', 'currency', 'program', 'reason'],
        ]),
  ]);
  const sentIn = ({ since, until }: Pick<Wish, 'since' | 'until'>) =>
    sentRows(surveys, wish.filters, { since, until, zone: config.brand.timezone });
  return { surveys, moments, sent: sentIn(wish), before: sentIn(before(wish)) };
};

const lineOf = (
  reception: Reception,
  { surveys, moments, ...rows }: Counting,
  deps: InsightsDeps,
): Omit<ProgramLine, 'standing'> => {
  const { program } = reception;
  const { codes, words } = wordsOf(surveys, 'program');
  const ofProgram = (all: Rows): Rows => those(all, (row) => words[codes[row] ?? -1] === program);
  const periods = {
    sent: ofProgram(rows.sent),
    before: ofProgram(rows.before),
    now: millisecondsOf(deps.clock.now()),
  };
  const configured = own(deps.config.programs, program);
  const { reviewBy } = configured ?? {};
  return {
    ...{ reception, reviewBy, stage: configured?.journey },
    isOverdue: isOverdue(reviewBy === undefined ? undefined : dayOf(reviewBy), todayOf(deps)),
    answered: paceOf(surveys, 'answeredAt', periods),
    left: paceOf(surveys, 'optedOutAt', periods),
    leftAfter: durationsOf(surveys, periods.sent, 'optedOutAt').median,
    conversion: moments && conversionFor(program, { surveys, moments, ...periods }, deps),
  };
};

const conversionFor = (
  program: string,
  {
    surveys,
    moments,
    sent,
    now,
  }: Omit<Counting, 'moments' | 'before'> & { readonly moments: Facts; readonly now: number },
  { config }: InsightsDeps,
): Conversion | undefined => {
  const configured = own(config.programs, program);
  if (!configured?.conversion) return undefined;
  return conversionOf({ surveys, moments }, sent, {
    ...{ ...configured.conversion, program, now },
    after: configured.ask.after,
  });
};

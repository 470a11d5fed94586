import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { ticketTypes, undoersOf } from '../../shared/domain/event/standing.ts';

/** Types of events that the configuration has any use for: it asks, holds back, opens a task or counts because of them. */
export const usedTypes = ({ programs, tasks, insights }: RuntimeConfig): readonly string[] => [
  ...Object.values(programs).flatMap((program) => [
    program.moment,
    ...undoersOf(program),
    ...(program.ask.waitFor ? [program.ask.waitFor.event] : []),
  ]),
  ...ticketTypes,
  ...Object.keys(tasks.signals),
  ...Object.keys(insights.touchpoints),
  ...insights.revenue,
  ...('event' in insights.churn ? [insights.churn.event] : []),
];

export const isUnderstood = (type: string, config: RuntimeConfig): boolean => usedTypes(config).includes(type);

/** What to do about a type that nobody has a use for; names the one that it is but for capitals and signs between words. */
export const nobodyListens = (type: string, config: RuntimeConfig): string => {
  const meant = usedTypes(config).find((used) => lettersOf(used) === lettersOf(type));
  return meant
    ? `No programme listens to \`${type}\`. Send it again as \`${meant}\`, written just so.`
    : `No programme listens to \`${type}\`. Add one with this moment to heardback.config.ts and replay, or stop sending it.`;
};

const lettersOf = (type: string): string => type.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

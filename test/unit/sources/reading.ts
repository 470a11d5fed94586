import { type ParsedEvent, type ReadingRules, readEvent } from '../../../shared/steps/event/read-event.ts';
import config from '../../config.ts';

export type Read = Extract<ParsedEvent, { kind: 'event' }>;

/** An event as the bus hands it on. */
export const envelope = (source: string, type: string, detail: unknown): string =>
  JSON.stringify({
    version: '0',
    id: 'e1',
    source,
    'detail-type': type,
    time: '2026-11-20T09:30:00Z',
    region: 'eu-central-1',
    detail,
  });

export const parsed = (source: string, type: string, detail: unknown, rules: ReadingRules = config): ParsedEvent =>
  readEvent(envelope(source, type, detail), rules);

/** What was read of an event, or why nothing was. */
export const read = (source: string, type: string, detail: unknown, rules: ReadingRules = config): Read => {
  const outcome = parsed(source, type, detail, rules);
  if (outcome.kind === 'event') return outcome;
  throw new Error(outcome.kind === 'unfit' ? outcome.reason : `${outcome.type} of ${outcome.source} is not read.`);
};

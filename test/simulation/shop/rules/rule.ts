import type { Row, RowOf } from '../../../../shared/contracts/rows/row.ts';
import type { Played } from '../play.ts';

/** Something that must never be. */
export interface Broken {
  readonly rule: string;
  readonly what: string;
  /** The customer whom it happened to, where there is one. */
  readonly customer?: number | undefined;
}

export type Rule = (
  played: Played,
  rows: ByKind,
) => readonly Omit<Broken, 'rule'>[] | Promise<readonly Omit<Broken, 'rule'>[]>;

export interface ByKind {
  readonly surveys: readonly RowOf<'survey'>[];
  readonly tasks: readonly RowOf<'task'>[];
  readonly events: readonly RowOf<'event'>[];
  readonly all: readonly Row[];
}

export const hour = 3_600_000;
export const day = 24 * hour;
/** Functions' clocks differ, and what was claimed is sent a little later. */
export const blur = 10 * 60_000;

/** The customer who has an address. */
export const customerAt = (address: string | undefined): number | undefined => {
  const [, number] = /^person(\d+)@|^\+4917(\d+)$/.exec(address ?? '')?.filter(Boolean) ?? [];
  return number === undefined ? undefined : Number(number) % 10_000_000;
};

export const deployed = ({ plan: { config, next } }: Played) => [config, next];

/** What is said in return belongs to a survey, and asks nothing. */
const isAsking = (messageId: string): boolean => /^.-wake\/survey\./.test(messageId);

/** What asked customers, by mail and by text, in order. */
export const surveyMails = ({ shop }: Played) => [
  ...shop.mails.flatMap(({ message, messageId, at }) =>
    message.surveyId && isAsking(messageId)
      ? [{ surveyId: message.surveyId, to: message.to, at, text: message.subject, by: 'email' as const }]
      : [],
  ),
  ...shop.texts.flatMap(({ message, messageId, at }) =>
    message.surveyId && isAsking(messageId)
      ? [{ surveyId: message.surveyId, to: message.to, at, text: message.body, by: 'sms' as const }]
      : [],
  ),
];

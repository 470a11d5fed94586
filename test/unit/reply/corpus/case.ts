import type { Understood } from '../../../../shared/domain/reply/understood.ts';

/** A reply as a customer's phone or mail program sends it, and what a careful person takes it to mean. */
export interface Case {
  /** Language of the reply (ISO 639-1). */
  readonly language: string;
  readonly medium: 'sms' | 'mail';
  /** What it tries. */
  readonly sort: Sort;
  readonly text: string;
  readonly subject?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly scale?: { readonly low: number; readonly high: number } | undefined;
  /** Language of the survey, where it is not the reply's. */
  readonly survey?: string | undefined;
  readonly expected: Understood;
}

export const sorts = ['rating', 'unclear', 'words', 'command', 'quoted', 'machine'] as const;
export type Sort = (typeof sorts)[number];

type Row = readonly [text: string, expected: Understood];

/** What customers text back. A comment is expected in the customer's own words, whole, unless a row says otherwise. */
export const texts = (
  language: string,
  rows: readonly Row[],
  more: Pick<Case, 'scale' | 'survey'> = {},
): readonly Case[] =>
  rows.map(([text, expected]) => ({ language, medium: 'sms', sort: sortOf(expected), text, expected, ...more }));

const sortOf = (expected: Understood): Sort => {
  switch (expected.kind) {
    case 'answer':
      return 'rating';
    case 'comment':
      return expected.ambiguous ? 'unclear' : 'words';
    case 'automatic':
      return 'machine';
    case 'empty':
      return 'quoted';
    default:
      return 'command';
  }
};

export const rated = (score: number, comment?: string): Understood => ({ kind: 'answer', score, comment });
export const unclear = (text: string): Row => [text, { kind: 'comment', comment: text, ambiguous: true }];
export const words = (text: string): Row => [text, { kind: 'comment', comment: text, ambiguous: false }];
export const row = (text: string, score: number, comment?: string): Row => [text, rated(score, comment)];
export const leave = (text: string): Row => [text, { kind: 'unsubscribe' }];
/** They leave, and a person reads what else they wrote. */
export const leaveWith = (text: string): Row => [text, { kind: 'unsubscribe', words: text }];
export const rateAndLeave = (text: string, score: number, comment?: string): Row => [
  text,
  { kind: 'answer', score, comment, objects: true },
];
export const help = (text: string): Row => [text, { kind: 'help' }];
export const resume = (text: string): Row => [text, { kind: 'resume' }];

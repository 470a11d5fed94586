import { alarmWords } from '#alarm-words';
import type { TaskRow } from '../../contracts/rows/task.ts';
import type { Group } from '../rating.ts';
import type { Alarm } from '../words/alarming.ts';
import { elsewhereIn } from '../words/elsewhere.ts';
import { hearing } from '../words/find.ts';

export type Flag = NonNullable<TaskRow['flags']>[number];

/** What is at stake besides the rating. */
export interface Stakes {
  readonly group: Group;
  readonly words: string | undefined;
  /** BCP 47, in which they were asked. */
  readonly language?: string | undefined;
  /** Amount of what it is about, in the currency's own unit. */
  readonly amount?: number | undefined;
  /** Above zero; from this amount on a detractor is urgent and a passive high. */
  readonly highAmount: number;
  /** The customer is one of those whom the company cannot lose, by the configuration's conditions. */
  readonly isKey?: boolean;
}

/** What of a customer's words a person must see at once. A rating that contradicts them is flagged and stays what it is. */
export const flagsOf = (words: string | undefined, group: Group, language?: string): readonly Flag[] => {
  if (!words) return [];
  const said = { words, group, language };
  if (isSaid(last.said, said)) return last.flags;
  last = { said, flags: heard(said) };
  return last.flags;
};

interface Said {
  readonly words: string;
  readonly group: Group;
  readonly language: string | undefined;
}

/** A step asks for the flags of the same words more than once, and hundreds of phrases are looked for each time. */
let last: { readonly said: Said | undefined; readonly flags: readonly Flag[] } = { said: undefined, flags: [] };

const isSaid = (one: Said | undefined, other: Said): boolean =>
  one?.words === other.words && one.group === other.group && one.language === other.language;

const heard = ({ words, group, language }: Said): readonly Flag[] => {
  const speaks = hearing(words, language);
  const { alarming, feeling } = alarmWords();
  const found = (Object.keys(alarming) as readonly Alarm[]).filter((alarm) => speaks(alarming[alarm]));
  const [delighted, appalled] = [speaks(feeling.delighted), speaks(feeling.appalled)];
  const contradicts =
    (group === 'detractor' && delighted && !appalled) || (group === 'promoter' && appalled && !delighted);
  return [...found, ...elsewhereIn(words), ...(contradicts ? ['contradiction' as const] : [])];
};

/** Whether it outranks any rating. That somebody else reads what we send is to be seen, and can wait until tomorrow. */
export const outranks = (flag: Flag): boolean => flag !== 'contradiction' && flag !== 'wrong-person';

/** The same as a task keeps it: nothing where there is nothing to see. */
export const keptFlags = (...said: Parameters<typeof flagsOf>): Flag[] | undefined => {
  const flags = flagsOf(...said);
  return flags.length > 0 ? [...flags] : undefined;
};

/** What of a task changes by words that name what somebody must see at once; nothing where they do not. */
export const alarmedBy = (
  { flags: before = [], severity, language }: Pick<TaskRow, 'flags' | 'severity' | 'language'>,
  words: string | undefined,
  group: Group,
): Partial<Pick<TaskRow, 'flags' | 'severity'>> => {
  const found = flagsOf(words, group, language);
  if (found.length === 0) return {};
  return { flags: [...new Set([...before, ...found])], severity: found.some(outranks) ? 'urgent' : severity };
};

const byGroup: Readonly<Record<Group, TaskRow['severity']>> = { detractor: 'high', passive: 'normal', promoter: 'low' };
const raised: Readonly<Record<TaskRow['severity'], TaskRow['severity']>> = {
  low: 'normal',
  normal: 'high',
  high: 'urgent',
  urgent: 'urgent',
};

/** Words that name injury, lawyers, the press, self-harm or deletion of data outrank any rating; then rating, amount and customer. */
export const severityOf = (stakes: Stakes): TaskRow['severity'] => {
  const { group, words, language, amount = 0, highAmount, isKey } = stakes;
  if (flagsOf(words, group, language).some(outranks)) return 'urgent';
  const severity = byGroup[group];
  return group !== 'promoter' && (isKey || amount >= highAmount) ? raised[severity] : severity;
};

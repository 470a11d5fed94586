import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import { type TagRules, tagsByRule } from './tag-rules.ts';
import { wordsOf } from './words.ts';

const unique = (tags: readonly string[]): string[] => [...new Set(tags)];
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag) => b.includes(tag));

/** Nobody takes away more in earnest. */
const keptRemovals = 100;

/**
 * The answer with the tags that its words get by rule. What people here added stays, and what they took away stays away, however
 * often the customer changes the answer. The same survey where nothing changes.
 */
export const taggedByRule = <S extends SurveyRow>(survey: S, program: ProgramConfig, rules: TagRules): S => {
  if (survey.state !== 'answered') return survey;
  const { added = [], removed = [] } = survey.filed ?? {};
  const ruled = tagsByRule(wordsOf(survey.response, program), rules).filter((tag) => !removed.includes(tag));
  const tags = unique([...ruled, ...added]);
  return same(tags, survey.tags ?? []) ? survey : { ...survey, tags };
};

/**
 * The answer with just these tags, as people here wish. Remembered is only in what they differ from those that it had, so that
 * rules go on for the rest. The same survey where it has them already.
 * @param known tags of the configuration: whoever types one in other capitals means it.
 */
export const filedUnder = <S extends SurveyRow>(survey: S, wished: readonly string[], known: readonly string[]): S => {
  const { tags: before = [], filed } = survey;
  const spellings = new Map([...known, ...before].map((tag) => [tag.toLowerCase(), tag]));
  const named = new Map(wished.map((tag) => [tag.toLowerCase(), spellings.get(tag.toLowerCase()) ?? tag]));
  const tags = [...named.values()];
  if (same(tags, before)) return survey;
  const added = tags.filter((tag) => filed?.added.includes(tag) || !before.includes(tag));
  const gone = [...(filed?.removed ?? []), ...before].filter((tag) => !tags.includes(tag));
  return { ...survey, tags, filed: { added, removed: unique(gone).slice(-keptRemovals) } };
};

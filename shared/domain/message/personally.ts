import { personName } from '../contact/name.ts';

/**
 * Words for several customers as one of them gets them: `{name}` is the first name. Without a name it goes, and the blank
 * before it; whatever else somebody put in braces is theirs and stays.
 */
export const personally = (words: string, name: string | undefined): string => {
  const first = personName(name)?.split(' ')[0];
  return first ? words.replaceAll('{name}', () => first) : words.replaceAll(/[^\S\n]*\{name\}/g, '');
};

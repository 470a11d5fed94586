import { seenText, withoutAddresses } from '../contact/seen-text.ts';

/** As long as a subject may be before mail programs cut it anyway. */
const longest = 120;
/** What stands there where nobody put anything: fields of templates, and words of programs for nothing. */
const unfilled =
  /^(?:\{\{.*\}\}|\{%.*%\}|\*\|.*\|\*|%+\w+%+|\$\{.*\}|<%.*%>|\[\[?(?:product|order|item|event|customer|first|last)[ _]\w+\]?\]|(?:null|undefined|none|nan|nil|n\/?a|\[?object object\]?|default title|untitled|no title|no subject|\(no subject\)|title)[.!]?)$/iu;

/**
 * What somebody bought or asked about, fit for a subject and a line: it comes from another system, often from whoever filled
 * in a form there, and goes out in our name. On one line, without addresses, not longer than it can be read.
 */
export const shownTitle = (given: string | undefined): string | undefined => {
  // Nobody reads a page as a title; looking for addresses in one would take long.
  const text = seenText((given ?? '').slice(0, 4 * longest));
  if (unfilled.test(text)) return undefined;
  const title = withoutAddresses(seenText(text.replace(/[<>]/g, ' ')));
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
  const letters = [...title];
  return letters.length <= longest
    ? title
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
};

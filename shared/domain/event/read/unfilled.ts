import { leftOut, type Read } from './field.ts';

/** Signs of templates that were sent as they were written: `{{order.id}}`, `${id}`, `<%= id %>`, `%%ID%%`, `*|ID|*`. */
const template = /\{\{.*\}\}|\{%.*%\}|\$\{.*\}|<%.*%>|^%%.+%%$|^\*\|.+\|\*$|^\[\[.+\]\]$/s;
/** What programs write for nothing, alone or behind a word: `cus_undefined`. Behind one, small `nan` may end a name. */
const nothingPrinted =
  /^(?:none|nil|nan|n\/a|#n\/a|\(null\)|\(none\))$|(?:^|[-_:/])(?:null|undefined)$|^\[object \w+\]$/i;
const noNumberPrinted = /[-_:/]NaN$/;
const emptyGuid = /^\{?0{8}-0{4}-0{4}-0{4}-0{12}\}?$/;
/** Whom systems know only as somebody who did not sign in. */
const anybody = /^(?:0|-1|guest|anonymous|anon|unknown|visitor|not[ _-]?logged[ _-]?in|not[ _-]?set)$/i;

const isUnfilled = (text: string): boolean =>
  [template, nothingPrinted, noNumberPrinted, emptyGuid].some((sign) => sign.test(text));

/** What an id is that all things would share, which would be one thing then: a template that was not filled, a printed nothing. */
export const filledId = (read: Read<string>): Read<string> =>
  read.value !== undefined && isUnfilled(read.value)
    ? leftOut('is a placeholder that was not filled, the same for all')
    : read;

/** The same of a customer: guests have no id, and would be one person with each other's addresses. */
export const personalId = (read: Read<string>): Read<string> =>
  read.value !== undefined && (isUnfilled(read.value) || anybody.test(read.value))
    ? leftOut('is no one person’s, but a placeholder that others have as well')
    : read;

import { inboxLooks } from '#inbox-looks';
import { palette, type Tokens } from '../palette.ts';

const variables = (tokens: Tokens, more: Readonly<Record<string, string>>): string =>
  Object.entries({ ...tokens, ...more })
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** Alarm and success read on both grounds of their scheme (WCAG 2.2, 1.4.3): 5.9 and 5.5 on light, 9.5 and 9.2 on dark. */
const light = { alarm: '#a8261c', calm: '#2a6a3e', rule: '#dedad2', soft: '#efece6', note: '#fbf2d3' };
const dark = { alarm: '#f4a79f', calm: '#8fd1a4', rule: '#3a3733', soft: '#292725', note: '#38311c' };

/** The one style sheet of the inbox, in the brand's colour. */
export const inboxStyle = (accent: string): string => {
  const tokens = palette(accent);
  return `:root{color-scheme:light dark;${variables(tokens.light, light)}}@media(prefers-color-scheme:dark){:root{${variables(tokens.dark, dark)}}}${inboxLooks().rules}`;
};

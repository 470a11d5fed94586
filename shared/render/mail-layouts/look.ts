import type { Font } from '../../contracts/config/look.ts';
import type { Direction } from '../direction.ts';
import type { Logo } from '../logo.ts';
import { palette, type Tokens } from '../palette.ts';
import { ratingStyle } from './rating-style.ts';

/** The brand as far as a mail shows it. */
export interface MailBrand {
  readonly name: string;
  readonly accent: string;
  readonly logo?: Logo | undefined;
  readonly font?: Font | undefined;
}

/** What every block of a mail is drawn with: the light colours stand beside each element, the dark ones in the style sheet. */
export interface Look {
  readonly colours: Tokens & Further;
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
}

interface Further {
  readonly warning: string;
  readonly onWarning: string;
  /** A line between things, which nobody has to see. */
  readonly rule: string;
}

/** Red that small text can be read in, and on; beside it stands a word, since a colour alone says nothing. */
const further = {
  light: { warning: '#a3231c', onWarning: '#ffffff', rule: '#e4e1db' },
  dark: { warning: '#ffb4ab', onWarning: '#3b0905', rule: '#3b3936' },
} as const;

export const lookOf = ({ accent }: MailBrand, direction: Direction): Look => ({
  colours: { ...palette(accent).light, ...further.light },
  ...(direction === 'rtl' ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' }),
});

/**
 * The style sheet: what inline styles cannot say. On a phone the card takes the whole width; in the dark the classes of the
 * blocks get their colours. Outlook on the web marks what it darkened with `data-ogsc`; programs that know neither turn
 * colours over by themselves.
 */
export const styleSheet = ({ accent, logo }: MailBrand): string => {
  const dark = { ...palette(accent).dark, ...further.dark };
  const rules: readonly (readonly [classes: string, rule: string])[] = [
    ['.ground', `background-color:${dark.background}`],
    ['.card,.sheet', `background-color:${dark.surface}`],
    ['.text', `color:${dark.text}`],
    ['.quiet', `color:${dark.quiet}`],
    ['.accent', `color:${dark.accent}`],
    ['.line', `border-color:${dark.accent}`],
    ['.rule', `border-color:${dark.rule}`],
    ['.act', `background-color:${dark.accent}`],
    ['.on-act', `color:${dark.onAccent}`],
    ['.urgent', `background-color:${dark.warning}`],
    ['.on-urgent', `color:${dark.onWarning}`],
    ['.warning', `color:${dark.warning}`],
    ...(logo?.dark
      ? ([
          ['.on-light', 'display:none'],
          ['.on-dark', 'display:inline-block'],
        ] as const)
      : []),
  ];
  const written = (prefix: string) =>
    rules.map(([names, rule]) => `${names.split(',').map((name) => prefix + name)}{${rule}!important}`).join('');
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}a{text-underline-offset:2px}',
    '@media(max-width:620px){.card{border-radius:0!important}}',
    '@media(max-width:480px){.card,.pad{padding-left:20px!important;padding-right:20px!important}.wide{display:block!important}}',
    ratingStyle,
    `@media(prefers-color-scheme:dark){${written('')}}`,
    written('[data-ogsc] '),
  ].join('');
};

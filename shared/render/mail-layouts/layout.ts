import type { Direction, MailKind } from '../../contracts/mail-template.ts';
import { ratingCells, ratingStyle } from './ratings.ts';

const fonts = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans',Helvetica,Arial,sans-serif";

/** For mail programs that ask for the dark look; the others invert colours by themselves. Outlook on the web marks what it changed. */
const dark = (() => {
  const rules: readonly (readonly [string, string])[] = [
    ['body,.ground,.ground>div', 'background-color:{{darkBackground}}'],
    ['.card,.card table', 'background-color:{{darkSurface}}'],
    ['.text div,.text h1', 'color:{{darkText}}'],
    ['.quiet,.quiet div,.quiet a', 'color:{{darkQuiet}}'],
    ['.accent,.accent div', 'color:{{darkAccent}}'],
    ['.rating', 'border-color:{{darkAccent}}'],
  ];
  const written = (prefix: string) =>
    rules.map(([names, rule]) => `${names.split(',').map((name) => `${prefix}${name}`)}{${rule}!important}`).join('');
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}@media(prefers-color-scheme:dark){${written('')}}${written('[data-ogsc] ')}`;
})();

/** A paragraph that is there only when it has a text. */
const optional = (name: string, attributes: string): string =>
  `<mj-raw>{{#${name}}}</mj-raw><mj-text ${attributes}>{{${name}}}</mj-text><mj-raw>{{/${name}}}</mj-raw>`;

/**
 * The invitation as MJML: who asks, what it is about, one question, one link for each rating, how to end it. No picture, no
 * tracking; the one link that nobody sees tells a scanner from a person.
 */
export const layout = (kind: MailKind, direction: Direction): string => {
  const start = direction === 'rtl' ? 'right' : 'left';
  return `<mjml lang="{{lang}}" dir="${direction}">
<mj-head>
<mj-title>{{subject}}</mj-title>
<mj-preview>{{preview}}</mj-preview>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no"></mj-raw>
<mj-attributes>
<mj-all font-family="${fonts}" />
<mj-section padding="0" text-align="${start}" direction="${direction}" />
<mj-column padding="0" direction="${direction}" />
<mj-text align="${start}" padding="0 0 16px" font-size="16px" line-height="24px" color="{{text}}" />
</mj-attributes>
<mj-style>${dark}${ratingStyle(kind)}a{text-underline-offset:2px}</mj-style>
</mj-head>
<mj-body width="560px" background-color="{{background}}" css-class="ground">
<mj-section padding="12px 28px 0"><mj-column>
${optional('replyLine', 'css-class="quiet" color="{{quiet}}" font-size="12px" line-height="16px" padding="0"')}
</mj-column></mj-section>
<mj-section padding="16px 28px 16px"><mj-column>
<mj-text css-class="accent" color="{{accent}}" font-weight="bold" font-size="17px" padding="0">{{brand}}</mj-text>
</mj-column></mj-section>
<mj-section css-class="card" background-color="{{surface}}" border-radius="12px" padding="28px"><mj-column>
<mj-text css-class="text">{{hello}}</mj-text>
<mj-text css-class="text">{{intro}}</mj-text>
${optional('about', 'css-class="quiet" color="{{quiet}}" font-size="14px" line-height="20px" padding="8px 0 6px"')}
<mj-text css-class="text" padding="0 0 18px"><h1 style="margin:0;font-size:22px;line-height:30px;font-weight:bold;color:{{text}}">{{question}}</h1></mj-text>
${optional('first', 'css-class="text" font-weight="bold" padding="0 0 8px"')}
<mj-text padding="0 0 20px">${ratingCells(kind, direction)}</mj-text>
<mj-text css-class="text" padding="0">{{choose}}</mj-text>
${optional('reply', 'css-class="quiet" color="{{quiet}}" font-size="14px" line-height="20px" padding="12px 0 0"')}
</mj-column></mj-section>
<mj-section padding="16px 28px 28px"><mj-column>
<mj-text css-class="quiet" color="{{quiet}}" font-size="13px" line-height="20px" padding="0">{{why}}<br><a href="{{unsubscribeUrl}}" style="display:inline-block;padding:6px 0;color:{{quiet}};text-decoration:underline">{{unsubscribe}}</a><br>{{postalAddress}}</mj-text>
</mj-column></mj-section>
<mj-raw><div aria-hidden="true" style="display:none;max-height:0;overflow:hidden;mso-hide:all"><a href="{{trapUrl}}" tabindex="-1"></a></div></mj-raw>
</mj-body>
</mjml>`;
};

import type { Font } from '../contracts/config/look.ts';
import { fontOf } from './font.ts';
import { palette, type Tokens } from './palette.ts';

const variables = (tokens: Tokens): string =>
  Object.entries(tokens)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/**
 * Colours by variables, one spacing scale (quarters of a rem), system fonts. On a phone the card spans the screen, which
 * keeps many ratings wide enough for a thumb. Radio buttons lie invisibly over what is shown for them, so that a finger,
 * a keyboard and a screen reader all find them.
 */
const rules = `*{box-sizing:border-box}
body{margin:0;background:var(--background);color:var(--text);font:1.0625rem/1.5 var(--font);overflow-wrap:break-word}
main{max-width:38rem;margin:0 auto;padding:1.25rem 0 2rem}
.brand{display:flex;align-items:center;gap:.625rem;margin:0 0 1.25rem;padding:0 1rem;font-weight:600}
.brand:before{content:"";width:.625rem;height:1.5rem;border-radius:.25rem;background:var(--accent)}
.brand:has(img):before{content:none}
.card{padding:1.75rem 1rem;background:var(--surface)}
.card>p{margin:.75rem 0 0}
h1{margin:0;font-size:1.5rem;line-height:1.3;letter-spacing:-.01em;text-wrap:balance}
h2{margin:0 0 .5rem;font-size:1.0625rem}
.about,.ends,.hint,small,footer{color:var(--quiet);font-size:.9375rem}
.about{margin:0 0 .5rem}
form{margin:0}
fieldset{min-width:0;margin:0;padding:0;border:0}
legend{padding:0;margin:0 0 1.25rem}
.part{margin:1.5rem 0 0}
.part legend,.why{margin:0 0 .5rem;font-weight:600}
.scale{display:grid;gap:.375rem;grid-template-columns:repeat(var(--columns),minmax(0,1fr))}
.scale label{position:relative;display:block}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale label span{display:flex;flex-direction:column;align-items:center;justify-content:center;min-height:3rem;border:1px solid var(--line);border-radius:.625rem;font-weight:600;font-variant-numeric:tabular-nums}
.scale input:hover+span{border-color:var(--accent);color:var(--accent)}
.scale input:checked+span{background:var(--accent);border-color:var(--accent);color:var(--onAccent)}
.scale input:focus-visible+span,button:focus-visible,a:focus-visible,textarea:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.ends{grid-column:1/-1;display:flex;justify-content:space-between;gap:1rem;margin:.25rem 0 0;line-height:1.35}
.ends span{max-width:48%}
.ends span:last-child{text-align:end}
svg{width:2.25rem;height:2.25rem;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.smileys label span,.stars label span{min-height:4rem;border-color:transparent;color:var(--quiet)}
.smileys input:hover+span,.smileys input:checked+span{border-radius:50%}
.smileys label span{aspect-ratio:1;min-height:0;justify-self:center;margin:0 auto;max-width:4.5rem}
.smileys svg,.stars svg{width:2.75rem;height:2.75rem}
.stars input+span,.stars input:hover+span,.stars input:checked+span{border-color:transparent;background:none}
.stars input:checked+span,.stars label:has(~label :checked) span{color:var(--accent)}
.stars input:checked+span svg,.stars label:has(~label :checked) svg{fill:var(--accent)}
.thumbs{gap:.75rem}
.thumbs label span{min-height:7rem;gap:.375rem}
.thumbs label:first-child svg{transform:rotate(180deg)}
.why{display:block;margin-top:1.75rem}
small{font-weight:400}
textarea,.line{display:block;width:100%;min-height:3rem;padding:.75rem;border:1px solid var(--line);border-radius:.625rem;background:var(--surface);color:inherit;font:inherit;resize:vertical}
textarea{min-height:6.5rem}
.tick{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;padding:.25rem 0;cursor:pointer}
.tick input{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
.tick.soft{margin:.5rem 0 0;color:var(--quiet);font-size:.9375rem}
.hint{margin:.75rem 0 1rem;text-wrap:pretty}
button{display:block;width:100%;min-height:3.25rem;margin:1.25rem 0 0;padding:.75rem 1.75rem;border:1px solid transparent;border-radius:.625rem;background:var(--accent);color:var(--onAccent);font:inherit;font-weight:600;cursor:pointer}
.hint+button{margin-top:0}
.second{border-color:var(--line);background:none;color:var(--text)}
button+.second{margin-top:.75rem}
.problem{margin:0 0 1rem;padding:.75rem 1rem;border-inline-start:4px solid var(--accent);background:var(--background);font-weight:600}
.more{margin:1.75rem 0 0;padding:1.5rem 0 0;border-top:1px solid var(--line)}
.yours{margin:1.75rem 0 0;padding:1rem 1rem .25rem;border-radius:.625rem;background:var(--background)}
.yours p{margin:0}
.big{font-size:1.75rem;line-height:1.4;font-weight:700}
.big small{font-weight:400}
blockquote{margin:.5rem 0 0;padding:0 0 0 .75rem;border-inline-start:3px solid var(--line);white-space:pre-wrap}
[dir=rtl] blockquote{padding:0 .75rem 0 0}
a{display:inline-block;padding:.75rem 0;color:var(--accent)}
footer{padding:.75rem 1rem 0}
footer p{margin:0}
footer a{color:inherit}
[hidden]{display:none!important}
.kiosk{text-align:center}
.touch{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(6rem,1fr));margin:2rem 0 .5rem}
main:has(.kiosk){max-width:84rem}
@media(max-width:47.99rem){.touch button:nth-of-type(n){grid-column:auto}}
@media(min-width:48rem){.touch{gap:.5rem;grid-template-columns:repeat(var(--columns),minmax(0,1fr))}}
@media(min-width:82rem){.touch{gap:.75rem;grid-template-columns:repeat(var(--wide),minmax(0,1fr))}.touch button:nth-of-type(n){grid-column:auto}}
.touch button{display:flex;flex-direction:column;align-items:center;justify-content:center;width:auto;min-width:6rem;min-height:6.5rem;margin:0;padding:.5rem;border-color:var(--line);background:none;color:var(--text);font-size:2rem;touch-action:manipulation}
.touch button:active{background:var(--accent);color:var(--onAccent)}
.touch.c2 button:first-child svg{transform:rotate(180deg)}
.touch svg{width:4.5rem;height:4.5rem}
#thanks{padding:4rem 0}
.qr{width:min(100%,18rem);height:auto;margin:1.5rem auto;display:block;stroke:none}
.printed{text-align:center}
@media print{main{max-width:none}.card{padding:0}.brand{justify-content:center}footer{text-align:center}}
@media(min-width:40rem){main{padding:3.5rem 0}.brand,footer{padding-inline:2.5rem}.card{padding:2.5rem;border-radius:1rem}.scale{grid-template-columns:repeat(var(--wide),minmax(0,1fr))}.scale label:nth-of-type(n){grid-column:auto}button{width:auto;min-width:12rem}}
@media(forced-colors:active){.scale input:checked+span{forced-color-adjust:none;background:Highlight;border-color:Highlight;color:HighlightText}button{border-color:ButtonText}}`;

/**
 * Columns on a phone and on a wider screen, by how many ratings there are. Up to seven stand in one row; more stand in two
 * rows that are equally long on a phone, the second with the fewer and wider cells.
 */
const columns = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
  .map((count) => {
    const first = Math.ceil(count / 2);
    if (count <= 7) return `.c${count}{--columns:${count};--wide:${count}}`;
    const second = count - first;
    return `.c${count}{--columns:${first * second};--wide:${count}}.c${count} :is(label,button){grid-column:span ${second}}.c${count} :is(label,button):nth-of-type(n+${first + 1}){grid-column:span ${first}}`;
  })
  .join('');

/**
 * The open question follows the chosen ratings without a script: one low rating decides, then one in the middle. A browser
 * without :has() keeps what the server chose.
 */
const reasons = (() => {
  const any = (group: string) => `:has(.${group}:checked)`;
  const shown = (form: string, group: string) => `form${form} .why .${group}{display:inline}`;
  const [low, middle] = [any('detractor'), any('passive')];
  return [
    `form:has(.scale :checked) .why span{display:none}`,
    shown(low, 'detractor'),
    shown(`${middle}:not(${low})`, 'passive'),
    shown(`${any('promoter')}:not(${low}):not(${middle})`, 'promoter'),
  ].join('');
})();

/** The one style sheet of a customer's page, in the brand's colour and font. */
export const pageStyle = (accent: string, font?: Font): string => {
  const { light, dark } = palette(accent);
  return `:root{color-scheme:light dark;--font:${fontOf(font)};${variables(light)}}@media(prefers-color-scheme:dark){:root{${variables(dark)}}}${columns}${rules}${reasons}`;
};

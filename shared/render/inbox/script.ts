import { composerScript } from './composer-script.ts';

/**
 * Keys for those who answer many customers: single letters, only while nothing is typed, and off for whoever does not want
 * them (WCAG 2.2, 2.1.4). Every page works without it.
 */
const keysScript = `
const on=()=>localStorage.getItem('keys')!=='off';
const one=s=>document.querySelector(s);
const help=one('dialog');
const box=help?.querySelector('input');
if(box){box.checked=on();box.onchange=()=>localStorage.setItem('keys',box.checked?'on':'off')}
one('[data-help]')?.addEventListener('click',()=>help.showModal());
one('[data-help]')?.removeAttribute('hidden');
addEventListener('change',e=>{if(e.target.matches('[data-all]'))for(const t of document.querySelectorAll('.tick'))t.checked=e.target.checked});
const move=by=>{const rows=[...document.querySelectorAll('[data-row]')];const at=rows.indexOf(document.activeElement);rows[Math.max(0,Math.min(rows.length-1,at+by))]?.focus()};
addEventListener('keydown',e=>{
const typing=e.target.closest('input:not([type=checkbox]):not([type=radio]),textarea,select');
if(e.key==='Escape'&&typing){e.target.blur();return}
if(!on()||typing||e.ctrlKey||e.metaKey||e.altKey||help?.open)return;
if(e.key==='?'){e.preventDefault();help?.showModal();return}
const found=one('[data-key="'+CSS.escape(e.key)+'"]');
if(!found){if(e.key==='j'||e.key==='k'){e.preventDefault();move(e.key==='j'?1:-1)}return}
e.preventDefault();
const fold=found.closest('details');
if(fold)fold.open=true;
if(found.matches('a,button'))found.click();else found.focus();
});`;

export const inboxScript = `(()=>{${keysScript}${composerScript}})()`;

/** What the keys do, for the help. */
export const keys: readonly (readonly [string, string])[] = [
  ['j k', 'next, previous task'],
  ['Enter', 'open it'],
  ['u', 'back to the list'],
  ['a', 'answer'],
  ['Ctrl Enter', 'send, then the next task'],
  ['r', 'send and resolve'],
  ['Ctrl Shift Enter', 'send and resolve, from the words'],
  ['t', 'take the task'],
  ['h', 'hand over'],
  ['n', 'note'],
  ['c', 'contacted'],
  ['x', 'tick the task'],
  ['/', 'search'],
  ['Esc', 'leave a field'],
];

/**
 * Keys for those who answer many customers: single letters, only while nothing is typed, and off for whoever does not want
 * them (WCAG 2.2, 2.1.4). Every page works without it.
 */
export const inboxScript = `(()=>{
const on=()=>localStorage.getItem('keys')!=='off';
const help=document.querySelector('dialog');
const box=help?.querySelector('input');
if(box){box.checked=on();box.onchange=()=>localStorage.setItem('keys',box.checked?'on':'off')}
document.querySelector('[data-help]')?.addEventListener('click',()=>help.showModal());
document.querySelector('[data-help]')?.removeAttribute('hidden');
document.querySelector('[data-all]')?.addEventListener('change',e=>{for(const t of document.querySelectorAll('.tick'))t.checked=e.target.checked});
const move=by=>{const rows=[...document.querySelectorAll('[data-row]')];const at=rows.indexOf(document.activeElement);rows[Math.max(0,Math.min(rows.length-1,at+by))]?.focus()};
addEventListener('keydown',e=>{
const typing=e.target.closest('input:not([type=checkbox]):not([type=radio]),textarea,select');
if(e.key==='Escape'&&typing){e.target.blur();return}
if(!on()||typing||e.ctrlKey||e.metaKey||e.altKey||help?.open)return;
if(e.key==='j'||e.key==='k'){e.preventDefault();move(e.key==='j'?1:-1);return}
if(e.key==='?'){e.preventDefault();help?.showModal();return}
const found=document.querySelector('[data-key="'+CSS.escape(e.key)+'"]');
if(!found)return;
e.preventDefault();
const fold=found.closest('details');
if(fold)fold.open=true;
if(found.matches('a,button'))found.click();else found.focus();
});
})()`;

/** What the keys do, for the help. */
export const keys: readonly (readonly [string, string])[] = [
  ['j k', 'next, previous task'],
  ['Enter', 'open it'],
  ['/', 'search'],
  ['u', 'back to the list'],
  ['t', 'take the task'],
  ['a', 'answer'],
  ['n', 'note'],
  ['c', 'contacted'],
  ['r', 'resolve'],
  ['Esc', 'leave a field'],
];

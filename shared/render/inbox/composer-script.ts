/**
 * The answer while it is written: kept on the server after a pause and when the page is left, sent by Ctrl+Enter, and filled by saved
 * replies. Without it there is a button that keeps the draft, and each saved reply is one, too.
 */
export const composerScript = `
const words=one('[data-draft]');
if(words){
const form=words.form,kept=one('[data-kept]'),cause=one('#cause'),solve=one('[data-solve]');
let timer,dirty=false,sent=false;
one('[data-save]').hidden=true;
const keep=leaving=>{
clearTimeout(timer);
if(!dirty||sent)return Promise.resolve();
dirty=false;
const body=new URLSearchParams(new FormData(form));
body.set('by','script');
return fetch(words.dataset.draft,{method:'POST',body,keepalive:!!leaving}).then(r=>{if(!r.ok)throw r;kept.textContent='Draft kept'}).catch(()=>{dirty=true;kept.textContent='Not kept yet'});
};
form.addEventListener('input',()=>{dirty=true;clearTimeout(timer);timer=setTimeout(keep,900)});
form.addEventListener('submit',()=>{sent=true;clearTimeout(timer)});
addEventListener('submit',e=>{if(e.target===form||!dirty||sent)return;e.preventDefault();keep().then(()=>{sent=true;e.target.requestSubmit(e.submitter)})},true);
addEventListener('pagehide',()=>keep(true));
document.addEventListener('visibilitychange',()=>{if(document.hidden)keep(true)});
for(const b of document.querySelectorAll('[data-reply]'))b.addEventListener('click',e=>{
e.preventDefault();
words.focus();
words.setRangeText(b.dataset.reply,words.selectionStart,words.selectionEnd,'end');
b.closest('details').open=false;
form.dispatchEvent(new Event('input'));
});
const resolve=()=>{if(cause&&!cause.value){cause.closest('details').open=true;cause.focus()}else solve?.click()};
form.addEventListener('keydown',e=>{
if(e.key!=='Enter')return;
if(e.ctrlKey||e.metaKey){e.preventDefault();if(e.shiftKey)resolve();else if(e.target.closest('.solve'))solve.click();else form.requestSubmit(one('[data-send]'))}
else if(e.target.closest('.solve input')){e.preventDefault();solve.click()}
});
}`;

/**
 * What a tablet at a counter gains by a script; without it the form works by itself. A touch is sent in the background, thanks
 * stand for a moment and go, and what cannot be sent is kept on the tablet, a rating without words, until there is a
 * connection again. The same touch sent twice is one answer (`once`).
 */
export const kioskScript = `(()=>{const form=document.forms[0],thanks=document.getElementById('thanks'),waiting=document.getElementById('waiting'),key='heardback'+location.pathname;
const kept=()=>{try{return JSON.parse(localStorage[key]||'[]')}catch{return[]}},keep=all=>{try{localStorage[key]=JSON.stringify(all.slice(-500))}catch{}};
const fresh=()=>Array.from(crypto.getRandomValues(new Uint8Array(16)),b=>b.toString(16).padStart(2,'0')).join('');
const send=async one=>{const answer=await fetch(form.action,{method:'POST',body:new URLSearchParams(one),redirect:'error'});if(answer.status===429||answer.status>=500)throw 0};
let busy=false;const empty=async()=>{if(busy)return;busy=true;try{for(let all=kept();all.length;all=kept()){await send(all[0]);keep(kept().slice(1))}}catch{}busy=false;waiting.hidden=kept().length===0};
let timer;form.addEventListener('submit',event=>{event.preventDefault();keep([...kept(),{score:event.submitter.value,once:fresh()}]);event.submitter.blur();form.hidden=true;thanks.hidden=false;clearTimeout(timer);timer=setTimeout(()=>{thanks.hidden=true;form.hidden=false},4000);empty()});
addEventListener('online',empty);setInterval(empty,30000);empty()})()`;

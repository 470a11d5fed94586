/** Keeps the list and the title as they are by now, says who else is here, and offers what is new; nothing that is typed is touched. */
export const pulseScript = `
const page=one('[data-pulse]');
if(page){
let tag;
const title=document.title;
const beat=async()=>{
if(document.hidden)return;
const r=await fetch(page.dataset.pulse,{headers:tag?{'if-none-match':tag}:{}}).catch(()=>0);
if(!r||r.status!==200||r.redirected)return;
tag=r.headers.get('etag');
const news=await r.json();
const list=one('[data-list]'),at=document.activeElement?.getAttribute('href'),within=list.contains(document.activeElement);
const ticked=[...list.querySelectorAll('.tick:checked')].map(t=>t.name);
const top=list.scrollTop;
list.innerHTML=news.list;
for(const name of ticked){const t=list.querySelector('[name="'+name+'"]');if(t)t.checked=true}
if(within&&at)list.querySelector('a[href="'+CSS.escape(at)+'"]')?.focus();
list.scrollTop=top;
document.title=title.replace(/^\\(\\d+\\+?\\) /,'('+news.waiting+') ');
for(const c of document.querySelectorAll('[data-waiting]'))c.textContent=news.waiting;
const looking=one('[data-looking]');
if(looking&&news.looking)looking.textContent=news.looking.length?news.looking.join(', ')+(news.looking.length>1?' are':' is')+' looking at this':'';
const fresh=one('[data-fresh]');
if(fresh&&news.version&&news.version!==page.dataset.version)fresh.hidden=false;
};
setTimeout(beat,3000);
setInterval(beat,30000);
document.addEventListener('visibilitychange',beat);
}`;

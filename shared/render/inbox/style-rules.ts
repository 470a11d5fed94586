/** One spacing scale (quarters of a rem), system fonts, no box where a line will do. Below 60rem everything is one column. */
export const rules = `*{box-sizing:border-box}
body{margin:0;background:var(--background);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}
h1,h2,h3,p,ol,ul,dl,dd{margin:0;padding:0}
h1{font-size:1.5rem;line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;z-index:2;padding:.5rem 1rem;background:var(--surface)}
.top{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.25rem;padding:.75rem 1rem;background:var(--surface);border-bottom:1px solid var(--rule)}
.brand{display:flex;align-items:center;gap:.5rem;min-height:2.75rem;font-weight:650;color:inherit;text-decoration:none}
.brand:not(:has(img)):before{content:"";width:.5rem;height:1.375rem;border-radius:.25rem;background:var(--accent)}
.tabs{display:flex;gap:.25rem;overflow-x:auto;overflow-wrap:normal;white-space:nowrap;scrollbar-width:none}
.count{margin-inline-start:.125rem;padding:0 .375rem;border-radius:1rem;background:var(--soft);font-size:.8125rem}.tabs [aria-current] .count{background:var(--surface)}
.tabs a{padding:.5rem;border-radius:.5rem;color:var(--quiet);text-decoration:none;font-weight:550}
.tabs a:hover{background:var(--soft)}
.tabs a[aria-current]{background:var(--soft);color:var(--text)}
.search{flex:1;min-width:8rem;max-width:26rem}
.who{display:flex;align-items:center;gap:.25rem;margin-inline-start:auto;font-size:.875rem;color:var(--quiet)}
main{max-width:78rem;margin:0 auto;padding:1.5rem 1rem 4rem}
.head{display:flex;flex-wrap:wrap;align-items:baseline;gap:.5rem 1.5rem;margin:0 0 1rem}
.filters{display:flex;flex-wrap:wrap;gap:.25rem .5rem;margin:0 0 1rem;font-size:.9375rem}
.filters a{padding:.375rem .75rem;border:1px solid var(--rule);border-radius:2rem;color:var(--quiet);text-decoration:none}
.filters a[aria-current]{border-color:var(--accent);color:var(--accent);font-weight:600}
.late{color:var(--alarm);font-weight:650}
.tag{display:inline-block;padding:0 .5rem;border-radius:1rem;background:var(--soft);font-size:.8125rem;line-height:1.5rem;color:var(--text);font-weight:500}
.tag.alarm{background:var(--alarm);color:var(--surface)}
.said{display:grid;gap:.75rem;margin:1rem 0;list-style:none}.said .card+.card{margin:0}.said .words{margin:.25rem 0;white-space:pre-wrap}
.empty{padding:3rem 1rem;text-align:center;color:var(--quiet)}
.more{margin:1rem 0 0}
.note{margin:0 0 1rem;padding:.75rem 1rem;border-inline-start:4px solid var(--calm);background:var(--surface);font-weight:600}
.undo{display:inline}
.note.refused{border-color:var(--alarm)}
.columns{display:grid;gap:1.5rem;align-items:start}
.card{padding:1.25rem;background:var(--surface);border:1px solid var(--rule);border-radius:.75rem}
.card+.card,.card+form,.card+details{margin-top:1rem}
.card>h2,summary{margin:0 0 .75rem;font-size:.9375rem;font-weight:650}
.say{margin:0 0 1rem;padding:0 0 0 1rem;border-inline-start:3px solid var(--accent);font-size:1.125rem;line-height:1.6;white-space:pre-wrap}
.facts{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;font-size:.9375rem}
.facts dt{color:var(--quiet)}
.facts.wide{grid-template-columns:1fr auto}.facts.wide dd{text-align:end;font-variant-numeric:tabular-nums}.grid{display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,24rem),1fr));margin:0 0 1rem}.grid .card+.card{margin:0}
label,.label{display:block;margin:.75rem 0 .25rem;font-size:.9375rem;font-weight:600}
label.inline{display:flex;align-items:center;gap:.5rem;min-height:2.75rem;margin:.25rem 0 0;font-weight:400}
input[type=text],input[type=search],textarea,select{display:block;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.5rem;background:var(--surface);color:inherit;font:inherit}
textarea{min-height:7rem;resize:vertical}
.short{min-height:4.5rem}
button{min-height:2.75rem;margin:.75rem .5rem 0 0;padding:.5rem 1.125rem;border:1px solid transparent;border-radius:.5rem;background:var(--accent);color:var(--onAccent);font:inherit;font-weight:600;cursor:pointer}
button.quiet{background:none;border-color:var(--line);color:var(--text)}
button.bare{min-height:2.75rem;margin:0;padding:.25rem .5rem;background:none;color:var(--accent);font-weight:500}
.row{display:flex;flex-wrap:wrap;gap:0 .5rem}
.ways{display:flex;gap:1.25rem}
details{padding:.25rem 0;border-top:1px solid var(--rule)}
details[open]{padding-bottom:1rem}
details:first-of-type{border-top:0}
summary{min-height:2.75rem;margin:0;padding:.625rem 0;cursor:pointer;font-weight:550}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.25rem}
table{width:100%;border-collapse:collapse;font-size:.9375rem}th,td{padding:.375rem 0;text-align:start;border-bottom:1px solid var(--rule)}th{color:var(--quiet);font-weight:500}td:last-child,th:last-child{text-align:end;font-variant-numeric:tabular-nums}
.meta{color:var(--quiet);font-size:.875rem}
kbd{padding:0 .375rem;border:1px solid var(--line);border-radius:.25rem;font:inherit;font-size:.8125rem}
dialog{max-width:28rem;padding:1.5rem;border:1px solid var(--rule);border-radius:.75rem;background:var(--surface);color:inherit}
.button{display:inline-block;min-height:2.75rem;padding:.5625rem 1.125rem;font-size:1rem;line-height:1.5;border:1px solid transparent;border-radius:.5rem;background:var(--accent);color:var(--onAccent);font-weight:600;text-align:center;text-decoration:none}
.button.quiet{border-color:var(--line);background:var(--surface);color:var(--text);font-size:1rem}
.door{width:min(32rem,100% - 2rem);margin:12vh auto 0;padding:1.25rem}
.door p{margin:.75rem 0}.door .brand{margin:0 0 1rem}.door .on{display:flex;flex-wrap:wrap;gap:.5rem;margin:1.25rem 0 0}
.who i{font-style:normal}@media(max-width:84rem){.who i{display:none}}
@media(min-width:60rem){.columns{grid-template-columns:minmax(0,1fr) 22rem}main{padding-inline:2rem}.top{padding-inline:2rem}}
@media(max-width:40rem){.who{order:1}.who span,.who [data-help]{display:none}.tabs{order:2;flex-basis:100%}.tabs a{padding-inline:.625rem;font-size:.9375rem}.search{order:3;max-width:none;flex-basis:100%}}
@media(forced-colors:active){.tag{border:1px solid}}`;

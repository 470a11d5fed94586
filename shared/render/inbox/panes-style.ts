/**
 * Three panes at desk width, each with its own scroll; below 64rem one pane, and the page scrolls. The conversation begins at its
 * newest end without a script, since its box is laid out from the bottom.
 */
export const panesStyle = `.desk{--gap:1rem}
.desk main{max-width:none;width:100%;margin:0;padding:0}
.desk .top{padding:.375rem 1rem}.desk .search input{min-height:2.25rem}.desk .brand{min-height:2.25rem}
.pane>header{padding:.75rem var(--gap);border-bottom:1px solid var(--rule);background:var(--surface)}
.pane h1,.list>header h2{font-size:1.125rem;line-height:1.5rem}
.list>header{display:grid;grid-template-columns:1fr auto;gap:.375rem .75rem;align-items:baseline}
a.quiet,p.quiet{color:var(--quiet);font-size:.875rem}
.list .filters{grid-column:1/-1;display:flex;flex-wrap:wrap;align-items:flex-start;gap:.375rem;margin:0;font-size:.875rem}
.filters a,.filters summary{padding:.1875rem .625rem;border:1px solid var(--rule);border-radius:2rem;color:var(--quiet);text-decoration:none;font-weight:500;line-height:1.25rem;min-height:0;white-space:nowrap}
.filters a[aria-current]{border-color:var(--accent);color:var(--accent);font-weight:600}
.filters details{padding:0;border:0}.filters details[open]{flex-basis:100%;padding:0}
.filters summary{display:inline-block;margin:0;font-size:.875rem;list-style:none}.filters summary:after{content:" ▾"}.filters summary::-webkit-details-marker{display:none}
.filters p{display:flex;flex-wrap:wrap;gap:.375rem;margin:.375rem 0 0}
.list .group{display:flex;justify-content:space-between;padding:.75rem var(--gap) .25rem;font-size:.8125rem;line-height:1.25rem;font-weight:650;color:var(--quiet)}
.list .group.urgent,.list .group.back,.list .group.late{color:var(--alarm)}
.list .group span,.count{font-variant-numeric:tabular-nums;font-weight:500}
.tasks{list-style:none;border:0;border-radius:0;background:none}
.tasks li{position:relative;display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.125rem .625rem;align-items:baseline;padding:.5rem var(--gap);border-inline-start:3px solid transparent;border-top:1px solid var(--rule)}
.tasks li.urgent{border-inline-start-color:var(--alarm)}
.tasks li:hover,.tasks li:focus-within{background:var(--soft)}
.tasks li.here{background:var(--soft);border-inline-start-color:var(--accent)}
.tasks li>a{overflow:hidden;color:inherit;font-weight:600;text-decoration:none;text-overflow:ellipsis;white-space:nowrap}
.tasks li>a:after{content:"";position:absolute;inset:0}
.tasks li>a:focus-visible{outline:0}.tasks li>a:focus-visible:after{outline:3px solid var(--accent);outline-offset:-3px}
.tasks time{font-size:.8125rem;color:var(--quiet);white-space:nowrap;font-variant-numeric:tabular-nums}
.tasks time.late,.late{color:var(--alarm);font-weight:650}
.tasks .tick{position:relative;z-index:1;grid-row:1/4;align-self:center;width:1.125rem;height:1.125rem;margin:0;accent-color:var(--accent)}
.tasks li:has(.tick){grid-template-columns:auto auto minmax(0,1fr) auto}
.tasks p{grid-column:1/-1;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;font-size:.9375rem;line-height:1.375rem}
.tasks p.none{color:var(--quiet)}
.tasks div{grid-column:1/-1;overflow:hidden;color:var(--quiet);font-size:.8125rem;line-height:1.25rem;text-overflow:ellipsis;white-space:nowrap}
.tasks li:has(.tick) p,.tasks li:has(.tick) div{grid-column:2/-1}
.tasks small{font-size:inherit}
.chip{display:inline-grid;place-items:center;min-width:2.5rem;height:1.375rem;padding:0 .375rem;border:1px solid var(--line);border-radius:.375rem;font-size:.8125rem;font-weight:650;line-height:1;font-variant-numeric:tabular-nums;white-space:nowrap;color:var(--text)}
.chip.detractor{border-color:var(--alarm);background:var(--alarm);color:var(--surface)}
.chip.promoter{border-color:var(--calm);color:var(--calm)}
.chip svg{width:1rem;height:1rem;fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round}.chip.down svg{transform:rotate(180deg)}
.badge{display:inline-block;padding:0 .4375rem;border:1px solid var(--rule);border-radius:1rem;font-size:.75rem;font-weight:550;line-height:1.125rem;color:var(--text);white-space:nowrap}
.badge.new{border-color:var(--accent);background:var(--accent);color:var(--onAccent);font-weight:650}.badge.alarm{border-color:var(--alarm);color:var(--alarm);font-weight:650}.badge.draft{border-style:dashed;border-color:var(--accent);color:var(--accent);font-weight:650}.badge.key{border-color:var(--text);font-weight:650}
.empty{padding:2rem var(--gap);text-align:start}
.more{margin:0;padding:.75rem var(--gap)}
.begin{padding:var(--gap)}
.start ul{display:grid;gap:.25rem;margin:0 0 1.25rem;list-style:none;font-size:1.125rem}.start strong{font-variant-numeric:tabular-nums}.start p{margin:.75rem 0}
.talk{background:var(--surface);list-style:none;display:block}
.talk>header{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:.125rem .5rem;align-items:center}
.talk h1{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.talk>header p{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.25rem .375rem;align-items:center;font-size:.875rem;color:var(--quiet)}
.back,.step{display:grid;place-items:center;min-width:2rem;height:2rem;border-radius:.375rem;color:var(--quiet);font-size:1.25rem;line-height:1;text-decoration:none}.step{font-size:1rem;border:1px solid var(--rule)}
.talk nav{display:flex;gap:.25rem}
.thread{display:grid;gap:.875rem;padding:var(--gap);list-style:none}
.thread>li{max-width:min(92%,44rem)}
.thread .by{display:flex;flex-wrap:wrap;gap:.125rem .5rem;align-items:center;margin:0 0 .25rem;font-size:.875rem}
.thread small{color:var(--quiet);font-size:.8125rem}
.thread .say{margin:0;padding:.625rem .875rem;border:0;border-radius:.25rem .875rem .875rem;background:var(--soft);font-size:1.0625rem;line-height:1.5;white-space:pre-wrap}
.thread .say.none{color:var(--quiet)}
.thread .chosen{margin:.375rem 0 0;padding:0;list-style:none;font-size:.9375rem}
.thread .subject{font-weight:600;font-size:.9375rem}
.thread .out{justify-self:end}.thread .out .say{border-radius:.875rem .25rem .875rem .875rem;background:none;border:1px solid var(--rule);font-size:1rem}
.thread .note{justify-self:end;margin:0;padding:0;border:0;background:none;font-weight:400}.thread .note .say{border-radius:.375rem;background:var(--note);font-size:.9375rem}
.thread .lost .say{border:1px dashed var(--alarm)}
.steps{font-size:.875rem;color:var(--quiet)}.steps p{margin:.125rem 0}.steps q{color:var(--text)}
.steps details{padding:0;border:0}.steps summary{min-height:0;padding:.125rem 0;font-weight:500}.steps details p{padding-inline-start:1rem}
.unseen{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
.talk>footer{padding:.5rem var(--gap) .75rem;border-top:1px solid var(--rule);background:var(--surface)}
.talk>footer .note{margin:0 0 .5rem}
.talk>footer .card{padding:0;border:0;background:none}.side .card{border-width:1px 0 0;border-radius:0;background:none}
.talk>.note a,.begin .note a{color:inherit}.chip{flex:none}
.talk>.note{margin:0;border-radius:0;background:var(--soft)}
.talk footer .meta{margin:.25rem 0}.talk footer .closed{padding:.5rem 0;color:var(--quiet)}
.to{padding:0;border:0}.to[open]{padding:0 0 .5rem}.to summary{overflow:hidden;min-height:1.75rem;padding:.25rem 0;color:var(--quiet);font-size:.875rem;text-overflow:ellipsis;white-space:nowrap}
.talk textarea#words{min-height:5.5rem;max-height:40dvh;field-sizing:content}
.below{padding:.25rem .75rem;color:var(--quiet);font-size:.875rem}.below .inline{overflow:hidden;min-height:1.75rem;margin:0;font-size:.875rem}.below q{overflow:hidden;flex:1;min-width:0;text-overflow:ellipsis;white-space:nowrap}
.send{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.375rem 0 0}.send button,.send summary{margin:0}.send small{color:var(--quiet);font-size:.8125rem}
.send details{padding:0;border:0}.send summary{list-style:none;font-weight:600}.send summary::-webkit-details-marker{display:none}.send summary:after{content:" ▾"}
.send details[open]{flex-basis:100%;padding:.25rem 0 .5rem}.send details>div button{margin:.5rem .5rem 0 0}
.problem{margin:.25rem 0;color:var(--alarm);font-weight:600}[aria-invalid]{border-color:var(--alarm)!important}
.side{background:var(--background)}
.side section{padding:var(--gap);border-top:1px solid var(--rule)}.side section:first-child{border-top:0}
.side h2{margin:0 0 .5rem;font-size:.8125rem;font-weight:650;color:var(--quiet)}
.ticks,.told{display:grid;gap:.25rem;list-style:none;font-size:.9375rem}
.ticks li{display:grid;grid-template-columns:1.25rem 1fr}.ticks .done span{color:var(--calm);font-weight:700}.ticks .open{color:var(--quiet)}.ticks .late{color:var(--alarm);font-weight:600}
.told small{color:var(--quiet)}.facts{grid-template-columns:minmax(4rem,auto) minmax(0,1fr);gap:.25rem .75rem;font-size:.9375rem}
.looking:empty{display:none}.talk>header .looking{color:var(--accent);font-weight:600}
.bulk{display:none;padding:.5rem var(--gap);border-top:1px solid var(--rule);background:var(--surface)}.list:has(.tick:checked) .bulk{display:grid;gap:.375rem}.bulk div{display:grid;grid-template-columns:minmax(0,1fr) 7.5rem;gap:.375rem}.bulk button{min-height:2.25rem;margin:0;padding:.25rem .5rem;font-size:.875rem}.bulk input,.bulk select{min-height:2.25rem;padding:.25rem .5rem;font-size:.875rem}
.bar{display:none}
@media(min-width:64rem){
.desk{display:grid;grid-template-rows:auto minmax(0,1fr);height:100dvh}
.desk main{display:grid;grid-template-columns:clamp(17.5rem,25vw,23rem) minmax(0,1fr);min-height:0}
.desk.task main{grid-template-columns:clamp(17.5rem,25vw,23rem) minmax(0,1fr) clamp(15.5rem,22vw,21rem)}
.pane{display:flex;flex-direction:column;min-height:0;border-inline-start:1px solid var(--rule)}.pane.list{border:0;background:var(--surface)}
.scroll{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain}
.talk .scroll{display:flex;flex-direction:column-reverse}.talk .scroll>div{margin-bottom:auto}
.talk>footer{max-height:60%;overflow-y:auto}
.begin{padding:2rem;overflow-y:auto}.back{display:none}.talk>header{grid-template-columns:minmax(0,1fr) auto}
}
@media(min-width:64rem) and (pointer:fine){.send button,.send .button,.side button,.start .button{min-height:2.25rem;padding:.3125rem .75rem;font-size:.9375rem}.side summary{min-height:2.25rem;padding:.375rem 0;font-size:.9375rem}}
@media(max-width:75rem){.desk .who span{display:none}}
@media(max-width:63.99rem){.desk .search input{min-height:2.75rem}
.desk.task .list,.desk.task>.top,.desk.lists .start{display:none}
.talk>header{position:sticky;top:0;z-index:2}.talk>header p{flex-wrap:nowrap;overflow:hidden}.talk>header p .when{order:-1;white-space:nowrap}.talk>header p .chip{order:-2}
.desk.lists .begin{padding:0}.desk.lists .begin .empty{display:none}.begin{order:-1}.desk main{display:flex;flex-direction:column}
.bar{position:sticky;bottom:0;z-index:2;display:grid;grid-template-columns:1fr 1fr;gap:.5rem;padding:.5rem var(--gap) calc(.5rem + env(safe-area-inset-bottom));border-top:1px solid var(--rule);background:var(--surface)}
}
@media(forced-colors:active){.chip.detractor{forced-color-adjust:none;background:CanvasText;color:Canvas}}`;

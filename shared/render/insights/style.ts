/** What the page of insights has beyond the inbox's style: cards on one grid, figures in tables, charts in the brand's colour. */
export const insightsStyle = `.period{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 1.5rem}
.period label{display:grid;gap:.125rem;font-size:.8125rem;color:var(--quiet)}
.period select,.period input{min-height:2.5rem;padding:0 .625rem;border:1px solid var(--line);border-radius:.5rem;background:var(--surface);color:var(--text);font:inherit;font-size:.9375rem;max-width:14rem}
.period button{min-height:2.5rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem;margin:0 0 2.5rem}
.panel{background:var(--surface);border:1px solid var(--rule);border-radius:.75rem;padding:1.25rem;min-width:0}
.panel h3{font-size:.875rem;font-weight:600;color:var(--quiet);margin:0}
.panel .big{font-size:2.75rem;line-height:1.1;font-weight:680;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.panel .scale{font-size:1rem;font-weight:500;color:var(--quiet);letter-spacing:0}
.of{font-size:.875rem;color:var(--quiet);font-variant-numeric:tabular-nums}
.verdict{display:inline-block;margin:.5rem 0 .75rem;padding:.125rem .625rem;border-radius:1rem;font-size:.875rem;background:var(--soft)}
.verdict.up{color:var(--calm)}.verdict.down{color:var(--alarm)}
.few .big,.few .figure{color:var(--quiet)}
section>h2{font-size:1.125rem;margin:0 0 .25rem}section>.lead{margin:0 0 .75rem;font-size:.9375rem;color:var(--quiet)}
svg{display:block;width:100%;height:auto}
svg .line{fill:none;stroke:var(--accent);stroke-width:2}
svg .band{fill:var(--accent);opacity:.16}
svg circle{fill:var(--accent)}svg circle.few{fill:var(--surface);stroke:var(--accent)}
svg .grid{stroke:var(--rule);stroke-width:1}svg .tick{font-size:11px;fill:var(--quiet)}
svg .track{fill:var(--rule)}svg .reach{fill:var(--accent);opacity:.35}
.journey{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:0;list-style:none;margin:0 0 2.5rem;background:var(--surface);border:1px solid var(--rule);border-radius:.75rem;overflow:hidden}
.journey li{padding:1rem;border-inline-start:1px solid var(--rule);min-width:0}.journey li:first-child{border:0}
.journey h3{font-size:.875rem;text-transform:capitalize;margin:0 0 .5rem}
.journey .figure{font-size:1.5rem;font-weight:650;font-variant-numeric:tabular-nums}
.journey .silent{color:var(--quiet);font-size:.875rem}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem;margin:0 0 2.5rem;align-items:start}
.bars{list-style:none;display:grid;gap:.5rem}.bars li{display:grid;grid-template-columns:6rem 1fr 4.5rem;gap:.75rem;align-items:center;font-size:.9375rem}
.bars .bar{height:1rem;background:var(--soft);border-radius:.25rem;overflow:hidden}.bars .bar span{display:block;height:100%;background:var(--accent)}
.bars .n{text-align:end;font-variant-numeric:tabular-nums}.bars .why{grid-column:2/4;font-size:.8125rem;color:var(--quiet);margin-top:-.375rem}
.figures{width:100%;border-collapse:collapse;font-size:.9375rem;font-variant-numeric:tabular-nums}
.figures th,.figures td{padding:.5rem .75rem .5rem 0;text-align:end;border-top:1px solid var(--rule);font-weight:400}
.figures th:first-child{text-align:start}.figures thead th{border:0;color:var(--quiet);font-size:.8125rem}
.scrolls{overflow-x:auto}
.pairs{display:grid;grid-template-columns:1fr auto;gap:.5rem 1rem;font-size:.9375rem}.pairs dd{text-align:end;font-variant-numeric:tabular-nums;font-weight:600}
.said{list-style:none;display:grid;gap:0}.said li{padding:.875rem 0;border-top:1px solid var(--rule)}.said li:first-child{border:0}
.said .chip{display:inline-block;min-width:2.5rem;padding:0 .5rem;border-radius:.375rem;background:var(--soft);font-weight:650;text-align:center;font-variant-numeric:tabular-nums}
.none{color:var(--quiet);font-size:.9375rem}
.panel details{margin-top:.75rem;font-size:.875rem}.panel summary{cursor:pointer;color:var(--quiet);min-height:1.5rem}
@media(max-width:60rem){.journey{grid-template-columns:repeat(2,minmax(0,1fr))}.journey li{border:0;border-top:1px solid var(--rule)}}
@media print{.top,.period,.skip,script{display:none}.panel,.journey{break-inside:avoid}details>*{display:block}}`;

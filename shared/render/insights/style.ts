/** What the page of figures has beyond the inbox: few lines, much space, numbers of one width. */
export const insightsStyle = `.insights{font-variant-numeric:tabular-nums}
.insights section{margin:0 0 2.5rem}
.insights section>h2,.split section>h2{margin:0 0 .25rem;font-size:1.0625rem;letter-spacing:-.005em}
.insights section>.meta{margin:0 0 1rem}
.insights .card{padding:1.25rem}
.subjects{display:flex;overflow-x:auto;scrollbar-width:none;white-space:nowrap;overflow-wrap:normal;gap:0 1.25rem;margin:0 0 1rem;border-bottom:1px solid var(--rule)}
.subjects a{padding:.625rem 0;color:var(--quiet);text-decoration:none;font-weight:500;border-bottom:2px solid transparent}.subjects a:hover{color:var(--text)}.subjects a[aria-current]{color:var(--text);border-bottom-color:var(--accent)}
.insights .filters{margin:0}.filters .chosen{border-color:var(--accent);color:var(--text);background:var(--surface)}
.choose{position:relative;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;margin:0 0 1.5rem}.insights .narrow{margin:0;padding:0;border:0}.insights .narrow>summary{display:inline-flex;align-items:center;gap:.375rem;min-height:2.5rem;margin:0;padding:.25rem .875rem;border:1px solid var(--line);border-radius:2rem;color:var(--text);list-style:none}.narrow>summary::-webkit-details-marker{display:none}.narrow>summary::after{content:"";width:.375rem;height:.375rem;border:solid var(--quiet);border-width:0 2px 2px 0;transform:translateY(-25%) rotate(45deg)}.narrow[open]>summary::after{transform:translateY(25%) rotate(225deg)}.narrow[open] .ask{position:absolute;z-index:3;top:calc(100% + .5rem);left:0;right:0;margin:0;padding:1rem;border:1px solid var(--rule);border-radius:.75rem;background:var(--surface);box-shadow:0 .5rem 1.5rem rgb(0 0 0/.16)}
.ask{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem;margin:0 0 .5rem}
.ask label{flex:1 1 7.25rem;min-width:0;max-width:18rem;margin:0;font-size:.8125rem;font-weight:500;color:var(--quiet)}.ask label:has([type=date]){flex-basis:9.25rem}
.ask input,.ask select{display:block;width:100%;min-height:2.75rem;margin-top:.25rem;padding:.375rem .625rem;border:1px solid var(--line);border-radius:.5rem;background:var(--surface);color:var(--text);font:inherit;font-size:.9375rem}
.ask button{margin:0}
.heads{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));list-style:none}
.heads .card,.stages .card{margin:0}
.heads h2{font-size:.875rem;font-weight:600}.heads h2 a,.stages a{color:inherit;text-decoration:none}.heads h2 a:hover,.stages a:hover{text-decoration:underline}
.heads h2 small{font-weight:400;color:var(--quiet)}
.number{display:flex;align-items:baseline;gap:.75rem;margin:.25rem 0 0}
.number b{font-size:2.5rem;line-height:1.15;font-weight:650;letter-spacing:-.02em}
.moved{font-size:.9375rem;font-weight:600;white-space:nowrap}.moved.up{color:var(--calm)}.moved.down{color:var(--alarm)}.moved.same{color:var(--quiet);font-weight:500}
.heads .small .number b{color:var(--quiet)}.heads .small .spark{opacity:.6}
.heads p.meta{margin:.25rem 0 0}
.spark{display:block;width:100%;height:2.5rem;margin:.75rem 0 .5rem;overflow:visible}
.band{fill:var(--accent);fill-opacity:.2}
.stroke,.dots,.whisker path,.grid-line,.cut{fill:none;stroke:var(--accent);stroke-width:2;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.dots.weeks{stroke-opacity:.35;stroke-width:5}.dots{stroke-width:6;stroke-linecap:round}.whisker .dots{stroke-width:8}
.grid-line{stroke:var(--rule);stroke-width:1}
.cut{stroke:var(--quiet);stroke-width:1;stroke-dasharray:4 4}
.chart{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.5rem .75rem}
.chart svg{width:100%;height:14rem;overflow:visible}
.ticks{display:flex;flex-direction:column;justify-content:space-between;margin:-.5rem 0;text-align:end}
.ticks,.dates{color:var(--quiet);font-size:.75rem;line-height:1rem;overflow-wrap:normal}
.dates{grid-column:2;display:flex;justify-content:space-between}
.stages{display:grid;gap:.75rem;grid-template-columns:repeat(3,1fr);list-style:none;counter-reset:stage}
.stages li{padding:1rem!important;border-top:3px solid var(--accent)!important}
.stages li.none{border-top-color:var(--rule)!important;background:none}
.stages h3{font-size:.875rem;text-transform:capitalize}
.stages b{display:block;font-size:1.5rem;line-height:1.3;letter-spacing:-.01em}.stages b small{font-size:.75rem;font-weight:500;color:var(--quiet);letter-spacing:0}
.stages p,.stages dl{font-size:.8125rem;color:var(--quiet)}.stages dl{margin-top:.5rem}.stages dl div{display:flex;justify-content:space-between;gap:.5rem;padding:.125rem 0}.stages dt{min-width:0}.stages dt small{font-size:.75rem;white-space:nowrap}.stages dd{color:var(--text);font-weight:500;white-space:nowrap}.stages .small dd{color:var(--quiet);font-weight:400}.stages .seen{padding-top:.5rem;border-top:1px solid var(--rule)}.stages .seen small{display:block}.stages .spark{height:1.75rem;margin:.5rem 0 0}
.split{display:grid;gap:0 2.5rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr))}
.insights table{font-size:.875rem}
.insights th,.insights td{padding:.4375rem .5rem .4375rem 0;text-align:start;vertical-align:middle}
.insights tbody th{min-width:6.5rem;color:var(--text);font-weight:500}.insights thead th{font-size:.8125rem;overflow-wrap:normal;vertical-align:bottom}.insights thead th::first-letter{text-transform:uppercase}.insights tbody th small{display:block;color:var(--quiet);font-weight:400}
.insights td.n{white-space:nowrap}.insights .n{text-align:end;padding-inline-end:0;padding-inline-start:.75rem;overflow-wrap:normal}
.insights .wide{width:40%}.ratings tbody th,.ratings tbody td{padding-block:.1875rem}.insights .ratings th small{display:inline;margin-inline-start:.375rem}
.insights tr.small th,.insights tr.small td{color:var(--quiet)}tr.small .whisker{opacity:.5}
.bar,.whisker{display:block;width:100%;height:.625rem}.bar rect{fill:var(--accent)}.bar .rest{fill:var(--soft)}.whisker{overflow:visible}.bar.passive rect:last-child{fill-opacity:.45}.bar.detractor rect:last-child{fill:var(--alarm)}
.insights caption{padding:0 0 .25rem;text-align:start;font-weight:600;font-size:.9375rem}
.four{display:grid;gap:1.25rem 1rem;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr))}
.four dt{font-size:.8125rem;color:var(--quiet)}.four dd{font-size:1.5rem;font-weight:600;letter-spacing:-.01em}.four dd small{display:block;font-size:.8125rem;font-weight:400;color:var(--quiet);letter-spacing:0}
.words-list{list-style:none}.words-list li{padding:.875rem 0;border-top:1px solid var(--rule);break-inside:avoid}.words-list.said{display:block;margin:0;columns:2 26rem;column-gap:2.5rem}.words-list blockquote{margin:0 0 .25rem;white-space:pre-wrap}
.filed summary{display:inline-flex;flex-wrap:wrap;gap:.375rem;cursor:pointer}.tag{padding:0 .5rem;border:1px solid var(--line);border-radius:1rem;font-size:.8125rem;color:var(--text)}
.file{display:flex;flex-wrap:wrap;align-items:end;gap:.5rem;margin:.5rem 0 0}.file label{flex:1 1 12rem;margin:0;font-size:.8125rem}.file input{display:block;width:100%}.file button{margin:0}
.find{max-width:26rem;margin:0 0 1rem}
.insights details{margin-top:.75rem}.insights summary{font-size:.875rem;color:var(--quiet);font-weight:500}
@media(max-width:40rem){.insights .wide{width:25%}.insights tbody th{min-width:5.5rem}.insights .n{padding-inline-start:.375rem}.insights table{font-size:.8125rem}.insights thead th{font-size:.75rem;overflow-wrap:anywhere}.stages{grid-template-columns:1fr 1fr}.chart svg{height:11rem}.insights section{margin-bottom:2rem}}
@media(min-width:72rem){.stages{grid-template-columns:repeat(6,1fr)}}
@media print{.top,.subjects,.narrow,.find,.skip,.insights .filters{display:none}@page{margin:14mm}html{font-size:11px}body{background:none}main{padding:0;max-width:none}.card,tr,.words-list li,.chart{break-inside:avoid}.insights h2,.insights h3,.insights h2+.meta{break-after:avoid}.insights section{margin-bottom:1.5rem}.heads,.stages{gap:.5rem}.heads{grid-template-columns:repeat(4,1fr)}.heads .card,.stages li{padding:.625rem!important}.number{gap:.375rem}.number b{font-size:1.75rem}.spark{margin:.25rem 0}.stages{grid-template-columns:repeat(6,1fr)}.stages b{font-size:1.25rem}.split{grid-template-columns:1fr 1fr;gap:0 1.5rem}.chart svg{height:9rem}.filed{display:none}.band,.bar rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}.insights details:not([open]){display:none}}
@media(forced-colors:active){.band{fill:Highlight}.stroke,.dots,.whisker path{stroke:CanvasText}.bar rect:last-child{fill:CanvasText}}`;

/** Tables of many columns are moved sideways on a phone, by hand or by keyboard, and the page is not. */
export const manyColumns =
  '.insights .scroll{overflow-x:auto}@media(max-width:40rem){.insights .scroll table{min-width:34rem}.insights .scroll td.wide{min-width:5rem}.insights .scroll thead th{overflow-wrap:normal}}';

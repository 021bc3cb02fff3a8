// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_style.h"

namespace telltale::report {

std::string_view htmlTableStyle()
{
    return R"css(
.table{margin-top:1.8rem}
.empty{margin-top:1.2rem;color:var(--text2)}
.table:has(caption .heard){margin-top:1.1rem}
caption:has(.heard){padding:0}
table{width:100%;border-collapse:separate;border-spacing:0;font-size:.87rem;line-height:1.45}
caption{text-align:left;font-size:1.05rem;font-weight:600;padding:0 0 .6rem;overflow-wrap:anywhere}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);
overflow-wrap:break-word;unicode-bidi:isolate;font-weight:400}
th:last-child,td:last-child{padding-right:.25rem}
thead th{position:sticky;top:0;z-index:1;background:var(--base);font-size:.8rem;font-weight:500;color:var(--text2);
vertical-align:bottom;hyphens:auto;border-bottom-color:var(--rim)}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th.num,td.num{padding-right:1.4rem}
thead .num{white-space:normal}
td code,th code,dd code{font-size:.8rem}
time{font-variant-numeric:tabular-nums;white-space:nowrap}
td ul{list-style:none}td li+li{margin-top:.3rem}
.more{color:var(--text2);font-size:.8rem}
.rest{margin-top:.7rem;color:var(--text2);font-size:.87rem;max-width:46rem}
.yes,.no{display:inline-flex;align-items:center;gap:.35rem}
.yes .icon{color:var(--ok)}.no .icon{color:var(--text3)}
.chip{display:inline-flex;align-items:center;gap:.35rem;padding:.05rem .45rem;border-radius:4px;font-size:.8rem;
font-weight:500;line-height:1.5;white-space:nowrap}
.who{color:var(--who);background:var(--who-fill)}.id{color:var(--id);background:var(--id-fill)}
.where{color:var(--where);background:var(--where-fill)}.doing{color:var(--doing);background:var(--doing-fill)}
.secret{color:var(--secret);background:var(--secret-fill)}
.quiet{color:var(--quiet);background:var(--quiet-fill);padding-left:0}
.value{display:inline-block;max-width:100%;padding:.02rem .35rem;border-radius:4px;background:var(--window);
color:var(--text2);white-space:pre-wrap}
.shown{white-space:pre-wrap}
.mark{display:flex;flex-wrap:wrap;gap:0 .5rem;margin-top:.1rem;color:var(--text3);font-size:.73rem;line-height:1.35}
.mark code{font-size:inherit}
.ft-who{fill:var(--who)}.ft-id{fill:var(--id)}.ft-where{fill:var(--where)}.ft-doing{fill:var(--doing)}
.ft-secret{fill:var(--secret)}.ft-quiet{fill:var(--quiet)}
.fo-who{fill:var(--who-on)}.fo-id{fill:var(--id-on)}.fo-where{fill:var(--where-on)}.fo-doing{fill:var(--doing-on)}
.fo-secret{fill:var(--secret-on)}.fo-quiet{fill:var(--quiet-on)}
.hash{display:inline-block;width:12ch;overflow:hidden;white-space:nowrap;vertical-align:bottom;user-select:all;
-webkit-user-select:all}
.box{overflow:auto;max-height:calc(100vh - 2rem)}
@media screen and (max-width:66rem){.table .scroll{overflow:auto;max-height:calc(100vh - 2rem)}}
)css";
}

std::string_view htmlPrintStyle()
{
    return R"css(
@page{size:A4 portrait;margin:18mm 16mm 17mm}
@page wide{size:A4 landscape;margin:15mm 14mm 15mm}
@page{@bottom-right{content:counter(page) " / " counter(pages);font:8pt Inter,system-ui,sans-serif;color:#5b6371}
@bottom-left{content:"Telltale";font:8pt Inter,system-ui,sans-serif;color:#5b6371}}
@media print{
:root{color-scheme:light}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
html{font-size:9.6pt}
body{display:block}
.front,main,footer{max-width:none;padding:0}
.front{padding-top:8mm}
.rail{background:none;border:0;margin-top:9mm;break-inside:avoid}
.rail .in{position:static;max-height:none;overflow:visible;padding:0}
.rail h2{padding:0 0 2mm;font-size:1.05rem;color:var(--text);font-weight:600}
.rail ol{columns:2;column-gap:10mm}.rail li{break-inside:avoid}
.rail a{padding:.9mm 0}.rail .n{text-align:left}
main{padding:0}
main>section{margin-top:10mm;padding-top:6mm}
main>section.big{break-before:page;margin-top:0;padding-top:0;border-top:0}
main>section.wide{page:wide;margin-top:0;padding-top:0;border-top:0}
h1,h2,h3,figcaption,caption{break-after:avoid}
.notes li,.numbers,figure,tr,article dl{break-inside:avoid}
.intro,.rest{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
.box,.table .scroll,.drawing,pre{overflow:visible;max-height:none}
.drawing svg{min-width:0}
table{font-size:8pt;min-width:0!important}
thead{display:table-header-group}
thead th{position:static;font-size:7.5pt}
th,td{padding:1.2mm 2mm 1.2mm 0}
th.num,td.num{padding-right:3.5mm}
td code,th code,dd code,pre,.chip,.more{font-size:7.3pt}
.mark{font-size:6.6pt}
pre{background:none;padding:2.5mm 3mm;box-decoration-break:clone;-webkit-box-decoration-break:clone}
footer{padding:4mm 0 0;break-inside:avoid}footer p{padding-top:3mm}}
)css";
}

} // namespace telltale::report

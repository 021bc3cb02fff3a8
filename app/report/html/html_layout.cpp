// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_style.h"

namespace telltale::report {

std::string_view htmlLayout()
{
    return R"css(
*{box-sizing:border-box}
html{font:15px/1.55 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
background:var(--base);color:var(--text);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;display:grid;grid-template-columns:16.5rem minmax(0,1fr);grid-template-rows:auto 1fr auto}
h1,h2,h3,h4,p,dl,dd,ol,ul,figure,pre{margin:0;padding:0}
h1,h2,h3,h4{line-height:1.25;font-weight:600;text-wrap:balance}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
code,pre,.mono{font-family:"JetBrains Mono",ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;
font-variant-ligatures:none}
.icon{width:1em;height:1em;flex:none;fill:none;stroke:currentColor;stroke-width:1.4;stroke-linecap:round;
stroke-linejoin:round}
.defs{position:absolute}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.rail{grid-column:1;grid-row:1/4;background:var(--window);border-right:1px solid var(--line)}
.rail .in{position:sticky;top:0;max-height:100vh;overflow:auto;padding:2.5rem 1rem 2rem}
.rail h2{font-size:.8rem;font-weight:500;color:var(--text2);padding:0 .75rem .5rem}
.rail ol{list-style:none}
.rail a{display:flex;gap:.65rem;padding:.34rem .75rem;border-radius:6px;color:var(--text);text-decoration:none;
font-size:.87rem;line-height:1.4;overflow-wrap:anywhere}
.rail a:hover{background:var(--tint)}
.rail .n{flex:none;width:1.35rem;color:var(--text3);text-align:right;font-variant-numeric:tabular-nums}
.front,main,footer{grid-column:2;width:100%;max-width:76rem;padding:0 3rem}
.front{padding-top:2.9rem}
.brand{display:flex;align-items:center;gap:.5rem;color:var(--text2);font-size:.87rem;font-weight:500}
.brand .icon{width:1.15rem;height:1.15rem;color:var(--accent);stroke-width:1.6}
h1{font-size:2.1rem;letter-spacing:-.022em;margin-top:.7rem;overflow-wrap:anywhere}
.sub{font-size:1.1rem;color:var(--text2);margin-top:.45rem;max-width:48rem;overflow-wrap:anywhere}
.meta{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;margin-top:1.1rem;font-size:.87rem;color:var(--text2)}
.meta div{display:flex;gap:.4rem}
.meta dt{color:var(--text3)}
.meta dd{color:var(--text);overflow-wrap:anywhere}
.numbers{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));margin-top:2.1rem;
border:solid var(--line);border-width:1px 0;overflow:hidden}
.numbers li{padding:1.1rem 1.1rem 1.15rem;margin:0 0 -1px -1px;border:solid var(--line);border-width:0 0 1px 1px}
.numbers b{display:flex;align-items:center;gap:.45rem;font-size:1.9rem;font-weight:600;line-height:1.15;
letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.numbers b .icon{font-size:1.05rem}
.numbers span{display:block;margin-top:.25rem;color:var(--text2);font-size:.87rem;line-height:1.4}
.good b{color:var(--ok)}.warning b{color:var(--warn)}.bad b{color:var(--bad)}
.notes{list-style:none;display:grid;gap:.6rem;margin-top:1.5rem}
.front .notes{margin-top:2rem}
.notes li{display:flex;gap:.8rem;padding:.72rem 1rem;border-left:3px solid var(--rim);background:var(--window);
overflow-wrap:anywhere}
.notes .icon{font-size:1.15rem;margin-top:.16rem;color:var(--text2)}
.notes .good{border-color:var(--ok);background:var(--ok-tint)}.notes .good .icon{color:var(--ok)}
.notes .warning{border-color:var(--warn);background:var(--warn-tint)}.notes .warning .icon{color:var(--warn)}
.notes .bad{border-color:var(--bad);background:var(--bad-tint)}.notes .bad .icon{color:var(--bad)}
main{padding-bottom:3rem}
main>section{margin-top:3.6rem;padding-top:2.2rem;border-top:1px solid var(--line)}
main h2{display:flex;gap:.75rem;font-size:1.45rem;letter-spacing:-.015em}
main h2 .n{color:var(--text3);font-weight:400;font-variant-numeric:tabular-nums}
.intro{margin-top:.55rem;color:var(--text2);max-width:46rem;overflow-wrap:anywhere;text-wrap:pretty}
figure{margin-top:2rem}
figcaption h3,h3{font-size:1.05rem;letter-spacing:-.005em;overflow-wrap:anywhere}
figcaption p{color:var(--text2);font-size:.87rem;margin-top:.2rem;max-width:46rem;overflow-wrap:anywhere}
.drawing{overflow-x:auto;margin-top:1rem}
.drawing svg{display:block;width:100%;min-width:34rem;height:auto}
.drawing text{font-family:inherit}
.ft{fill:var(--text)}.fm{fill:var(--text2)}.fa{fill:var(--accent)}.fl{fill:var(--line);stroke:var(--line)}
.fc-who{fill:var(--who-bar)}.fc-id{fill:var(--id-bar)}.fc-where{fill:var(--where-bar)}
.fc-doing{fill:var(--doing-bar)}.fc-secret{fill:var(--secret-bar)}.fc-quiet{fill:var(--quiet-bar)}
line{fill:none;stroke-width:1}line.ft{stroke:var(--text)}line.fm{stroke:var(--text2)}line.fa{stroke:var(--accent)}
article{margin-top:2.2rem}
article dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem 1.1rem;margin-top:.5rem;
font-size:.87rem}
article dl div{display:contents}
article dt{color:var(--text2)}article dd{overflow-wrap:anywhere}
pre{margin-top:.8rem;padding:.9rem 1rem;background:var(--sunken);border:1px solid var(--line);border-radius:6px;
font-size:.8rem;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere;max-height:34rem;overflow:auto}
footer{padding-top:1.2rem;padding-bottom:2.5rem;color:var(--text2);font-size:.87rem}
footer p{border-top:1px solid var(--line);padding-top:1.2rem;max-width:100%}
@media screen and (max-width:66rem){
body{display:block}
.rail{border:solid var(--line);border-width:1px 0;margin-top:2.2rem}
.rail .in{position:static;max-height:none;padding:1.3rem 2.25rem}
.rail ol{columns:2 15rem;column-gap:1rem}.rail li{break-inside:avoid}
.front,main,footer{padding-left:3rem;padding-right:3rem}
main>section:first-child{border-top:0;margin-top:0}}
@media screen and (max-width:40rem){
.front,main,footer{padding-left:1.1rem;padding-right:1.1rem}
.front{padding-top:1.6rem}.rail .in{padding:1.2rem .35rem}
h1{font-size:1.6rem}.sub{font-size:1rem}main h2{font-size:1.25rem}
main>section{margin-top:2.6rem;padding-top:1.7rem}
.numbers{grid-template-columns:repeat(2,minmax(0,1fr))}.numbers b{font-size:1.55rem}
article dl{grid-template-columns:minmax(0,1fr)}article dd{margin-bottom:.35rem}}
)css";
}

} // namespace telltale::report

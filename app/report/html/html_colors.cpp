// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_style.h"

namespace telltale::report {

// Every text holds 4.5:1 on every ground that it stands on, in both; tst_report_colors measures it.
std::string_view htmlColors()
{
    return R"css(
:root{color-scheme:light dark;
--base:#fff;--window:#f3f4f6;--sunken:#f8f9fb;--line:#e3e6ea;--rim:#868e9c;
--text:#1a1e26;--text2:#4d5563;--text3:#5b6371;--accent:#2457c5;--tint:#e4ecfb;
--ok:#1b6b3a;--ok-tint:#e3f3e8;--warn:#875200;--warn-tint:#fcf1da;--bad:#a8281b;--bad-tint:#fbe8e5;
--who:#8a2a58;--who-fill:#f8e7ef;--who-bar:#8c1d45;--id:#553a99;--id-fill:#ede9f8;--id-bar:#7b55ae;
--where:#0a5f63;--where-fill:#dff1f0;--where-bar:#176b66;--doing:#744900;--doing-fill:#f9eed8;--doing-bar:#ae7a18;
--secret:#9c2f0a;--secret-fill:#fce8e0;--secret-bar:#a3240a;--quiet:#4d5563;--quiet-fill:transparent;--quiet-bar:#8b94a2;
--who-on:#fff;--id-on:#fff;--where-on:#fff;--doing-on:#000;--secret-on:#fff;--quiet-on:#000}
@media screen and (prefers-color-scheme:dark){:root{
--base:#17191e;--window:#1f2228;--sunken:#1b1e23;--line:#2c3038;--rim:#6b7482;
--text:#e3e6eb;--text2:#aeb5c0;--text3:#9da5b2;--accent:#85aeff;--tint:#22304d;
--ok:#7ccb98;--ok-tint:#1b3325;--warn:#e9b963;--warn-tint:#362b15;--bad:#ff9b8c;--bad-tint:#40211e;
--who:#f2a9c8;--who-fill:#3b2431;--who-bar:#f2a0c0;--id:#c7b6f7;--id-fill:#2c2742;--id-bar:#8f76dc;
--where:#84d3cf;--where-fill:#173133;--where-bar:#2fa896;--doing:#e8c27f;--doing-fill:#352b19;--doing-bar:#d9a938;
--secret:#ffa684;--secret-fill:#3f2419;--secret-bar:#c8401c;--quiet:#aeb5c0;--quiet-fill:transparent;--quiet-bar:#69727f;
--who-on:#17191e;--id-on:#000;--where-on:#000;--doing-on:#000;--secret-on:#fff;--quiet-on:#fff}}
)css";
}

} // namespace telltale::report

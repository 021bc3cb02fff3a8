// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_icons.h"

#include "report/figures/category_family.h"

namespace telltale::report {

namespace {

struct HtmlIcon
{
    std::string_view name;
    std::string_view drawing;
};

// As in resources/icons, which are the window's.
constexpr HtmlIcon htmlIcons[] = {
    {"telltale", "<path d='M2 12.6h12M3.6 9.9L6 5.4l2.7 6L11 3.6l1.7 6.3'/>"},
    {"credential", "<circle cx='5' cy='10.8' r='2.9'/><path d='M7.1 8.7L13.5 2.3M11.2 4.6l1.9 1.9'/>"},
    {"official",
     "<rect x='1.8' y='3.2' width='12.4' height='9.6' rx='1.5'/><circle cx='5.4' cy='7' r='1.5'/><path d='M3.4"
     " 10.7c.3-1 1-1.5 2-1.5s1.7.5 2 1.5M9.6 6.4h2.6M9.6 9.2h2.6'/>"},
    {"financial", "<rect x='1.8' y='3.6' width='12.4' height='8.8' rx='1.5'/><path d='M1.8 6.6h12.4M4.3 9.8h2.4'/>"},
    {"health",
     "<path d='M8 13.4C4.4 10.9 2 8.7 2 6.2 2 4.4 3.3 3.2 4.9 3.2c1.3 0 2.4.8 3.1 2 .7-1.2 1.8-2 3.1-2 1.6 0 2"
     ".9 1.2 2.9 3 0 2.5-2.4 4.7-6 7.2z'/>"},
    {"contact",
     "<circle cx='8' cy='8' r='2.6'/><path d='M10.6 5.5v3.4c0 1 .7 1.7 1.6 1.7 1.1 0 1.9-1 1.9-2.7C14.1 4.4 11"
     ".4 2 8 2 4.6 2 1.9 4.7 1.9 8S4.6 14 8 14c1.3 0 2.5-.4 3.5-1.1'/>"},
    {"person", "<circle cx='8' cy='5' r='2.9'/><path d='M2.6 13.9c.5-2.8 2.6-4.5 5.4-4.5s4.9 1.7 5.4 4.5'/>"},
    {"network",
     "<circle cx='8' cy='3.4' r='1.7'/><circle cx='3.4' cy='12.4' r='1.7'/><circle cx='12.6' cy='12.4' r='1.7'"
     "/><path d='M7.2 4.9l-3 6M8.8 4.9l3 6M5.1 12.4h5.8'/>"},
    {"location",
     "<path d='M8 14.3S3.3 10.2 3.3 6.5a4.7 4.7 0 0 1 9.4 0c0 3.7-4.7 7.8-4.7 7.8z'/><circle cx='8' cy='6.5' r"
     "='1.6'/>"},
    {"device", "<rect x='1.8' y='2.6' width='12.4' height='8.2' rx='1.3'/><path d='M5.5 13.6h5M8 10.9v2.6'/>"},
    {"pseudonym",
     "<circle cx='8' cy='5' r='2.9' stroke-dasharray='2 1.7'/><path d='M2.6 13.9c.5-2.8 2.6-4.5 5.4-4.5s4.9 1."
     "7 5.4 4.5' stroke-dasharray='2 1.8'/>"},
    {"installation", "<path d='M8 1.8l5.6 3v6.4L8 14.2l-5.6-3V4.8zM2.5 4.9L8 7.9l5.5-3M8 7.9v6.2'/>"},
    {"behaviour", "<path d='M3.3 2.3l9.9 4.1-4.2 1.7-1.7 4.3z'/><path d='M9.3 9.3l3.7 3.9'/>"},
    {"content",
     "<path d='M3.5 2.9c0-.7.5-1.2 1.2-1.2h6.6c.7 0 1.2.5 1.2 1.2v10.3c0 .7-.5 1.2-1.2 1.2H4.7c-.7 0-1.2-.5-1."
     "2-1.2zM6 5.3h4M6 8h4M6 10.7h2.4'/>"},
    {"time", "<circle cx='8' cy='8' r='6.1'/><path d='M8 4.5V8l2.4 1.6'/>"},
    {"technical",
     "<path d='M5.7 2.4c-1.6 0-2 .7-2 1.9v1.5c0 1.2-.6 1.8-1.6 2.2 1 .4 1.6 1 1.6 2.2v1.5c0 1.2.4 1.9 2 1.9M10"
     ".3 2.4c1.6 0 2 .7 2 1.9v1.5c0 1.2.6 1.8 1.6 2.2-1 .4-1.6 1-1.6 2.2v1.5c0 1.2-.4 1.9-2 1.9'/>"},
    {"unknown",
     "<circle cx='8' cy='8' r='6.1' stroke-dasharray='2.2 1.6'/><path d='M6.3 6.3c0-1 .8-1.7 1.7-1.7s1.7.6 1.7"
     " 1.6c0 1.3-1.7 1.3-1.7 2.7M8 11.2v.1'/>"},
    {"check-circle", "<circle cx='8' cy='8' r='6.2'/><path d='M5.2 8.2l2 2 3.7-4'/>"},
    {"warn", "<path d='M8 2.2l6.3 11.3H1.7z'/><path d='M8 6.6v3.2M8 11.5v.1'/>"},
    {"x-circle", "<circle cx='8' cy='8' r='6.2'/><path d='M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2'/>"},
    {"info", "<circle cx='8' cy='8' r='6.2'/><path d='M8 7.3v3.9M8 4.9v.1'/>"},
    {"check", "<path d='M3 8.4l3.3 3.3L13 4.7'/>"},
    {"x", "<path d='M4 4l8 8M12 4l-8 8'/>"},
};

} // namespace

std::string_view familyClass(audit::Category category)
{
    switch (familyOf(category)) {
    case CategoryFamily::Who:
        return "who";
    case CategoryFamily::Identifiers:
        return "id";
    case CategoryFamily::Where:
        return "where";
    case CategoryFamily::Doing:
        return "doing";
    case CategoryFamily::Secret:
        return "secret";
    case CategoryFamily::Quiet:
        break;
    }
    return "quiet";
}

void putIconDefinitions(HtmlText &html)
{
    html.raw("<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>\n");
    for (const HtmlIcon &icon : htmlIcons) {
        html.raw("<symbol id=\"i-");
        html.raw(icon.name);
        html.raw("\" viewBox=\"0 0 16 16\">");
        for (const char character : icon.drawing)
            html.raw(character == '\'' ? std::string_view("\"") : std::string_view(&character, 1));
        html.raw("</symbol>\n");
    }
    html.raw("</defs></svg>\n");
}

void putIcon(HtmlText &html, std::string_view name)
{
    for (const HtmlIcon &icon : htmlIcons) {
        if (icon.name != name)
            continue;
        html.raw("<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#i-");
        html.raw(icon.name);
        html.raw("\"/></svg>");
        return;
    }
}

} // namespace telltale::report

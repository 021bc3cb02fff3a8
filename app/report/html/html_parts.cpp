// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_cell.h"
#include "report/html/html_icons.h"
#include "report/html/html_page.h"
#include "report/html/html_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::report {

std::string_view noteClass(ReportNote::Kind kind)
{
    switch (kind) {
    case ReportNote::Kind::Good:
        return "good";
    case ReportNote::Kind::Warning:
        return "warning";
    case ReportNote::Kind::Bad:
        return "bad";
    case ReportNote::Kind::Plain:
        break;
    }
    return "plain";
}

std::string_view noteIcon(ReportNote::Kind kind)
{
    switch (kind) {
    case ReportNote::Kind::Good:
        return "check-circle";
    case ReportNote::Kind::Warning:
        return "warn";
    case ReportNote::Kind::Bad:
        return "x-circle";
    case ReportNote::Kind::Plain:
        break;
    }
    return "info";
}

namespace {

/// What the colour and the drawing say, for those who do not see them.
QString noteWord(ReportNote::Kind kind)
{
    switch (kind) {
    case ReportNote::Kind::Good:
        return QCoreApplication::translate("telltale::report::Html", "Good:");
    case ReportNote::Kind::Warning:
        return QCoreApplication::translate("telltale::report::Html", "Warning:");
    case ReportNote::Kind::Bad:
        return QCoreApplication::translate("telltale::report::Html", "Problem:");
    case ReportNote::Kind::Plain:
        break;
    }
    return QCoreApplication::translate("telltale::report::Html", "Note:");
}

} // namespace

void HtmlPage::notes(const std::vector<ReportNote> &notes)
{
    if (notes.empty())
        return;
    m_html.raw("<ul class=\"notes\">\n");
    for (const ReportNote &each : notes)
        note(each);
    m_html.raw("</ul>\n");
}

void HtmlPage::note(const ReportNote &note)
{
    m_html.raw("<li class=\"");
    m_html.raw(noteClass(note.kind));
    m_html.raw("\">");
    putIcon(m_html, noteIcon(note.kind));
    m_html.raw("<p><span class=\"heard\">");
    m_html.text(noteWord(note.kind).toStdString());
    m_html.raw(" </span>");
    m_html.text(note.text);
    m_html.raw("</p></li>\n");
}

void HtmlPage::events(const std::vector<ReportBytes> &events)
{
    for (std::size_t at = 0; at < std::min(events.size(), mostHtmlRows); ++at)
        event(events[at]);
    if (events.size() <= mostHtmlRows)
        return;
    m_html.raw("<p class=\"rest\">");
    m_html.text(QCoreApplication::translate("telltale::report::Html",
                                            "These are the first %1 of %2. The others are in the report as JSON.")
                    .arg(m_locale.toString(static_cast<qulonglong>(mostHtmlRows)),
                         m_locale.toString(static_cast<qulonglong>(events.size())))
                    .toStdString());
    m_html.raw("</p>\n");
}

void HtmlPage::event(const ReportBytes &event)
{
    m_html.raw("<article>\n<h3>");
    m_html.text(beginningOf(event.title, 300));
    m_html.raw(event.title.size() > 300 ? "…</h3>\n<dl>\n" : "</h3>\n<dl>\n");
    if (!event.place.empty())
        fact(QCoreApplication::translate("telltale::report::Html", "Place"), event.place);
    if (!event.recipient.empty())
        fact(QCoreApplication::translate("telltale::report::Html", "Recipient"), event.recipient);
    if (event.time)
        fact(QCoreApplication::translate("telltale::report::Html", "Time"),
             htmlTime(*event.time, m_locale).toStdString() + " UTC");
    fact(QCoreApplication::translate("telltale::report::Html", "Exact bytes"),
         QCoreApplication::translate("telltale::report::Html", "%1, SHA-256 %2")
             .arg(m_locale.toString(static_cast<qulonglong>(event.length)), QString::fromStdString(event.sha256))
             .toStdString());
    fact(QCoreApplication::translate("telltale::report::Html", "Shown"),
         (event.isMasked ? QCoreApplication::translate("telltale::report::Html", "with patterns in place of values")
                         : QCoreApplication::translate("telltale::report::Html", "as sent, credentials masked"))
             .toStdString());
    m_html.raw("</dl>\n<pre tabindex=\"0\">");
    // A line feed right behind the tag would be lost.
    m_html.raw(event.bytes.starts_with('\n') ? "\n" : "");
    m_html.block(event.bytes);
    m_html.raw("</pre>\n</article>\n");
}

} // namespace telltale::report

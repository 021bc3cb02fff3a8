// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"
#include "report/html/html_text.h"

#include <QLocale>

namespace telltale::report {

/// The class and the drawing of what stands out: `warning`, `warn`.
std::string_view noteClass(ReportNote::Kind kind);
std::string_view noteIcon(ReportNote::Kind kind);

/// The page that a report is as HTML: front with key figures and verdicts, contents, sections.
class HtmlPage
{
public:
    /// Both must outlive it.
    HtmlPage(const ReportDocument &document, Output &output)
        : m_document(document), m_html(output), m_locale(QString::fromStdString(document.making.language))
    {
    }

    void write();

private:
    void head();
    void front();
    void meta();
    void fact(const QString &name, const std::string &what);
    void numbers();
    void notes(const std::vector<ReportNote> &notes);
    void note(const ReportNote &note);
    void contents();
    void section(const ReportSection &section, std::size_t number);
    void events(const std::vector<ReportBytes> &events);
    void event(const ReportBytes &event);
    void foot();

    const ReportDocument &m_document;
    HtmlText m_html;
    const QLocale m_locale;
};

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"
#include "report/html/html_text.h"

#include <QLocale>

#include <vector>

namespace telltale::report {

/// As many rows of a table, and events of an appendix, does a page have: browsers and readers take no more. What is
/// left out is said below it, and where it is to be found.
constexpr std::size_t mostHtmlRows = 5000;

/// A table too wide for a page that stands upright.
bool isWideTable(const ReportTable &table);

/// A table as HTML, with a caption, a header that stays in sight, and a box of its own to scroll in where it is wide.
class HtmlTable
{
public:
    /// Both must outlive it.
    HtmlTable(HtmlText &html, const QLocale &locale) : m_html(html), m_locale(locale) {}

    /// `sectionTitle` is the caption where the table has none.
    void put(const ReportTable &table, const std::string &sectionTitle);

private:
    void head(const ReportTable &table);
    void row(const std::vector<ReportCell> &cells);
    void rest(const ReportTable &table);
    void choose(const ReportTable &table);

    HtmlText &m_html;
    const QLocale &m_locale;
    std::vector<std::size_t> m_columns; ///< those that are shown
    std::vector<bool> m_isNumeric;      ///< of each of these
};

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_cell.h"
#include "report/html/html_text.h"

#include <QLocale>
#include <QString>

namespace telltale::report {

/// `9 Jan 2024 07:10:17`, as the language has it, in UTC.
QString htmlTime(std::int64_t time, const QLocale &locale);

/// What stands in a cell of a table, as HTML. Texts beyond a page's length are cut, which is said.
class HtmlCell
{
public:
    /// Both must outlive it.
    HtmlCell(HtmlText &html, const QLocale &locale) : m_html(html), m_locale(locale) {}

    void put(const ReportCell &cell);
    /// <time>, with the exact one for machines.
    void time(std::int64_t time);
    static bool isNumeric(const ReportCell &cell)
    {
        return cell.kind == ReportCell::Kind::Number || cell.kind == ReportCell::Kind::Share;
    }

private:
    void bounded(std::string_view bytes);
    void code(std::string_view bytes, std::string_view cssClass = {});
    void digest(std::string_view digits);
    void category(const ReportCell &cell);
    void truth(bool isTrue);
    void list(const std::vector<std::string> &list);
    void values(const std::vector<ReportValue> &values);
    void value(const ReportValue &value);
    void more(std::size_t count);

    HtmlText &m_html;
    const QLocale &m_locale;
};

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_table.h"

#include "report/html/html_cell.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::report {

namespace {

/// Columns of the usual weight are ten; a page takes about as much as this.
constexpr unsigned uprightWeight = 80;

unsigned htmlWeight(const ReportTable &table)
{
    unsigned weight = 0;
    for (const ReportColumn &column : table.columns)
        weight += column.isForMachines ? 0 : std::clamp(column.weight, 1u, 1000u);
    return weight;
}

bool isNumericColumn(const ReportTable &table, std::size_t column)
{
    bool hasNumber = false;
    const std::size_t count = std::min(table.rows.size(), mostHtmlRows);
    for (std::size_t at = 0; at < count; ++at) {
        if (column >= table.rows[at].size())
            continue;
        const ReportCell &cell = table.rows[at][column];
        if (HtmlCell::isNumeric(cell))
            hasNumber = true;
        else if (cell.kind != ReportCell::Kind::Empty)
            return false;
    }
    return hasNumber;
}

} // namespace

bool isWideTable(const ReportTable &table)
{
    return !table.rows.empty() && htmlWeight(table) > uprightWeight;
}

void HtmlTable::choose(const ReportTable &table)
{
    m_columns.clear();
    m_isNumeric.clear();
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        if (table.columns[at].isForMachines)
            continue;
        m_columns.push_back(at);
        m_isNumeric.push_back(isNumericColumn(table, at));
    }
}

void HtmlTable::put(const ReportTable &table, const std::string &sectionTitle)
{
    if (table.rows.empty()) {
        if (table.whenEmpty.empty())
            return;
        if (!table.title.empty()) {
            m_html.raw("<h3 class=\"table\">");
            m_html.text(table.title);
            m_html.raw("</h3>\n");
        }
        m_html.raw("<p class=\"empty\">");
        m_html.text(table.whenEmpty);
        m_html.raw("</p>\n");
        return;
    }
    choose(table);
    // A box that scrolls can be reached with the keyboard, and says what it is.
    m_html.raw("<div class=\"table\"><div class=\"");
    m_html.raw(isWideTable(table) ? "box" : "scroll");
    m_html.raw("\" tabindex=\"0\" role=\"region\" aria-labelledby=\"");
    m_html.identifier("caption-", table.id);
    m_html.raw("\">\n<table id=\"");
    m_html.identifier("table-", table.id);
    m_html.raw("\" style=\"min-width:");
    m_html.raw(std::min<std::size_t>(htmlWeight(table) / 2 + 4, 400));
    m_html.raw("rem\">\n<caption id=\"");
    m_html.identifier("caption-", table.id);
    m_html.raw(table.title.empty() ? "\"><span class=\"heard\">" : "\"><span>");
    m_html.text(table.title.empty() ? sectionTitle : table.title);
    m_html.raw("</span></caption>\n");
    head(table);
    m_html.raw("<tbody>\n");
    for (std::size_t at = 0; at < std::min(table.rows.size(), mostHtmlRows); ++at)
        row(table.rows[at]);
    m_html.raw("</tbody>\n</table></div>\n");
    rest(table);
    m_html.raw("</div>\n");
}

void HtmlTable::head(const ReportTable &table)
{
    const double whole = std::max(htmlWeight(table), 1u);
    m_html.raw("<colgroup>");
    for (const std::size_t at : m_columns) {
        m_html.raw("<col style=\"width:");
        m_html.raw(static_cast<std::size_t>(100 * std::clamp(table.columns[at].weight, 1u, 1000u) / whole));
        m_html.raw("%\">");
    }
    m_html.raw("</colgroup>\n<thead><tr>");
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        m_html.raw(m_isNumeric[at] ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">");
        m_html.text(table.columns[m_columns[at]].title);
        m_html.raw("</th>");
    }
    m_html.raw("</tr></thead>\n");
}

void HtmlTable::row(const std::vector<ReportCell> &cells)
{
    HtmlCell writer(m_html, m_locale);
    m_html.raw("<tr>");
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        // The first column is what the row is about.
        const bool isHead = at == 0;
        m_html.raw(isHead ? "<th scope=\"row\"" : "<td");
        m_html.raw(m_isNumeric[at] ? " class=\"num\">" : ">");
        if (m_columns[at] < cells.size())
            writer.put(cells[m_columns[at]]);
        m_html.raw(isHead ? "</th>" : "</td>");
    }
    m_html.raw("</tr>\n");
}

void HtmlTable::rest(const ReportTable &table)
{
    if (table.rows.size() <= mostHtmlRows)
        return;
    m_html.raw("<p class=\"rest\">");
    m_html.text(QCoreApplication::translate("telltale::report::Html",
                                            "These are the first %1 of %2 rows. The others are in the report as JSON "
                                            "and as CSV, in the table “%3”.")
                    .arg(m_locale.toString(static_cast<qulonglong>(mostHtmlRows)),
                         m_locale.toString(static_cast<qulonglong>(table.rows.size())),
                         QString::fromStdString(table.id))
                    .toStdString());
    m_html.raw("</p>\n");
}

} // namespace telltale::report

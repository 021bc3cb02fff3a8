// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_table.h"

#include <algorithm>

namespace telltale::report {

namespace {

constexpr double columnGap = 10;
/// The first rows say how wide a column likes to be.
constexpr std::size_t sampledRows = 300;
constexpr std::size_t mostOfTitle = 80;

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

} // namespace

void PdfTable::measure()
{
    for (std::size_t index = 0; index < m_table.columns.size(); ++index) {
        if (m_table.columns[index].isForMachines)
            continue;
        Column column;
        column.index = index;
        column.column = &m_table.columns[index];
        column.isNumeric = m_rows > 0;
        for (std::size_t row = 0; row < std::min(m_rows, sampledRows); ++row) {
            if (index >= m_table.rows[row].size())
                continue;
            const ReportCell &cell = m_table.rows[row][index];
            const PdfCells::Widths widths = m_cells.widths(cell);
            column.widths.least = std::max(column.widths.least, widths.least);
            column.widths.natural = std::max(column.widths.natural, widths.natural);
            column.isNumeric &= PdfCells::isNumeric(cell) || cell.kind == ReportCell::Kind::Empty;
        }
        const std::string title = pdfText(column.column->title, mostOfTitle);
        const double whole = m_pages.fonts().width(PdfFont::CellBold, title);
        column.widths.natural = std::max(column.widths.natural, whole);
        for (const std::string_view word : wordsOf(title))
            column.widths.least = std::max(column.widths.least, m_pages.fonts().width(PdfFont::CellBold, word));
        m_columns.push_back(std::move(column));
    }
}

double PdfTable::leastWidth() const
{
    double width = 0;
    for (const Column &column : m_columns)
        width += column.widths.least + columnGap;
    return width;
}

PdfPages::Form PdfTable::form() const
{
    double natural = 0;
    for (const Column &column : m_columns)
        natural += std::min(column.widths.natural, 200.0) + columnGap;
    const double upright = PdfPages::widthOf(PdfPages::Form::Upright);
    const bool isWide = leastWidth() > upright || (m_columns.size() >= 8 && natural > 1.25 * upright);
    return isWide && m_rows > 0 ? PdfPages::Form::Wide : PdfPages::Form::Upright;
}

/// Every column gets the least that it needs; what is left goes by weight to those that want more, then to all.
void PdfTable::shareOut(double width)
{
    double left = width - leastWidth();
    const double squeeze = left < 0 ? width / leastWidth() : 1;
    for (Column &column : m_columns)
        column.width = (column.widths.least + columnGap) * squeeze - columnGap;
    for (int round = 0; round < 16 && left > 0.1; ++round) {
        double weights = 0;
        const bool wantsMore = std::any_of(m_columns.begin(), m_columns.end(), [](const Column &column) {
            return column.width + 0.01 < column.widths.natural;
        });
        const auto takes = [wantsMore](const Column &column) {
            return !wantsMore || column.width + 0.01 < column.widths.natural;
        };
        for (const Column &column : m_columns)
            weights += takes(column) ? std::max(1u, column.column->weight) : 0;
        const double share = left / weights;
        for (Column &column : m_columns) {
            if (!takes(column))
                continue;
            const double most = wantsMore ? column.widths.natural - column.width : left;
            const double more = std::min(most, share * std::max(1u, column.column->weight));
            column.width += more;
            left -= more;
        }
    }
    double x = m_pages.left() + columnGap / 2;
    for (Column &column : m_columns) {
        column.width = std::max(4.0, column.width);
        column.x = x;
        x += column.width + columnGap;
    }
}

void PdfTable::breakTitles()
{
    for (Column &column : m_columns) {
        column.title.clear();
        const std::string title = pdfText(column.column->title, mostOfTitle);
        for (const std::string_view line :
             m_pages.fonts().lines(PdfFont::CellBold, title, column.width, PdfFonts::Breaks::Words))
            column.title.emplace_back(line);
    }
}

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdf/pdf_cells.h"

namespace telltale::report {

/// Paints a table: its header again on every page, its rows in one piece unless they are higher than a page.
class PdfTable
{
public:
    /// More rows are left out, which is said.
    static constexpr std::size_t mostRows = 5000;

    /// Both must outlive it.
    PdfTable(PdfPages &pages, const ReportTable &table);
    void paint();
    /// Wide pages for what would be squeezed on upright ones.
    PdfPages::Form form() const;

private:
    struct Column
    {
        std::size_t index = 0; ///< of the cell in a row
        const ReportColumn *column = nullptr;
        std::vector<std::string> title; ///< its lines
        PdfCells::Widths widths;
        double x = 0;
        double width = 0;
        bool isNumeric = false;
    };
    using Row = std::vector<std::vector<PdfLine>>;

    void measure();
    double leastWidth() const;
    void shareOut(double width);
    void breakTitles();
    double headHeight() const;
    void paintHead();
    Row row(const std::vector<ReportCell> &cells);
    static std::size_t height(const Row &row);
    void paintRow(const std::vector<ReportCell> &cells);
    void paintLines(const Row &row, std::size_t from, std::size_t to);
    void paintLine(const Column &column, const PdfLine &line, double y);
    void openTable();
    void closeTable();

    PdfPages &m_pages;
    const ReportTable &m_table;
    PdfCells m_cells;
    std::vector<Column> m_columns;
    std::size_t m_rows;
};

} // namespace telltale::report

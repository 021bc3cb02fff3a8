// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::report {

namespace {

constexpr double rowPadding = 3.5;
/// Structure elements for every cell of larger tables would take ten times the room of the text.
constexpr std::size_t mostTaggedRows = 1000;

double linesHeight(std::size_t lines)
{
    return static_cast<double>(lines) * PdfCells::lineHeight;
}

} // namespace

PdfTable::PdfTable(PdfPages &pages, const ReportTable &table)
    : m_pages(pages), m_table(table), m_cells(pages), m_rows(std::min(table.rows.size(), mostRows))
{
    measure();
}

double PdfTable::headHeight() const
{
    std::size_t lines = 1;
    for (const Column &column : m_columns)
        lines = std::max(lines, column.title.size());
    return linesHeight(lines) + 2 * rowPadding;
}

void PdfTable::openTable()
{
    m_pages.paper().beginTag("Table");
    paintHead();
}

void PdfTable::closeTable()
{
    m_pages.paper().endTag("Table");
}

void PdfTable::paintHead()
{
    PdfPaper &paper = m_pages.paper();
    const double height = headHeight();
    paper.box(m_pages.left(), m_pages.y(), m_pages.width(), height, pdf::window);
    paper.beginTag("TR");
    for (const Column &column : m_columns) {
        paper.beginTag("TH");
        double y = m_pages.y() + rowPadding + PdfCells::lineHeight * 0.74;
        for (const std::string &line : column.title) {
            if (column.isNumeric)
                paper.textEndingAt(PdfFont::CellBold, pdf::text2, column.x + column.width, y, line);
            else
                paper.text(PdfFont::CellBold, pdf::text2, column.x, y, line, column.width);
            y += PdfCells::lineHeight;
        }
        paper.endTag("TH");
    }
    paper.endTag("TR");
    m_pages.advance(height);
}

PdfTable::Row PdfTable::row(const std::vector<ReportCell> &cells)
{
    Row row;
    for (const Column &column : m_columns) {
        row.push_back(column.index < cells.size() ? m_cells.lines(cells[column.index], column.width)
                                                  : std::vector<PdfLine>());
    }
    return row;
}

std::size_t PdfTable::height(const Row &row)
{
    std::size_t lines = 1;
    for (const std::vector<PdfLine> &cell : row)
        lines = std::max(lines, cell.size());
    return lines;
}

void PdfTable::paintLine(const Column &column, const PdfLine &line, double y)
{
    PdfPaper &paper = m_pages.paper();
    const double baseline = y + PdfCells::lineHeight * 0.74;
    if (column.isNumeric) {
        paper.textEndingAt(line.font, line.color, column.x + column.width, baseline, line.text);
        return;
    }
    double x = column.x;
    if (line.fill != pdf::white) {
        const double width = m_pages.fonts().width(line.font, line.text) + 2 * PdfCells::chipPadding;
        paper.box(x, y - 1, width, PdfCells::lineHeight + 1, line.fill, 3);
        x += PdfCells::chipPadding;
    }
    paper.text(line.font, line.color, x, baseline, line.text, column.width);
}

void PdfTable::paintLines(const Row &row, std::size_t from, std::size_t to)
{
    PdfPaper &paper = m_pages.paper();
    const double height = linesHeight(to - from) + 2 * rowPadding;
    if (!paper.isBlank()) {
        const bool isTagged = m_rows <= mostTaggedRows;
        paper.beginTag("TR");
        for (std::size_t index = 0; index < row.size(); ++index) {
            if (isTagged)
                paper.beginTag("TD");
            double y = m_pages.y() + rowPadding;
            for (std::size_t line = from; line < std::min(to, row[index].size()); ++line) {
                paintLine(m_columns[index], row[index][line], y);
                y += PdfCells::lineHeight;
            }
            if (isTagged)
                paper.endTag("TD");
        }
        paper.endTag("TR");
        paper.line(m_pages.left(), m_pages.y() + height, m_pages.right(), m_pages.y() + height, pdf::line, 0.5);
    }
    m_pages.advance(height);
}

void PdfTable::paintRow(const std::vector<ReportCell> &cells)
{
    const Row lines = row(cells);
    const std::size_t count = height(lines);
    const double whole = m_pages.wholeRoom() - headHeight();
    const bool fitsOnPage = linesHeight(count) + 2 * rowPadding <= whole;
    for (std::size_t from = 0; from < count;) {
        const double room = m_pages.room() - 2 * rowPadding;
        const double needed = linesHeight(fitsOnPage ? count : std::min<std::size_t>(count - from, 3));
        if (room < needed) {
            closeTable();
            m_pages.newPage();
            openTable();
            continue;
        }
        const auto fitting = static_cast<std::size_t>(room / PdfCells::lineHeight);
        const std::size_t to = std::min(count, from + std::max<std::size_t>(1, fitting));
        paintLines(lines, from, to);
        from = to;
    }
}

void PdfTable::paint()
{
    m_pages.wantForm(form());
    if (!m_table.title.empty())
        m_pages.heading(70);
    if (m_rows == 0) {
        const std::string nothing = m_table.whenEmpty.empty()
            ? QCoreApplication::translate("telltale::report::Pdf", "Nothing.").toStdString()
            : m_table.whenEmpty;
        m_pages.paragraph(PdfFont::Body, pdf::text3, nothing);
        m_pages.advance(6);
        return;
    }
    shareOut(m_pages.width());
    breakTitles();
    m_pages.need(headHeight() + linesHeight(4));
    openTable();
    for (std::size_t index = 0; index < m_rows; ++index)
        paintRow(m_table.rows[index]);
    closeTable();
    m_pages.advance(8);
    if (m_rows == m_table.rows.size())
        return;
    const QString rest = QCoreApplication::translate(
        "telltale::report::Pdf", "%1 of %2 rows are shown here. All of them are in the report as JSON or CSV.");
    m_pages.paragraph(PdfFont::BodyBold, pdfTone(ReportNote::Kind::Warning).strong,
                      rest.arg(QString::fromStdString(m_pages.number(m_rows)),
                               QString::fromStdString(m_pages.number(m_table.rows.size())))
                          .toStdString());
}

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdf/pdf_pages.h"

namespace telltale::report {

/// A line in a cell of a table.
struct PdfLine
{
    std::string text; ///< visible text
    PdfFont font = PdfFont::Cell;
    PdfColor color = pdf::text;
    PdfColor fill = pdf::white; ///< of the chip that it is, when it is one
};

/// What stands in cells: lines that fit, and the widths that they would like. Texts of more than some hundred bytes are
/// cut, which is said.
class PdfCells
{
public:
    /// Must outlive it.
    explicit PdfCells(PdfPages &pages) : m_pages(pages) {}

    static constexpr double lineHeight = 10.5;
    static constexpr double chipPadding = 4;

    /// In so much room; empty of an empty cell.
    std::vector<PdfLine> lines(const ReportCell &cell, double room);
    struct Widths
    {
        double least = 0;   ///< below that it reads badly
        double natural = 0; ///< above that it does not get better
    };
    Widths widths(const ReportCell &cell);
    static bool isNumeric(const ReportCell &cell)
    {
        return cell.kind == ReportCell::Kind::Number || cell.kind == ReportCell::Kind::Share;
    }

private:
    void add(PdfFont font, PdfColor color, const std::string &text, PdfFonts::Breaks breaks);
    void addBytes(std::string_view bytes, PdfFonts::Breaks breaks);
    void addCategory(const ReportCell &cell);
    void addList(const std::vector<std::string> &list);
    void addValues(const std::vector<ReportValue> &values);
    void addMore(std::size_t count);
    std::string bounded(std::string_view bytes, std::size_t most) const;
    std::string shortText(const ReportCell &cell) const;

    PdfPages &m_pages;
    std::vector<PdfLine> m_lines;
    double m_room = 0;
};

/// `9 Jan 2024 07:10:17 UTC`, as the language has it.
std::string pdfTime(std::int64_t time, const QLocale &locale);

} // namespace telltale::report

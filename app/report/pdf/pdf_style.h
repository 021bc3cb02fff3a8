// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"
#include "report/figures/figure_layout.h"

#include <cstdint>

namespace telltale::report {

/// The letters of a PDF report. Those from Cell on are set letter by letter, for tables of thousands of rows.
enum class PdfFont : std::uint8_t {
    Title,
    Heading,
    Subheading,
    Body,
    BodyBold,
    Big,
    Small,
    SmallBold,
    Cell,
    CellBold,
    Mono
};
constexpr std::size_t pdfFontCount = 11;

/// 0xRRGGBB, as in the window's light theme: every text holds 4.5:1 on what it stands on.
using PdfColor = std::uint32_t;

namespace pdf {

constexpr PdfColor text = 0x1A1E26;
constexpr PdfColor text2 = 0x4D5563;
constexpr PdfColor text3 = 0x5B6371;
constexpr PdfColor line = 0xE3E6EA;
constexpr PdfColor window = 0xF3F4F6;
constexpr PdfColor accent = 0x2457C5;
constexpr PdfColor white = 0xFFFFFF;

// A4, in points.
constexpr double shortSide = 595.28;
constexpr double longSide = 841.89;
constexpr double margin = 42;
constexpr double headRoom = 62; ///< from the edge to the first line
constexpr double footRoom = 56;

} // namespace pdf

struct PdfTone
{
    PdfColor strong;
    PdfColor tint;
};

PdfTone pdfTone(ReportNote::Kind kind);
/// The chip of a category: text and fill; the quiet ones have a white fill, so that the others stand out.
PdfTone pdfChip(audit::Category category);
PdfColor pdfInk(const FigureShape &shape);

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_style.h"

#include "report/figures/category_family.h"

namespace telltale::report {

namespace {

PdfColor barColor(CategoryFamily family)
{
    switch (family) {
    case CategoryFamily::Secret:
        return 0xA3240A;
    case CategoryFamily::Who:
        return 0x8C1D45;
    case CategoryFamily::Identifiers:
        return 0x7B55AE;
    case CategoryFamily::Where:
        return 0x176B66;
    case CategoryFamily::Doing:
        return 0xAE7A18;
    case CategoryFamily::Quiet:
        break;
    }
    return 0x8B94A2;
}

} // namespace

PdfTone pdfTone(ReportNote::Kind kind)
{
    switch (kind) {
    case ReportNote::Kind::Good:
        return {0x1B6B3A, 0xE3F3E8};
    case ReportNote::Kind::Warning:
        return {0x875200, 0xFCF1DA};
    case ReportNote::Kind::Bad:
        return {0xA8281B, 0xFBE8E5};
    case ReportNote::Kind::Plain:
        break;
    }
    return {pdf::text2, pdf::window};
}

PdfTone pdfChip(audit::Category category)
{
    switch (familyOf(category)) {
    case CategoryFamily::Secret:
        return {0x9C2F0A, 0xFCE8E0};
    case CategoryFamily::Who:
        return {0x8A2A58, 0xF8E7EF};
    case CategoryFamily::Identifiers:
        return {0x553A99, 0xEDE9F8};
    case CategoryFamily::Where:
        return {0x0A5F63, 0xDFF1F0};
    case CategoryFamily::Doing:
        return {0x744900, 0xF9EED8};
    case CategoryFamily::Quiet:
        break;
    }
    return {pdf::text2, pdf::white};
}

PdfColor pdfInk(const FigureShape &shape)
{
    const CategoryFamily family = familyOf(shape.category);
    switch (shape.ink) {
    case FigureInk::MutedText:
        return pdf::text2;
    case FigureInk::Line:
        return 0xD3D8DF;
    case FigureInk::Accent:
        return pdf::accent;
    case FigureInk::Category:
        return barColor(family);
    case FigureInk::OnCategory:
        return family == CategoryFamily::Doing || family == CategoryFamily::Quiet ? 0x000000 : pdf::white;
    case FigureInk::Text:
        break;
    }
    return pdf::text;
}

} // namespace telltale::report

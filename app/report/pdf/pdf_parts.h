// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdf/pdf_pages.h"

namespace telltale::report {

// The parts of a PDF report. Each is painted at the pages' place and advances it.

/// All headings of the report, in their order, sections numbered; their pages are not known yet.
std::vector<PdfHeading> pdfHeadings(const ReportDocument &document);

/// The first page: title, key figures, verdicts.
void paintPdfCover(PdfPages &pages, const ReportDocument &document);
/// The table of contents, with links.
void paintPdfContents(PdfPages &pages);
void paintPdfSection(PdfPages &pages, const ReportSection &section);
void paintPdfNote(PdfPages &pages, const ReportNote &note);
void paintPdfFigure(PdfPages &pages, const Figure &figure);
/// The bytes of one event. Of more than a hundred thousand the rest is left out, which is said.
void paintPdfBytes(PdfPages &pages, const ReportBytes &bytes);

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/report_writer.h"
#include "report/pdf/pdf_parts.h"

#include <QCoreApplication>

namespace telltale::report {

namespace {

void paintReport(PdfPages &pages, const ReportDocument &document)
{
    paintPdfCover(pages, document);
    paintPdfContents(pages);
    bool isFirst = true;
    for (const ReportSection &section : document.sections) {
        if (isFirst)
            pages.newPage();
        isFirst = false;
        paintPdfSection(pages, section);
    }
}

} // namespace

std::optional<Error> writeReportPdf(const ReportDocument &document, Output &output)
{
    PdfFonts fonts(document.making.language);
    if (!fonts.isUsable())
        return Error{"pdf-failed",
                     QCoreApplication::translate("telltale::report::Pdf",
                                                 "The PDF could not be made: no typeface is installed")};
    PdfPaper blank(fonts);
    PdfPages found(blank, document, pdfHeadings(document), 0);
    paintReport(found, document);
    PdfPaper paper(fonts, document, output);
    PdfPages pages(paper, document, found.headings(), found.pages());
    paintReport(pages, document);
    return paper.finish();
}

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::report {

namespace {

constexpr std::size_t cardsInRow = 5;
constexpr double cardGap = 10;
constexpr double cardPadding = 12;
constexpr std::size_t mostOfLabel = 120;

double cardWidth(const PdfPages &pages, std::size_t cards)
{
    const auto inRow = static_cast<double>(std::clamp<std::size_t>(cards, 3, cardsInRow));
    return (pages.width() - cardGap * (inRow - 1)) / inRow;
}

void paintCard(PdfPages &pages, const ReportFigureNumber &number, double x, double width, double height)
{
    PdfPaper &paper = pages.paper();
    const PdfTone tone = pdfTone(number.kind);
    const double y = pages.y();
    paper.box(x, y, width, height, tone.tint, 6);
    const bool isPlain = number.kind == ReportNote::Kind::Plain;
    paper.beginTag("P");
    paper.text(PdfFont::Big, isPlain ? pdf::text : tone.strong, x + cardPadding, y + 30, pages.number(number.number),
               width - 2 * cardPadding);
    paper.endTag("P");
    paper.beginTag("P");
    double baseline = y + 45;
    const std::string label = pdfText(number.text, mostOfLabel);
    for (const std::string_view line :
         pages.fonts().lines(PdfFont::Small, label, width - 2 * cardPadding, PdfFonts::Breaks::Words)) {
        paper.text(PdfFont::Small, pdf::text2, x + cardPadding, baseline, line, width - 2 * cardPadding);
        baseline += PdfFonts::lineHeight(PdfFont::Small);
    }
    paper.endTag("P");
    if (!isPlain)
        paper.sign(number.kind, x + width - cardPadding - 2, y + cardPadding + 3, 5.5);
}

void paintNumbers(PdfPages &pages, const std::vector<ReportFigureNumber> &numbers)
{
    const double width = cardWidth(pages, numbers.size());
    for (std::size_t first = 0; first < numbers.size(); first += cardsInRow) {
        const std::size_t last = std::min(numbers.size(), first + cardsInRow);
        double height = 0;
        for (std::size_t index = first; index < last; ++index)
            height = std::max(height,
                              pages.paragraphHeight(PdfFont::Small, pdfText(numbers[index].text, mostOfLabel),
                                                    width - 2 * cardPadding));
        height += 46;
        pages.need(height);
        for (std::size_t index = first; index < last; ++index)
            paintCard(pages, numbers[index], pages.left() + static_cast<double>(index - first) * (width + cardGap),
                      width, height);
        pages.advance(height + cardGap);
    }
}

} // namespace

void paintPdfCover(PdfPages &pages, const ReportDocument &document)
{
    PdfPaper &paper = pages.paper();
    pages.newPage();
    paper.box(0, 0, pages.right() + pdf::margin, 7, pdf::accent);
    pages.advance(18);
    pages.paragraph(PdfFont::SmallBold, pdf::accent,
                    QCoreApplication::translate("telltale::report::Pdf", "Report on telemetry").toStdString());
    pages.advance(6);
    pages.paragraph(PdfFont::Title, pdf::text, pdfText(document.title, 200));
    pages.advance(4);
    pages.paragraph(PdfFont::Body, pdf::text2, pdfText(document.subtitle, 400));
    pages.advance(26);
    paintNumbers(pages, document.numbers);
    if (document.verdicts.empty())
        return;
    pages.advance(16);
    pages.paragraph(PdfFont::Subheading, pdf::text,
                    QCoreApplication::translate("telltale::report::Pdf", "In short").toStdString());
    pages.advance(6);
    for (const ReportNote &verdict : document.verdicts)
        paintPdfNote(pages, verdict);
}

void paintPdfContents(PdfPages &pages)
{
    constexpr double upper = 19;
    constexpr double lower = 14;
    double height = 46;
    for (const PdfHeading &heading : pages.headings())
        height += heading.level == 1 ? upper : lower;
    pages.advance(22);
    if (height > pages.room())
        pages.newPage();
    pages.paragraph(PdfFont::Subheading, pdf::text,
                    QCoreApplication::translate("telltale::report::Pdf", "Contents").toStdString());
    pages.advance(4);
    PdfPaper &paper = pages.paper();
    for (std::size_t index = 0; index < pages.headings().size(); ++index) {
        const PdfHeading heading = pages.headings()[index];
        const bool isSection = heading.level == 1;
        const double step = isSection ? upper : lower;
        pages.need(step);
        const PdfFont font = isSection ? PdfFont::BodyBold : PdfFont::Body;
        const PdfColor color = isSection ? pdf::text : pdf::text2;
        const double x = pages.left() + (isSection ? 0 : 21);
        const double baseline = pages.y() + step - 4.5;
        const double room = pages.right() - 40 - x;
        if (isSection)
            paper.line(pages.left(), pages.y() + 2.5, pages.right(), pages.y() + 2.5, pdf::line, 0.5);
        paper.beginLink(PdfPages::destinationOf(index));
        paper.text(font, color, x, baseline, pages.fonts().lines(font, heading.title, room, PdfFonts::Breaks::Words)[0],
                   room);
        paper.endLink();
        paper.beginLink(PdfPages::destinationOf(index));
        paper.textEndingAt(font, color, pages.right(), baseline,
                           heading.page == 0 ? std::string() : pages.locale().toString(heading.page).toStdString());
        paper.endLink();
        pages.advance(step);
    }
}

} // namespace telltale::report

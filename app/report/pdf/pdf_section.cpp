// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_parts.h"
#include "report/pdf/pdf_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::report {

namespace {

constexpr std::size_t mostOfNote = 3000;

std::string pdfNoteWord(ReportNote::Kind kind)
{
    switch (kind) {
    case ReportNote::Kind::Good:
        return QCoreApplication::translate("telltale::report::Pdf", "Good").toStdString();
    case ReportNote::Kind::Warning:
        return QCoreApplication::translate("telltale::report::Pdf", "Attention").toStdString();
    case ReportNote::Kind::Bad:
        return QCoreApplication::translate("telltale::report::Pdf", "Finding").toStdString();
    case ReportNote::Kind::Plain:
        break;
    }
    return QCoreApplication::translate("telltale::report::Pdf", "Note").toStdString();
}

/// As wide as the longest of the words, so that the sentences stand below each other.
double noteWordWidth(PdfFonts &fonts)
{
    double width = 0;
    for (const ReportNote::Kind kind :
         {ReportNote::Kind::Plain, ReportNote::Kind::Good, ReportNote::Kind::Warning, ReportNote::Kind::Bad})
        width = std::max(width, fonts.width(PdfFont::BodyBold, pdfNoteWord(kind)));
    return width;
}

} // namespace

std::vector<PdfHeading> pdfHeadings(const ReportDocument &document)
{
    constexpr std::size_t most = 200;
    std::vector<PdfHeading> headings;
    std::size_t number = 0;
    for (const ReportSection &section : document.sections) {
        headings.push_back({std::to_string(++number) + ". " + pdfText(section.title, most)});
        for (const Figure &figure : section.figures)
            headings.push_back({pdfText(figure.title, most), 2});
        for (const ReportTable &table : section.tables) {
            if (!table.title.empty())
                headings.push_back({pdfText(table.title, most), 2});
        }
    }
    return headings;
}

void paintPdfNote(PdfPages &pages, const ReportNote &note)
{
    constexpr double bar = 3;
    constexpr double padding = 6;
    PdfPaper &paper = pages.paper();
    const PdfTone tone = pdfTone(note.kind);
    const double textX = bar + 28 + noteWordWidth(pages.fonts()) + 10;
    const double room = pages.width() - textX - 10;
    const std::string text = pdfText(note.text, mostOfNote);
    const auto lines = pages.fonts().lines(PdfFont::Body, text, room, PdfFonts::Breaks::Words);
    const double step = PdfFonts::lineHeight(PdfFont::Body);
    const double height = static_cast<double>(lines.size()) * step + 2 * padding;
    pages.need(height);
    paper.box(pages.left(), pages.y(), pages.width(), height, tone.tint);
    paper.box(pages.left(), pages.y(), bar, height, tone.strong);
    paper.sign(note.kind, pages.left() + bar + 14, pages.y() + padding + step / 2, 5.5);
    double baseline = pages.y() + padding + step * 0.73;
    paper.beginTag("Note");
    paper.beginTag("P");
    paper.text(PdfFont::BodyBold, tone.strong, pages.left() + bar + 28, baseline, pdfNoteWord(note.kind));
    paper.endTag("P");
    paper.beginTag("P");
    for (const std::string_view line : lines) {
        paper.text(PdfFont::Body, pdf::text, pages.left() + textX, baseline, line, room);
        baseline += step;
    }
    paper.endTag("P");
    paper.endTag("Note");
    pages.advance(height + 5);
}

namespace {

struct PlacedFigure
{
    FigurePicture picture;
    double scale = 1;
    double height = 0; ///< with its caption
};

PlacedFigure placedFigure(PdfPages &pages, const Figure &figure)
{
    constexpr double headingHeight = 60;
    const auto width = [&pages](const std::string &text, double size, bool isBold) {
        return pages.fonts().width(text, size, isBold);
    };
    PlacedFigure placed{layOut(figure, pages.width(), width, pages.locale().name().toStdString())};
    const double caption =
        figure.caption.empty() ? 0 : pages.paragraphHeight(PdfFont::Small, figure.caption, pages.width());
    const double room = pages.wholeRoom() - std::min(caption, 100.0) - headingHeight;
    placed.scale = std::min(1.0, room / placed.picture.height);
    placed.height = placed.picture.height * placed.scale + std::min(caption, 100.0) + 14;
    return placed;
}

/// The room that a section's beginning needs, so that no heading stands alone at the end of a page.
double roomBelow(PdfPages &pages, const ReportSection &section)
{
    const double intro = section.intro.empty() ? 0 : 30;
    if (section.notes.empty() && !section.figures.empty())
        return std::min(intro + 40 + placedFigure(pages, section.figures.front()).height, pages.wholeRoom() - 60);
    return intro + 80;
}

} // namespace

void paintPdfFigure(PdfPages &pages, const Figure &figure)
{
    const PlacedFigure placed = placedFigure(pages, figure);
    pages.heading(placed.height);
    pages.paper().beginTag("Figure");
    pages.paper().figure(placed.picture, pages.left(), pages.y() + 4, placed.scale);
    pages.paper().endTag("Figure");
    pages.advance(placed.picture.height * placed.scale + 10);
    if (!figure.caption.empty())
        pages.paragraph(PdfFont::Small, pdf::text3, figure.caption);
    pages.advance(8);
}

void paintPdfSection(PdfPages &pages, const ReportSection &section)
{
    const bool beginsWithTable = section.notes.empty() && section.figures.empty() && !section.tables.empty();
    pages.wantForm(beginsWithTable ? PdfTable(pages, section.tables.front()).form() : PdfPages::Form::Upright);
    pages.heading(roomBelow(pages, section));
    if (!section.intro.empty()) {
        pages.paragraph(PdfFont::Body, pdf::text2, section.intro);
        pages.advance(8);
    }
    for (const ReportNote &note : section.notes)
        paintPdfNote(pages, note);
    for (const Figure &figure : section.figures)
        paintPdfFigure(pages, figure);
    for (const ReportTable &table : section.tables) {
        if (!section.notes.empty() || !section.figures.empty() || &table != &section.tables.front())
            pages.advance(6);
        PdfTable(pages, table).paint();
    }
    for (const ReportBytes &bytes : section.bytes)
        paintPdfBytes(pages, bytes);
}

} // namespace telltale::report

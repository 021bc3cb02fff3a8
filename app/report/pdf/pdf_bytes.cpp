// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_cells.h"

#include "report/pdf/pdf_parts.h"

#include "base/plural.h"
#include "base/visible_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::report {

namespace {

constexpr std::size_t mostShown = 100'000;
constexpr double bytesPadding = 5;
constexpr PdfColor sunken = 0xF8F9FB;

std::string aboutBytes(const PdfPages &pages, const ReportBytes &bytes)
{
    std::vector<std::string> parts = {pdfText(bytes.place, 200), pdfText(bytes.recipient, 200)};
    if (bytes.time)
        parts.push_back(pdfTime(*bytes.time, pages.locale()));
    parts.push_back(plural("telltale::report::Pdf", "%n byte", QT_TRANSLATE_N_NOOP("telltale::report::Pdf", "%n bytes"),
                           bytes.length, QString::fromStdString(pages.number(bytes.length)))
                        .toStdString());
    if (bytes.isMasked)
        parts.push_back(QCoreApplication::translate("telltale::report::Pdf", "values masked").toStdString());
    std::string text;
    for (const std::string &part : parts) {
        if (!part.empty())
            text += (text.empty() ? "" : " · ") + part;
    }
    return text;
}

void paintGround(PdfPages &pages, double height)
{
    pages.paper().box(pages.left(), pages.y(), pages.width(), height + 0.2, sunken);
    pages.advance(height);
}

void paintByteLine(PdfPages &pages, std::string_view line)
{
    PdfPaper &paper = pages.paper();
    if (pages.room() < PdfCells::lineHeight) {
        paper.endTag("Code");
        pages.newPage();
        paper.beginTag("Code");
    }
    const double baseline = pages.y() + PdfCells::lineHeight * 0.74;
    paintGround(pages, PdfCells::lineHeight);
    paper.text(PdfFont::Mono, pdf::text, pages.left() + 2 * bytesPadding, baseline, line,
               pages.width() - 4 * bytesPadding);
}

void paintLinesOf(PdfPages &pages, std::string_view bytes)
{
    const double room = pages.width() - 4 * bytesPadding;
    pages.paper().beginTag("Code");
    paintGround(pages, bytesPadding);
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        const std::string line = visibleUtf8(bytes.substr(0, end));
        for (const std::string_view part : pages.fonts().lines(PdfFont::Mono, line, room, PdfFonts::Breaks::Anywhere))
            paintByteLine(pages, part);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    paintGround(pages, bytesPadding);
    pages.paper().endTag("Code");
}

} // namespace

void paintPdfBytes(PdfPages &pages, const ReportBytes &bytes)
{
    pages.advance(14);
    pages.need(PdfFonts::lineHeight(PdfFont::BodyBold) + 6 * PdfCells::lineHeight);
    pages.paragraph(PdfFont::BodyBold, pdf::text, pdfText(bytes.title, 200));
    pages.paragraph(PdfFont::Small, pdf::text2, aboutBytes(pages, bytes));
    pages.paragraph(PdfFont::Small, pdf::text3, "SHA-256 " + pdfText(bytes.sha256, 200));
    pages.advance(3);
    std::size_t shown = std::min(bytes.bytes.size(), mostShown);
    while (shown < bytes.bytes.size() && shown > mostShown - 4
           && (static_cast<unsigned char>(bytes.bytes[shown]) & 0xC0u) == 0x80u)
        --shown;
    paintLinesOf(pages, std::string_view(bytes.bytes).substr(0, shown));
    if (shown == bytes.bytes.size())
        return;
    const QString rest = QCoreApplication::translate("telltale::report::Pdf", "%1 more bytes are not shown here.");
    pages.paragraph(PdfFont::BodyBold, pdfTone(ReportNote::Kind::Warning).strong,
                    rest.arg(QString::fromStdString(pages.number(bytes.bytes.size() - shown))).toStdString());
}

} // namespace telltale::report

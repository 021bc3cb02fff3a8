// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_pages.h"

#include <QCoreApplication>

namespace telltale::report {

namespace {

/// Of what is painted on every page.
constexpr std::size_t mostRunning = 90;
/// Of a paragraph: three pages.
constexpr std::size_t mostParagraph = 12'000;

} // namespace

PdfPages::PdfPages(PdfPaper &paper, const ReportDocument &document, std::vector<PdfHeading> headings, int pages)
    : m_paper(paper), m_locale(QString::fromStdString(document.making.language)),
      m_title(pdfText(document.title, mostRunning)), m_program(pdfText(document.making.program, mostRunning)),
      m_headings(std::move(headings)), m_total(pages)
{
}

std::string PdfPages::number(std::uint64_t number) const
{
    return m_locale.toString(static_cast<qulonglong>(number)).toStdString();
}

double PdfPages::widthOf(Form form)
{
    return (form == Form::Wide ? pdf::longSide : pdf::shortSide) - 2 * pdf::margin;
}

void PdfPages::newPage(Form form)
{
    m_form = form;
    m_width = form == Form::Wide ? pdf::longSide : pdf::shortSide;
    m_height = form == Form::Wide ? pdf::shortSide : pdf::longSide;
    ++m_page;
    m_paper.beginPage(m_width, m_height);
    m_y = pdf::headRoom;
    if (!m_paper.isBlank())
        paintRunning();
}

void PdfPages::wantForm(Form form)
{
    if (m_form != form)
        newPage(form);
}

bool PdfPages::need(double height)
{
    if (height <= room() || isFresh())
        return false;
    newPage();
    return true;
}

void PdfPages::paintRunning()
{
    const double foot = m_height - 30;
    const QString page = QCoreApplication::translate("telltale::report::Pdf", "Page %1 of %2")
                             .arg(m_locale.toString(m_page), m_locale.toString(m_total));
    m_paper.line(left(), foot - 13, right(), foot - 13, pdf::line);
    m_paper.text(PdfFont::Small, pdf::text3, left(), foot, m_program, width() * 0.6);
    m_paper.textEndingAt(PdfFont::Small, pdf::text3, right(), foot, page.toStdString());
    if (m_page == 1)
        return;
    m_paper.text(PdfFont::SmallBold, pdf::text2, left(), 36, m_title, width() * 0.55);
    m_paper.textEndingAt(PdfFont::Small, pdf::text3, right(), 36, m_section);
    m_paper.line(left(), 43, right(), 43, pdf::line);
}

double PdfPages::paragraphHeight(PdfFont font, const std::string &text, double room)
{
    const std::string shown = pdfText(text, mostParagraph);
    return static_cast<double>(fonts().lines(font, shown, room, PdfFonts::Breaks::Words).size())
        * PdfFonts::lineHeight(font);
}

void PdfPages::paragraph(PdfFont font, PdfColor color, const std::string &text, double indent)
{
    const std::string shown = pdfText(text, mostParagraph);
    const double height = PdfFonts::lineHeight(font);
    bool isOpen = false;
    for (const std::string_view line : fonts().lines(font, shown, width() - indent, PdfFonts::Breaks::Words)) {
        if (isOpen && height > room()) {
            m_paper.endTag("P");
            isOpen = false;
        }
        need(height);
        if (!isOpen)
            m_paper.beginTag("P");
        isOpen = true;
        m_paper.text(font, color, left() + indent, m_y + height * 0.73, line, width() - indent);
        m_y += height;
    }
    m_paper.endTag("P");
}

std::string PdfPages::destinationOf(std::size_t heading)
{
    return 'h' + std::to_string(heading);
}

void PdfPages::rememberHeading()
{
    PdfHeading &heading = m_headings[m_next];
    heading.page = m_page;
    const std::string name = destinationOf(m_next++);
    m_paper.destination(name);
    const int entry = m_paper.outline(heading.level == 1 ? 0 : m_parent, heading.title, name);
    if (heading.level == 1)
        m_parent = entry;
}

void PdfPages::heading(double below)
{
    const int level = m_headings[m_next].level;
    const std::string title = m_headings[m_next].title;
    const PdfFont font = level == 1 ? PdfFont::Heading : PdfFont::Subheading;
    const double height = PdfFonts::lineHeight(font);
    const auto lines = fonts().lines(font, title, width(), PdfFonts::Breaks::Words);
    const double gap = level == 1 ? 26 : 12;
    if (level == 1)
        m_section = pdfText(title, mostRunning);
    need(gap + static_cast<double>(lines.size()) * height + below);
    m_y += isFresh() ? 0 : gap;
    const char *tag = level == 1 ? "H1" : "H2";
    m_paper.beginTag(tag);
    rememberHeading();
    for (const std::string_view line : lines) {
        m_paper.text(font, pdf::text, left(), m_y + height * 0.76, line, width());
        m_y += height;
    }
    m_paper.endTag(tag);
    m_y += level == 1 ? 6 : 4;
}

} // namespace telltale::report

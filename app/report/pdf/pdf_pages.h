// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/pdf/pdf_paper.h"

#include <QLocale>

#include <string>
#include <vector>

namespace telltale::report {

/// A heading that the table of contents and the outline list.
struct PdfHeading
{
    std::string title; ///< visible text
    int level = 1;     ///< 1: a section; 2: a table or picture of it
    int page = 0;      ///< 0 while nobody knows
};

/// Fills pages from top to bottom: knows what room is left, begins new pages, and paints what stands on each of them.
/// A report is gone through twice: on blank paper to learn the pages' numbers, then to paint.
class PdfPages
{
public:
    enum class Form { Upright, Wide };

    /// `headings` are all that will come, in their order; their pages and the number of pages are what an earlier time
    /// through found, 0 before. Paper and document must outlive it.
    PdfPages(PdfPaper &paper, const ReportDocument &document, std::vector<PdfHeading> headings, int pages);

    PdfPaper &paper() { return m_paper; }
    PdfFonts &fonts() { return m_paper.fonts(); }
    const QLocale &locale() const { return m_locale; }
    std::string number(std::uint64_t number) const;

    double left() const { return pdf::margin; }
    double right() const { return m_width - pdf::margin; }
    double width() const { return m_width - 2 * pdf::margin; }
    static double widthOf(Form form);
    double y() const { return m_y; }
    double room() const { return m_height - pdf::footRoom - m_y; }
    /// Of an empty page of this form.
    double wholeRoom() const { return m_height - pdf::footRoom - pdf::headRoom; }
    bool isFresh() const { return m_y <= pdf::headRoom; }
    void advance(double height) { m_y += height; }

    /// A page of another form than this one, or of the same.
    void newPage(Form form);
    void newPage() { newPage(m_form); }
    /// Goes on upright when it was wide.
    void wantForm(Form form);
    /// A new page unless there is so much room. True when it began one.
    bool need(double height);

    /// Paints a paragraph with its first line at y, advances, and breaks between lines where the page ends.
    void paragraph(PdfFont font, PdfColor color, const std::string &text, double indent = 0);
    /// Its height in so much room.
    double paragraphHeight(PdfFont font, const std::string &text, double room);

    /// The next heading, at y; links and the outline lead to it. `below` is the room that what follows needs at least.
    void heading(double below);
    const std::vector<PdfHeading> &headings() const { return m_headings; }
    int pages() const { return m_page; }
    static std::string destinationOf(std::size_t heading);

private:
    void paintRunning();
    void rememberHeading();

    PdfPaper &m_paper;
    QLocale m_locale;
    std::string m_title;
    std::string m_program;
    std::string m_section;
    std::vector<PdfHeading> m_headings;
    std::size_t m_next = 0; ///< heading
    int m_parent = 0;       ///< of outline entries of level 2
    int m_page = 0;
    int m_total;
    Form m_form = Form::Upright;
    double m_width = pdf::shortSide;
    double m_height = pdf::longSide;
    double m_y = 0;
};

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/output.h"
#include "report/pdf/pdf_fonts.h"

#include <optional>

namespace telltale::report {

/// Where everything is painted: the pages of a PDF file, in points from their upper left corners. Without a file it
/// paints nothing, so that the same steps can be gone through to see where things come to stand.
class PdfPaper
{
public:
    /// Paints nothing. The fonts must outlive it.
    explicit PdfPaper(PdfFonts &fonts);
    /// Writes to the output, which must outlive it, as must the fonts and the document.
    PdfPaper(PdfFonts &fonts, const ReportDocument &document, Output &output);
    ~PdfPaper();
    PdfPaper(const PdfPaper &) = delete;
    PdfPaper &operator=(const PdfPaper &) = delete;

    PdfFonts &fonts() { return m_fonts; }
    bool isBlank() const { return m_cairo == nullptr; }
    /// Begins a page; ends the one before.
    void beginPage(double width, double height);
    /// Ends the last page and writes what comes at the end of a file. Error: pdf-failed.
    std::optional<Error> finish();

    void text(PdfFont font, PdfColor color, double x, double baseline, std::string_view text, double room = 2000);
    void textEndingAt(PdfFont font, PdfColor color, double x, double baseline, std::string_view text);
    void box(double x, double y, double width, double height, PdfColor color, double radius = 0);
    void line(double x, double y, double x2, double y2, PdfColor color, double width = 0.6);
    /// A disc with a sign for the kind in it, around (x, y).
    void sign(ReportNote::Kind kind, double x, double y, double radius);
    /// With its upper left corner at (x, y), scaled.
    void figure(const FigurePicture &picture, double x, double y, double scale);

    /// A structure element, as in ISO 32000-1, 14.8.4: `H1`, `TD`.
    void beginTag(const char *name);
    void endTag(const char *name);
    /// Names the place for links; `name` is ours.
    void destination(const std::string &name);
    void beginLink(const std::string &name);
    void endLink() { endTag("Link"); }
    /// Adds an entry to the outline, below `parent` (0: at the top), and returns its number.
    int outline(int parent, const std::string &title, const std::string &name);

private:
    class Stream;

    void setColor(PdfColor color, double opacity = 1);
    void roundedBox(double x, double y, double width, double height, double radius);
    void shape(const FigureShape &shape);
    void describe(const ReportDocument &document);

    PdfFonts &m_fonts;
    std::unique_ptr<Stream> m_stream;
    std::unique_ptr<cairo_surface_t, PdfRelease<cairo_surface_destroy>> m_surface;
    std::unique_ptr<cairo_t, PdfRelease<cairo_destroy>> m_cairo;
    bool m_hasPage = false;
};

/// Visible text of bounded length: what is painted of a text that may be out of a payload. What is left out is `…`.
std::string pdfText(std::string_view bytes, std::size_t most);

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_paper.h"

#include "report/figures/short_name.h"
#include "report/pdf/pdf_stream.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cairo-pdf.h>

#include <algorithm>

namespace telltale::report {

namespace {

constexpr double pi = 3.14159265358979323846;

/// As pdf dates are given to Cairo. Without a date it is 1970: no clock is asked.
std::string pdfDate(std::optional<std::int64_t> date)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(date.value_or(0), Qt::UTC);
    const bool isNamed = time.date().year() >= 1 && time.date().year() <= 9999;
    return isNamed ? time.toString(QStringLiteral("yyyy-MM-ddThh:mm:ssZ")).toStdString() : "1970-01-01T00:00:00Z";
}

} // namespace

std::string pdfText(std::string_view bytes, std::size_t most)
{
    return ShortName(bytes, most).text();
}

PdfPaper::PdfPaper(PdfFonts &fonts) : m_fonts(fonts) {}

PdfPaper::PdfPaper(PdfFonts &fonts, const ReportDocument &document, Output &output)
    : m_fonts(fonts), m_stream(std::make_unique<Stream>(output, document.making.manifest)),
      m_surface(cairo_pdf_surface_create_for_stream(&Stream::write, m_stream.get(), pdf::shortSide, pdf::longSide))
{
    cairo_pdf_surface_restrict_to_version(m_surface.get(), CAIRO_PDF_VERSION_1_5);
    describe(document);
    m_cairo.reset(cairo_create(m_surface.get()));
}

PdfPaper::~PdfPaper() = default;

void PdfPaper::describe(const ReportDocument &document)
{
    const auto set = [this](cairo_pdf_metadata_t what, const std::string &text) {
        cairo_pdf_surface_set_metadata(m_surface.get(), what, text.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, pdfText(document.title, 400));
    set(CAIRO_PDF_METADATA_SUBJECT, pdfText(document.subtitle, 400));
    set(CAIRO_PDF_METADATA_CREATOR, pdfText(document.making.program, 400));
    set(CAIRO_PDF_METADATA_KEYWORDS, document.making.manifest);
    set(CAIRO_PDF_METADATA_CREATE_DATE, pdfDate(document.making.date));
    set(CAIRO_PDF_METADATA_MOD_DATE, pdfDate(document.making.date));
}

void PdfPaper::beginPage(double width, double height)
{
    if (isBlank())
        return;
    if (m_hasPage)
        cairo_show_page(m_cairo.get());
    m_hasPage = true;
    cairo_pdf_surface_set_size(m_surface.get(), width, height);
}

std::optional<Error> PdfPaper::finish()
{
    if (m_hasPage)
        cairo_show_page(m_cairo.get());
    cairo_status_t status = cairo_status(m_cairo.get());
    m_cairo.reset();
    m_stream->beginEnd();
    cairo_surface_finish(m_surface.get());
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(m_surface.get());
    m_stream->putEnd();
    // What could not be written is the output's to say.
    if (status == CAIRO_STATUS_SUCCESS || !m_stream->output().isOpen())
        return std::nullopt;
    return Error{"pdf-failed",
                 QCoreApplication::translate("telltale::report::Pdf", "The PDF could not be made: %1")
                     .arg(QString::fromUtf8(cairo_status_to_string(status)))};
}

void PdfPaper::setColor(PdfColor color, double opacity)
{
    const auto part = [color](unsigned shift) { return static_cast<double>(color >> shift & 0xFFu) / 255; };
    if (opacity < 1)
        cairo_set_source_rgba(m_cairo.get(), part(16), part(8), part(0), opacity);
    else
        cairo_set_source_rgb(m_cairo.get(), part(16), part(8), part(0));
}

void PdfPaper::text(PdfFont font, PdfColor color, double x, double baseline, std::string_view text, double room)
{
    if (isBlank())
        return;
    setColor(color);
    m_fonts.paint(m_cairo.get(), font, x, baseline, text, room);
}

void PdfPaper::textEndingAt(PdfFont font, PdfColor color, double x, double baseline, std::string_view text)
{
    if (!isBlank())
        this->text(font, color, x - m_fonts.width(font, text), baseline, text);
}

void PdfPaper::roundedBox(double x, double y, double width, double height, double radius)
{
    cairo_t *cairo = m_cairo.get();
    radius = std::min({radius, width / 2, height / 2});
    if (radius <= 0) {
        cairo_rectangle(cairo, x, y, width, height);
        return;
    }
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x + width - radius, y + radius, radius, -pi / 2, 0);
    cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, pi / 2);
    cairo_arc(cairo, x + radius, y + height - radius, radius, pi / 2, pi);
    cairo_arc(cairo, x + radius, y + radius, radius, pi, 3 * pi / 2);
    cairo_close_path(cairo);
}

void PdfPaper::box(double x, double y, double width, double height, PdfColor color, double radius)
{
    if (isBlank())
        return;
    setColor(color);
    roundedBox(x, y, width, height, radius);
    cairo_fill(m_cairo.get());
}

void PdfPaper::line(double x, double y, double x2, double y2, PdfColor color, double width)
{
    if (isBlank())
        return;
    setColor(color);
    cairo_set_line_width(m_cairo.get(), width);
    cairo_move_to(m_cairo.get(), x, y);
    cairo_line_to(m_cairo.get(), x2, y2);
    cairo_stroke(m_cairo.get());
}

void PdfPaper::beginTag(const char *name)
{
    if (!isBlank())
        cairo_tag_begin(m_cairo.get(), name, nullptr);
}

void PdfPaper::endTag(const char *name)
{
    if (!isBlank())
        cairo_tag_end(m_cairo.get(), name);
}

void PdfPaper::destination(const std::string &name)
{
    if (isBlank())
        return;
    cairo_tag_begin(m_cairo.get(), CAIRO_TAG_DEST, ("name='" + name + '\'').c_str());
    cairo_tag_end(m_cairo.get(), CAIRO_TAG_DEST);
}

void PdfPaper::beginLink(const std::string &name)
{
    if (!isBlank())
        cairo_tag_begin(m_cairo.get(), CAIRO_TAG_LINK, ("dest='" + name + '\'').c_str());
}

int PdfPaper::outline(int parent, const std::string &title, const std::string &name)
{
    if (isBlank())
        return 0;
    return cairo_pdf_surface_add_outline(m_surface.get(), parent, title.c_str(), ("dest='" + name + '\'').c_str(),
                                         CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

} // namespace telltale::report

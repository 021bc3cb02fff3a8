// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_paper.h"

namespace telltale::report {

void PdfPaper::sign(ReportNote::Kind kind, double x, double y, double radius)
{
    if (isBlank())
        return;
    cairo_t *cairo = m_cairo.get();
    setColor(pdfTone(kind).strong);
    roundedBox(x - radius, y - radius, 2 * radius, 2 * radius, radius);
    cairo_fill(cairo);
    setColor(pdf::white);
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, radius, radius);
    cairo_set_line_width(cairo, 0.27);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    const auto stroke = [cairo](double x1, double y1, double x2, double y2) {
        cairo_move_to(cairo, x1, y1);
        cairo_line_to(cairo, x2, y2);
    };
    switch (kind) {
    case ReportNote::Kind::Good:
        stroke(-0.42, 0.03, -0.12, 0.35);
        cairo_line_to(cairo, 0.43, -0.33);
        break;
    case ReportNote::Kind::Bad:
        stroke(-0.33, -0.33, 0.33, 0.33);
        stroke(-0.33, 0.33, 0.33, -0.33);
        break;
    case ReportNote::Kind::Warning:
        stroke(0, -0.5, 0, 0.1);
        stroke(0, 0.48, 0, 0.481);
        break;
    case ReportNote::Kind::Plain:
        stroke(0, -0.48, 0, -0.479);
        stroke(0, -0.1, 0, 0.5);
        break;
    }
    cairo_stroke(cairo);
    cairo_restore(cairo);
}

void PdfPaper::shape(const FigureShape &shape)
{
    cairo_t *cairo = m_cairo.get();
    setColor(pdfInk(shape), shape.opacity);
    switch (shape.kind) {
    case FigureShape::Kind::Box:
        roundedBox(shape.x, shape.y, shape.width, shape.height, shape.radius);
        cairo_fill(cairo);
        break;
    case FigureShape::Kind::Band: {
        const double middle = (shape.x + shape.x2) / 2;
        cairo_move_to(cairo, shape.x, shape.y);
        cairo_curve_to(cairo, middle, shape.y, middle, shape.y2, shape.x2, shape.y2);
        cairo_line_to(cairo, shape.x2, shape.y2 + shape.height2);
        cairo_curve_to(cairo, middle, shape.y2 + shape.height2, middle, shape.y + shape.height, shape.x,
                       shape.y + shape.height);
        cairo_close_path(cairo);
        cairo_fill(cairo);
        break;
    }
    case FigureShape::Kind::Line:
        cairo_set_line_width(cairo, 0.6);
        cairo_move_to(cairo, shape.x, shape.y);
        cairo_line_to(cairo, shape.x2, shape.y2);
        cairo_stroke(cairo);
        break;
    case FigureShape::Kind::Text: {
        const double width = shape.anchor == 0 ? 0 : m_fonts.width(shape.text, shape.size, shape.isBold);
        m_fonts.paint(cairo, shape.text, shape.size, shape.isBold, shape.x - width * shape.anchor / 2, shape.y);
        break;
    }
    }
}

void PdfPaper::figure(const FigurePicture &picture, double x, double y, double scale)
{
    if (isBlank())
        return;
    cairo_save(m_cairo.get());
    cairo_translate(m_cairo.get(), x, y);
    cairo_scale(m_cairo.get(), scale, scale);
    for (const FigureShape &each : picture.shapes)
        shape(each);
    cairo_restore(m_cairo.get());
}

} // namespace telltale::report

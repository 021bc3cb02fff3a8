// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/pdf_cells.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace telltale::report {

namespace {

using CellKind = ReportCell::Kind;

constexpr std::size_t mostInCell = 600; ///< bytes
constexpr std::size_t mostOfValue = 240;
constexpr std::size_t mostEntries = 20;
constexpr std::size_t digitsOfCommitment = 12;
constexpr double leastOfText = 58;

PdfFonts::Breaks breaksOf(CellKind kind)
{
    return kind == CellKind::Digest ? PdfFonts::Breaks::Anywhere : PdfFonts::Breaks::Path;
}

} // namespace

std::string pdfTime(std::int64_t time, const QLocale &locale)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    //: A date and time as Qt formats them, see QLocale::toString()
    const QString format = QCoreApplication::translate("telltale::report::Pdf", "d MMM yyyy hh:mm:ss");
    return (locale.toString(moment, format) + QStringLiteral(" UTC")).toStdString();
}

std::string PdfCells::bounded(std::string_view bytes, std::size_t most) const
{
    std::string text = pdfText(bytes, most);
    if (bytes.size() <= most)
        return text;
    return text + ' '
        + QCoreApplication::translate("telltale::report::Pdf", "(%1 bytes)")
              .arg(QString::fromStdString(m_pages.number(bytes.size())))
              .toStdString();
}

void PdfCells::add(PdfFont font, PdfColor color, const std::string &text, PdfFonts::Breaks breaks)
{
    for (const std::string_view line : m_pages.fonts().lines(font, text, m_room, breaks))
        m_lines.push_back({std::string(line), font, color});
}

void PdfCells::addBytes(std::string_view bytes, PdfFonts::Breaks breaks)
{
    add(PdfFont::Mono, pdf::text, bounded(bytes, mostInCell), breaks);
}

void PdfCells::addCategory(const ReportCell &cell)
{
    const std::optional<audit::Category> category = audit::categoryFrom(cell.text);
    const PdfTone tone = pdfChip(category.value_or(audit::Category::Unknown));
    const std::string word = pdfText(cell.shown.empty() ? cell.text : cell.shown, 60);
    const bool isChip = m_pages.fonts().width(PdfFont::CellBold, word) + 2 * chipPadding <= m_room;
    if (isChip)
        m_lines.push_back({word, PdfFont::CellBold, tone.strong, tone.tint});
    else
        add(PdfFont::CellBold, tone.strong, word, PdfFonts::Breaks::Anywhere);
}

void PdfCells::addMore(std::size_t count)
{
    const QString more = QCoreApplication::translate("telltale::report::Pdf", "and %1 more");
    add(PdfFont::Cell, pdf::text3, more.arg(QString::fromStdString(m_pages.number(count))).toStdString(),
        PdfFonts::Breaks::Words);
}

void PdfCells::addList(const std::vector<std::string> &list)
{
    for (std::size_t index = 0; index < std::min(list.size(), mostEntries); ++index)
        addBytes(list[index], PdfFonts::Breaks::Path);
    if (list.size() > mostEntries)
        addMore(list.size() - mostEntries);
}

void PdfCells::addValues(const std::vector<ReportValue> &values)
{
    for (std::size_t index = 0; index < std::min(values.size(), mostEntries); ++index) {
        const ReportValue &value = values[index];
        const bool isShown = !value.isSecret && !value.lexeme.empty();
        std::string text = value.isSecret ? "***" : bounded(isShown ? value.lexeme : value.pattern, mostOfValue);
        if (isShown && value.isCut)
            text += "…";
        add(PdfFont::Mono, pdf::text, text, PdfFonts::Breaks::Path);
        std::string name = pdfText(value.item, 40);
        if (!value.commitment.empty())
            name += " · " + pdfText(std::string_view(value.commitment).substr(0, digitsOfCommitment), 40);
        add(PdfFont::Mono, pdf::text3, name, PdfFonts::Breaks::Words);
    }
    if (values.size() > mostEntries)
        addMore(values.size() - mostEntries);
}

std::string PdfCells::shortText(const ReportCell &cell) const
{
    switch (cell.kind) {
    case CellKind::Number:
        return m_pages.number(cell.number);
    case CellKind::Share:
        return QCoreApplication::translate("telltale::report::Pdf", "%1 %")
            .arg(m_pages.locale().toString(static_cast<double>(cell.number) / 10, 'f', 1))
            .toStdString();
    case CellKind::Truth:
        return (cell.number != 0 ? QCoreApplication::translate("telltale::report::Pdf", "yes")
                                 : QCoreApplication::translate("telltale::report::Pdf", "no"))
            .toStdString();
    case CellKind::Time:
        return pdfTime(cell.time, m_pages.locale());
    case CellKind::Word:
        return pdfText(cell.shown.empty() ? cell.text : cell.shown, mostInCell);
    default:
        return bounded(cell.shown, 4 * mostInCell);
    }
}

std::vector<PdfLine> PdfCells::lines(const ReportCell &cell, double room)
{
    m_lines.clear();
    m_room = room;
    switch (cell.kind) {
    case CellKind::Empty:
        if (!cell.shown.empty())
            add(PdfFont::Cell, pdf::text2, bounded(cell.shown, mostInCell), PdfFonts::Breaks::Words);
        break;
    case CellKind::Text:
    case CellKind::Path:
    case CellKind::Digest:
        addBytes(cell.text, breaksOf(cell.kind));
        break;
    case CellKind::List:
        if (cell.shown.empty())
            addList(cell.list);
        else
            add(PdfFont::Cell, pdf::text, bounded(cell.shown, mostInCell), PdfFonts::Breaks::Words);
        break;
    case CellKind::Values:
        addValues(cell.values);
        break;
    case CellKind::Category:
        addCategory(cell);
        break;
    default:
        add(PdfFont::Cell, pdf::text, shortText(cell), PdfFonts::Breaks::Words);
        break;
    }
    return std::move(m_lines);
}

PdfCells::Widths PdfCells::widths(const ReportCell &cell)
{
    Widths widths;
    for (const PdfLine &line : lines(cell, 1e5)) {
        const double padding = cell.kind == CellKind::Category ? 2 * chipPadding : 0;
        widths.natural = std::max(widths.natural, m_pages.fonts().width(line.font, line.text) + padding);
    }
    const bool isWhole = isNumeric(cell) || cell.kind == CellKind::Category || cell.kind == CellKind::Word;
    widths.least = std::min(widths.natural, isWhole ? 90 : leastOfText);
    return widths;
}

} // namespace telltale::report

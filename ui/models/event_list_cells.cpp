// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the cells of the list of events.
#include "payload/lexeme.h"
#include "ui/models/cell.h"
#include "ui/models/event_list_model.h"
#include "ui/models/format.h"
#include "ui/models/sensitive_counts.h"

#include <QStringList>

#include <algorithm>

namespace telltale::models {

using payload::EventRow;

namespace {

bool isRightAligned(int column)
{
    return column == EventListModel::Number || column == EventListModel::Status || column == EventListModel::Fields
        || column == EventListModel::Sensitive || column == EventListModel::Size;
}

QVariant alignment(int column)
{
    return QVariant::fromValue(
        Qt::Alignment((isRightAligned(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

/// `POST /v1/batch`, without the query.
QString requestText(const payload::RequestLine &exchange)
{
    const std::string_view target = exchange.target.empty() ? exchange.url : exchange.target;
    const QString text = payload::visible(exchange.method + ' ' + std::string(target.substr(0, target.find('?'))));
    return text.trimmed().isEmpty() ? EventListModel::tr("(request)") : text.trimmed();
}

/// What a tool tip has room for; the line feeds of a note are its own.
QString noteStart(const std::string &note)
{
    constexpr std::size_t longest = 1000;
    QStringList lines;
    const std::string_view text = std::string_view(note).substr(0, longest);
    for (std::size_t at = 0; at <= text.size() && lines.size() < 12;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines << payload::visible(text.substr(at, end - at));
        at = end + 1;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString EventListModel::eventTitle(std::size_t event) const
{
    const EventRow &row = m_capture.row(event);
    const payload::SentExchange *exchange = exchangeOf(row);
    if ((row.flags & EventRow::envelope) != 0)
        return exchange != nullptr ? requestText(exchange->line()) : tr("(outside of events)");
    return row.name == 0 ? tr("(no name)") : payload::visible(m_capture.name(row.name));
}

QString EventListModel::text(const EventRow &row, std::size_t event, int column) const
{
    switch (column) {
    case Number:
        return QString::number(event + 1);
    case Time:
        return timeText(row.time);
    case Event:
        return eventTitle(event);
    case Section:
        return payload::visible(m_capture.block(row).section());
    case Protocol:
        return exchangeOf(row) ? payload::visible(m_capture.block(row).protocol()) : QString();
    case Destination:
        return exchangeOf(row) ? payload::visible(exchangeOf(row)->destination()) : QString();
    case Program:
        return exchangeOf(row) ? payload::senderText(exchangeOf(row)->sender()) : QString();
    case Status:
        return exchangeOf(row) && exchangeOf(row)->status() ? QString::number(*exchangeOf(row)->status()) : QString();
    case Fields:
        return (row.flags & EventRow::incomplete) != 0
            ? tr("%1 of ?", "fields read of an unknown number").arg(row.fields)
            : QString::number(row.fields);
    case Sensitive:
        return sensitiveText(event);
    case Size:
        return sizeText(row.length);
    case Source:
        return QStringLiteral("%1:%2").arg(fileName(m_capture.source(row.source).path)).arg(row.line);
    default:
        return {};
    }
}

/// Shows that it is being counted as long as it is.
QString EventListModel::sensitiveText(std::size_t event) const
{
    if (m_sensitive == nullptr)
        return {};
    const std::optional<std::uint32_t> count = m_sensitive->of(event);
    return !count                                ? QStringLiteral("\u2026")
        : *count == SensitiveCounts::notReadable ? QStringLiteral("?")
                                                 : QString::number(*count);
}

/// Of an event that was seen without a request: where the catalogue says that it goes. Invalid: as in other columns.
QVariant EventListModel::destinationData(const EventRow &row, int role) const
{
    if (exchangeOf(row) != nullptr)
        return {};
    const audit::EventVerdict verdict = m_products.of(row);
    if (verdict.event == nullptr || verdict.event->hosts.empty())
        return {};
    const QString host = payload::visible(verdict.event->hosts.front());
    switch (role) {
    case Qt::DisplayRole:
        return host;
    case ExtraRole:
        return tr("by catalogue");
    case Qt::AccessibleTextRole:
        return tr("%1, by the catalogue; no request was seen").arg(host);
    case Qt::ToolTipRole:
        return plainToolTip(tr("%1 says the catalogue; no request was seen.").arg(host));
    default:
        return {};
    }
}

QVariant EventListModel::tone(const EventRow &row, int column) const
{
    Tone tone = Tone::Normal;
    if (column == Event && (row.flags & EventRow::incomplete) != 0)
        tone = Tone::Warning;
    else if (column == Event && (row.name == 0 || (row.flags & EventRow::envelope) != 0))
        tone = Tone::Secondary;
    else if (column == Number || column == Source || column == Section || column == Protocol || column == Destination
             || column == Program)
        tone = Tone::Secondary;
    return QVariant::fromValue(tone);
}

/// Flag and note as icons, and in words for those who do not see them.
QVariant EventListModel::markData(std::size_t event, int role) const
{
    const payload::EventMark *mark = m_capture.marks().find(event);
    if (role == EventRole)
        return static_cast<qulonglong>(event);
    if (role == Qt::TextAlignmentRole)
        return alignment(Mark);
    if (mark == nullptr)
        return {};
    switch (role) {
    case IconRole:
        return mark->isFlagged ? QStringLiteral("flag") : QString();
    case SecondIconRole:
        return mark->note.empty() ? QString() : QStringLiteral("note");
    case ToneRole:
        return QVariant::fromValue(Tone::Accent);
    case Qt::AccessibleTextRole:
        return mark->note.empty() ? tr("flagged") : mark->isFlagged ? tr("flagged, noted") : tr("noted");
    case Qt::ToolTipRole:
        return plainToolTip(noteStart(mark->note));
    default:
        return {};
    }
}

/// Invalid: as in any other column.
QVariant EventListModel::verdictData(const EventRow &row, int column, int role) const
{
    const audit::EventVerdict verdict = m_products.of(row);
    const bool isKnown = verdict.event != nullptr;
    const bool isAlways = isKnown && verdict.event->gate == audit::Gate::Always;
    switch (role) {
    case Qt::DisplayRole:
        return column == Product ? productText(verdict) : gateText(verdict);
    case Qt::ToolTipRole:
        if (!isKnown || column == Product)
            return plainToolTip(productText(verdict));
        return plainToolTip(isAlways ? tr("It goes out whatever the switch of the product says.") : QString());
    case KindRole:
        return QVariant::fromValue(CellKind::Text);
    case ToneRole:
        return QVariant::fromValue(column == Gate && isAlways ? Tone::Warning : Tone::Normal);
    case IconRole:
        if (!isKnown)
            return QString();
        return column == Product                              ? QStringLiteral("box")
            : isAlways                                        ? QStringLiteral("infinity")
            : verdict.event->gate == audit::Gate::WhenEnabled ? QStringLiteral("switch")
                                                              : QStringLiteral("unknown");
    case IconToneRole:
        return column == Gate && isAlways ? QVariant() : QVariant::fromValue(Tone::Secondary);
    default:
        return {};
    }
}

QVariant EventListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t event = eventAt(index.row());
    const EventRow &row = m_capture.row(event);
    const int column = index.column();
    if (column == Mark)
        return markData(event, role);
    if (column == Product || column == Gate) {
        const QVariant said = verdictData(row, column, role);
        if (said.isValid())
            return said;
    }
    if (column == Destination) {
        const QVariant said = destinationData(row, role);
        if (said.isValid())
            return said;
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(row, event, column);
    case Qt::ToolTipRole:
        if (column == Program && exchangeOf(row) != nullptr)
            return plainToolTip(payload::visible(exchangeOf(row)->sender().program));
        if (column == Source)
            return plainToolTip(payload::visible(m_capture.source(row.source).path)
                                + QStringLiteral(":%1").arg(row.line));
        return column == Event || column == Section || column == Destination ? plainToolTip(text(row, event, column))
                                                                             : QString();
    case Qt::TextAlignmentRole:
        return alignment(column);
    case KindRole:
        return QVariant::fromValue(column == Event                                  ? CellKind::Strong
                                       : column == Section                          ? CellKind::Text
                                       : isRightAligned(column) && column != Number ? CellKind::Number
                                                                                    : CellKind::Mono);
    case ToneRole:
        return tone(row, column);
    case IconRole:
        return column == Event && (row.flags & EventRow::incomplete) != 0 ? QStringLiteral("warn") : QString();
    case EventRole:
        return static_cast<qulonglong>(event);
    default:
        return {};
    }
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::AccessibleTextRole && section == Number)
        return tr("Number");
    if ((role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) && section == Mark)
        return tr("Flag and note");
    if (role == Qt::ToolTipRole && section == Sensitive)
        return tr("Fields that tell a person, a device or an installation apart from others, or open something");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Number:
        return QStringLiteral("#");
    case Time:
        return tr("Time (UTC)");
    case Product:
        return tr("Product");
    case Event:
        return tr("Event");
    case Section:
        return tr("Section", "the heading of the page that the event stands below");
    case Protocol:
        return tr("Protocol");
    case Destination:
        return tr("Destination");
    case Program:
        return tr("Program", "which has sent it");
    case Status:
        return tr("Status", "of the answer");
    case Gate:
        return tr("Gate", "when an event goes out");
    case Fields:
        return tr("Fields");
    case Sensitive:
        return tr("Sensitive", "so many fields");
    case Size:
        return tr("Size");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}

} // namespace telltale::models

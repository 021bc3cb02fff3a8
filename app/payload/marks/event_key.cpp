// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/marks/event_key.h"

#include "payload/capture.h"
#include "payload/lexeme.h"

#include <QCryptographicHash>

namespace telltale::payload {

namespace {

constexpr std::size_t longestName = 200;

std::string sha256Of(std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view, QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace

EventPlace placeOf(const Record &record)
{
    return {record.exchange ? record.exchange->number + 1 : 0, record.isEnvelope, record.place.offset,
            record.document.node(record.root).length};
}

EventPlace placeOf(const EventRow &row, const CaptureBlock &block)
{
    return {block.exchange ? block.exchange->number() + 1 : 0, (row.flags & EventRow::envelope) != 0, row.offset,
            row.length};
}

EventKey keyOf(const Record &record)
{
    return {placeOf(record), sha256Of(record.document.lexeme(record.root))};
}

EventKey keyOf(const EventDetail &detail, const CaptureBlock &block)
{
    const Document &document = detail.document;
    const std::size_t from = document.nodes().empty() ? 0 : document.node(0).offset;
    return {placeOf(detail.row, block), sha256Of(document.text().view().substr(from, detail.row.length))};
}

std::string shownName(const std::string &name)
{
    std::string shown = visibleUtf8(std::string_view(name).substr(0, longestName));
    return name.size() > longestName ? shown + "\u2026" : shown;
}

} // namespace telltale::payload

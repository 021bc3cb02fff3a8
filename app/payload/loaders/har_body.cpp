// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/har_entry.h"

#include "payload/content_encoding.h"
#include "payload/lexeme.h"

#include <QByteArray>

#include <algorithm>

namespace telltale::payload {

namespace {

using Need = HarFields::Need;

/// HAR has no place for a request's bytes that are no text. Writers have found several.
NodeIndex bodyNode(HarFields &fields, NodeIndex request)
{
    for (const std::string_view key : {"postData", "_content", "content"}) {
        const NodeIndex found = fields.find(request, key, Need::Optional);
        if (found == noNode)
            continue;
        if (fields.document().node(found).type() != NodeType::Null)
            return found;
        fields.report(Code::HarType, found, QStringLiteral("request.") + QLatin1String(key.data()));
    }
    return noNode;
}

bool saysBase64(HarFields &fields, NodeIndex body)
{
    for (const std::string_view key : {"encoding", "_encoding"}) {
        const NodeIndex found = fields.find(body, key, Need::Optional);
        if (found != noNode && isSameName(fields.asText(found), "base64"))
            return true;
    }
    return false;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    QByteArray digits;
    digits.reserve(static_cast<qsizetype>(text.size()));
    for (const char byte : text) {
        if (std::string_view(" \t\r\n").find(byte) == std::string_view::npos)
            digits += byte;
    }
    const qsizetype count = digits.size() - digits.last(std::min<qsizetype>(2, digits.size())).count('=');
    const bool isUrlSafe = digits.contains('-') || digits.contains('_');
    const auto alphabet = isUrlSafe ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    const auto decoded =
        QByteArray::fromBase64Encoding(std::move(digits), alphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || count % 4 == 1)
        return {};
    return (*decoded).toStdString();
}

/// Bytes in base64 may be the body as it was sent, its content coding not undone. Where they only claim one, which they
/// do when the writer has undone it, they stay.
void undoCoding(HarFields &fields, std::string &bytes, Exchange &exchange)
{
    const auto codings = exchange.header("content-encoding");
    if (!codings || isUtf8(bytes))
        return;
    DecodedBody decoded = decodeContent(bytes, *codings, fields.limits());
    if (!decoded.isWhole())
        return;
    bytes = std::move(decoded.bytes);
    exchange.decoding = std::move(decoded.steps);
}

} // namespace

void readHarBody(HarFields &fields, NodeIndex request, Exchange &exchange)
{
    const NodeIndex body = bodyNode(fields, request);
    if (body == noNode)
        return;
    const NodeType type = fields.document().node(body).type();
    const bool isObject = type == NodeType::Object || type == NodeType::EmptyObject;
    NodeIndex textNode = isObject ? fields.find(body, "text", Need::Optional) : body;
    std::string bytes;
    if (!isObject)
        fields.report(Code::HarType, body, QStringLiteral("request.postData"));
    if (textNode != noNode)
        bytes = isObject || type == NodeType::String ? fields.asText(textNode) : std::string();
    exchange.sentSize = bytes.size();
    if (!bytes.empty() && isObject && saysBase64(fields, body)) {
        if (auto decoded = fromBase64(bytes)) {
            bytes = *std::move(decoded);
            exchange.sentSize = bytes.size();
            undoCoding(fields, bytes, exchange);
        } else if (fields.document().isComplete()) {
            fields.report(Code::HarBase64, textNode);
        }
    } else if (bytes.empty() && isObject) {
        const auto params = fields.pairs(body, "params", Need::Optional, Need::Optional);
        bytes = encodePairs(params);
        exchange.sentSize = bytes.size();
        if (!bytes.empty())
            fields.report(Code::HarParams, body);
    }
    if (!bytes.empty())
        exchange.body = std::make_shared<const PaddedText>(bytes);
}

} // namespace telltale::payload

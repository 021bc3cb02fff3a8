// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/http_framing.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <optional>

namespace telltale::payload {

namespace {

constexpr const char *framingContext = "telltale::Codes";

/// A field's values as one list, and where the first and the last of them stand.
struct FieldList
{
    FieldList(const HttpFields &head, std::string_view name) : values(joinedValues(head.fields, name))
    {
        for (std::size_t i = 0; i < head.fields.size(); ++i) {
            if (!isSameName(head.fields[i].name, name))
                continue;
            if (!isThere)
                first = head.offsets[i];
            isThere = true;
            last = head.offsets[i];
        }
    }
    std::string values;
    std::size_t first = 0;
    std::size_t last = 0;
    bool isThere = false;
};

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const char *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (text.empty() || error != std::errc() || stop != end)
        return {};
    return value;
}

std::string_view takeMember(std::string_view &list)
{
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view member = trimmedSpace(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
    return member;
}

void find(HttpFraming &framing, std::size_t offset, const char *what)
{
    framing.findings.push_back({Code::HttpLength, offset, QCoreApplication::translate(framingContext, what), {}});
}

/// RFC 9110, 8.6: the same number several times is one; different ones are what smuggling is made of.
void readLength(const FieldList &field, HttpFraming &framing)
{
    std::string_view list = field.values;
    std::optional<std::uint64_t> length;
    bool isFirst = true;
    bool isConflict = false;
    bool isRepeated = false;
    while (isFirst || !list.empty()) {
        const std::optional<std::uint64_t> value = number(takeMember(list));
        if (!value) {
            find(framing, field.last, QT_TRANSLATE_NOOP("telltale::Codes", "Content-Length is no number"));
            framing.kind = HttpFraming::Kind::Rest;
            return;
        }
        isRepeated |= !isFirst;
        isConflict |= length && *length != *value;
        length = length ? length : value;
        isFirst = false;
    }
    if (isConflict)
        find(framing, field.last,
             QT_TRANSLATE_NOOP("telltale::Codes", "there are several different values of Content-Length"));
    else if (isRepeated)
        find(framing, field.last, QT_TRANSLATE_NOOP("telltale::Codes", "Content-Length is there several times"));
    framing.kind = HttpFraming::Kind::Length;
    framing.length = *length;
}

/// Only `chunked`, as the last coding, tells where a request ends.
void readTransferCodings(const FieldList &field, bool isAnswer, HttpFraming &framing)
{
    std::string_view list = field.values;
    std::size_t chunked = 0;
    bool isChunkedLast = false;
    while (!list.empty()) {
        const std::string_view member = takeMember(list);
        if (member.empty() || isSameName(member, "identity"))
            continue;
        isChunkedLast = isSameName(member, "chunked");
        chunked += isChunkedLast ? 1 : 0;
        if (!isChunkedLast)
            framing.codings.append(framing.codings.empty() ? "" : ", ").append(member);
    }
    framing.kind = isChunkedLast ? HttpFraming::Kind::Chunked : HttpFraming::Kind::Rest;
    if (chunked > 1)
        find(framing, field.last, QT_TRANSLATE_NOOP("telltale::Codes", "chunked is there several times"));
    if (!isChunkedLast && (!isAnswer || chunked != 0))
        find(framing, field.last,
             QT_TRANSLATE_NOOP("telltale::Codes", "chunked is not the last coding in Transfer-Encoding"));
}

HttpFraming framingOf(const HttpFields &head, bool isAnswer)
{
    HttpFraming framing;
    const FieldList length(head, "Content-Length");
    const FieldList transfer(head, "Transfer-Encoding");
    if (transfer.isThere) {
        readTransferCodings(transfer, isAnswer, framing);
        if (length.isThere)
            find(framing, std::max(length.last, transfer.last),
                 QT_TRANSLATE_NOOP("telltale::Codes", "Content-Length and Transfer-Encoding are both there"));
    } else if (length.isThere) {
        readLength(length, framing);
    } else if (isAnswer) {
        framing.kind = HttpFraming::Kind::Rest; // Ends with the connection.
    }
    return framing;
}

} // namespace

HttpFraming requestFraming(const HttpFields &head)
{
    return framingOf(head, false);
}

HttpFraming answerFraming(const HttpFields &head, int status, std::string_view method)
{
    const bool isTunnel = method == "CONNECT" && status >= 200 && status < 300;
    if (status < 200 || status == 204 || status == 304 || method == "HEAD" || isTunnel)
        return {};
    return framingOf(head, true);
}

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/framing.h"

#include "network/http1/octets.h"

#include <charconv>

namespace telltale::network::http1 {

namespace {

Fault readLength(const FieldSection &head, std::size_t index, std::uint64_t &length)
{
    const std::string_view text = head.value(index);
    const char *const end = text.data() + text.size();
    const std::size_t digits =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isDecimal) - text.begin());
    const auto [stop, error] = std::from_chars(text.data(), end, length);
    // Some read a long row of digits into a fixed number of them.
    if (digits != text.size() || stop != end || error != std::errc() || text.size() > 20)
        return {Reason::BadContentLength, head.span(index).valueOffset + (digits == text.size() ? 0 : digits)};
    return {};
}

/// What is wrong with codings that are not just `chunked`.
Reason codingReason(std::string_view list)
{
    std::size_t chunked = 0;
    bool isLast = false;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        isLast = isSameWord(withoutBlanks(list.substr(0, comma)), "chunked");
        chunked += isLast ? 1 : 0;
        isLast &= comma == list.size();
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return isLast && chunked == 1 ? Reason::UnknownTransferCoding : Reason::BadTransferEncoding;
}

/// All fields of one name as one list, from the one at `first` on.
std::string joinedCodings(const FieldSection &head, std::size_t first)
{
    std::string list(head.value(first));
    for (std::size_t i = first + 1; i < head.size(); ++i) {
        if (head.role(i) == FieldRole::TransferEncoding)
            list.append(",").append(head.value(i));
    }
    return list;
}

struct FramingFields
{
    std::optional<std::size_t> length;
    std::optional<std::size_t> coding;
};

Fault findFraming(const FieldSection &head, FramingFields &found)
{
    for (std::size_t i = 0; i < head.size(); ++i) {
        const FieldRole role = head.role(i);
        const std::size_t at = head.span(i).nameOffset;
        if (role == FieldRole::UnderscoreFraming)
            return {Reason::UnderscoreField, at};
        const bool isLength = role == FieldRole::ContentLength;
        const bool isCoding = role == FieldRole::TransferEncoding;
        if ((isLength && found.coding) || (isCoding && found.length))
            return {Reason::LengthAndCoding, at};
        if (isLength && found.length)
            return {Reason::RepeatedContentLength, at};
        if (isLength)
            found.length = i;
        if (isCoding && !found.coding)
            found.coding = i;
        else if (isCoding)
            return {codingReason(joinedCodings(head, *found.coding)), at};
    }
    return {};
}

} // namespace

Fault readFraming(const FieldSection &head, int minorVersion, Framing &result)
{
    result = {};
    FramingFields found;
    if (const Fault fault = findFraming(head, found))
        return fault;
    if (found.length) {
        result.kind = BodyKind::Length;
        return readLength(head, *found.length, result.length);
    }
    if (!found.coding)
        return {};
    const std::string_view codings = head.value(*found.coding);
    if (minorVersion == 0)
        return {Reason::CodingInHttp10, head.span(*found.coding).nameOffset};
    if (!isSameWord(codings, "chunked"))
        return {codingReason(codings), head.span(*found.coding).valueOffset};
    result.kind = BodyKind::Chunked;
    return {};
}

} // namespace telltale::network::http1

// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/tnetstring.h"

#include <charconv>
#include <vector>

namespace telltale::payload {

namespace {

constexpr std::size_t mostDigits = 11;

std::optional<TnetKind> kindOf(char tag)
{
    switch (tag) {
    case '~':
        return TnetKind::Null;
    case '!':
        return TnetKind::Boolean;
    case '#':
        return TnetKind::Integer;
    case '^':
        return TnetKind::Number;
    case ',':
        return TnetKind::Bytes;
    case ';':
        return TnetKind::Text;
    case ']':
        return TnetKind::List;
    case '}':
        return TnetKind::Dict;
    default:
        return {};
    }
}

bool isContainer(TnetKind kind)
{
    return kind == TnetKind::List || kind == TnetKind::Dict;
}

template<typename Number>
std::optional<TnetProblem> parseNumber(std::string_view content, Number &number)
{
    const char *end = content.data() + content.size();
    const auto [stop, error] = std::from_chars(content.data(), end, number);
    if (error == std::errc::result_out_of_range && stop == end)
        return TnetProblem::NumberRange;
    if (error != std::errc() || stop != end)
        return TnetProblem::BadLiteral;
    return {};
}

std::optional<TnetProblem> judgeLiteral(const TnetValue &value)
{
    std::int64_t integer = 0;
    double number = 0;
    switch (value.kind) {
    case TnetKind::Null:
        return value.content.empty() ? std::nullopt : std::optional(TnetProblem::BadLiteral);
    case TnetKind::Boolean:
        return value.content == "true" || value.content == "false" ? std::nullopt
                                                                   : std::optional(TnetProblem::BadLiteral);
    case TnetKind::Integer:
        return parseNumber(value.content, integer);
    case TnetKind::Number:
        return parseNumber(value.content, number);
    default:
        return {};
    }
}

/// The value at `at`, from the outside: of a list or dict nothing but its extent. `shift` is added to its offsets.
std::optional<TnetFailure> readValue(std::string_view bytes, std::size_t at, std::size_t shift, TnetValue &value)
{
    const std::string_view rest = bytes.substr(at);
    const TnetLength length = readTnetLength(rest);
    if (length.status == TnetLength::Status::Bad)
        return TnetFailure{TnetProblem::BadLength, at + length.prefix + shift};
    const std::size_t room = rest.size() - length.prefix;
    if (length.status == TnetLength::Status::CutOff || length.length >= room)
        return TnetFailure{TnetProblem::CutOff, bytes.size() + shift};
    const auto size = static_cast<std::size_t>(length.length);
    const std::optional<TnetKind> kind = kindOf(rest[length.prefix + size]);
    if (!kind)
        return TnetFailure{TnetProblem::UnknownKind, at + length.prefix + size + shift};
    value = {*kind, rest.substr(length.prefix, size), at + shift, at + length.prefix + shift};
    return {};
}

std::size_t endOf(const TnetValue &value)
{
    return value.contentOffset + value.content.size() + 1;
}

/// Goes down into lists and dicts with a stack of their ends.
class Judge
{
public:
    Judge(std::string_view bytes, std::uint32_t depth) : m_bytes(bytes), m_depth(depth) {}

    std::optional<TnetFailure> judge(const TnetValue &outermost)
    {
        if (auto failure = enter(outermost))
            return failure;
        while (!m_open.empty()) {
            if (auto failure = step())
                return failure;
        }
        return {};
    }

private:
    struct Open
    {
        std::size_t end; ///< of the content
        bool isDict;
        bool wantsKey;
    };

    /// A value's content: judged at once, or opened.
    std::optional<TnetFailure> enter(const TnetValue &value)
    {
        if (!isContainer(value.kind)) {
            m_at = endOf(value);
            const std::optional<TnetProblem> problem = judgeLiteral(value);
            return problem ? std::optional(TnetFailure{*problem, value.contentOffset}) : std::nullopt;
        }
        if (m_open.size() >= m_depth)
            return TnetFailure{TnetProblem::DepthLimit, value.offset};
        const bool isDict = value.kind == TnetKind::Dict;
        m_open.push_back({value.contentOffset + value.content.size(), isDict, isDict});
        m_at = value.contentOffset;
        return {};
    }

    std::optional<TnetFailure> step()
    {
        Open &open = m_open.back();
        if (m_at == open.end) {
            if (open.isDict && !open.wantsKey)
                return TnetFailure{TnetProblem::MissingValue, m_at};
            m_open.pop_back();
            ++m_at;
            return {};
        }
        TnetValue value;
        if (auto failure = readValue(m_bytes.substr(0, open.end), m_at, 0, value))
            return failure;
        if (open.wantsKey && !value.isString())
            return TnetFailure{TnetProblem::BadKey, value.offset};
        open.wantsKey = open.isDict && !open.wantsKey;
        return enter(value);
    }

    std::string_view m_bytes;
    std::uint32_t m_depth;
    std::vector<Open> m_open;
    std::size_t m_at = 0;
};

} // namespace

std::optional<std::int64_t> TnetValue::integer() const
{
    std::int64_t result = 0;
    if (kind != TnetKind::Integer || parseNumber(content, result))
        return {};
    return result;
}

std::optional<double> TnetValue::number() const
{
    double result = 0;
    if ((kind != TnetKind::Integer && kind != TnetKind::Number) || parseNumber(content, result))
        return {};
    return result;
}

TnetLength readTnetLength(std::string_view bytes)
{
    TnetLength result;
    while (result.prefix < bytes.size()) {
        const char byte = bytes[result.prefix];
        if (byte == ':' && result.prefix > 0) {
            ++result.prefix;
            result.status = TnetLength::Status::Whole;
            return result;
        }
        if (byte < '0' || byte > '9' || result.prefix == mostDigits) {
            result.status = TnetLength::Status::Bad;
            return result;
        }
        result.length = result.length * 10 + static_cast<std::uint64_t>(byte - '0');
        ++result.prefix;
    }
    return result;
}

TnetParsed parseTnetstring(std::string_view bytes, std::uint32_t depth)
{
    TnetParsed result;
    result.failure = readValue(bytes, 0, 0, result.value);
    if (result.failure)
        return result;
    result.size = endOf(result.value);
    result.failure = Judge(bytes, depth).judge(result.value);
    return result;
}

TnetItems::TnetItems(const TnetValue &container)
{
    if (isContainer(container.kind)) {
        m_content = container.content;
        m_offset = container.contentOffset;
    }
}

bool TnetItems::next(TnetValue &item)
{
    if (m_at == m_content.size() || readValue(m_content, m_at, m_offset, item))
        return false;
    m_at = endOf(item) - m_offset;
    return true;
}

void findMembers(const TnetValue &dict, std::initializer_list<std::pair<std::string_view, TnetValue *>> wanted)
{
    if (dict.kind != TnetKind::Dict)
        return;
    TnetItems items(dict);
    TnetValue key;
    TnetValue value;
    while (items.next(key) && items.next(value)) {
        for (const auto &[name, target] : wanted) {
            if (key.content == name)
                *target = value;
        }
    }
}

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

namespace telltale::payload {

/// What a tnetstring's last byte says it is. mitmproxy's dialect: `;` is a text in UTF-8, `^` a number with a point.
enum class TnetKind : std::uint8_t { Null, Boolean, Integer, Number, Bytes, Text, List, Dict };

/// A value of a tnetstring, a view: the bytes that were parsed must outlive it.
struct TnetValue
{
    TnetKind kind = TnetKind::Null;
    std::string_view content;      ///< between the colon and the byte that tells the kind
    std::size_t offset = 0;        ///< of its first digit, in the bytes parsed
    std::size_t contentOffset = 0; ///< of the content's first byte

    bool isNull() const { return kind == TnetKind::Null; }
    /// Bytes or a text.
    bool isString() const { return kind == TnetKind::Bytes || kind == TnetKind::Text; }
    std::optional<std::int64_t> integer() const;
    /// An integer or a number; may be infinite or none.
    std::optional<double> number() const;
};

enum class TnetProblem : std::uint8_t {
    BadLength,    ///< no digits, too many of them (12 or more), or no colon behind them
    CutOff,       ///< the bytes, or the list or dict around the value, end before the value does
    UnknownKind,  ///< the last byte tells no kind
    BadLiteral,   ///< no number, no true or false, or a null with something in it
    NumberRange,  ///< a number that is too large
    BadKey,       ///< a dict's key that is no string
    MissingValue, ///< a dict's last key has no value
    DepthLimit,   ///< lists and dicts nested too deep
};

struct TnetFailure
{
    TnetProblem problem = TnetProblem::CutOff;
    std::size_t offset = 0; ///< of the byte that is wrong or missing
    friend bool operator==(const TnetFailure &, const TnetFailure &) = default;
};

/// The length in front of a tnetstring.
struct TnetLength
{
    enum class Status : std::uint8_t { Whole, CutOff, Bad };
    Status status = Status::CutOff;
    std::size_t prefix = 0;   ///< bytes of the digits and the colon; where the fault is when there is one
    std::uint64_t length = 0; ///< of the content, so that the whole value takes prefix + length + 1 bytes
};
TnetLength readTnetLength(std::string_view bytes);

struct TnetParsed
{
    TnetValue value;
    std::size_t size = 0; ///< bytes of the whole value
    std::optional<TnetFailure> failure;
};

/// Reads the value at the start of `bytes` and judges everything inside it, at most `depth` lists and dicts inside each
/// other. Without recursion, and without copies: what a list or dict holds is asked for by TnetItems and findMembers.
TnetParsed parseTnetstring(std::string_view bytes, std::uint32_t depth);

/// Goes over what a list, or a dict (keys and values in turn), of a value that was parsed without failure holds.
class TnetItems
{
public:
    /// Of other kinds: nothing.
    explicit TnetItems(const TnetValue &container);
    bool next(TnetValue &item);

private:
    std::string_view m_content;
    std::size_t m_offset = 0; ///< of the content
    std::size_t m_at = 0;
};

/// Sets each value whose name is a key of the dict, in one pass. Where a key comes twice the last one counts, as for
/// Python.
void findMembers(const TnetValue &dict, std::initializer_list<std::pair<std::string_view, TnetValue *>> wanted);

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/filter/text_search.h"

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace re2 {
class RE2;
}

namespace telltale::payload {

/// What a term of a filter looks at.
enum class FilterKey : std::uint8_t {
    Anywhere, ///< no key: name, paths, values, section, source, destination, method
    Event,
    Path,
    Value,
    Field, ///< `field:PATH=VALUE`: both in one field
    Section,
    Protocol,
    Source,
    Host,
    Process, ///< the number of the process that sent it, or its program
    Program, ///< the path of its executable
    Method,
    Note, ///< what a reviewer wrote
    Status,
    Fields,
    Size,
    Time,
    Is,
    Product, ///< this and what follows: see FieldJudgement
    Category,
    Protection,
    Declared,
    Gate,
};

/// `/…/`; linear in the length of what it is tried on, whatever the expression (RE2).
struct RegexMatch
{
    std::shared_ptr<const re2::RE2> expression;
};
/// The text has `*` or `?` in it.
struct GlobMatch
{
    std::string pattern; ///< in lower case
};
struct ExactMatch
{
    TextSearch text;
};
/// From `least` to `most`, both included.
struct NumberMatch
{
    std::int64_t least;
    std::int64_t most;
};
/// A time of day, in milliseconds since midnight UTC, both included.
struct ClockMatch
{
    std::int64_t least;
    std::int64_t most;
};
using TextMatch = std::variant<TextSearch, GlobMatch, ExactMatch, RegexMatch>;

/// One `key:value`.
struct FilterTerm
{
    FilterKey key = FilterKey::Anywhere;
    std::variant<std::monostate, TextMatch, NumberMatch, ClockMatch> match;
    TextMatch second = TextSearch({}); ///< Field: what the value must match
    std::uint16_t flags = 0;           ///< Is: EventRow's flags
    bool isToken = false;              ///< the text can stand inside one JSON token only: see FilterMatcher
    bool hasIndex = false;             ///< Path: a step of digits only, so the path must be compared with its indexes
};

/// A filter as a tree. Children stand in the order in which they are best tried: the cheap ones first.
struct FilterNode
{
    enum class Kind : std::uint8_t { All, Any, Not, Term };
    Kind kind = Kind::All;
    std::vector<FilterNode> children;
    FilterTerm term;
    std::uint32_t number = 0; ///< of the term: where a matcher keeps what it knows about it
    std::uint32_t cost = 0;
};

bool matchesText(const TextMatch &match, std::string_view bytes);

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/filter/filter_term.h"

#include <QString>

#include <memory>
#include <string_view>
#include <variant>

namespace telltale::payload {

/// What is wrong with a filter, and where in its text (bytes).
struct FilterError
{
    std::size_t offset = 0;
    std::size_t length = 0;
    QString message;
};

/// A parsed filter; immutable, cheap to copy, any thread.
///
/// Words match anywhere, without regard to the case of ASCII letters: in the event's name, the path or value of a
/// field, the section, source, destination or method. `event:`, `path:`, `value:`, `section:`, `source:`, `host:`,
/// `method:`, `note:`, `program:` (the path of what sent it) match there only, `process:` in that path or as the whole
/// number of the process; `value:=x` wants all of it; `*` and `?` are wildcards over the whole text;
/// `/…/` is a regular expression (RE2), with an `i` behind it without regard to case. `field:PATH=VALUE` wants both in
/// one field. `status:`, `fields:` and `size:` take numbers (`>10k`, `2M..3M`), `time:` dates, times (UTC) and ranges
/// of them. `is:` takes problem, incomplete, envelope, flagged, noted. `category:`, `protection:` and `declared:` (yes,
/// no) want one field of that kind, `product:` and `gate:` an event: see FieldJudgement; where nobody judges, nothing
/// matches (and the negation does). `-` negates, quotes group, all terms must match unless `or` stands between them;
/// parentheses group.
class Filter
{
public:
    /// The empty filter: everything matches.
    Filter();
    static std::variant<Filter, FilterError> parse(std::string_view text);

    bool isEmpty() const { return m_isEmpty; }
    const FilterNode &root() const { return *m_root; }
    std::uint32_t termCount() const { return m_termCount; }
    /// True when it asks for notes or flags, which change while everything else stays.
    bool asksForMarks() const;
    /// True when it takes a FieldJudgement to answer it.
    bool asksForJudgement() const;
    /// Whether what it lets through may change when an answer comes.
    bool asksForAnswers() const;

private:
    std::shared_ptr<const FilterNode> m_root;
    std::uint32_t m_termCount = 0;
    bool m_isEmpty = true;
};

} // namespace telltale::payload

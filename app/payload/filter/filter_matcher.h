// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "payload/filter/field_judgement.h"
#include "payload/filter/filter.h"

#include <optional>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// What a filter can look at of one event. The cheap answers are asked for first; the document only when a term is left
/// that needs it.
class FilterSubject
{
public:
    virtual ~FilterSubject() = default;
    virtual std::string_view name() const = 0;
    /// The same number for the same name, so that a name is looked at once; nothing where names are not numbered.
    virtual std::optional<std::uint32_t> nameNumber() const { return {}; }
    virtual std::string_view section() const = 0;
    /// Of its request; `plain` where none knows it.
    virtual std::string_view protocol() const = 0;
    virtual std::string_view source() const = 0;
    /// As nameNumber().
    virtual std::optional<std::uint32_t> sourceNumber() const { return {}; }
    /// EventRow::noTime when it is not known.
    virtual std::int64_t time() const = 0;
    virtual std::uint64_t size() const = 0;
    virtual std::uint32_t fields() const = 0;
    virtual std::uint16_t flags() const = 0;
    /// What it was sent with; null where that is not known.
    virtual const SentExchange *exchange() const = 0;
    /// What a reviewer wrote about it.
    virtual std::string_view note() const = 0;
    /// The event's bytes as sent, from which its fields are read; "" when only the document has them.
    virtual std::string_view bytes() const = 0;
    /// The event's fields: the leaves from `root` to `end`. Valid until the subject changes. The path table is the same
    /// one as long as `generation` is.
    struct Fields
    {
        const Document *document;
        NodeIndex root;
        NodeIndex end;
        std::uint64_t generation;
    };
    virtual Fields document() const = 0;
    /// The same with what a FieldJudgement looks at. Valid until the subject changes.
    virtual Record record() const = 0;
};

/// Tries a filter on events, remembering what it learned about names and paths. One thread at a time.
class FilterMatcher
{
public:
    explicit FilterMatcher(Filter filter);
    /// Who says what fields are; it must outlive the matcher.
    void judgeBy(FieldJudgement *judgement) { m_judgement = judgement; }
    bool matches(const FilterSubject &subject);
    /// True when the filter asks for names only; then the verdict on a name is all there is to know.
    bool isByName() const;
    bool matchesName(std::string_view name) const;

private:
    bool matches(const FilterNode &node, const FilterSubject &subject);
    bool matchesTerm(const FilterNode &node, const FilterSubject &subject);
    bool matchesName(const FilterNode &node, const FilterSubject &subject);
    bool matchesSource(const FilterNode &node, const FilterSubject &subject);
    bool matchesJudged(const FilterTerm &term, const FilterSubject &subject);
    bool anyJudged(const FilterTerm &term);
    bool matchesAnywhere(const FilterNode &node, const FilterSubject &subject);
    /// Some field whose path, or value, or either, matches. Nothing is decided yet when bytes cannot tell.
    std::optional<bool> bytesTell(const FilterTerm &term, const FilterSubject &subject) const;
    bool anyField(const FilterNode &node, const FilterSubject &subject);
    bool pathMatches(const FilterNode &node, const Document &document, NodeIndex index, std::uint64_t generation);
    bool valueMatches(const TextMatch &match, const Document &document, NodeIndex index);

    struct Known
    {
        std::vector<std::int8_t> names; ///< by number: 0 not looked at, 1 yes, -1 no
        std::vector<std::int8_t> sources;
        std::vector<std::int8_t> paths; ///< by path id, of the path table with this generation
        std::uint64_t generation = 0;
    };

    Filter m_filter;
    std::vector<Known> m_known; ///< by term
    std::string m_decoded;
    FieldJudgement *m_judgement = nullptr;
    std::optional<Record> m_judged; ///< the event, once it is asked what it is
};

} // namespace telltale::payload

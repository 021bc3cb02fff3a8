// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/codes.h"
#include "payload/document.h"
#include "payload/exchange.h"
#include "payload/limits.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// The members of a HAR entry, as the types that HAR gives them. What is missing or of another type is reported and
/// read as far as it makes sense.
class HarFields
{
public:
    enum class Need { Required, Optional };

    HarFields(const Document &document, const Limits &limits) : m_document(document), m_limits(limits) {}

    const Document &document() const { return m_document; }
    const Limits &limits() const { return m_limits; }

    /// The member, whatever its type; noNode when it is not there (also when `object` is noNode or null).
    NodeIndex find(NodeIndex object, std::string_view key, Need need);
    /// The member if it is an object, also an empty one.
    NodeIndex object(NodeIndex parent, std::string_view key, Need need);
    /// Decoded; "" when it is not there.
    std::string text(NodeIndex parent, std::string_view key, Need need);
    /// A finite number, also one in quotes.
    std::optional<double> number(NodeIndex parent, std::string_view key, Need need);
    /// `[{"name":…,"value":…},…]`, also `{"name":"value",…}`. `valueNeed`: whether each has a value.
    std::vector<NamedValue> pairs(NodeIndex parent, std::string_view key, Need need, Need valueNeed);

    /// Whatever stands there as text: strings decoded, numbers as sent.
    std::string asText(NodeIndex node);
    void report(Code code, NodeIndex at, const QString &detail = {});
    /// The document's diagnostics and ours, in the order of the text.
    std::vector<Diagnostic> diagnostics(const std::string &source) const;

private:
    struct Finding
    {
        Code code;
        std::uint32_t offset;
        QString detail;
    };

    void wrongType(NodeIndex node);
    QString name(NodeIndex node) const;
    void addPair(std::vector<NamedValue> &pairs, NodeIndex element, Need valueNeed);
    void addMember(std::vector<NamedValue> &pairs, NodeIndex member);

    const Document &m_document;
    const Limits &m_limits;
    std::vector<Finding> m_findings;
    std::uint64_t m_moreFindings = 0;
};

} // namespace telltale::payload

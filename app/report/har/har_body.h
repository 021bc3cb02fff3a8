// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "payload/exchange.h"
#include "payload/record.h"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

/// What stands for a value that is not shown: see valuePattern().
using HarMask = std::function<std::string(std::string_view lexeme)>;

/// Goes through the fields of one exchange, and makes its body anew with `***` in place of credentials and, where no
/// values are to be shown, patterns in place of all other values. What cannot be taken apart field by field is `***` as
/// a whole as soon as one thing in it has to be hidden.
class HarBody : public payload::RecordSink
{
public:
    /// The mask must outlive it; empty: values are shown.
    HarBody(const std::shared_ptr<const audit::Knowledge> &knowledge, const HarMask &mask)
        : m_classifier(knowledge), m_mask(mask)
    {
    }

    void read(const payload::Exchange &exchange);
    /// Of the exchange that was read; decoded.
    std::string body() const;
    /// Whether the field `header/NAME`, `query/NAME` or `cookie/NAME` holds a credential.
    bool isSecret(std::string_view kind, std::string_view name) const;

    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &) override {}

private:
    struct Edit
    {
        std::uint64_t offset;
        std::uint64_t length;
        std::string text;
    };
    void leaf(const payload::Record &record, payload::NodeIndex index, const payload::Run &run,
              payload::PlaceCursor &places);
    std::string shown(const payload::Node &node, std::string_view lexeme, bool isSecret) const;

    audit::Classifier m_classifier;
    const HarMask &m_mask;
    std::string_view m_body;
    std::vector<Edit> m_edits;
    std::set<std::string, std::less<>> m_secrets;
    bool m_isJson = false;
    bool m_hasHidden = false; ///< something of the body is to be hidden
    bool m_isWhole = true;    ///< everything that is to be hidden has its place in the body
};

} // namespace telltale::report

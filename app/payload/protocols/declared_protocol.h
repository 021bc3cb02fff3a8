// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/protocols/protocol.h"

#include <memory>
#include <vector>

namespace telltale::payload {

/// One way to know a protocol: everything that is given must hold. Of several words of one kind, one.
struct ProtocolRule
{
    Confidence confidence = Confidence::Likely;
    std::vector<std::string> methods;
    std::vector<std::string> hosts;   ///< globs, in lower case
    std::vector<std::string> paths;   ///< globs
    std::vector<std::string> headers; ///< names that are there; all of them
    std::vector<PointerPattern> has;  ///< values that are there in the body; all of them
};

/// A protocol of JSON bodies that a file tells of (`resources/protocols/NAME.toml`, or a person's own).
class DeclaredProtocol final : public Protocol
{
public:
    DeclaredProtocol(std::string name, std::vector<ProtocolRule> rules, const std::vector<PointerPattern> &events);

    const std::string &name() const override { return m_name; }
    bool mayMatch(const RequestFacts &request) const override;
    Confidence match(const RequestFacts &request, const Document &body) const override;
    std::shared_ptr<const EventList> events(const Document &body) const override;

private:
    std::string m_name;
    std::vector<ProtocolRule> m_rules;
    std::vector<std::shared_ptr<const EventList>> m_events; ///< the first that is there counts; the last is for none
};

/// Reads the file of a protocol. Null, and findings with line, column and key, where it is not as it has to be.
/// `source` is what findings name.
std::unique_ptr<DeclaredProtocol> readProtocol(std::string_view text, const std::string &source,
                                               std::vector<Diagnostic> &findings);

} // namespace telltale::payload

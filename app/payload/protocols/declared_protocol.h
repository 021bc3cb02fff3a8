// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/protocols/protocol.h"

#include <array>
#include <memory>
#include <vector>

namespace telltale::payload {

/// One way to know a protocol: everything that is given must hold. Of several words of one kind, one.
struct ProtocolRule
{
    Confidence confidence = Confidence::Likely;
    std::vector<std::string> methods;
    std::vector<std::string> hosts;  ///< globs, in lower case
    std::vector<std::string> paths;  ///< globs
    std::vector<std::string> fields; ///< `query/NAME`, `form/NAME`, `header/NAME` that are there; all of them
    std::vector<PointerPattern> has; ///< values that are there in the JSON; all of them
    std::vector<TextOrigin> unpack;  ///< instead of those of the protocol
    bool reads(const TextOrigin &origin) const;
};

/// Where a declared protocol looks for its events.
enum class EventSite : std::uint8_t {
    Json,  ///< in a JSON text: the body, or what `unpack` names
    Lines, ///< each line of the body is an event of pairs
    Query, ///< the request's query is the event
};

/// What the file of a protocol says.
struct ProtocolDeclaration
{
    std::string name;
    std::vector<ProtocolRule> rules;
    std::vector<PointerPattern> events; ///< Json: the first that is there counts
    std::vector<TextOrigin> unpack;     ///< where the JSON is, when the body is none; the first that is there counts
    std::vector<EventSite> places;      ///< tried in this order
    EventKeys keys;
    std::vector<ProtocolAnswer> answers;
};

/// A protocol that a file tells of (`resources/protocols/NAME.toml`, or a person's own).
class DeclaredProtocol final : public Protocol
{
public:
    using Ways = std::span<const std::uint32_t>;

    explicit DeclaredProtocol(ProtocolDeclaration declaration);

    const std::string &name() const override { return m_declaration.name; }
    /// Indexes of its rules.
    std::vector<std::uint32_t> waysFor(const RequestFacts &request) const override;
    std::shared_ptr<const EventList> read(RequestView &request, Ways ways) const override;
    std::span<const ProtocolAnswer> answers() const override { return m_declaration.answers; }
    std::size_t closeness(const RequestFacts &request) const override;

private:
    using Lists = std::vector<std::shared_ptr<const EventList>>;

    std::shared_ptr<const EventList> readJson(RequestView &request, Ways ways) const;
    std::shared_ptr<const EventList> readPairs(RequestView &request, EventSite place, Ways ways) const;
    /// None where no rule holds.
    Confidence sureness(const Exchange &exchange, const Document *document, std::size_t origin, Ways ways) const;

    ProtocolDeclaration m_declaration;
    std::vector<TextOrigin> m_origins; ///< the body, then all others that rules read
    std::shared_ptr<const EventKeys> m_keys;
    /// Made beforehand, since most requests of one protocol share one: by sureness, then origin, then pattern, the last
    /// pattern is that there are none.
    std::array<std::vector<Lists>, 4> m_lists;
};

/// Reads the file of a protocol. Null, and findings with line, column and key, where it is not as it has to be.
/// `source` is what findings name.
std::unique_ptr<DeclaredProtocol> readProtocol(std::string_view text, const std::string &source,
                                               std::vector<Diagnostic> &findings);

} // namespace telltale::payload

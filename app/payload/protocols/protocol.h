// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/document.h"
#include "payload/protocols/event_list.h"
#include "payload/protocols/protocol_answer.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale::payload {

/// What a request says of itself without its body.
struct RequestFacts
{
    std::string_view method;
    std::string host; ///< in lower case, without port; "" when it is not known
    std::string path; ///< of the target, without its query
    const Exchange &exchange;
};
RequestFacts factsOf(const Exchange &exchange);
/// The host of an authority, in lower case, without its port.
std::string hostOf(std::string_view authority);

/// A request as protocols look at it. What one of them had read is there for the next one. Lives for one exchange.
class RequestView
{
public:
    /// `paths`: kept from one request to the next by whoever reads many alike; null: a table of its own.
    RequestView(const Exchange &exchange, const Limits &limits, PathTable *paths = nullptr);
    ~RequestView();
    RequestView(const RequestView &) = delete;
    RequestView &operator=(const RequestView &) = delete;

    const RequestFacts &facts() const { return m_facts; }
    const Limits &limits() const { return m_limits; }
    /// The decoded body; empty where there is none.
    Text body() const;
    /// The text of this origin, read as one JSON text; null where it is none.
    const Document *json(const TextOrigin &origin);
    /// What was made of the origin's text when json() asked for it.
    const EventText &text(const TextOrigin &origin);
    PathTable &paths() { return m_paths != nullptr ? *m_paths : *(m_paths = &m_ownPaths.emplace()); }
    /// What was tried on the request in vain: the codings of a text that came to nothing, up to the one that failed.
    std::vector<DecodeStep> failedSteps() const;

private:
    struct Reading
    {
        TextOrigin origin;
        EventText text;
        std::shared_ptr<Document> document; ///< shared where another origin's text is the same
    };
    Reading &reading(const TextOrigin &origin);
    bool isAbsent(const TextOrigin &origin) const;

    const RequestFacts m_facts;
    const Limits &m_limits;
    std::optional<PathTable> m_ownPaths;
    PathTable *m_paths;
    bool m_mayHaveForm = false;
    bool m_mayHaveQuery = false;
    std::vector<std::unique_ptr<Reading>> m_readings;
};

/// How the events of one vendor's programs are packed into requests. Immutable, shared by threads.
class Protocol
{
public:
    virtual ~Protocol() = default;
    /// A word: `segment`.
    virtual const std::string &name() const = 0;
    /// Of its ways to know a request, in an order of its own, those that method, host and path leave: nothing else may
    /// be looked at here. None: its body is not worth a look.
    virtual std::vector<std::uint32_t> waysFor(const RequestFacts &request) const = 0;
    /// Which events there are, with how sure it is that this is the protocol; null: it is not. The indexes of the
    /// list's pieces, and the numbers of their first events, are not filled in yet. `ways`: waysFor() it.
    virtual std::shared_ptr<const EventList> read(RequestView &request, std::span<const std::uint32_t> ways) const = 0;
    /// What its programs want to hear. Lives as long as the protocol.
    virtual std::span<const ProtocolAnswer> answers() const { return {}; }
    /// How many characters of the host and path of its rule the request is known by; 0: it is none of its requests.
    virtual std::size_t closeness(const RequestFacts &request) const { return waysFor(request).empty() ? 0 : 1; }
};

} // namespace telltale::payload

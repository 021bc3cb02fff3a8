// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/protocols/protocol.h"

#include <memory>
#include <vector>

namespace telltale::payload {

/// The protocols that are known. Immutable, shared by threads.
class Protocols
{
public:
    explicit Protocols(std::vector<std::unique_ptr<const Protocol>> protocols) : m_protocols(std::move(protocols)) {}

    /// Those that come with the program.
    static std::shared_ptr<const Protocols> builtIn();

    /// Whether a body is worth being read as a whole.
    bool mayMatch(const RequestFacts &request) const;
    /// Which one a body follows, the surest; of those alike the first. Null: none, it is plain.
    const Protocol *choose(const RequestFacts &request, const Document &body) const;

    std::size_t size() const { return m_protocols.size(); }

private:
    std::vector<std::unique_ptr<const Protocol>> m_protocols;
};

} // namespace telltale::payload

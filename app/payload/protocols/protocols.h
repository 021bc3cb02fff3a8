// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "payload/protocols/protocol.h"

#include <memory>
#include <vector>

namespace telltale::payload {

/// A protocol that may know a request, and by which of its ways.
struct ProtocolCandidate
{
    const Protocol *protocol = nullptr;
    std::vector<std::uint32_t> ways;
};

/// The protocols that are known. Immutable, shared by threads.
class Protocols
{
public:
    explicit Protocols(std::vector<std::unique_ptr<const Protocol>> protocols) : m_protocols(std::move(protocols)) {}

    /// Those that come with the program.
    static std::shared_ptr<const Protocols> builtIn();
    /// The same, behind those of a person: `FOLDER/protocols/*.toml`, in the order of their names. One that has the
    /// name of a built-in one takes its place. A file that cannot be read is a finding with line, column and key. A
    /// missing folder is none.
    static std::shared_ptr<const Protocols> withFolder(const std::string &folder, std::vector<Diagnostic> &findings);

    /// Those of the person who runs this, in their usual folder, read once. Any thread.
    static std::shared_ptr<const Protocols> usual();
    /// What is wrong with their files; what there was without them holds.
    static const std::vector<Diagnostic> &usualFindings();

    /// Those that may know a request, in their order: by its method, host and path alone. None: it is plain.
    std::vector<ProtocolCandidate> candidates(const RequestFacts &request) const;
    /// The events of a request by the surest of its candidates; of those alike the first. Null: no one knows it, it is
    /// plain.
    static std::shared_ptr<const EventList> choose(RequestView &request, std::span<const ProtocolCandidate> candidates);

    /// What the programs of the protocol want to hear that the request fits best, by what is known without its body.
    std::span<const ProtocolAnswer> answersTo(const AskedRequest &request) const;

    std::size_t size() const { return m_protocols.size(); }

private:
    std::vector<std::unique_ptr<const Protocol>> m_protocols;
};

} // namespace telltale::payload

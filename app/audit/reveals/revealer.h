// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/digests/known_digests.h"
#include "audit/finding.h"
#include "audit/values/value_recogniser.h"

#include <string>
#include <string_view>
#include <vector>

namespace telltale::audit {

/// What can be read out of a value.
struct Revelation
{
    std::vector<std::string> sentences; ///< plain, translated; none repeats what the reason says already
    std::vector<Inside> inside;         ///< what was found in it, each recognised again
    bool isCut = false;                 ///< there is more inside than the limits let through
};

/// Reads out of values what is in them without asking anybody: times and machines in identifiers, claims in tokens,
/// what Base64, hexadecimal, URL-encoding and JSON hold, the parts of URLs and user agents. Never goes on the network.
/// Immutable; any thread. Keeps a reference to the recogniser.
class Revealer
{
public:
    static constexpr int depthLimit = 6;
    static constexpr std::size_t entryLimit = 256;      ///< of all depths together
    static constexpr std::size_t byteLimit = 64 * 1024; ///< of a value that is looked into, and of all that comes out

    explicit Revealer(const ValueRecogniser &recogniser) : m_recogniser(recogniser) {}

    /// What a value that was recognised as this reveals; `region` as in ValueContext.
    Revelation read(Recognised recognised, std::string_view value, std::string_view region = {}) const;
    /// The sentences alone.
    std::vector<std::string> reveals(Recognised recognised, std::string_view value) const;

private:
    const ValueRecogniser &m_recogniser;
    const KnownDigests m_known;
};

} // namespace telltale::audit

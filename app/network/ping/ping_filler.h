// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/ping/ping_placeholder.h"
#include "network/ping/ping_secrets.h"
#include "network/ping/ping_values.h"

#include <string>
#include <string_view>

namespace telltale::network {

enum class PingPart : std::uint8_t { Target, Header, Body };

/// Puts values in the place of placeholders, each as its place needs it, and notes how secrets stand there.
class PingFiller
{
public:
    /// Both must outlive it.
    PingFiller(const PingTemplate &made, const PingValues &values) : m_made(made), m_values(values) {}

    /// Errors: ping-placeholder, ping-value, ping-value-missing, ping-header.
    Result<std::string> fill(std::string_view text, PingPart part);
    /// Of everything filled so far, the longest form first.
    PingSecrets secrets() const;

private:
    Result<std::string> valueFor(const PingPlaceholder &placeholder, PingPart part) const;
    Result<std::string> inJson(const PingPlaceholder &placeholder, const PingVariable &variable,
                               const std::string &value) const;
    void noteSecret(const PingPlaceholder &placeholder, std::string_view form);

    const PingTemplate &m_made;
    const PingValues &m_values;
    PingSecrets m_secrets;
};

/// `writeKey` as a shell's variable: `WRITE_KEY`.
std::string shellName(std::string_view name);

} // namespace telltale::network

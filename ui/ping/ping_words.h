// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_generator.h"
#include "network/ping/ping_result.h"
#include "network/ping/ping_secrets.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace telltale::ui {

// What the Ping page says of pings, in words and numbers.

/// `1.90 ms`, `312 ms`, `12.0 s`
QString pingTookText(std::chrono::nanoseconds time);
/// `200 OK`; of what got no answer: `refused`, `no such name`, …
QString pingStatusText(const network::PingResult &result);
/// What went wrong, and what to try, each a sentence; "" where nothing did.
QString pingErrorText(const network::PingResult &result);
QString pingHint(std::string_view code);
/// From the first byte that left to the end; else how long it took to fail.
std::chrono::nanoseconds pingTook(const network::PingResult &result);
/// `now, ISO 8601`; "" of a literal.
QString generatorText(const network::PingGenerator &generator);
/// Those that a field's menu offers; groups are parted by one with an empty text.
struct GeneratorOffer
{
    QString text;
    network::PingGenerator generator;
    bool needsArgument = false; ///< to be typed behind it
};
QList<GeneratorOffer> generatorOffers();
/// `500 ms`, `2 h` and the like, blanks do not matter; nothing where it is none.
std::optional<std::chrono::milliseconds> readInterval(const QString &text);
QString intervalText(std::chrono::milliseconds interval);

/// Lines of a message as it is looked at: line ends are taken away, what cannot be seen is made visible. Cut off at
/// `most` bytes, which it says.
QString pingLines(std::string_view bytes, std::size_t most = std::size_t(256) << 10);
/// The same as offset, hexadecimal digits and characters.
QString pingHex(std::string_view bytes, std::size_t most = std::size_t(64) << 10);
/// The head of an attempt's TLS: version, cipher, chain with expiry.
QString pingTlsText(const network::PingAttempt &attempt, std::int64_t now);

} // namespace telltale::ui

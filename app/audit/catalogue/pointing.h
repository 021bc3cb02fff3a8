// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale {
struct TomlFindings;
struct TomlValue;
} // namespace telltale

namespace telltale::audit {

/// How a program that is started is told to send somewhere else: variables of its environment with placeholders. In a
/// catalogue:
///
///     [[point]]
///     hosts = ["cs.example.com"]                    # what it moves, with * and ?; without it all
///     environment = { EXAMPLE_BASE_URL = "{url}" }
///     note = "refuses 127.0.0.1 inside of a container"
struct CataloguePoint
{
    std::vector<std::string> hosts; ///< empty: all
    std::vector<std::pair<std::string, std::string>> environment;
    std::string note;
    Place place;
};

/// A setting of the program itself that makes it send an event more often; the only thing that shortens a declared
/// interval. In an event of a catalogue: `shorten = { variable = "EXAMPLE_INTERVAL", value = "5", interval = "5s" }`.
struct ShorterInterval
{
    std::string variable;
    std::string value;
    std::string interval;
};

/// Where something listens, to be put into placeholders.
struct PointedAddress
{
    std::string host; ///< without brackets
    std::string port;

    /// `127.0.0.1:8642`, `[::1]:8642`
    static PointedAddress of(std::string_view address);
    std::string authority() const;
};

/// `{url}` becomes `http://HOST:PORT`, `{address}` HOST:PORT, `{host}` and `{port}` those; all else stays.
std::string withAddress(std::string_view text, const PointedAddress &address);
/// A word in braces that is no placeholder: `{ulr}`; "" where there is none.
std::string unknownPlaceholder(std::string_view text);
/// Whether a variable of an environment may be called so: letters, digits and _, no digit at first.
bool isVariableName(std::string_view name);

// For the reader of catalogues. Nothing where there was a finding.
std::optional<CataloguePoint> readPoint(const TomlValue &table, const TomlFindings &findings);
std::optional<ShorterInterval> readShorterInterval(const TomlValue &table, const TomlFindings &findings);

} // namespace telltale::audit

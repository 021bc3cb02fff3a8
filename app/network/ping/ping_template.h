// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"
#include "network/ping/ping_variable.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::network {

enum class PingCoding : std::uint8_t { None, Gzip, Brotli };
/// `none`, `gzip`, `br`.
std::string_view word(PingCoding coding);
std::optional<PingCoding> pingCodingFrom(std::string_view word);

/// How values are written into a body, and how it is checked.
enum class PingBodyFormat : std::uint8_t { Json, Form, Text };

/// A request with gaps. `{{name}}` in target, headers and body stands for a variable; `{{name|base64}}` for its Base64,
/// `{{name|basic}}` for that of `VALUE:` (RFC 7617, as SDKs send their keys), `{{name|sha256}}` for its SHA-256 in
/// small hexadecimal digits; `{{name|hex}}` for a UUID without its dashes, `{{name|hex16}}` for 16 digits of it. Inside
/// of a JSON string a value is escaped as JSON wants it; as a bare JSON value it stands as it is, and has to be a
/// number, boolean or JSON as its type says; in target and forms it is percent-encoded.
struct PingTemplate
{
    std::string id;      ///< small letters, digits and `-`; unique
    std::string title;   ///< `Server-setup ping`
    std::string product; ///< of a catalogue: `appsmith`; or another short name
    std::string kind;    ///< in that catalogue: `server-setup-ping`; ""
    std::string event;   ///< the event's name, for a second line; ""
    std::string note;
    std::string source; ///< where it was read: a file, or `pings/ID.toml` for one that is compiled in
    std::string method = "POST";
    std::string target = "/";         ///< path and query
    std::vector<std::string> headers; ///< whole lines, in order, without line ends: `Content-Type: application/json`
    std::string body;
    PingCoding coding = PingCoding::None; ///< as its product sends it; options may say otherwise
    std::vector<PingVariable> variables;  ///< in the order of the form
    bool isExact = false;                 ///< made of what was sent: `{{` means nothing in it
    bool keepsHost = false;   ///< the Host line among `headers` stays as it is, else it is made from the target
    bool keepsLength = false; ///< likewise Content-Length

    const PingVariable *variable(std::string_view name) const;
    /// By Content-Type; without one, by the first byte of the body.
    PingBodyFormat bodyFormat() const;
    /// The first value of a header of the template; "".
    std::string_view header(std::string_view name) const;
};

/// What could be read of a template's file.
struct PingTemplateRead
{
    PingTemplate made; ///< to be used only when clean
    std::vector<Diagnostic> findings;
    bool isClean() const { return findings.empty(); }
};

/// Reads a template (TOML; HACKING.md). Unknown keys, bad values, placeholders that no variable fills and variables
/// that stand nowhere are findings with line and column.
PingTemplateRead readPingTemplate(std::string_view text, const std::string &source);
/// As readPingTemplate() reads it, but for the literal value of a secret, which is left out. A body that is no UTF-8
/// stands in it as Base64; bytes of target and headers that are none become U+FFFD.
std::string writePingTemplate(const PingTemplate &made);

} // namespace telltale::network

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/codes.h"
#include "payload/loaders/curl_options.h"
#include "payload/loaders/curl_request.h"

#include <string_view>
#include <vector>

namespace telltale::payload {

/// An argument in a message: its start only when it is long.
QString shownArgument(std::string_view text);

/// Builds the requests of a command, option by option.
class CurlEffects
{
public:
    explicit CurlEffects(std::uint32_t mostFindings) : m_mostFindings(mostFindings) {}

    /// Begins a request; must come first.
    void begin(const Place &place);
    void url(std::string_view url, const Place &place);
    /// An option without a value.
    void flag(CurlEffect effect, const Place &place);
    /// An option with its value and the value's place.
    void value(CurlEffect effect, std::string_view value, const Place &place);
    /// Returns what it made, to be changed; what is beyond the limit is counted only.
    Diagnostic &report(Code code, const Place &place, const QString &detail);
    std::vector<CurlRequest> take();

private:
    std::string *textFor(CurlEffect effect);
    void data(CurlEffect effect, std::string_view value, const Place &place);
    void cookie(std::string_view value, const Place &place);
    void header(std::string_view value, const Place &place);
    void form(std::string_view part, const Place &place);
    void file(std::string_view name, const Place &place);
    CurlRequest &request() { return m_requests.back(); }

    std::vector<CurlRequest> m_requests;
    std::uint32_t m_mostFindings;
    std::uint32_t m_findings = 0;
    std::uint64_t m_leftOut = 0;
    Diagnostic m_last;
};

} // namespace telltale::payload

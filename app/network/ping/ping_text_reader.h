// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_placeholder.h"
#include "network/ping/ping_text.h"

#include <string>
#include <string_view>

namespace telltale::network {

/// Reads one edited text, see readPingText().
class PingTextReader
{
public:
    /// Both must outlive it.
    PingTextReader(std::string_view text, const PingTemplate &base) : m_text(text), m_base(base) {}

    PingTextReading read();

private:
    std::string_view nextLine();
    void readRequestLine(std::string_view line, std::size_t offset);
    void readHeader(std::string_view line, std::size_t offset);
    void checkPlaceholders(std::string_view text, std::size_t offset, bool isJson);
    void checkLength();
    void checkJson();
    void report(Severity severity, const char *code, std::size_t offset, const QString &message);
    bool hasPlaceholders(std::string_view text) const;

    std::string_view m_text;
    const PingTemplate &m_base;
    PingTextReading m_reading;
    std::size_t m_at = 0;     ///< behind the line that was read last
    std::size_t m_length = 0; ///< where the Content-Length line stands
    std::size_t m_body = 0;   ///< where the body stands
};

} // namespace telltale::network

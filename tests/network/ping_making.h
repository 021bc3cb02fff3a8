// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/http1/request_parser.h"
#include "network/ping/ping_composer.h"
#include "network/ping/ping_templates.h"

#include <QTest>

#include <map>

namespace telltale::test {

/// A clock that stands still, random bytes that can be told, and an environment of its own.
class StillSources : public network::PingSources
{
public:
    std::int64_t now() const override { return moment; }
    void randomise(std::span<std::uint8_t> bytes) const override
    {
        for (std::uint8_t &byte : bytes)
            byte = next++;
    }
    std::optional<std::string> environment(const std::string &name) const override
    {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    }

    std::int64_t moment = 1704784217602345;
    std::map<std::string, std::string> variables;
    mutable std::uint8_t next = 1;
};

inline network::PingTarget pingTo(std::string_view url)
{
    auto target = network::PingTarget::parse(url);
    if (!target)
        qFatal("%s", qPrintable(target.error().message));
    return *target;
}

inline const network::PingTemplates &builtInPings()
{
    static const network::PingTemplates templates = network::PingTemplates::builtIn();
    return templates;
}

inline const network::PingTemplate &builtInPing(std::string_view id)
{
    const network::PingTemplate *const made = builtInPings().find(id);
    if (made == nullptr)
        qFatal("there is no template %s", std::string(id).c_str());
    return *made;
}

/// A template of one's own out of its text.
inline network::PingTemplate pingOf(const std::string &text)
{
    network::PingTemplateRead read = network::readPingTemplate(text, "t.toml");
    if (!read.isClean())
        qFatal("%s", qPrintable(read.findings.front().message));
    return read.made;
}

/// Posts JSON with one variable in it.
inline network::PingTemplate jsonPing(const std::string &body, const std::string &type = "text")
{
    return pingOf(
        "id = \"t\"\ntitle = \"T\"\nrequest = \"POST /p\"\nheaders = [\"Content-Type: application/json\"]\nbody = '''"
        + body + "'''\n[[variable]]\nname = \"v\"\ntype = \"" + type + "\"\n");
}

inline network::ComposedPing composed(const network::PingTemplate &made, const network::PingChoices &choices = {},
                                      std::string_view url = "http://127.0.0.1:8642/",
                                      const network::PingAdditions &options = {})
{
    const StillSources sources;
    network::PingMemory memory;
    network::PingValueMaker maker(sources, memory);
    const network::PingFilling filling = network::fillPing(made, choices, maker);
    if (!filling.isClean())
        qFatal("%s", qPrintable(filling.errors.front().error.message));
    auto ping = network::composePing(made, filling.values, pingTo(url), options);
    if (!ping)
        qFatal("%s", qPrintable(ping.error().message));
    return *ping;
}

/// What a server reads of the bytes.
struct ServerReading
{
    bool isWhole = false;
    std::string method;
    std::string target;
    std::string body;
    std::string left;
};

inline ServerReading readByServer(std::string_view bytes)
{
    ServerReading reading;
    network::http1::RequestParser parser;
    for (;;) {
        const network::http1::Step step = parser.feed(bytes);
        bytes.remove_prefix(step.raw.size());
        reading.body += step.content;
        if (step.kind == network::http1::Step::Kind::Head) {
            reading.method = parser.method();
            reading.target = parser.target();
        }
        if (step.kind == network::http1::Step::Kind::End)
            reading.isWhole = true;
        if (step.kind != network::http1::Step::Kind::Head && step.kind != network::http1::Step::Kind::Body)
            break;
    }
    reading.left = bytes;
    return reading;
}

} // namespace telltale::test

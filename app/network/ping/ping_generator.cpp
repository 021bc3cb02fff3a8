// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_generator.h"

#include "base/visible_text.h"
#include "network/ping/ping_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace telltale::network {

namespace {

using GeneratorKind = PingGenerator::Kind;

constexpr std::array<std::pair<std::string_view, PingTimeFormat>, 6> pingTimeWords{{
    {"iso8601", PingTimeFormat::Iso8601},
    {"rfc3339", PingTimeFormat::Rfc3339},
    {"unix-s", PingTimeFormat::UnixSeconds},
    {"unix-ms", PingTimeFormat::UnixMilliseconds},
    {"unix-us", PingTimeFormat::UnixMicroseconds},
    {"unix-float", PingTimeFormat::UnixFloat},
}};

constexpr std::array<std::string_view, 6> canaryWords{"host", "user", "e-mail", "path", "organisation", "ip"};

Error badGenerator(const QString &why)
{
    return {"ping-generator", why};
}

Result<PingGenerator> timeGenerator(std::string_view format)
{
    for (const auto &[word, value] : pingTimeWords) {
        if (word == format || (format.empty() && value == PingTimeFormat::Iso8601))
            return PingGenerator{GeneratorKind::Now, value, {}};
    }
    return badGenerator(
        aboutPing(QT_TRANSLATE_NOOP(
                      "telltale::Ping",
                      "A time is written as iso8601, rfc3339, unix-s, unix-ms, unix-us or unix-float, not \"%1\""))
            .arg(visible(format)));
}

Result<PingGenerator> uuidGenerator(std::string_view version)
{
    if (version.empty() || version == "v4")
        return PingGenerator{GeneratorKind::UuidV4, {}, {}};
    if (version == "v7")
        return PingGenerator{GeneratorKind::UuidV7, {}, {}};
    return badGenerator(
        aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "A UUID is made as v4 or v7, not \"%1\"")).arg(visible(version)));
}

Result<PingGenerator> counterGenerator(std::string_view first)
{
    const bool isNumber =
        first.size() <= 18 && std::all_of(first.begin(), first.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return badGenerator(
            aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                        "A counter begins with a whole number of up to 18 digits, not \"%1\""))
                .arg(visible(first)));
    return PingGenerator{GeneratorKind::Counter, {}, std::string(first)};
}

Result<PingGenerator> canaryGenerator(std::string_view kind)
{
    if (std::find(canaryWords.begin(), canaryWords.end(), kind) == canaryWords.end())
        return badGenerator(
            aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                        "A canary is a host, user, e-mail, path, organisation or ip, not \"%1\""))
                .arg(visible(kind)));
    return PingGenerator{GeneratorKind::Canary, {}, std::string(kind)};
}

Result<PingGenerator> argumentGenerator(GeneratorKind kind, std::string_view argument)
{
    if (argument.empty() || argument.find('\0') != std::string_view::npos)
        return badGenerator(
            kind == GeneratorKind::File
                ? aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "Write which file: file PATH"))
                : aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "Write which variable: environment NAME")));
    return PingGenerator{kind, {}, std::string(argument)};
}

Result<PingGenerator> bareGenerator(GeneratorKind kind, std::string_view rest)
{
    if (!rest.empty())
        return badGenerator(
            aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "Nothing is to be written behind it, not \"%1\""))
                .arg(visible(rest)));
    return PingGenerator{kind, {}, {}};
}

} // namespace

Result<PingGenerator> PingGenerator::parse(std::string_view text)
{
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, space);
    const std::string_view rest = space == text.size() ? std::string_view() : text.substr(space + 1);
    if (word == "literal")
        return literal(std::string(rest));
    if (word == "now")
        return timeGenerator(rest);
    if (word == "uuid")
        return uuidGenerator(rest);
    if (word == "objectid")
        return bareGenerator(Kind::ObjectId, rest);
    if (word == "instance-id")
        return bareGenerator(Kind::InstanceId, rest);
    if (word == "counter")
        return counterGenerator(rest);
    if (word == "canary")
        return canaryGenerator(rest);
    if (word == "environment")
        return argumentGenerator(Kind::Environment, rest);
    if (word == "file")
        return argumentGenerator(Kind::File, rest);
    return badGenerator(
        aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                    "A value is made by literal, now, uuid, objectid, instance-id, counter, canary, "
                                    "environment or file, not by \"%1\""))
            .arg(visible(word)));
}

std::string PingGenerator::text() const
{
    const auto with = [this](std::string_view word) {
        return argument.empty() ? std::string(word) : std::string(word) + ' ' + argument;
    };
    switch (kind) {
    case Kind::Literal:
        return "literal " + argument;
    case Kind::Now:
        return "now " + std::string(std::find_if(pingTimeWords.begin(), pingTimeWords.end(), [this](const auto &one) {
                                        return one.second == format;
                                    })->first);
    case Kind::UuidV4:
        return "uuid v4";
    case Kind::UuidV7:
        return "uuid v7";
    case Kind::ObjectId:
        return "objectid";
    case Kind::InstanceId:
        return "instance-id";
    case Kind::Counter:
        return with("counter");
    case Kind::Canary:
        return with("canary");
    case Kind::Environment:
        return with("environment");
    case Kind::File:
        break;
    }
    return with("file");
}

} // namespace telltale::network

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Writes the tnetstrings of flow files, new and old ones.
namespace telltale::test::flows {

inline std::string wrap(std::string_view content, char kind)
{
    return std::to_string(content.size()) + ':' + std::string(content) + kind;
}

inline std::string bytes(std::string_view content)
{
    return wrap(content, ',');
}

inline std::string text(std::string_view content)
{
    return wrap(content, ';');
}

inline std::string number(std::int64_t value)
{
    return wrap(std::to_string(value), '#');
}

inline std::string seconds(std::string_view value)
{
    return wrap(value, '^');
}

inline const std::string null = "0:~";

/// Keys and values in turn.
using Members = std::vector<std::pair<std::string, std::string>>;

/// `key` writes the keys: as text since 0.18, as bytes before.
inline std::string dict(const Members &members, std::string (*key)(std::string_view) = text)
{
    std::string content;
    for (const auto &[name, value] : members)
        content += key(name) + value;
    return wrap(content, '}');
}

inline std::string list(std::initializer_list<std::string> items)
{
    std::string content;
    for (const std::string &item : items)
        content += item;
    return wrap(content, ']');
}

inline std::string headers(std::initializer_list<std::pair<const char *, const char *>> fields)
{
    std::string content;
    for (const auto &[name, value] : fields)
        content += list({bytes(name), bytes(value)});
    return wrap(content, ']');
}

inline Members newRequest()
{
    return {{"path", bytes("/track?ip=1")},
            {"authority", bytes("")},
            {"scheme", bytes("https")},
            {"method", bytes("POST")},
            {"port", number(443)},
            {"host", text("192.0.2.1")},
            {"timestamp_end", seconds("1700000000.5")},
            {"timestamp_start", seconds("1700000000.25")},
            {"trailers", null},
            {"content", bytes("{\"a\":1}")},
            {"headers", headers({{"Host", "t.example"}, {"X", "1"}, {"x", "2"}})},
            {"http_version", bytes("HTTP/1.1")}};
}

inline Members newResponse()
{
    return {{"timestamp_end", seconds("1700000001.25")},
            {"timestamp_start", seconds("1700000001.0")},
            {"content", bytes("hello")},
            {"headers", headers({{"content-type", "text/plain"}})},
            {"reason", bytes("OK")},
            {"status_code", number(200)},
            {"http_version", bytes("HTTP/1.1")}};
}

inline void set(Members &members, const std::string &name, const std::string &value)
{
    for (auto &member : members) {
        if (member.first == name) {
            member.second = value;
            return;
        }
    }
    members.emplace_back(name, value);
}

inline std::string flow(const Members &request, const std::string &version = number(21),
                        const std::string &kind = "http")
{
    return dict({{"websocket", null},
                 {"response", dict(newResponse())},
                 {"request", dict(request)},
                 {"type", text(kind)},
                 {"version", version}});
}

inline std::string flowWith(const std::string &name, const std::string &value)
{
    Members request = newRequest();
    set(request, name, value);
    return flow(request);
}

/// As 0.11 wrote it: keys are bytes, the versions lists, the answer's names different.
inline std::string oldFlow()
{
    const std::string request = dict({{"httpversion", list({number(1), number(0)})},
                                      {"port", number(8080)},
                                      {"scheme", bytes("http")},
                                      {"method", bytes("PUT")},
                                      {"path", bytes("/old")},
                                      {"form_in", bytes("relative")},
                                      {"host", bytes("old.example")},
                                      {"content", bytes("body")},
                                      {"headers", headers({{"A", "b"}})},
                                      {"timestamp_start", seconds("1469208634.706")}},
                                     bytes);
    const std::string response = dict({{"httpversion", list({number(1), number(1)})},
                                       {"msg", bytes("No")},
                                       {"code", number(404)},
                                       {"content", bytes("")},
                                       {"headers", headers({})},
                                       {"timestamp_end", null}},
                                      bytes);
    return dict({{"response", response},
                 {"type", bytes("http")},
                 {"version", list({number(0), number(11), number(3)})},
                 {"request", request}},
                bytes);
}

} // namespace telltale::test::flows

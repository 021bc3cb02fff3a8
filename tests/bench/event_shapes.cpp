// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_shapes.h"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

namespace {

class Maker
{
public:
    explicit Maker(EventShape shape) : m_shape(shape) {}
    std::string event();

private:
    using Members = std::vector<std::pair<std::string, std::string>>;

    std::string hex(int digits);
    std::string own(int digits);
    std::string text(const std::string &plain);
    std::string number(int least, int most) { return std::to_string(least + int(m_random() % unsigned(most - least))); }
    std::string object(Members members);
    std::string array(const std::vector<std::string> &elements);
    std::string newLine() const { return m_shape == EventShape::Pretty ? "\n" + std::string(m_depth * 2, ' ') : ""; }
    std::string properties();
    std::string request();

    EventShape m_shape;
    std::mt19937 m_random{20240109};
    unsigned m_installation = 0;
    std::size_t m_depth = 0;
};

/// Of one of 500 installations: what it has of its own depends on its number only.
std::string Maker::own(int digits)
{
    if (m_shape != EventShape::Steady)
        return hex(digits);
    std::mt19937 random(m_installation * 131u + static_cast<unsigned>(digits));
    std::string result;
    for (int i = 0; i < digits; ++i)
        result += "0123456789abcdef"[random() % 16];
    return result;
}

std::string Maker::hex(int digits)
{
    std::string result;
    for (int i = 0; i < digits; ++i)
        result += "0123456789abcdef"[m_random() % 16];
    return result;
}

std::string Maker::text(const std::string &plain)
{
    static const std::vector<std::string> cjk{"数", "据", "收", "集", "遥", "测", "事", "件", "用", "户", "应", "程"};
    static const std::vector<std::string> escapes{"\\n", "\\\"", "\\\\", "\\t", "\\u00e9"};
    std::string result = "\"";
    std::size_t i = 0;
    for (const char character : plain) {
        if (m_shape == EventShape::Cjk)
            result += cjk[m_random() % cjk.size()];
        else
            result += character;
        if (m_shape == EventShape::Escapes && ++i % 4 == 0)
            result += escapes[m_random() % escapes.size()];
    }
    return result + '"';
}

std::string Maker::object(Members members)
{
    if (m_shape == EventShape::Shuffled)
        std::shuffle(members.begin(), members.end(), m_random);
    ++m_depth;
    std::string result = "{";
    for (std::size_t i = 0; i < members.size(); ++i) {
        result += (i == 0 ? "" : ",") + newLine() + '"' + members[i].first;
        if (m_shape == EventShape::Different)
            result += hex(7);
        result += m_shape == EventShape::Pretty ? "\": " : "\":";
        result += members[i].second;
    }
    --m_depth;
    return result + newLine() + '}';
}

std::string Maker::array(const std::vector<std::string> &elements)
{
    std::string result = "[";
    for (std::size_t i = 0; i < elements.size(); ++i)
        result += (i == 0 ? "" : ",") + elements[i];
    return result + ']';
}

std::string Maker::request()
{
    const std::string accept = object({{"name", text("accept")}, {"value", text("*/*")}});
    const std::string type = object({{"name", text("content-type")}, {"value", text("application/json")}});
    return object({{"method", text("POST")},
                   {"headers", array({type, accept})},
                   {"bytes", number(10, 100000)},
                   {"ratio", "0." + number(100000000, 999999999)}});
}

std::string Maker::properties()
{
    return object({{"appId", text(own(24))},
                   {"appMode", text(m_random() % 2 ? "edit" : "view")},
                   {"appName", text("APP" + number(1, 99))},
                   {"datasource", object({{"name", text("Test App")}})},
                   {"instanceId", text(own(24))},
                   {"isExampleApp", "false"},
                   {"isSuccessfulExecution", m_random() % 10 ? "true" : "false"},
                   {"name", text("Test" + number(1, 999))},
                   {"orgId", text(own(24))},
                   {"originService", text("appsmith-server")},
                   {"pageId", text(own(24))},
                   {"pageName", text("Page1")},
                   {"pluginName", text(m_random() % 3 ? "PostgreSQL" : "REST API")},
                   {"request", request()},
                   {"statusCode", "\"\""},
                   {"timeElapsed", number(1, 9000)},
                   {"type", text("DB")},
                   {"username", text(own(64))}});
}

std::string Maker::event()
{
    if (m_shape == EventShape::Steady)
        m_installation = m_random() % 500;
    const std::string library = object({{"name", text("analytics-java")}, {"version", text("2.1.1")}});
    return object({{"context", object({{"library", library}, {"ip", text("192.0.2." + number(0, 255))}})},
                   {"event", text("execute_ACTION_TRIGGERED")},
                   {"integrations", "{}"},
                   {"messageId", text(hex(8) + '-' + hex(4) + '-' + hex(4) + '-' + hex(12))},
                   {"originalTimestamp", text("2021-08-24T07:23:35." + number(100, 999) + 'Z')},
                   {"properties", properties()},
                   {"receivedAt", text("2021-08-24T07:23:39.996Z")},
                   {"sentAt", text("2021-08-24T07:23:39.885Z")},
                   {"timestamp", text("2021-08-24T07:23:35.721Z")},
                   {"type", text("track")},
                   {"userId", text(own(64))}});
}

} // namespace

const char *shapeName(EventShape shape)
{
    static constexpr const char *names[] = {"plain",  "keys shuffled", "keys all different", "escapes", "CJK",
                                            "pretty", "steady"};
    return names[static_cast<int>(shape)];
}

std::string makeEvents(EventShape shape, std::size_t bytes)
{
    Maker maker(shape);
    std::string result;
    result.reserve(bytes + 8192);
    while (result.size() < bytes)
        result += maker.event() + '\n';
    return result;
}

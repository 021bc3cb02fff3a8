// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_variable.h"

#include "base/visible_text.h"
#include "network/ping/ping_json.h"
#include "network/ping/ping_target.h"
#include "network/ping/ping_words.h"
#include "payload/record.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <utility>

namespace telltale::network {

namespace {

constexpr std::array<std::pair<std::string_view, PingType>, 11> pingTypeWords{{
    {"text", PingType::Text},
    {"number", PingType::Number},
    {"boolean", PingType::Boolean},
    {"uuid", PingType::Uuid},
    {"objectid", PingType::ObjectId},
    {"time", PingType::Time},
    {"email", PingType::Email},
    {"url", PingType::Url},
    {"ip", PingType::Ip},
    {"json", PingType::Json},
    {"secret", PingType::Secret},
}};

bool isHexText(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

bool isUuidText(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        if (isDash ? text[i] != '-' : !isHexText(text.substr(i, 1)))
            return false;
    }
    return true;
}

bool isTimeText(std::string_view text)
{
    return isJsonNumber(text) || payload::parseTime(text).has_value();
}

/// One @, something before it, and behind it a name with a dot or localhost. Whether it exists nobody asks.
bool isEmailText(std::string_view text)
{
    const std::size_t at = text.rfind('@');
    const auto isBad = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; };
    if (at == std::string_view::npos || at == 0 || at + 1 == text.size()
        || std::any_of(text.begin(), text.end(), isBad))
        return false;
    const std::string_view host = text.substr(at + 1);
    return text.find('@') == at && !host.starts_with('.') && !host.ends_with('.');
}

bool isIpText(std::string_view text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](char c) {
        return c == '.' || c == ':' || isHexText({&c, 1});
    });
    // QHostAddress also takes 127.1 for an address.
    const bool isFour = std::count(text.begin(), text.end(), '.') == 3 || text.find(':') != std::string_view::npos;
    QHostAddress address;
    return isPlain && isFour
        && address.setAddress(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
}

bool isOfPingType(PingType type, std::string_view value)
{
    switch (type) {
    case PingType::Number:
        return isJsonNumber(value);
    case PingType::Boolean:
        return value == "true" || value == "false";
    case PingType::Uuid:
        return isUuidText(value);
    case PingType::ObjectId:
        return value.size() == 24 && isHexText(value);
    case PingType::Time:
        return isTimeText(value);
    case PingType::Email:
        return isEmailText(value);
    case PingType::Url:
        return static_cast<bool>(PingTarget::parse(value.substr(0, value.find('#'))));
    case PingType::Ip:
        return isIpText(value);
    case PingType::Json:
        return isJsonValue(value);
    case PingType::Text:
    case PingType::Secret:
        break;
    }
    return true;
}

const char *wantedOf(PingType type)
{
    switch (type) {
    case PingType::Number:
        return QT_TRANSLATE_NOOP("telltale::Ping", "%1 is a number, as in 42, -1.5 or 1e6");
    case PingType::Boolean:
        return QT_TRANSLATE_NOOP("telltale::Ping", "%1 is true or false");
    case PingType::Uuid:
        return QT_TRANSLATE_NOOP("telltale::Ping", "%1 is a UUID, as in 75ddda7c-ba47-41e0-9578-7d3afaf05284");
    case PingType::ObjectId:
        return QT_TRANSLATE_NOOP("telltale::Ping", "%1 is an ObjectId: 24 hexadecimal digits");
    case PingType::Time:
        return QT_TRANSLATE_NOOP("telltale::Ping",
                                 "%1 is a time, as in 2024-01-09T07:10:17.602Z, or seconds or milliseconds since 1970");
    case PingType::Email:
        return QT_TRANSLATE_NOOP("telltale::Ping", "%1 is an e-mail address, as in somebody@example.com");
    case PingType::Url:
        return QT_TRANSLATE_NOOP("telltale::Ping", "%1 is an address that begins with http:// or https://");
    case PingType::Ip:
        return QT_TRANSLATE_NOOP("telltale::Ping", "%1 is an IP address, as in 192.0.2.1 or 2001:db8::1");
    case PingType::Json:
        return QT_TRANSLATE_NOOP("telltale::Ping", "%1 is a JSON value, as in {\"key\": [1, true, null]}");
    case PingType::Text:
    case PingType::Secret:
        break;
    }
    return "%1";
}

} // namespace

const char *const pingTypeChoices = "text, number, boolean, uuid, objectid, time, email, url, ip, json or secret";

std::string_view word(PingType type)
{
    return std::find_if(pingTypeWords.begin(), pingTypeWords.end(),
                        [type](const auto &one) { return one.second == type; })
        ->first;
}

std::optional<PingType> pingTypeFrom(std::string_view word)
{
    for (const auto &[name, type] : pingTypeWords) {
        if (name == word)
            return type;
    }
    return std::nullopt;
}

std::optional<Error> pingValueError(const PingVariable &variable, std::string_view value)
{
    const QString name = visible(variable.label.empty() ? variable.name : variable.label);
    if (value.empty()) {
        if (!variable.isRequired)
            return std::nullopt;
        return Error{"ping-value-missing", aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "%1 is needed")).arg(name)};
    }
    if (isOfPingType(variable.type, value))
        return std::nullopt;
    return Error{"ping-value", aboutPing(wantedOf(variable.type)).arg(name)};
}

} // namespace telltale::network

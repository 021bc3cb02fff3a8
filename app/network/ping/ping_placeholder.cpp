// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_placeholder.h"

#include "base/visible_text.h"
#include "network/http1/octets.h"
#include "network/ping/ping_words.h"

#include <QCryptographicHash>

#include <algorithm>

namespace telltale::network {

namespace {

bool isNameOctet(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || http1::isDecimal(c)
        || std::string_view("_-.$").find(c) != std::string_view::npos;
}

bool isPlaceholderName(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isNameOctet);
}

PingFilter filterFrom(std::string_view word)
{
    if (word == "base64")
        return PingFilter::Base64;
    if (word == "basic")
        return PingFilter::Basic;
    if (word == "hex")
        return PingFilter::Hex;
    if (word == "hex16")
        return PingFilter::Hex16;
    return word == "sha256" ? PingFilter::Sha256 : PingFilter::Unknown;
}

/// False where the text between the braces is none.
bool readInside(std::string_view inside, PingPlaceholder &placeholder)
{
    const std::size_t bar = inside.find('|');
    placeholder.name = http1::withoutBlanks(inside.substr(0, bar));
    if (bar != std::string_view::npos) {
        placeholder.filterWord = http1::withoutBlanks(inside.substr(bar + 1));
        placeholder.filter = filterFrom(placeholder.filterWord);
        if (!isPlaceholderName(placeholder.filterWord))
            return false;
    }
    return isPlaceholderName(placeholder.name);
}

/// Follows the quotes of JSON over a text.
class QuoteFollower
{
public:
    void over(std::string_view text)
    {
        for (const char c : text) {
            if (m_isEscaped)
                m_isEscaped = false;
            else if (m_isInside && c == '\\')
                m_isEscaped = true;
            else if (c == '"')
                m_isInside = !m_isInside;
        }
    }
    bool isInside() const { return m_isInside; }

private:
    bool m_isInside = false;
    bool m_isEscaped = false;
};

std::string withoutDashes(std::string_view value)
{
    std::string plain(value);
    std::erase(plain, '-');
    return plain;
}

QByteArray asBytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

std::vector<PingPlaceholder> placeholdersIn(std::string_view text)
{
    constexpr std::size_t longest = 200;
    std::vector<PingPlaceholder> found;
    QuoteFollower quotes;
    std::size_t done = 0;
    for (std::size_t open = text.find("{{"); open != std::string_view::npos;) {
        // Of more than two braces in a row the last two begin it, as in {"a":{{{x}}}}.
        while (open + 2 < text.size() && text[open + 2] == '{')
            ++open;
        const std::size_t close = text.substr(0, std::min(text.size(), open + longest)).find("}}", open + 2);
        PingPlaceholder placeholder;
        if (close != std::string_view::npos && readInside(text.substr(open + 2, close - open - 2), placeholder)) {
            quotes.over(text.substr(done, open - done));
            placeholder.offset = open;
            placeholder.length = close + 2 - open;
            placeholder.isInString = quotes.isInside();
            found.push_back(placeholder);
            done = close + 2;
            open = text.find("{{", done);
        } else {
            open = text.find("{{", open + 2);
        }
    }
    return found;
}

std::string filtered(std::string_view value, PingFilter filter)
{
    switch (filter) {
    case PingFilter::Base64:
        return asBytes(value).toBase64().toStdString();
    case PingFilter::Basic:
        return (asBytes(value) + ':').toBase64().toStdString();
    case PingFilter::Sha256:
        return QCryptographicHash::hash(asBytes(value), QCryptographicHash::Sha256).toHex().toStdString();
    case PingFilter::Hex:
        return withoutDashes(value);
    case PingFilter::Hex16:
        return withoutDashes(value).substr(0, 16);
    case PingFilter::None:
    case PingFilter::Unknown:
        break;
    }
    return std::string(value);
}

QString placeholderProblem(const PingPlaceholder &placeholder, const PingTemplate &made, bool isJson)
{
    const PingVariable *const variable = made.variable(placeholder.name);
    if (variable == nullptr)
        return aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "There is no variable with the name %1"))
            .arg(visible(placeholder.name));
    if (placeholder.filter == PingFilter::Unknown)
        return aboutPing(QT_TRANSLATE_NOOP("telltale::Ping",
                                           "A value can be written as base64, basic, sha256, hex or hex16, not as %1"))
            .arg(visible(placeholder.filterWord));
    const PingType type = variable->type;
    const bool isBareType =
        type == PingType::Number || type == PingType::Boolean || type == PingType::Json || type == PingType::Time;
    if (isJson && !placeholder.isInString && (!isBareType || placeholder.filter != PingFilter::None))
        return aboutPing(
                   QT_TRANSLATE_NOOP("telltale::Ping",
                                     "%1 needs quotes around it: only a number, boolean, time or json stands without"))
            .arg(visible(placeholder.name));
    return {};
}

} // namespace telltale::network

// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reveals/user_agent.h"

#include "audit/reveals/sentences.h"
#include "audit/values/checks/ascii.h"

#include <algorithm>
#include <array>
#include <vector>

namespace telltale::audit {

using namespace checks;

namespace {

struct Product
{
    std::string_view token; ///< in front of the slash
    std::string_view name;
};

/// Those that say who it is go before those they only imitate.
constexpr std::array products{
    Product{"EdgA", "Edge"},
    Product{"EdgiOS", "Edge"},
    Product{"Edg", "Edge"},
    Product{"Edge", "Edge"},
    Product{"OPR", "Opera"},
    Product{"Opera", "Opera"},
    Product{"Vivaldi", "Vivaldi"},
    Product{"YaBrowser", "Yandex"},
    Product{"SamsungBrowser", "Samsung Internet"},
    Product{"DuckDuckGo", "DuckDuckGo"},
    Product{"Electron", "Electron"},
    Product{"HeadlessChrome", "Chrome, headless"},
    Product{"CriOS", "Chrome"},
    Product{"FxiOS", "Firefox"},
    Product{"Firefox", "Firefox"},
    Product{"Chromium", "Chromium"},
    Product{"Chrome", "Chrome"},
    Product{"Version", "Safari"},
};

std::string_view wordBehind(std::string_view text, std::string_view token)
{
    for (std::size_t at = text.find(token); at != std::string_view::npos; at = text.find(token, at + 1)) {
        const std::size_t end = at + token.size();
        const bool isBegin = at == 0 || !isAlnum(text[at - 1]);
        if (!isBegin || end >= text.size() || text[end] != '/')
            continue;
        const std::string_view rest = text.substr(end + 1);
        return rest.substr(0, rest.find_first_of(" ;)"));
    }
    return {};
}

std::vector<std::string_view> commentParts(std::string_view text)
{
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')', open);
    std::vector<std::string_view> parts;
    if (open == std::string_view::npos || close == std::string_view::npos)
        return parts;
    std::string_view comment = text.substr(open + 1, close - open - 1);
    while (!comment.empty()) {
        const std::size_t end = std::min(comment.find(';'), comment.size());
        parts.push_back(trimmed(comment.substr(0, end)));
        comment.remove_prefix(std::min(end + 1, comment.size()));
    }
    return parts;
}

std::string dotted(std::string_view version)
{
    std::string out(version);
    std::replace(out.begin(), out.end(), '_', '.');
    return out;
}

/// `macOS 10.14.6` out of `Intel Mac OS X 10_14_6`; empty when the part names no system.
std::string systemOf(std::string_view part)
{
    if (part.starts_with("Windows NT") || part.starts_with("Windows Phone") || part.starts_with("Android ")
        || part.starts_with("CrOS") || part == "Android" || part.starts_with("Tizen") || part.starts_with("KAIOS"))
        return std::string(part);
    if (const std::size_t mac = part.find("Mac OS X ");
        mac != std::string_view::npos && part.find("like Mac") == std::string_view::npos)
        return "macOS " + dotted(part.substr(mac + 9, part.find(' ', mac + 9) - mac - 9));
    if (const std::size_t os = part.find("OS ");
        os != std::string_view::npos && part.find("like Mac OS X") != std::string_view::npos)
        return "iOS " + dotted(part.substr(os + 3, part.find(' ', os + 3) - os - 3));
    for (const std::string_view name : {"Ubuntu", "Fedora", "FreeBSD", "OpenBSD"}) {
        if (part.starts_with(name))
            return std::string(part);
    }
    if (part.starts_with("Linux"))
        return std::string(part);
    if (part == "Macintosh" || part.starts_with("darwin") || part.starts_with("win32") || part.starts_with("linux"))
        return part == "Macintosh" ? "macOS" : std::string(part);
    return {};
}

std::string deviceOf(const std::vector<std::string_view> &parts)
{
    if (parts.empty())
        return {};
    for (const std::string_view name : {"iPhone", "iPad", "iPod touch", "iPod"}) {
        if (parts.front() == name)
            return std::string(name);
    }
    // Android: the model is the part behind the system, without its build.
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (!parts[i].starts_with("Android "))
            continue;
        const std::string_view model = trimmed(parts[i + 1].substr(0, parts[i + 1].find(" Build/")));
        // `K` is what Chrome says instead of a model since it keeps that for itself.
        return model == "K" || model == "wv" || model.starts_with("rv:") || model == "Mobile" ? std::string()
                                                                                              : std::string(model);
    }
    return {};
}

std::string clientOf(std::string_view text)
{
    for (const Product &product : products) {
        const std::string_view version = wordBehind(text, product.token);
        if (!version.empty() && (product.token != "Version" || text.find("Safari/") != std::string_view::npos))
            return std::string(product.name) + ' ' + std::string(version);
    }
    const std::size_t slash = text.find('/');
    const std::string_view name = text.substr(0, slash);
    if (slash == std::string_view::npos || name == "Mozilla")
        return {};
    return std::string(name) + ' ' + std::string(text.substr(slash + 1, text.find(' ', slash) - slash - 1));
}

} // namespace

UserAgent parseUserAgent(std::string_view text)
{
    UserAgent agent;
    text = text.substr(0, 1024);
    agent.client = clientOf(text);
    const std::vector<std::string_view> parts = commentParts(text);
    for (const std::string_view part : parts) {
        const std::string system = systemOf(part);
        // `X11; Linux x86_64` names the system once, `Linux; Android 14` twice: the second one says more.
        if (!system.empty() && (agent.system.empty() || agent.system.starts_with("Linux") || agent.system == "macOS"))
            agent.system = system;
    }
    agent.device = deviceOf(parts);
    const std::string lower = lowered(text);
    agent.isBot = lower.find("bot") != std::string::npos || lower.find("crawl") != std::string::npos
        || lower.find("spider") != std::string::npos;
    return agent;
}

Sentences userAgentSentences(std::string_view value)
{
    const UserAgent agent = parseUserAgent(value);
    Sentences all;
    if (!agent.client.empty())
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "sent by %1")).arg(textOf(agent.client)).toStdString());
    if (!agent.system.empty())
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "on %1")).arg(textOf(agent.system)).toStdString());
    if (!agent.device.empty())
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "device %1")).arg(textOf(agent.device)).toStdString());
    if (agent.isBot)
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "a program that reads pages by itself")).toStdString());
    return all;
}

} // namespace telltale::audit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/hostname.h"

#include "audit/values/checks/ascii.h"

#include <algorithm>
#include <array>

namespace telltale::audit::checks {

namespace {

using namespace std::string_view_literals;

constexpr std::array fileEndings{
    "png"sv,  "jpg"sv,   "jpeg"sv, "gif"sv,  "svg"sv,  "webp"sv, "ico"sv,  "bmp"sv, "js"sv,  "mjs"sv, "cjs"sv,
    "jsx"sv,  "ts"sv,    "tsx"sv,  "css"sv,  "scss"sv, "json"sv, "html"sv, "htm"sv, "xml"sv, "txt"sv, "log"sv,
    "pdf"sv,  "csv"sv,   "yml"sv,  "yaml"sv, "toml"sv, "ini"sv,  "conf"sv, "exe"sv, "dll"sv, "jar"sv, "class"sv,
    "java"sv, "cpp"sv,   "hpp"sv,  "tar"sv,  "gz"sv,   "tgz"sv,  "bz"sv,   "xz"sv,  "php"sv, "rb"sv,  "go"sv,
    "kt"sv,   "swift"sv, "vue"sv,  "map"sv,  "wasm"sv, "lock"sv, "db"sv,   "bin"sv, "mp3"sv, "mp4"sv, "woff"sv,
    "ttf"sv,  "docx"sv,  "xlsx"sv, "pptx"sv, "doc"sv,  "xls"sv,  "sql"sv,  "bak"sv, "tmp"sv};

constexpr std::array knownDomains{"com"sv, "net"sv, "org"sv, "edu"sv, "gov"sv, "mil"sv, "io"sv, "dev"sv, "uk"sv,
                                  "de"sv,  "fr"sv,  "jp"sv,  "cn"sv,  "br"sv,  "au"sv,  "ru"sv, "nl"sv,  "eu"sv,
                                  "ch"sv,  "ca"sv,  "es"sv,  "se"sv,  "cz"sv,  "dk"sv,  "fi"sv, "kr"sv,  "nz"sv,
                                  "ie"sv,  "hu"sv,  "gr"sv,  "pt"sv,  "ro"sv,  "tr"sv,  "ua"sv, "za"sv,  "mx"sv,
                                  "tw"sv,  "hk"sv,  "sg"sv,  "co"sv,  "arpa"sv};

constexpr std::array internalEndings{".local"sv,    ".internal"sv, ".corp"sv,        ".lan"sv,       ".home"sv,
                                     ".intranet"sv, ".private"sv,  ".localdomain"sv, ".home.arpa"sv, ".localhost"sv,
                                     ".svc"sv,      ".consul"sv,   ".ad"sv};

bool isUtf8Byte(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

std::string_view lastLabel(std::string_view host)
{
    const std::size_t dot = host.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : host.substr(dot + 1);
}

template<std::size_t count>
bool contains(const std::array<std::string_view, count> &all, std::string_view word)
{
    return std::any_of(all.begin(), all.end(),
                       [word](std::string_view known) { return equalsIgnoringCase(known, word); });
}

bool endsWith(std::string_view host, std::string_view ending)
{
    return host.size() > ending.size() && equalsIgnoringCase(host.substr(host.size() - ending.size()), ending);
}

std::string_view withoutRootDot(std::string_view host)
{
    return !host.empty() && host.back() == '.' ? host.substr(0, host.size() - 1) : host;
}

} // namespace

bool isHostname(std::string_view text)
{
    text = withoutRootDot(text);
    if (text.empty() || text.size() > 253)
        return false;
    std::size_t label = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.') {
            if (label == 0 || text[i - 1] == '-')
                return false;
            label = 0;
        } else if (isAlnum(c) || isUtf8Byte(c) || (c == '-' && label > 0) || c == '_') {
            if (++label > 63)
                return false;
        } else {
            return false;
        }
    }
    return label > 0 && text.back() != '-';
}

bool hasTopLevelDomain(std::string_view host)
{
    const std::string_view label = lastLabel(withoutRootDot(host));
    if (label.size() < 2 || contains(fileEndings, label))
        return false;
    return equalsIgnoringCase(label.substr(0, 4), "xn--")
        || all(label, [](char c) { return isAlpha(c) || isUtf8Byte(c); });
}

bool isEvidentHostname(std::string_view host)
{
    host = withoutRootDot(host);
    const std::string_view label = lastLabel(host);
    if (label.empty())
        return false;
    // The short list goes first: nearly all texts with a dot end here.
    const bool isKnown =
        label.size() <= 4 && contains(knownDomains, label) && !all(host, [](char c) { return isUpper(c) || c == '.'; });
    const bool isWww = host.size() > 8 && equalsIgnoringCase(host.substr(0, 4), "www.");
    const bool isInternal = !isKnown && isInternalHostname(host) && !endsWith(host, ".ad") && !endsWith(host, ".home");
    if (!isKnown && !isWww && !isInternal)
        return false;
    return isHostname(host)
        && (isKnown || isInternal || (std::count(host.begin(), host.end(), '.') >= 2 && hasTopLevelDomain(host)));
}

bool isInternalHostname(std::string_view host)
{
    host = withoutRootDot(host);
    if (host.find('.') == std::string_view::npos)
        return true;
    return std::any_of(internalEndings.begin(), internalEndings.end(),
                       [host](std::string_view ending) { return endsWith(host, ending); });
}

} // namespace telltale::audit::checks

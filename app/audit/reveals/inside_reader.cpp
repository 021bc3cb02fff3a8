// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reveals/inside_reader.h"

#include "audit/reveals/revealer.h"
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/encodings.h"
#include "audit/values/checks/url.h"
#include "payload/document.h"
#include "payload/form_pairs.h"
#include "payload/lexeme.h"
#include "payload/strict_scanner.h"

namespace telltale::audit {

using namespace checks;

std::vector<Inside> InsideReader::read(Recognised recognised, std::string_view value, int depth)
{
    std::vector<Inside> out;
    if (depth >= Revealer::depthLimit || value.size() > Revealer::byteLimit) {
        m_isCut |= !value.empty();
        return out;
    }
    value = trimmed(value);
    switch (recognised) {
    case Recognised::Json:
        readJson(value, {}, depth, out);
        break;
    case Recognised::Base64:
        if (auto bytes = decodeBase64(value))
            readDecoded(std::move(*bytes), "base64", depth, out);
        break;
    case Recognised::Hex:
        if (auto bytes = decodeHex(value); bytes && isReadable(*bytes))
            readDecoded(std::move(*bytes), "hex", depth, out);
        break;
    case Recognised::UrlEncoded:
        if (value.find('=') != std::string_view::npos && value.find('&') != std::string_view::npos)
            readPairs(value, {}, depth, out);
        else
            readDecoded(decodePercent(value, false), "decoded", depth, out);
        break;
    case Recognised::Url:
        readUrl(value, depth, out);
        break;
    case Recognised::Jwt:
        readJwt(value, depth, out);
        break;
    case Recognised::Secret:
        if (value.size() > 6 && equalsIgnoringCase(value.substr(0, 6), "basic ")) {
            if (auto bytes = decodeBase64(trimmed(value.substr(6))))
                readDecoded(std::move(*bytes), "base64", depth, out);
        }
        break;
    default:
        break;
    }
    return out;
}

void InsideReader::add(std::string path, std::string value, std::string_view key, payload::NodeType type, int depth,
                       std::vector<Inside> &out)
{
    if (m_entries >= Revealer::entryLimit || m_bytes + value.size() > Revealer::byteLimit) {
        m_isCut = true;
        return;
    }
    ++m_entries;
    m_bytes += value.size();
    Inside inside;
    inside.path = std::move(path);
    inside.value = std::move(value);
    ValueContext context;
    context.type = type;
    context.key = key;
    const ValueVerdict verdict = m_recogniser.recognise(inside.value, context);
    inside.category = verdict.category;
    inside.recognised = verdict.recognised;
    inside.why = verdict.why;
    inside.isSecret = verdict.isSecret;
    inside.inside = read(verdict.recognised, inside.value, depth + 1);
    out.push_back(std::move(inside));
}

void InsideReader::readDecoded(std::string bytes, const char *path, int depth, std::vector<Inside> &out)
{
    // What nobody can read (pictures, compressed or encrypted bytes) is not taken for text.
    if (isReadable(bytes))
        add(path, std::move(bytes), {}, payload::NodeType::String, depth, out);
}

void InsideReader::readJson(std::string_view text, const std::string &prefix, int depth, std::vector<Inside> &out)
{
    const payload::PaddedText padded(text);
    payload::PathTable paths;
    payload::Document document;
    document.start(padded.text(), paths, {});
    payload::Limits limits;
    limits.depth = 64;
    if (payload::scanStrict(document, limits).status != payload::ScanStatus::Complete)
        return;
    for (payload::NodeIndex i = 0; i < document.nodes().size(); ++i) {
        const payload::Node &node = document.node(i);
        if (!node.isLeaf())
            continue;
        const bool isString = node.type() == payload::NodeType::String;
        const std::string_view lexeme = document.lexeme(i);
        const std::string path = document.path(i);
        const std::string key = path.substr(path.rfind('/') + 1);
        add(prefix + path, isString ? payload::decodeString(lexeme) : std::string(lexeme), key, node.type(), depth,
            out);
        if (m_isCut)
            return;
    }
}

void InsideReader::readPairs(std::string_view text, const std::string &prefix, int depth, std::vector<Inside> &out)
{
    payload::forEachPair(text, '&', [&](const payload::Pair &pair) {
        const std::string name = decodePercent(pair.name, true);
        if (!m_isCut)
            add(prefix + name, decodePercent(pair.value, true), name, payload::NodeType::String, depth, out);
    });
}

void InsideReader::readUrl(std::string_view value, int depth, std::vector<Inside> &out)
{
    const auto url = parseUrl(value);
    if (!url)
        return;
    const auto text = payload::NodeType::String;
    if (!url->host.empty())
        add("host", std::string(url->host), "host", text, depth, out);
    if (!url->user.empty())
        add("user", decodePercent(url->user, false), "user", text, depth, out);
    if (!url->password.empty())
        add("password", decodePercent(url->password, false), "password", text, depth, out);
    // Steps of the path that are something by themselves: ids, names in addresses.
    for (std::string_view rest = url->path; !rest.empty();) {
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find('/'), rest.size());
        std::string step = decodePercent(rest.substr(0, end), false);
        const ValueMatch match = m_recogniser.judge(step);
        if (match.recognised != Recognised::None && match.recognised != Recognised::Semver
            && match.recognised != Recognised::UrlEncoded)
            add("path", std::move(step), {}, text, depth, out);
        rest.remove_prefix(end);
    }
    readPairs(url->query, "query/", depth, out);
    if (url->fragment.find('=') != std::string_view::npos)
        readPairs(url->fragment, "fragment/", depth, out);
}

void InsideReader::readJwt(std::string_view value, int depth, std::vector<Inside> &out)
{
    const std::size_t first = value.find('.');
    const std::size_t second = value.find('.', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos)
        return;
    if (const auto header = decodeBase64(value.substr(0, first)))
        readJson(*header, "header", depth, out);
    if (const auto claims = decodeBase64(value.substr(first + 1, second - first - 1)))
        readJson(*claims, "claims", depth, out);
}

} // namespace telltale::audit

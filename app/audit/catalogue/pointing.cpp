// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/pointing.h"

#include "base/toml/table_reader.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace telltale::audit {

namespace {

constexpr std::array<std::string_view, 4> placeholders{"{url}", "{address}", "{host}", "{port}"};

QString aboutPointing(const char *text)
{
    return QCoreApplication::translate("telltale::Catalogue", text);
}

bool isPlaceholderByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::string_view placeholderAt(std::string_view text, std::size_t at)
{
    for (const std::string_view one : placeholders) {
        if (text.substr(at).starts_with(one))
            return one;
    }
    return {};
}

void readVariables(TableReader &reader, const TomlValue &table, CataloguePoint &point)
{
    for (const TomlMember &member : table.members) {
        const std::string_view value = member.value.text;
        if (!isVariableName(member.key))
            reader.report("environment", member.place,
                          aboutPointing(QT_TRANSLATE_NOOP("telltale::Catalogue", "%1 is no name of a variable"))
                              .arg(payload::visible(member.key)));
        else if (member.value.kind != TomlValue::Kind::Text)
            reader.report("environment", member.value.place,
                          aboutPointing(QT_TRANSLATE_NOOP("telltale::Catalogue", "%1 takes a text"))
                              .arg(payload::visible(member.key)));
        else if (const std::string unknown = unknownPlaceholder(value); !unknown.empty())
            reader.report("environment", member.value.place,
                          aboutPointing(QT_TRANSLATE_NOOP("telltale::Catalogue",
                                                          "There is {url}, {address}, {host} and {port}, but not %1"))
                              .arg(payload::visible(unknown)));
        else
            point.environment.emplace_back(member.key, value);
    }
}

} // namespace

PointedAddress PointedAddress::of(std::string_view address)
{
    const std::size_t colon = address.rfind(':');
    if (colon == std::string_view::npos)
        return {std::string(address), {}};
    std::string_view host = address.substr(0, colon);
    if (host.size() > 2 && host.front() == '[' && host.back() == ']')
        host = host.substr(1, host.size() - 2);
    return {std::string(host), std::string(address.substr(colon + 1))};
}

std::string PointedAddress::authority() const
{
    const bool isIpv6 = host.find(':') != std::string::npos;
    return (isIpv6 ? '[' + host + ']' : host) + ':' + port;
}

std::string withAddress(std::string_view text, const PointedAddress &address)
{
    const std::array<std::string, placeholders.size()> values{"http://" + address.authority(), address.authority(),
                                                              address.host, address.port};
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view found = placeholderAt(text, at);
        if (found.empty()) {
            result += text[at++];
            continue;
        }
        const auto *const which = std::find(placeholders.begin(), placeholders.end(), found);
        result += values[static_cast<std::size_t>(which - placeholders.begin())];
        at += found.size();
    }
    return result;
}

std::string unknownPlaceholder(std::string_view text)
{
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && isPlaceholderByte(text[end]))
            ++end;
        const bool isWord = end > at + 1 && end < text.size() && text[end] == '}';
        if (isWord && placeholderAt(text, at).empty())
            return std::string(text.substr(at, end + 1 - at));
    }
    return {};
}

bool isVariableName(std::string_view name)
{
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9')
        && std::all_of(name.begin(), name.end(), [](char c) { return isPlaceholderByte(c) || (c >= '0' && c <= '9'); });
}

std::optional<CataloguePoint> readPoint(const TomlValue &table, const TomlFindings &findings)
{
    TableReader reader(table, QStringLiteral("[[point]]"), findings);
    CataloguePoint point;
    point.place = table.place;
    point.hosts = reader.texts("hosts");
    point.note = reader.text("note");
    const TomlValue *const variables = reader.value("environment");
    if (variables == nullptr || variables->kind != TomlValue::Kind::Table || variables->members.empty())
        reader.report("environment", reader.placeOf("environment"),
                      aboutPointing(QT_TRANSLATE_NOOP("telltale::Catalogue",
                                                      "\"environment\" takes variables: { NAME = \"{url}\" }")));
    else
        readVariables(reader, *variables, point);
    return reader.finish() ? std::optional(std::move(point)) : std::nullopt;
}

std::optional<ShorterInterval> readShorterInterval(const TomlValue &table, const TomlFindings &findings)
{
    TableReader reader(table, QStringLiteral("shorten"), findings);
    ShorterInterval shorter{reader.neededText("variable"), reader.neededText("value"), reader.neededText("interval")};
    if (!shorter.variable.empty() && !isVariableName(shorter.variable))
        reader.report("variable", reader.placeOf("variable"),
                      aboutPointing(QT_TRANSLATE_NOOP("telltale::Catalogue", "%1 is no name of a variable"))
                          .arg(payload::visible(shorter.variable)));
    return reader.finish() ? std::optional(std::move(shorter)) : std::nullopt;
}

} // namespace telltale::audit

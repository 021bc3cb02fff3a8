// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/toml/toml_value.h"

#include "base/toml/toml_library.h"
#include "base/toml_depth.h"

#include <QCoreApplication>

#include <algorithm>
#include <sstream>

namespace telltale {

namespace {

constexpr std::size_t mostKeyParts = 16;

Place placeOf(const toml::source_region &region)
{
    return {0, std::max<std::uint32_t>(region.begin.line, 1), std::max<std::uint32_t>(region.begin.column, 1)};
}

TomlValue converted(const toml::node &node);

void fillTable(TomlValue &value, const toml::table &table)
{
    for (const auto &[key, member] : table)
        value.members.push_back({std::string(key.str()), placeOf(key.source()), converted(member)});
    // toml++ sorts by key; people read from top to bottom.
    std::stable_sort(value.members.begin(), value.members.end(), [](const TomlMember &a, const TomlMember &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
}

template<typename Date>
std::string written(const Date &date)
{
    std::ostringstream out;
    out << date;
    return out.str();
}

TomlValue converted(const toml::node &node)
{
    using Kind = TomlValue::Kind;
    TomlValue value;
    value.place = placeOf(node.source());
    if (const auto *table = node.as_table()) {
        fillTable(value, *table);
    } else if (const auto *array = node.as_array()) {
        value.kind = Kind::Array;
        for (const toml::node &item : *array)
            value.items.push_back(converted(item));
    } else if (const auto *text = node.as_string()) {
        value.kind = Kind::Text;
        value.text = text->get();
    } else if (const auto *integer = node.as_integer()) {
        value.kind = Kind::Integer;
        value.integer = integer->get();
    } else if (const auto *real = node.as_floating_point()) {
        value.kind = Kind::Real;
        value.real = real->get();
    } else if (const auto *boolean = node.as_boolean()) {
        value.kind = Kind::Boolean;
        value.boolean = boolean->get();
    } else {
        value.kind = Kind::Date;
        if (const auto *date = node.as_date())
            value.text = written(date->get());
        else if (const auto *time = node.as_time())
            value.text = written(time->get());
        else if (const auto *both = node.as_date_time())
            value.text = written(both->get());
    }
    return value;
}

} // namespace

TomlValue parseToml(std::string_view text, const std::string &source, std::vector<Diagnostic> &findings)
{
    const auto refuse = [&source, &findings](const Place &place, std::string_view reason) {
        Diagnostic finding;
        finding.code = "toml-syntax";
        finding.message = QCoreApplication::translate("telltale::Toml", "This is no TOML: %1")
                              .arg(QString::fromUtf8(reason.data(), static_cast<qsizetype>(reason.size())));
        finding.source = source;
        finding.place = place;
        findings.push_back(std::move(finding));
    };
    if (const auto deep = findTooDeepKey(text, mostKeyParts)) {
        const std::string_view before = text.substr(0, *deep);
        const std::size_t feed = before.rfind('\n');
        const std::size_t column = feed == std::string_view::npos ? *deep : *deep - feed - 1;
        refuse({0, static_cast<std::uint32_t>(1 + std::count(before.begin(), before.end(), '\n')),
                static_cast<std::uint32_t>(column + 1)},
               QCoreApplication::translate("telltale::Toml", "a key of too many parts").toStdString());
        return {};
    }
    const toml::parse_result parsed = toml::parse(text, std::string_view(source));
    if (parsed)
        return converted(parsed.table());
    refuse(placeOf(parsed.error().source()), parsed.error().description());
    return {};
}

std::string tomlString(std::string_view text)
{
    // Invalid bytes are replaced by going through Unicode once.
    const QByteArray clean = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
    std::string result = "\"";
    for (const char character : clean) {
        const auto code = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            result += '\\';
            result += character;
        } else if (character == '\n') {
            result += "\\n";
        } else if (code < 0x20 || code == 0x7F) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(code));
            result += escape;
        } else {
            result += character;
        }
    }
    return result + '"';
}

} // namespace telltale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings_text.h"

#include "base/setting_value.h"
#include "base/settings_codes.h"
#include "base/text_places.h"
#include "base/toml/toml_library.h"
#include "base/toml_depth.h"
#include "base/utf8.h"
#include "base/visible_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale {

namespace {

constexpr std::size_t mostKeyParts = 16;
constexpr std::size_t mostProblems = 100;
constexpr std::size_t mostShown = 40; ///< characters of a bad value that a message repeats

QString aboutSettingsText(const char *text)
{
    return QCoreApplication::translate("telltale::Settings", text);
}

/// Where the first byte stands that belongs to no UTF-8; the end when all do.
std::size_t badUtf8(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Utf8Character character = firstCharacter(text.substr(at));
        if (!character.isValid)
            return at;
        at += character.length;
    }
    return text.size();
}

/// toml++ says what it did before it says what is wrong.
QString syntaxMessage(std::string_view description)
{
    constexpr std::string_view doing = "Error while parsing ";
    if (description.starts_with(doing)) {
        const std::size_t colon = description.find(": ");
        if (colon != std::string_view::npos)
            description.remove_prefix(colon + 2);
    }
    return aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "This is not TOML: %1")).arg(visible(description));
}

/// Walks through what toml++ has read and fills a SettingsText.
class Reader
{
public:
    Reader(std::string_view text, const std::string &source) : m_text(text), m_source(source), m_places(text) {}

    SettingsText read();

private:
    /// The line of a syntax error; nothing when there is none.
    std::optional<std::uint32_t> parse(std::string_view text, bool isWhole);
    void root(const toml::table &table);
    void section(const char *name, const toml::table &table);
    void setting(const SettingSpec &spec, const toml::node &node);
    std::optional<std::uint64_t> valueOf(const SettingSpec &spec, const toml::node &node, const char *&code) const;
    void unknown(const toml::key &key, const std::string &wholeName, bool isTable);
    void report(const char *code, std::size_t offset, const QString &message, const QString &hint = {},
                std::optional<SettingKey> key = {});
    void finish();

    std::size_t offsetOf(const toml::source_position &position) const
    {
        return m_places.offset(position.line, position.column);
    }
    TextSpan spanOf(const toml::source_region &region) const { return {offsetOf(region.begin), offsetOf(region.end)}; }

    std::string_view m_text;
    const std::string &m_source;
    TextPlaces m_places;
    SettingsText m_result;
    std::size_t m_unlisted = 0;
};

SettingsText Reader::read()
{
    std::optional<std::uint32_t> badLine;
    const std::size_t badByte = badUtf8(m_text);
    const std::optional<std::size_t> deep = findTooDeepKey(m_text, mostKeyParts);
    if (badByte < m_text.size()) {
        report(settings_code::syntax, badByte,
               aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "Bytes that are not UTF-8")));
        badLine = m_places.place(badByte).line;
    } else if (deep) {
        report(settings_code::syntax, *deep,
               aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "A key of more than %1 parts"))
                   .arg(mostKeyParts));
        badLine = m_places.place(*deep).line;
    } else {
        badLine = parse(m_text, true);
    }
    if (badLine) {
        m_result.hasSyntaxError = true;
        const std::string_view before = m_text.substr(0, m_places.offset(*badLine, 1));
        if (!findTooDeepKey(before, mostKeyParts))
            parse(before, false);
    }
    finish();
    return std::move(m_result);
}

std::optional<std::uint32_t> Reader::parse(std::string_view text, bool isWhole)
{
    const toml::parse_result parsed = toml::parse(text, std::string_view());
    if (parsed) {
        root(parsed.table());
        return {};
    }
    const toml::source_position position = parsed.error().source().begin;
    if (isWhole)
        report(settings_code::syntax, offsetOf(position), syntaxMessage(parsed.error().description()));
    return std::max<std::uint32_t>(position.line, 1);
}

void Reader::root(const toml::table &table)
{
    for (auto &&[key, node] : table) {
        const std::string name(key.str());
        const SettingSpec *known = nullptr;
        for (const SettingSpec &spec : settingTable())
            known = name == spec.section ? &spec : known;
        if (known == nullptr)
            unknown(key, name, node.is_table() || node.is_array_of_tables());
        else if (const toml::table *const inner = node.as_table())
            section(known->section, *inner);
        else
            report(settings_code::type, offsetOf(key.source().begin),
                   aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "%1 is a table: [%1]"))
                       .arg(QLatin1String(known->section)));
    }
}

void Reader::section(const char *name, const toml::table &table)
{
    SettingsText::Section section{name, offsetOf(table.source().begin), table.is_inline(), {}};
    for (auto &&[key, node] : table) {
        const TextSpan span{offsetOf(key.source().begin), offsetOf(node.source().end)};
        if (!node.is_table() && !node.is_array_of_tables() && (!section.last || section.last->begin < span.begin))
            section.last = span;
        const std::string wholeName = std::string(name) + '.' + std::string(key.str());
        const SettingSpec *const spec = findSetting(wholeName);
        if (spec == nullptr)
            unknown(key, wholeName, false);
        else
            setting(*spec, node);
    }
    m_result.sections.push_back(section);
}

std::optional<std::uint64_t> Reader::valueOf(const SettingSpec &spec, const toml::node &node, const char *&code) const
{
    code = settings_code::type;
    if (const auto *const yes = node.as_boolean())
        return spec.kind == SettingKind::YesNo ? std::optional<std::uint64_t>(yes->get() ? 1 : 0) : std::nullopt;
    std::optional<std::uint64_t> value;
    if (const auto *const number = node.as_integer(); number != nullptr && spec.kind == SettingKind::Number) {
        code = settings_code::value;
        if (number->get() >= 0)
            value = static_cast<std::uint64_t>(number->get());
    } else if (const auto *const text = node.as_string()) {
        const bool takesText = spec.kind == SettingKind::Choice || spec.kind == SettingKind::Text || spec.takesSuffix;
        if (!takesText)
            return {};
        code = settings_code::value;
        value = readSetting(spec, text->get());
    }
    return value && *value >= spec.least && *value <= spec.most ? value : std::nullopt;
}

void Reader::setting(const SettingSpec &spec, const toml::node &node)
{
    const char *code = settings_code::type;
    SettingsText::Value found{spanOf(node.source()), valueOf(spec, node, code), node.source().begin.line, {}};
    if (const auto *const text = node.as_string(); text != nullptr && found.value && spec.kind == SettingKind::Text)
        found.text = text->get();
    m_result.values[static_cast<std::size_t>(spec.key)] = found;
    if (found.value)
        return;
    QString text = visible(m_text.substr(found.span.begin, std::min(found.span.end - found.span.begin, 4 * mostShown)));
    if (text.size() > static_cast<qsizetype>(mostShown))
        text = text.left(mostShown) + QChar(0x2026);
    QString hint;
    if (code == settings_code::type && spec.kind == SettingKind::YesNo)
        hint = aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "Without quotes."));
    report(code, found.span.begin,
           aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "%1, not %2"))
               .arg(settingTakes(spec, SettingForm::File), text),
           hint, spec.key);
}

void Reader::unknown(const toml::key &key, const std::string &wholeName, bool isTable)
{
    if (m_result.problems.size() >= mostProblems) {
        ++m_unlisted;
        return;
    }
    const QString nearest = isTable ? QString() : nearestSetting(wholeName);
    const QString message =
        (isTable ? aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "There is no table of settings %1"))
                 : aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "There is no setting %1")))
            .arg(visible(wholeName));
    report(settings_code::unknown, offsetOf(key.source().begin), message,
           nearest.isEmpty()
               ? aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "There are: %1")).arg(settingNames())
               : aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "Did you mean %1?")).arg(nearest));
}

void Reader::report(const char *code, std::size_t offset, const QString &message, const QString &hint,
                    std::optional<SettingKey> key)
{
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.message = message;
    diagnostic.hint = hint;
    diagnostic.source = m_source;
    diagnostic.place = m_places.place(offset);
    m_result.problems.push_back({diagnostic, key});
}

void Reader::finish()
{
    std::stable_sort(m_result.problems.begin(), m_result.problems.end(), [](const auto &one, const auto &other) {
        return one.diagnostic.place.offset < other.diagnostic.place.offset;
    });
    if (m_unlisted != 0)
        report(settings_code::more, m_text.size(),
               aboutSettingsText(QT_TRANSLATE_NOOP("telltale::Settings", "%1 more settings that there are not"))
                   .arg(m_unlisted));
}

} // namespace

const SettingsText::Section *SettingsText::section(std::string_view name) const
{
    for (const Section &section : sections) {
        if (name == section.name)
            return &section;
    }
    return nullptr;
}

SettingsText readSettingsText(std::string_view text, const std::string &source)
{
    return Reader(text, source).read();
}

} // namespace telltale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings_edit.h"

#include "base/setting_value.h"
#include "base/settings_codes.h"
#include "base/settings_text.h"
#include "base/text_places.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale {

namespace {

QString aboutSettingsEdit(const char *text)
{
    return QCoreApplication::translate("telltale::Settings", text);
}

/// The text before, and what each way of adding a setting would make of it.
class Editor
{
public:
    Editor(const std::string &text, SettingKey key, const SettingValue &value)
        : m_text(text), m_places(m_text), m_before(readSettingsText(m_text, {})), m_spec(settingSpec(key)),
          m_value(value), m_toml(settingToToml(m_spec, value)),
          m_lineEnd(text.find("\r\n") != std::string::npos ? "\r\n" : "\n")
    {
    }

    Result<std::string> edit();

private:
    std::string replaced() const;
    std::string behindTheLast(const SettingsText::Section &section, const std::string &key) const;
    std::string insideBraces(const SettingsText::Section &section) const;
    std::string behindTheHeader(const SettingsText::Section &section) const;
    std::string atTheEnd() const;
    std::string line(const std::string &key) const { return key + " = " + m_toml + m_lineEnd; }
    std::string withLine(std::size_t at, const std::string &indent, const std::string &key) const;
    bool isRight(const std::string &text) const;

    const std::string &m_text;
    TextPlaces m_places;
    SettingsText m_before;
    const SettingSpec &m_spec;
    const SettingValue &m_value;
    std::string m_toml;
    std::string m_lineEnd;
};

Result<std::string> Editor::edit()
{
    if (m_before.hasSyntaxError) {
        const Place place = m_before.problems.front().diagnostic.place;
        return Error{
            settings_code::notWritten,
            aboutSettingsEdit(
                QT_TRANSLATE_NOOP("telltale::Settings",
                                  "Line %1, column %2 of the settings file is not TOML, so it is not overwritten"))
                .arg(place.line)
                .arg(place.column)};
    }
    std::vector<std::string> ways;
    if (m_before.at(m_spec.key)) {
        ways.push_back(replaced());
    } else if (const SettingsText::Section *const section = m_before.section(m_spec.section)) {
        if (section->isInline)
            ways.push_back(insideBraces(*section));
        if (section->last) {
            ways.push_back(behindTheLast(*section, m_spec.name));
            ways.push_back(behindTheLast(*section, std::string(m_spec.section) + '.' + m_spec.name));
        }
        ways.push_back(behindTheHeader(*section));
    }
    ways.push_back(atTheEnd());
    for (std::string &way : ways) {
        if (isRight(way))
            return std::move(way);
    }
    return Error{
        settings_code::notWritten,
        aboutSettingsEdit(QT_TRANSLATE_NOOP("telltale::Settings",
                                            "%1 cannot be put into the settings file in place; write it there by hand"))
            .arg(settingName(m_spec))};
}

std::string Editor::replaced() const
{
    const TextSpan span = m_before.at(m_spec.key)->span;
    return m_text.substr(0, span.begin) + m_toml + m_text.substr(span.end);
}

/// A line of its own in front of what stands at `at`, which is the beginning of a line or the end of the text.
std::string Editor::withLine(std::size_t at, const std::string &indent, const std::string &key) const
{
    const bool needsBreak = at != 0 && at == m_text.size() && m_text.back() != '\n';
    return m_text.substr(0, at) + (needsBreak ? m_lineEnd : std::string()) + indent + line(key) + m_text.substr(at);
}

std::string Editor::behindTheLast(const SettingsText::Section &section, const std::string &key) const
{
    const std::size_t begin = m_places.lineBegin(section.last->begin);
    const std::size_t text = m_text.find_first_not_of(" \t", begin);
    return withLine(m_places.lineEnd(section.last->end), m_text.substr(begin, text - begin), key);
}

std::string Editor::insideBraces(const SettingsText::Section &section) const
{
    const std::string entry = std::string(m_spec.name) + " = " + m_toml;
    if (section.last)
        return m_text.substr(0, section.last->end) + ", " + entry + m_text.substr(section.last->end);
    return m_text.substr(0, section.begin + 1) + ' ' + entry + ' ' + m_text.substr(section.begin + 1);
}

std::string Editor::behindTheHeader(const SettingsText::Section &section) const
{
    return withLine(m_places.lineEnd(section.begin), {}, m_spec.name);
}

std::string Editor::atTheEnd() const
{
    const bool hasBreak = m_text.empty() || m_text.back() == '\n';
    const std::string gap = m_text.empty() ? std::string() : (hasBreak ? m_lineEnd : m_lineEnd + m_lineEnd);
    return m_text + gap + '[' + m_spec.section + ']' + m_lineEnd + line(m_spec.name);
}

/// The setting has its value now, and everything else says what it said before.
bool Editor::isRight(const std::string &text) const
{
    const SettingsText after = readSettingsText(text, {});
    const auto others = [this](const SettingsText &read) {
        return std::count_if(read.problems.begin(), read.problems.end(),
                             [this](const SettingsText::Problem &problem) { return problem.key != m_spec.key; });
    };
    if (after.hasSyntaxError || others(after) != others(m_before))
        return false;
    for (std::size_t i = 0; i < settingCount; ++i) {
        const bool isOurs = i == static_cast<std::size_t>(m_spec.key);
        const auto &now = after.values[i];
        const auto &then = m_before.values[i];
        if (isOurs ? !now || !now->value || now->whole(m_spec) != m_value : now.has_value() != then.has_value())
            return false;
        if (!isOurs && now && (now->value != then->value || now->text != then->text))
            return false;
    }
    return true;
}

} // namespace

Result<std::string> editSettingsText(const std::string &text, SettingKey key, const SettingValue &value)
{
    return Editor(text, key, value).edit();
}

} // namespace telltale

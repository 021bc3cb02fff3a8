// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/draft_builder.h"

#include <algorithm>

namespace telltale::audit {

std::string kindOf(std::string_view text)
{
    constexpr std::size_t longest = 60;
    std::string kind;
    bool wasLower = false;
    for (const char character : text) {
        const bool isLower = (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
        const bool isUpper = character >= 'A' && character <= 'Z';
        if (kind.size() >= longest)
            break;
        if ((!isLower && !isUpper) || (isUpper && wasLower)) {
            if (!kind.empty() && kind.back() != '-')
                kind += '-';
        }
        if (isLower || isUpper)
            kind += static_cast<char>(isUpper ? character | 0x20 : character);
        wasLower = isLower;
    }
    while (!kind.empty() && kind.back() == '-')
        kind.pop_back();
    // The word means something else here.
    return kind.empty() ? "event" : kind == "envelope" ? "envelope-event" : kind;
}

std::string oneLine(std::string_view text)
{
    constexpr std::size_t longest = 200;
    std::string result;
    for (const char character : text) {
        const bool isBlank = character == ' ' || character == '\n' || character == '\t' || character == '\r';
        if (!isBlank)
            result += character;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    while (!result.empty() && result.back() == ' ')
        result.pop_back();
    if (result.size() <= longest)
        return result;
    std::size_t end = result.rfind(' ', longest);
    end = end == std::string::npos ? longest : end;
    while (end > 0 && (static_cast<unsigned char>(result[end]) & 0xC0u) == 0x80u)
        --end;
    return result.substr(0, end) + " \u2026";
}

CatalogueEvent &DraftBuilder::event(const std::string &name, const std::string &kindText)
{
    const std::string key = name.empty() ? "?" + kindText : "=" + name;
    const auto [found, isNew] = m_events.try_emplace(key);
    Building &building = found->second;
    if (isNew) {
        m_order.push_back(key);
        m_byEvent[&building.event] = &building;
        const std::string kind = kindOf(kindText.empty() ? name : kindText);
        building.event.kind = kind;
        for (int number = 2; !m_kinds.insert(building.event.kind).second; ++number)
            building.event.kind = kind + '-' + std::to_string(number);
        if (!name.empty())
            building.event.names.push_back(name);
    }
    return building.event;
}

DeclaredField DraftBuilder::guessed(const std::string &path) const
{
    DeclaredField field;
    field.path = path;
    const NameVerdict verdict = m_names.judge(path);
    if (verdict.category != Category::Unknown)
        field.category = verdict.category;
    field.origin = m_origins.originOf(path).origin;
    return field;
}

DeclaredField &DraftBuilder::field(CatalogueEvent &event, const std::string &path)
{
    Building &building = *m_byEvent.at(&event);
    const auto [found, isNew] = building.fields.try_emplace(path, event.fields.size());
    if (isNew)
        event.fields.push_back(guessed(path));
    return event.fields[found->second];
}

DeclaredField &DraftBuilder::commonField(const std::string &path)
{
    std::vector<DeclaredField> &common = m_draft.catalogue.common;
    const auto found =
        std::find_if(common.begin(), common.end(), [&path](const DeclaredField &field) { return field.path == path; });
    if (found != common.end())
        return *found;
    common.push_back(guessed(path));
    return common.back();
}

void DraftBuilder::setCategory(DeclaredField &field, Category category) const
{
    if (!field.category || category < *field.category || *field.category >= Category::Behaviour)
        field.category = category;
}

void DraftBuilder::finish()
{
    for (const std::string &key : m_order) {
        CatalogueEvent &event = m_events.at(key).event;
        // Without either it could never match; what stands here is to be completed by hand.
        if (event.names.empty() && event.request.empty())
            event.request = "POST *";
        m_draft.catalogue.events.push_back(std::move(event));
    }
}

} // namespace telltale::audit

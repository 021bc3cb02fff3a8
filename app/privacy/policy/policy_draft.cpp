// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/policy_draft.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

const PolicySetting *settingOf(const std::vector<PolicySetting> &settings, const std::string &key)
{
    const auto found =
        std::find_if(settings.begin(), settings.end(), [&key](const PolicySetting &one) { return one.key == key; });
    return found == settings.end() ? nullptr : &*found;
}

} // namespace

std::string withBytes(std::string_view text, std::vector<PolicyBytes> edits)
{
    std::stable_sort(edits.begin(), edits.end(),
                     [](const PolicyBytes &a, const PolicyBytes &b) { return a.begin < b.begin; });
    std::string made;
    std::size_t at = 0;
    for (const PolicyBytes &edit : edits) {
        if (edit.begin > at)
            made += text.substr(at, edit.begin - at);
        made += edit.text;
        at = std::max(at, edit.end);
    }
    return made += text.substr(at);
}

std::vector<PolicyBytes> PolicyDraft::settingEdits(const std::vector<SheetKey> &keys, std::size_t front,
                                                   const std::vector<PolicySetting> &before,
                                                   const std::vector<PolicySetting> &after,
                                                   const std::string &prefix) const
{
    std::vector<PolicyBytes> edits;
    for (const SheetKey &key : keys) {
        const PolicySetting *const wanted = settingOf(after, key.key);
        const PolicySetting *const old = settingOf(before, key.key);
        if (wanted == nullptr)
            edits.push_back({key.line, key.next, {}});
        else if (old == nullptr || old->value != wanted->value)
            edits.push_back({key.value, key.end, wanted->value});
    }
    const std::size_t sample = keys.empty() ? front : keys.front().line;
    const std::size_t word = keys.empty() ? front : m_text.find_first_not_of(" \t", sample);
    const std::string indent = m_text.substr(sample, word - sample);
    std::size_t anchor = front;
    for (const PolicySetting &wanted : after) {
        const auto there =
            std::find_if(keys.begin(), keys.end(), [&wanted](const SheetKey &key) { return key.key == wanted.key; });
        if (there != keys.end())
            anchor = there->next;
        else
            edits.push_back({anchor, anchor, line(indent + prefix + wanted.key + " = " + wanted.value)});
    }
    return edits;
}

} // namespace telltale::privacy

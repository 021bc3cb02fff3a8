// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/filter/filter_keys.h"

#include <algorithm>
#include <utility>

namespace telltale::payload {

const std::vector<std::pair<std::string_view, FilterKey>> &filterKeys()
{
    static const std::vector<std::pair<std::string_view, FilterKey>> keys = {{"event", FilterKey::Event},
                                                                             {"path", FilterKey::Path},
                                                                             {"value", FilterKey::Value},
                                                                             {"field", FilterKey::Field},
                                                                             {"host", FilterKey::Host},
                                                                             {"time", FilterKey::Time},
                                                                             {"size", FilterKey::Size},
                                                                             {"fields", FilterKey::Fields},
                                                                             {"is", FilterKey::Is},
                                                                             {"note", FilterKey::Note},
                                                                             {"section", FilterKey::Section},
                                                                             {"protocol", FilterKey::Protocol},
                                                                             {"source", FilterKey::Source},
                                                                             {"method", FilterKey::Method},
                                                                             {"status", FilterKey::Status},
                                                                             {"process", FilterKey::Process},
                                                                             {"program", FilterKey::Program},
                                                                             {"product", FilterKey::Product},
                                                                             {"category", FilterKey::Category},
                                                                             {"protection", FilterKey::Protection},
                                                                             {"declared", FilterKey::Declared},
                                                                             {"gate", FilterKey::Gate}};
    return keys;
}

std::span<const std::string_view> filterWords(FilterKey key)
{
    static constexpr std::string_view categories[] = {
        "person",  "contact",  "official",  "financial", "health",     "pseudonym", "installation", "device",
        "network", "location", "behaviour", "content",   "credential", "time",      "technical",    "unknown"};
    static constexpr std::string_view protections[] = {"plain", "hashed", "masked", "encrypted", "empty"};
    static constexpr std::string_view answers[] = {"no", "yes"};
    static constexpr std::string_view gates[] = {"always", "when-enabled", "unknown"};
    switch (key) {
    case FilterKey::Category:
        return categories;
    case FilterKey::Protection:
        return protections;
    case FilterKey::Declared:
        return answers;
    case FilterKey::Gate:
        return gates;
    default:
        return {};
    }
}

QString nearestKey(std::string_view typed)
{
    const auto distance = [](std::string_view a, std::string_view b) {
        std::vector<std::size_t> row(b.size() + 1);
        for (std::size_t j = 0; j <= b.size(); ++j)
            row[j] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            std::size_t diagonal = std::exchange(row[0], i);
            for (std::size_t j = 1; j <= b.size(); ++j) {
                const std::size_t changed = diagonal + (a[i - 1] != b[j - 1]);
                diagonal = row[j];
                row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
            }
        }
        return row[b.size()];
    };
    typed = typed.substr(0, 32);
    std::size_t best = 3;
    std::string_view nearest;
    for (const auto &[name, key] : filterKeys()) {
        const std::size_t found = distance(typed, name);
        if (found < best) {
            best = found;
            nearest = name;
        }
    }
    return QString::fromUtf8(nearest.data(), static_cast<qsizetype>(nearest.size()));
}

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "privacy/policy/policy_words.h"
#include "privacy/policy/rule_parts.h"

#include <algorithm>
#include <array>

namespace telltale::privacy {

namespace {

struct PlacedWord
{
    std::string text;
    Place place;
};

/// What can stand in front of a pattern path; anything else would never match.
bool canBePath(std::string_view glob)
{
    constexpr std::array<std::string_view, 7> fronts{"/", "*", "header/", "query/", "form/", "cookie/", "part/"};
    return std::any_of(fronts.begin(), fronts.end(),
                       [glob](std::string_view front) { return glob.starts_with(front); });
}

std::vector<PlacedWord> readWords(TableReader &reader, const char *key)
{
    const TomlValue *const value = reader.value(key);
    if (value == nullptr)
        return {};
    std::vector<PlacedWord> words;
    const bool isList = value->kind == TomlValue::Kind::Array;
    const auto add = [&](const TomlValue &item) {
        if (item.kind == TomlValue::Kind::Text && !item.text.empty())
            words.push_back({item.text, item.place});
        else
            reader.report(
                key, item.place,
                aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "%1 takes words in quotes")).arg(quotedWord(key)));
    };
    if (!isList)
        add(*value);
    for (const TomlValue &item : value->items)
        add(item);
    // It would be about every field, which is hardly what is meant.
    if (isList && value->items.empty())
        reader.report(key, value->place,
                      aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "%1 has an empty list")).arg(quotedWord(key)));
    return words;
}

std::vector<std::string> readGlobs(TableReader &reader, const char *key, bool isLowered)
{
    std::vector<std::string> globs;
    for (const PlacedWord &word : readWords(reader, key))
        globs.push_back(isLowered ? audit::checks::lowered(word.text) : word.text);
    return globs;
}

template<typename Value>
std::vector<Value> readChoices(TableReader &reader, const char *key, std::optional<Value> (*from)(std::string_view),
                               const char *choices)
{
    std::vector<Value> values;
    for (const PlacedWord &word : readWords(reader, key)) {
        if (const std::optional<Value> value = from(word.text))
            values.push_back(*value);
        else
            reader.report(key, word.place,
                          aboutPolicy(QT_TRANSLATE_NOOP("telltale::Policy", "%1 takes %2, not %3"))
                              .arg(quotedWord(key), QString::fromLatin1(choices), quotedWord(word.text)));
    }
    return values;
}

} // namespace

Matcher readMatcher(TableReader &reader)
{
    Matcher matcher;
    matcher.products = readGlobs(reader, "product", true);
    matcher.events = readGlobs(reader, "event", false);
    matcher.destinations = readGlobs(reader, "destination", true);
    for (const PlacedWord &word : readWords(reader, "path")) {
        matcher.paths.push_back(word.text);
        if (!canBePath(word.text))
            reader.report(
                "path", word.place,
                aboutPolicy(QT_TRANSLATE_NOOP(
                                "telltale::Policy",
                                "No path is like %1: it begins with /, header/, query/, form/, cookie/, part/ or *"))
                    .arg(quotedWord(word.text)));
    }
    matcher.categories = readChoices(reader, "category", &audit::categoryFrom, categoryChoices);
    matcher.protections = readChoices(reader, "protection", &audit::protectionFrom, protectionChoices);
    matcher.origins = readChoices(reader, "origin", &audit::originFrom, originChoices);
    return matcher;
}

} // namespace telltale::privacy

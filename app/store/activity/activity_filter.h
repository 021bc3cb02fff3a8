// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activity/activity_entry.h"

#include <QString>

#include <string_view>
#include <vector>

namespace telltale::store {

/// Which entries are shown: all words have to be found, in any letters, each anywhere in an entry. `what:`, `user:`,
/// `subject:`, `before:`, `after:`, `capture:` in front look there only, `time:2024-11` at the beginning of the time;
/// `-` in front of all that means that it is not found; "several words" stand in quotes. Empty: all.
class ActivityFilter
{
public:
    ActivityFilter() = default;
    /// There is nothing that could be wrong with it.
    static ActivityFilter parse(std::string_view text);

    bool isEmpty() const { return m_words.empty(); }
    bool matches(const ActivityRecord &record) const;

private:
    enum class Where : std::uint8_t { Anywhere, What, User, Subject, Before, After, Capture, Time };
    struct Word
    {
        Where where = Where::Anywhere;
        bool isUnwanted = false;
        QString text;
    };
    static Word wordOf(QString text);
    static bool isIn(const ActivityRecord &record, const Word &word);

    std::vector<Word> m_words;
};

} // namespace telltale::store

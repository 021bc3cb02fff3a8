// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activity/activity_entry.h"
#include "ui/models/cell.h"

#include <QList>
#include <QString>

#include <string_view>
#include <utility>

namespace telltale::models {

/// What entries are chosen by.
enum class ActivityGroup : std::uint8_t { All, Switches, Policy, Sent, Captures, Other };
ActivityGroup activityGroup(std::string_view what);

/// An entry for people. What is not known is shown as its word.
struct ActivityWords
{
    QString icon;
    QString action; ///< "product switched off"
    Tone tone = Tone::Normal;
    QString on;     ///< what it was done to, on one line
    QString before; ///< on one line; "—" where nothing is said
    QString after;
};
ActivityWords activityWords(const store::ActivityRecord &record);
/// What else an entry says: names and values, for its details. Those that the words above have are not among them.
QList<std::pair<QString, QString>> activityDetails(const store::ActivityRecord &record);

/// `dana`, or the number where the system has no name.
QString activityUser(const store::ActivityUser &user);
/// `Today, 24 November 2026`; days are those of UTC, as all times here.
QString dayText(std::int64_t day, std::int64_t today);
/// `07:31:02`
QString timeOfDay(std::int64_t milliseconds);
constexpr std::int64_t dayOf(std::int64_t milliseconds)
{
    constexpr std::int64_t length = 86'400'000;
    return (milliseconds - (milliseconds % length + length) % length) / length;
}
/// Groups of eight digits.
QString groupedHash(const payload::Sha256Value &hash);

} // namespace telltale::models

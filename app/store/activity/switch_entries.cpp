// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/switch_entries.h"

#include "privacy/switches/switch_change_text.h"
#include "store/activity/activity_reader.h"
#include "store/activity/canonical_text.h"

#include <vector>

namespace telltale::store {

namespace {

std::string switchSubject(const privacy::SwitchChange &change)
{
    return change.product + ", " + std::string(privacy::word(change.kind)) + ' ' + change.file;
}

} // namespace

ActivityEntry switchEntry(const privacy::SwitchChange &change)
{
    return {std::string(activity::switchChange),
            switchSubject(change),
            privacy::loggedChange(change).before,
            privacy::switchChangeText(change),
            {}};
}

ActivityEntry switchUndoEntry(std::uint64_t number, const privacy::SwitchChange &change,
                              const std::optional<std::string> &why)
{
    const privacy::SwitchChange logged = privacy::loggedChange(change);
    std::string after = "{\"entry\":" + std::to_string(number) + (why ? ",\"failed\":" : ",\"value\":");
    appendCanonical(after, why ? why : logged.before);
    return {std::string(activity::switchUndo), switchSubject(change), logged.after, after + '}', {}};
}

std::optional<privacy::SwitchChange> switchChangeIn(const ActivityRecord &record)
{
    if (record.what != activity::switchChange || !record.after)
        return {};
    return privacy::switchChangeFrom(*record.after);
}

std::optional<std::uint64_t> undoneIn(const ActivityRecord &record)
{
    std::uint64_t number = 0;
    if (record.what != activity::switchUndo || !record.after)
        return {};
    CanonicalCursor at(*record.after);
    const bool isRead = at.literal("{\"entry\":") && at.number(number);
    return isRead && number < record.number ? std::optional(number) : std::nullopt;
}

Result<std::optional<LoggedSwitch>> lastSwitchChange(const std::string &path, std::string_view product)
{
    Result<ActivityReader> reader = ActivityReader::open(path);
    if (!reader && std::string_view(reader.error().code) == "activity-missing")
        return std::optional<LoggedSwitch>();
    if (!reader)
        return reader.error();
    std::vector<LoggedSwitch> open;
    while (const std::optional<RawActivityLine> raw = reader->next()) {
        // Most lines are about something else.
        if (!raw->isFinished || raw->bytes.find("\"what\":\"switch-") == std::string_view::npos)
            continue;
        const ActivityLine line = readActivityLine(raw->bytes);
        if (!line.isWhole())
            continue;
        if (std::optional<privacy::SwitchChange> change = switchChangeIn(*line.record);
            change && change->product == product)
            open.push_back({line.record->number, *std::move(change)});
        if (const std::optional<std::uint64_t> undone = undoneIn(*line.record))
            std::erase_if(open, [&undone](const LoggedSwitch &one) { return one.number == *undone; });
    }
    if (const std::optional<Error> error = reader->error())
        return *error;
    return open.empty() ? std::optional<LoggedSwitch>() : std::optional(open.back());
}

} // namespace telltale::store

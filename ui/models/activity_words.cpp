// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/activity_words.h"

#include "base/visible_text.h"
#include "store/activity/canonical_text.h"
#include "store/activity/switch_entries.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::models {

namespace activity = store::activity;

namespace {

QString aboutActivity(const char *text)
{
    return QCoreApplication::translate("telltale::models::Activity", text);
}

const QString nothingSaid(QChar(0x2014));

/// What a cell has room for; the details have the whole.
QString oneLine(const std::optional<std::string> &text)
{
    constexpr std::size_t most = 160;
    if (!text)
        return nothingSaid;
    if (text->empty())
        return aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "\"\" (empty)"));
    std::string_view rest(*text);
    while (rest.ends_with('\n'))
        rest.remove_suffix(1);
    const auto lines = std::count(rest.begin(), rest.end(), '\n') + 1;
    if (lines > 1)
        return aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "%1 lines"))
            .arg(numberText(static_cast<std::uint64_t>(lines)));
    return visible(rest.substr(0, most));
}

struct ActivityWord
{
    std::string_view what;
    const char *icon;
    const char *action;
    ActivityGroup group;
    Tone tone = Tone::Normal;
};

const ActivityWord activityTable[] = {
    {activity::toggle, "half", QT_TRANSLATE_NOOP("telltale::models::Activity", "gate turned"), ActivityGroup::Switches},
    {activity::switchChange, "switch", QT_TRANSLATE_NOOP("telltale::models::Activity", "switch changed"),
     ActivityGroup::Switches},
    {activity::switchUndo, "undo", QT_TRANSLATE_NOOP("telltale::models::Activity", "switch put back"),
     ActivityGroup::Switches},
    {activity::switchVerify, "check-circle", QT_TRANSLATE_NOOP("telltale::models::Activity", "verdict recorded"),
     ActivityGroup::Switches},
    {activity::policyEdit, "privacy", QT_TRANSLATE_NOOP("telltale::models::Activity", "policy edited"),
     ActivityGroup::Policy},
    {activity::release, "play", QT_TRANSLATE_NOOP("telltale::models::Activity", "request released"),
     ActivityGroup::Sent},
    {activity::ping, "ping", QT_TRANSLATE_NOOP("telltale::models::Activity", "ping sent"), ActivityGroup::Sent},
    {activity::exported, "export", QT_TRANSLATE_NOOP("telltale::models::Activity", "file exported"),
     ActivityGroup::Sent},
    {activity::keyUse, "credential", QT_TRANSLATE_NOOP("telltale::models::Activity", "key used"), ActivityGroup::Other},
    {activity::failedAttempt, "warn", QT_TRANSLATE_NOOP("telltale::models::Activity", "wrong passphrase"),
     ActivityGroup::Other, Tone::Warning},
    {activity::role, "lock", QT_TRANSLATE_NOOP("telltale::models::Activity", "passphrase changed"),
     ActivityGroup::Other},
    {activity::roleFound, "warn", QT_TRANSLATE_NOOP("telltale::models::Activity", "passphrase changed elsewhere"),
     ActivityGroup::Other, Tone::Warning},
    {activity::checkpoint, "lock", QT_TRANSLATE_NOOP("telltale::models::Activity", "checkpoint signed"),
     ActivityGroup::Other},
    {"capture-start", "record", QT_TRANSLATE_NOOP("telltale::models::Activity", "capture started"),
     ActivityGroup::Captures},
    {activity::captureHead, "stop", QT_TRANSLATE_NOOP("telltale::models::Activity", "capture ended"),
     ActivityGroup::Captures},
    {activity::tornLine, "warn", QT_TRANSLATE_NOOP("telltale::models::Activity", "unfinished line put aside"),
     ActivityGroup::Other, Tone::Warning},
    {activity::damagedLine, "x-circle", QT_TRANSLATE_NOOP("telltale::models::Activity", "changed line found"),
     ActivityGroup::Other, Tone::Error},
};

const ActivityWord *wordFor(std::string_view what)
{
    const auto *const found = std::find_if(std::begin(activityTable), std::end(activityTable),
                                           [what](const ActivityWord &word) { return word.what == what; });
    return found == std::end(activityTable) ? nullptr : found;
}

/// `{"entry":N,"value":…}` of what was taken back: what it says besides the number.
QString undoneText(const store::ActivityRecord &record)
{
    store::CanonicalCursor at(*record.after);
    std::uint64_t number = 0;
    std::optional<std::string> text;
    if (!at.literal("{\"entry\":") || !at.number(number))
        return oneLine(record.after);
    if (at.literal(",\"value\":") && at.text(text))
        return oneLine(text);
    return at.literal(",\"failed\":") ? aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "not changed"))
                                      : oneLine(record.after);
}

void sayChange(const privacy::SwitchChange &change, ActivityWords &words)
{
    words.action = change.wanted == privacy::SwitchState::Off
        ? aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "product switched off"))
        : aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "product switched on"));
    words.on = QStringLiteral("%1 %2").arg(visible(change.product), fileName(change.file));
    words.before = oneLine(change.before);
    words.after = oneLine(change.after);
}

bool isNone(const std::optional<std::string> &state)
{
    return !state || *state == "none";
}

} // namespace

ActivityGroup activityGroup(std::string_view what)
{
    const ActivityWord *word = wordFor(what);
    return word != nullptr ? word->group : ActivityGroup::Other;
}

ActivityWords activityWords(const store::ActivityRecord &record)
{
    const ActivityWord *const word = wordFor(record.what);
    ActivityWords words;
    words.icon = word != nullptr ? QLatin1String(word->icon) : QLatin1String("dots");
    words.action = word != nullptr ? aboutActivity(word->action) : visible(record.what);
    words.tone = word != nullptr ? word->tone : Tone::Normal;
    words.on = oneLine(record.subject);
    words.before = oneLine(record.before);
    words.after = oneLine(record.after);
    if (const std::optional<privacy::SwitchChange> change = store::switchChangeIn(record)) {
        sayChange(*change, words);
    } else if (record.what == activity::switchUndo && record.after) {
        words.after = undoneText(record);
    } else if (record.what == activity::role) {
        words.action = isNone(record.before)
            ? aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "passphrase set"))
            : isNone(record.after)
            ? aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "passphrase removed"))
            : words.action;
    } else if (record.what == activity::keyUse && record.after && record.after->starts_with("made")) {
        words.action = aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "key made"));
    }
    return words;
}

QList<std::pair<QString, QString>> activityDetails(const store::ActivityRecord &record)
{
    QList<std::pair<QString, QString>> rows;
    const auto add = [&rows](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows << std::pair(name, value);
    };
    if (const std::optional<privacy::SwitchChange> change = store::switchChangeIn(record)) {
        add(aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "Product")), visible(change->product));
        add(aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "Layer")),
            visible(privacy::word(change->kind)));
        add(aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "File")), visible(change->file));
        add(aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "Key")), visible(change->key));
        add(aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "Then")), visible(change->then));
        add(aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "Backup")), visible(change->backup));
    } else {
        add(aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "On")), visible(record.subject));
    }
    if (const std::optional<std::uint64_t> undone = store::undoneIn(record))
        add(aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "Takes back")),
            aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "entry %1")).arg(*undone));
    if (record.capture)
        add(aboutActivity(QT_TRANSLATE_NOOP("telltale::models::Activity", "Capture")), visible(*record.capture));
    return rows;
}

} // namespace telltale::models

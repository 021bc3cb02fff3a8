// SPDX-License-Identifier: GPL-3.0-or-later
// The Activity page in its states, over logs that were made up.
#include "privacy/switches/unified_diff.h"
#include "store/activity/activity_log.h"
#include "store/activity/switch_entries.h"
#include "ui/actions.h"
#include "ui/activity/activity_page.h"
#include "ui/activity/activity_table.h"
#include "ui/activity/verdict_strip.h"
#include "ui/main_window.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"

#include <QAction>
#include <QDateTime>
#include <QFile>
#include <QLineEdit>
#include <QListView>

namespace telltale::ui {

namespace {

namespace activity = store::activity;

/// Entries at times of day, the first of them yesterday.
class MadeUpLog
{
public:
    explicit MadeUpLog(const QString &path) : m_path(QFile::encodeName(path).toStdString())
    {
        QFile::remove(path);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        m_now = now - now % 86'400'000 - 86'400'000;
    }
    const std::string &path() const { return m_path; }
    void tomorrow() { m_now += 86'400'000 - m_now % 86'400'000; }
    void add(const char *user, int hour, int minute, std::string_view what, const std::string &subject,
             const std::optional<std::string> &before, const std::optional<std::string> &after)
    {
        addEntry(user, hour, minute, {std::string(what), subject, before, after, {}});
    }
    void addEntry(const char *user, int hour, int minute, const store::ActivityEntry &entry)
    {
        store::ActivityOptions options;
        const std::int64_t time =
            m_now - m_now % 86'400'000 + (hour * 60 + minute) * 60'000 + (m_count++ * 7 % 60) * 1000;
        options.now = [time] { return time; };
        options.user = store::ActivityUser{1000, user};
        if (const Result<store::ActivityLog> log = store::ActivityLog::open(m_path, std::move(options)))
            (void)log->append(entry);
    }

private:
    std::string m_path;
    std::int64_t m_now = 0;
    int m_count = 0;
};

constexpr auto envBefore = "APPSMITH_ENCRYPTION_SALT=x\nAPPSMITH_RECAPTCHA_ENABLED=\nAPPSMITH_DISABLE_TELEMETRY=false\n"
                           "APPSMITH_DISABLE_INTERCOM=true\nAPPSMITH_CUSTOM_DOMAIN=\n";
constexpr auto envAfter = "APPSMITH_ENCRYPTION_SALT=x\nAPPSMITH_RECAPTCHA_ENABLED=\nAPPSMITH_DISABLE_TELEMETRY=true\n"
                          "APPSMITH_DISABLE_INTERCOM=true\nAPPSMITH_CUSTOM_DOMAIN=\n";

/// The file that the change was made in and its backup are written too, so that it can be undone.
privacy::SwitchChange madeUpChange(const QString &folder)
{
    const auto write = [&folder](const QString &name, const char *text) {
        const QString path = folder + QLatin1Char('/') + name;
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return QFile::encodeName(path).toStdString();
    };
    privacy::SwitchChange change;
    change.product = "appsmith";
    change.key = "APPSMITH_DISABLE_TELEMETRY";
    change.before = "false";
    change.after = "true";
    change.file = write(QStringLiteral("docker.env"), envAfter);
    change.backup = write(QStringLiteral("docker.env.telltale-20261124T073102418Z.bak"), envBefore);
    change.beforeHash = privacy::sha256Of(envBefore);
    change.afterHash = privacy::sha256Of(envAfter);
    change.diff = privacy::unifiedDiff(envBefore, envAfter, change.file);
    change.then = "restart the backend";
    return change;
}

void fillYesterday(MadeUpLog &log)
{
    log.add("operator", 8, 2, activity::role, "administrator passphrase", "none", "set, 5f1d0c9a2be07731");
    log.add("operator", 8, 15, "capture-start", "capture-1.tt", {}, "listening on 127.0.0.1:8642");
    log.add("operator", 9, 31, activity::toggle, "capture-1.tt", "on", "essential");
    log.add("operator", 9, 40, activity::exported, "audit-appsmith.csv", {}, "41 rows of the inventory");
    log.add("operator", 9, 52, activity::captureHead, "capture-1.tt", {}, "file 1, 120 frames");
    log.add("operator", 16, 2, activity::failedAttempt, "administrator passphrase", {}, {});
}

void fillToday(MadeUpLog &log, const QString &folder)
{
    log.add("administrator", 7, 2, "capture-start", "capture-2.tt", {}, "listening on 127.0.0.1:8642");
    log.add("administrator", 7, 4, activity::checkpoint, "activity.checkpoint", {},
            "key 7f03e6b2c8914a5d2be077316ad95c18");
    log.add(
        "administrator", 7, 12, activity::policyEdit, "own.toml",
        "default = \"allow\"\n\n[[rule]]\nname = \"no addresses leave\"\ncategory = \"network\"\naction = \"drop\"\n",
        "default = \"allow\"\n\n[[rule]]\nname = \"no addresses leave\"\ncategory = \"network\"\naction = "
        "\"generalise\"\n");
    log.addEntry("administrator", 7, 31, store::switchEntry(madeUpChange(folder)));
    log.add("operator", 8, 1, activity::release, "capture-2.tt", {}, "1 request");
    log.add("operator", 8, 40, activity::ping, "127.0.0.1:8642", {}, "200 OK");
    log.add("administrator", 9, 2, activity::switchVerify, "appsmith", "sends", "silent");
    log.add("operator", 9, 41, activity::keyUse, "key for anonymising", {}, "used, policies/own.toml");
    log.add("operator", 9, 44, "something-newer", "a word that this version does not know", "a", "b");
}

void showActivity(MainWindow &window, const std::string &log)
{
    window.activity().setLog(log);
    window.actions().pageActivity->trigger();
    waitFor([&window] { return window.activity().book().verdict() != nullptr; });
    window.activity().table().setFocus();
}

} // namespace

bool Screenshots::renderActivity(const QString &theme, QSize size)
{
    const QString path = m_scratch + QStringLiteral("/activity-shown.log");
    MadeUpLog log(path);
    fillYesterday(log);
    log.tomorrow();
    fillToday(log, m_scratch);
    constexpr std::size_t changed = 9; // the row of the switch
    bool good = grab(QStringLiteral("activity"), theme, size, [&](MainWindow &window) {
        showActivity(window, log.path());
        window.activity().chooseRow(changed);
        waitFor([&window] { return window.activity().isSettled(); });
    });
    good &= grab(QStringLiteral("activity-undo"), theme, size, [&](MainWindow &window) {
        showActivity(window, log.path());
        window.activity().chooseRow(changed);
        waitFor([&window] { return window.activity().isSettled(); });
        window.activity().askToUndo();
    });
    good &= grab(QStringLiteral("activity-policy"), theme, size, [&](MainWindow &window) {
        showActivity(window, log.path());
        window.activity().chooseRow(changed - 1);
    });
    good &= grab(QStringLiteral("activity-filtered"), theme, size, [&](MainWindow &window) {
        showActivity(window, log.path());
        window.activity().filter().setText(QStringLiteral("user:operator capture"));
        waitFor([&window] { return !window.activity().entries().isFiltering(); });
        window.activity().filter().setFocus();
    });
    good &= grab(QStringLiteral("activity-broken"), theme, size, [&](MainWindow &window) {
        QFile whole(path);
        QByteArray bytes = whole.open(QIODevice::ReadOnly) ? whole.readAll() : QByteArray();
        QList<QByteArray> lines = bytes.split('\n');
        lines[2].replace("essential", "off");
        lines[5] = "nothing that was written here";
        lines.removeAt(8);
        showActivity(window,
                     QFile::encodeName(write(QStringLiteral("activity-broken.log"), lines.join('\n').chopped(30)))
                         .toStdString());
        window.activity().chooseRow(2);
    });
    good &= grab(QStringLiteral("activity-many"), theme, size, [&](MainWindow &window) {
        showActivity(window, manyEntriesLog());
        window.activity().focusFirst();
    });
    good &= grab(QStringLiteral("activity-empty"), theme, size, [this](MainWindow &window) {
        window.activity().setLog(QFile::encodeName(m_scratch + QStringLiteral("/no-activity.log")).toStdString());
        window.actions().pageActivity->trigger();
        waitFor([&window] { return window.activity().book().state() == models::ActivityBook::State::Missing; });
    });
    return good;
}

} // namespace telltale::ui

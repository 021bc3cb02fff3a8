// SPDX-License-Identifier: GPL-3.0-or-later
// The Privacy page in its states, on a machine that is made for it.
#include "ui/actions.h"
#include "ui/main_window.h"
#include "ui/privacy/change_preview.h"
#include "ui/privacy/privacy_page.h"
#include "ui/privacy/switch_pane.h"
#include "ui/screenshot_waits.h"
#include "ui/screenshots.h"
#include "ui/widgets/button.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace telltale::ui {

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

void showPrivacy(MainWindow &window, const QString &machine)
{
    PrivacyPage &page = window.privacy();
    page.board().setRoots([root = machine.toStdString()](const std::string &folder) {
        privacy::SwitchRoots roots = privacy::SwitchRoots::ofFolder(folder.empty() ? root : folder);
        roots.places["stacks"] = root + "/appsmith-stacks";
        roots.configHome = root + "/home/.config";
        return roots;
    });
    window.actions().pagePrivacy->trigger();
    page.board().read();
    waitFor([&page] { return page.board().isRead() && !page.board().isReading(); });
}

void planOff(MainWindow &window, const char *product)
{
    PrivacyPage &page = window.privacy();
    const int entry = page.board().find(product);
    page.switches().choose(entry);
    page.board().plan(entry, privacy::SwitchState::Off);
    waitFor([&page] { return page.board().planned().has_value(); });
}

} // namespace

/// Some products that are switched on, off, and on by themselves.
QString Screenshots::machine() const
{
    const QString root = m_scratch + QStringLiteral("/machine");
    put(root + QStringLiteral("/appsmith-stacks/configuration/docker.env"),
        "APPSMITH_MAIL_ENABLED=false\nAPPSMITH_RECAPTCHA_ENABLED=\nAPPSMITH_DISABLE_TELEMETRY=false\n"
        "APPSMITH_DISABLE_INTERCOM=true\n");
    put(root + QStringLiteral("/etc/grafana/grafana.ini"), "[analytics]\n;reporting_enabled = true\n");
    put(root + QStringLiteral("/etc/netdata/.opt-out-from-anonymous-statistics"), {});
    put(root + QStringLiteral("/home/.config/Code/User/settings.json"),
        "{\n    \"telemetry.telemetryLevel\": \"off\"\n}\n");
    put(root + QStringLiteral("/etc/fwupd/remotes.d/lvfs.conf"), "[fwupd Remote]\nAutomaticReports=maybe\n");
    return root;
}

bool Screenshots::renderPrivacy(const QString &theme, QSize size)
{
    bool good = grab(QStringLiteral("privacy"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        showPrivacy(window, machine());
        planOff(window, "appsmith");
        window.privacy().switches().tree().setFocus();
    });
    good &= grab(QStringLiteral("privacy-empty"), theme, size,
                 [this](MainWindow &window) { showPrivacy(window, m_scratch + QStringLiteral("/nowhere")); });
    return good;
}

} // namespace telltale::ui

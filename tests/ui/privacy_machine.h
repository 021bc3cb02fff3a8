// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_roots.h"
#include "ui/models/policy_desk.h"
#include "ui/privacy/privacy_page.h"
#include "ui/privacy/server_pane.h"
#include "ui/privacy/switch_pane.h"
#include "ui/window.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>

namespace telltale::tests {

/// A folder that stands for a machine, on which some products are.
class PrivacyMachine
{
public:
    static constexpr auto dockerEnv = "# ours\nAPPSMITH_RECAPTCHA_ENABLED=\nAPPSMITH_DISABLE_TELEMETRY=false\n";

    PrivacyMachine()
    {
        put(envFile(), dockerEnv);
        put(path("etc/netdata/.opt-out-from-anonymous-statistics"), {});
        put(path("etc/grafana/grafana.ini"), "[analytics]\nreporting_enabled = true\n");
    }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString envFile() const { return path("stacks/configuration/docker.env"); }
    static void put(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for a file");
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    /// The page looks at it from now on.
    void standIn(ui::PrivacyPage &page) const
    {
        const std::string root = m_folder.path().toStdString();
        page.board().setRoots([root](const std::string &folder) {
            privacy::SwitchRoots roots = privacy::SwitchRoots::ofFolder(folder.empty() ? root : folder);
            roots.places["stacks"] = root + "/stacks";
            return roots;
        });
    }
    /// Shows the page, with everything read.
    void show(Window &it) const
    {
        ui::PrivacyPage &page = it.window->privacy();
        standIn(page);
        it.actions().pagePrivacy->trigger();
        QTRY_VERIFY(page.board().isRead() && !page.board().isReading());
    }

private:
    QTemporaryDir m_folder;
};

/// The page with the example, some rules that are ready, and a change that is looked at. The machine goes with the
/// function: the page has read what was on it.
inline void showPrivacy(Window &it)
{
    const PrivacyMachine machine;
    it.openExample();
    QVERIFY(bool(it.window->policy().choose("default")));
    machine.show(it);
    ui::PrivacyPage &page = it.window->privacy();
    page.switches().choose(page.board().find("appsmith"));
    page.board().plan(page.board().find("appsmith"), privacy::SwitchState::Off);
    QTRY_VERIFY(page.board().planned().has_value());
    QTRY_VERIFY(page.policyRun().isWhole());
}

/// The same with the verdict of a proof.
inline void showVerdict(Window &it)
{
    showPrivacy(it);
    privacy::ProofVerdict verdict;
    verdict.outcome = privacy::ProofOutcome::StillSends;
    verdict.product = "appsmith";
    verdict.title = "Appsmith";
    privacy::ProofRow row;
    row.label = "execute_ACTION_TRIGGERED";
    row.baseline = 9;
    row.watch = 1;
    row.breaksSilence = true;
    verdict.rows.push_back(row);
    row.label = "GET /api/v1/releases";
    row.breaksSilence = false;
    row.isAlwaysSent = true;
    verdict.rows.push_back(row);
    verdict.baseline = 10;
    verdict.watch = 2;
    it.window->privacy().proofRun().present(verdict);
}

/// The page where somebody is about to connect to a running server on another machine.
inline void showServerForm(Window &it)
{
    showPrivacy(it);
    ui::PrivacyPage &page = it.window->privacy();
    Q_EMIT page.switches().connectWanted(page.board().find("appsmith"));
    page.server().address().setText(QStringLiteral("http://appsmith.example"));
    page.server().user().setText(QStringLiteral("admin@example.com"));
}

} // namespace telltale::tests

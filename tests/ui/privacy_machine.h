// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/switch_roots.h"
#include "ui/privacy/privacy_page.h"
#include "ui/window.h"

#include <QDir>
#include <QFileInfo>

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

} // namespace telltale::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "base/language.h"
#include "ui/capture/live_engine.h"
#include "ui/main_window.h"
#include "ui/models/settings_store.h"
#include "ui/ping/live_ping_wire.h"
#include "ui/run/live_run_engine.h"
#include "ui/screenshots.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace telltale::ui {

namespace {

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("telltale"));
    QCoreApplication::setApplicationName(QStringLiteral("telltale"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Telltale"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.telltale.Telltale"));
}

} // namespace

int runWindow(int argc, char **argv, const QLocale &language, const QStringList &files, const SettingsChoice &choice)
{
    QApplication application(argc, argv);
    const Language spoken(language);
    nameApplication();
    QSettings state;
    models::SettingsStore store(choice);
    Theme theme;
    QApplication::setStyle(new Style(theme));
    const Settings &settings = store.settings();
    theme.setTextSize(static_cast<int>(settings.value(SettingKey::WindowTextSize)));
    theme.apply(static_cast<Theme::Mode>(settings.value(SettingKey::WindowTheme)));
    QGuiApplication::setWindowIcon(theme.icon(QStringLiteral("inspect"), theme.colors().accent, 32));
    int status = 0;
    {
        MainWindow window(theme, state, store);
        window.setCaptureEngine(std::make_unique<LiveEngine>(findLastingAuthority));
        window.setRunEngine(std::make_shared<LiveRunEngine>());
        window.setPingWire(std::make_unique<LivePingWire>([&window] { return window.captureFolder(); }));
        window.setReportProgram(QCoreApplication::applicationFilePath());
        if (!state.contains(QStringLiteral("window/geometry")))
            window.resize(1440, 900);
        window.show();
        if (files.isEmpty())
            window.showStart();
        else
            window.openFiles(files);
        status = QApplication::exec();
    }
    // The style looks at the theme until the application has another one.
    QApplication::setStyle(QStringLiteral("Fusion"));
    return status;
}

int renderScreenshots(int argc, char **argv, const QLocale &language, const QString &directory, const QString &only)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const Language spoken(language);
    nameApplication();
    QTemporaryDir scratch;
    QSettings settings(scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Theme theme;
    QApplication::setStyle(new Style(theme));
    const bool written = Screenshots(theme, settings, scratch.path(), directory, only).render();
    QApplication::setStyle(QStringLiteral("Fusion"));
    return written ? 0 : 2;
}

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screenshots.h"

#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/inspect/page_head.h"
#include "ui/main_window.h"
#include "ui/models/settings_store.h"
#include "ui/screenshot_waits.h"
#include "ui/settings/settings_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_strip.h"
#include "ui/widgets/filter_box.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QSettings>

namespace telltale::ui {

namespace {

void chooseField(MainWindow &window, const char *path)
{
    const models::EventDocumentPtr event = window.inspect().event();
    for (payload::NodeIndex node = 0; event && node < event->document().nodes().size(); ++node) {
        if (event->document().path(node) == path)
            window.inspect().chooseField(node);
    }
    window.inspect().fields().tree().setFocus();
}

} // namespace

Screenshots::Screenshots(Theme &theme, QSettings &settings, QString scratch, QString directory, QString only)
    : m_theme(theme), m_settings(settings), m_scratch(std::move(scratch)), m_directory(std::move(directory)),
      m_only(std::move(only))
{
}

bool Screenshots::grab(const QString &name, const QString &suffix, QSize size,
                       const std::function<void(MainWindow &)> &prepare)
{
    if (!name.startsWith(m_only))
        return true;
    MainWindow window(m_theme, m_settings);
    window.resize(size);
    window.show();
    QApplication::setActiveWindow(&window);
    window.session().knowledge.get(); // so that events are there as soon as they are chosen
    prepare(window);
    // Texts that wrap make layouts ask once more.
    for (int round = 0; round < 5; ++round) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
    const QString path =
        QStringLiteral("%1/%2-%3-%4x%5.png").arg(m_directory, name, suffix).arg(size.width()).arg(size.height());
    // A dialog of its own is what is to be seen then.
    auto *dialog = window.findChild<QDialog *>();
    waitUntilJudged(window);
    const bool saved = (dialog != nullptr ? dialog->grab() : window.grab()).save(path);
    window.close();
    m_settings.clear(); // the next one is a first start again
    return saved;
}

bool Screenshots::renderSize(const QString &theme, QSize size)
{
    bool good = grab(QStringLiteral("start"), theme, size, [](MainWindow &window) {
        window.showExample();
        waitUntilRead(window);
    });
    good &= grab(QStringLiteral("inspect"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        window.inspect().chooseEvent(1);
        chooseField(window, "/properties/emailDomainHash");
    });
    good &= grab(QStringLiteral("hex"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        window.inspect().chooseEvent(2);
        window.actions().bytesAsHex->trigger();
        chooseField(window, "/context/ip");
    });
    good &= grab(QStringLiteral("error"), theme, size, [this](MainWindow &window) {
        window.openFiles({cutFile()});
        waitUntilRead(window);
        Q_EMIT window.inspect().banner().goClicked();
    });
    good &= grab(QStringLiteral("nothing"), theme, size, [this](MainWindow &window) {
        window.openFiles({emptyPage()});
        waitUntilRead(window);
    });
    good &= grab(QStringLiteral("missing"), theme, size, [this](MainWindow &window) {
        window.openFiles({exampleFile(), m_scratch + QStringLiteral("/missing.json")});
        waitUntilRead(window);
        window.inspect().events().setFocus();
    });
    good &= grab(QStringLiteral("large"), theme, size, [this](MainWindow &window) {
        window.openFiles({largeFile()});
        waitUntilRead(window);
        window.inspect().events().setFocus();
    });
    good &= grab(QStringLiteral("busy"), theme, size, [this](MainWindow &window) {
        // Whatever the machine's speed: the state while a part is read, painted from its progress.
        window.openFiles({largeFile()});
        waitUntilRead(window);
        window.inspect().busy().setProgress({QStringLiteral("large.ndjson"), 61'382, 9'910'412, 16'130'102, 2});
        window.inspect().busy().show();
    });
    good &= grab(QStringLiteral("help"), theme, size, [](MainWindow &window) { window.actions().help->trigger(); });
    return good && renderFindings(theme, size) && renderFilters(theme, size) && renderFollowing(theme, size)
        && renderInventory(theme, size) && renderAnonymise(theme, size) && renderPrivacy(theme, size)
        && renderPing(theme, size) && renderActivity(theme, size) && renderCapture(theme, size)
        && renderRun(theme, size) && renderManual(theme, size) && renderExport(theme, size);
}

bool Screenshots::renderFilters(const QString &theme, QSize size)
{
    const auto filtered = [&](const char *name, const QString &file, const QString &text) {
        return grab(QLatin1String(name), theme, size, [&](MainWindow &window) {
            window.openFiles({file});
            waitUntilRead(window);
            window.inspect().head().filter().setFocus();
            window.inspect().head().filter().setText(text);
            waitUntilFiltered(window);
        });
    };
    bool good = filtered("filtered", largeFile(), QStringLiteral("event:PAGE_VIEW -path:/context/mac took"));
    good &= filtered("filter-error", exampleFile(), QStringLiteral("evnt:setup path:ip"));
    good &= filtered("no-match", exampleFile(), QStringLiteral("\"nothing like it\""));
    good &= grab(QStringLiteral("comparing"), theme, size, [this](MainWindow &window) {
        window.openFiles({largeFile()});
        waitUntilRead(window);
        window.inspect().chooseEvent(0);
        window.actions().compare->trigger();
    });
    good &= grab(QStringLiteral("notes"), theme, size, [this](MainWindow &window) {
        window.openFiles({notedFile()});
        waitUntilRead(window);
        window.session().marks.setFlagged({1, 3}, true);
        window.session().marks.setNote(1,
                                       "Sent before anyone has agreed to it, and with the full e-mail domain.\n"
                                       "Ask the vendor: why is emailDomainHash not salted?");
        window.session().marks.setNote(2, "As declared.");
        window.session().marks.flush();
        window.inspect().chooseEvent(1);
        chooseField(window, "/properties/emailDomainHash");
        window.actions().writeNote->trigger();
    });
    good &= grab(QStringLiteral("notes-only"), theme, size, [this](MainWindow &window) {
        window.openFiles({notedFile()});
        waitUntilRead(window);
        window.inspect().head().filter().setText(QStringLiteral("is:flagged"));
        waitUntilFiltered(window);
        window.inspect().events().setFocus();
    });
    good &= grab(QStringLiteral("requests"), theme, size, [this](MainWindow &window) {
        window.openFiles({requestsFile()});
        waitUntilRead(window);
        window.inspect().chooseEvent(0);
        chooseField(window, "header/Content-Type");
    });
    good &= grab(QStringLiteral("request"), theme, size, [this](MainWindow &window) {
        window.openFiles({exchangesFile()});
        waitUntilRead(window);
        window.actions().byDestination->setChecked(true);
        window.inspect().chooseEvent(1);
        window.actions().showRequest->trigger();
        waitUntilCounted(window);
    });
    return good;
}

bool Screenshots::renderMany(const QString &theme, QSize size)
{
    return grab(QStringLiteral("ten-million"), theme, size, [this](MainWindow &window) {
        window.openFiles({manyRowsFile()});
        waitUntilRead(window);
        window.actions().byDestination->setChecked(true);
        waitUntilCounted(window);
        window.inspect().events().setFocus();
        window.inspect().events().scrollToBottom();
    });
}

bool Screenshots::grabSettings(const QString &name, const QString &theme, int percent, const QByteArray &file)
{
    if (!name.startsWith(m_only))
        return true;
    SettingsChoice choice;
    choice.file = QFile::encodeName(m_scratch + QStringLiteral("/settings.toml")).toStdString();
    choice.onCommandLine.set(SettingKey::WindowExample, 1, {SettingOrigin::Kind::CommandLine, 0});
    write(QStringLiteral("settings.toml"), file);
    models::SettingsStore store(choice);
    m_theme.setTextSize(percent);
    SettingsDialog dialog(m_theme, store);
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    QCoreApplication::processEvents();
    const QString path = QStringLiteral("%1/%2-%3.png").arg(m_directory, name, theme);
    const bool saved = dialog.grab().save(path);
    m_theme.setTextSize(100);
    return saved;
}

bool Screenshots::renderSettings(const QString &theme)
{
    const QByteArray good = QByteArrayLiteral("[window]\ntext-size = 120\nfollow = true\n\n[limits]\nfile = \"8G\"\n");
    const QByteArray bad =
        QByteArrayLiteral("[window]\nthem = \"dark\"\ntext-size = 300\n\n[limits]\ndepth = \"deep\"\n");
    return grabSettings(QStringLiteral("settings"), theme, 100, good)
        && grabSettings(QStringLiteral("settings-wrong"), theme, 100, bad)
        && grabSettings(QStringLiteral("settings-200"), theme, 200, good);
}

bool Screenshots::renderFollowing(const QString &theme, QSize size)
{
    const auto grow = [](MainWindow &window, const QString &path) {
        QFile file(path);
        const QByteArray line = QByteArrayLiteral("{\"event\":\"query_RUN\",\"properties\":{\"later\":true}}\n");
        if (file.open(QIODevice::Append))
            file.write(line.repeated(200));
        file.close();
        QEventLoop loop;
        QObject::connect(&window.session().follower, &models::FileFollower::grown, &loop, &QEventLoop::quit);
        QObject::connect(&window.session().loader, &models::LoadController::sourceFollowed, &loop, &QEventLoop::quit);
        QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
        loop.exec();
        waitUntilRead(window);
    };
    bool good = grab(QStringLiteral("grown"), theme, size, [&](MainWindow &window) {
        const QString path = growingFile(QStringLiteral("grown.ndjson"));
        window.openFiles({path});
        waitUntilRead(window);
        grow(window, path);
    });
    good &= grab(QStringLiteral("following"), theme, size, [&](MainWindow &window) {
        const QString path = growingFile(QStringLiteral("followed.ndjson"));
        window.openFiles({path});
        waitUntilRead(window);
        window.setFollowing(true);
        window.inspect().events().scrollToBottom();
        grow(window, path);
    });
    good &= grab(QStringLiteral("folder"), theme, size, [this](MainWindow &window) {
        window.openFiles({folder()});
        waitUntilRead(window);
        waitUntilRead(window);
    });
    return good;
}

/// What does not fit at twice the size folds or is scrolled.
bool Screenshots::renderLargeText(const QString &theme, QSize size)
{
    m_theme.setTextSize(Theme::mostTextSize);
    const bool good = renderSize(theme + QStringLiteral("-200"), size);
    m_theme.setTextSize(100);
    return good;
}

bool Screenshots::render()
{
    if (!QDir().mkpath(m_directory))
        return false;
    // What somebody has reviewed, and their rules, are neither shown nor changed.
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_scratch));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_scratch + QStringLiteral("/config")));
    bool good = true;
    for (const auto &[mode, name] : {std::pair(Theme::Mode::Light, QStringLiteral("light")),
                                     std::pair(Theme::Mode::Dark, QStringLiteral("dark"))}) {
        m_theme.apply(mode);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 800), QSize(1920, 1080)})
            good &= renderSize(name, size);
        good &= renderMany(name, QSize(1440, 900));
        good &= renderSettings(name);
        good &= renderLargeText(name, QSize(1920, 1080));
    }
    return good;
}

} // namespace telltale::ui

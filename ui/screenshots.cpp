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
#include <QEventLoop>
#include <QFile>
#include <QSettings>
#include <QTimer>

namespace telltale::ui {

namespace {

void waitUntilRead(MainWindow &window)
{
    QEventLoop loop;
    const auto &loader = window.session().loader;
    QObject::connect(&loader, &models::LoadController::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    if (loader.isBusy())
        loop.exec();
    QCoreApplication::processEvents();
}

void waitUntilFiltered(MainWindow &window)
{
    QEventLoop loop;
    const models::EventFilter &filter = window.session().filter;
    QObject::connect(&filter, &models::EventFilter::changed, &loop, [&] {
        if (!filter.isRunning())
            loop.quit();
    });
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    if (filter.isRunning())
        loop.exec();
    QCoreApplication::processEvents();
}

void waitUntilCounted(MainWindow &window)
{
    QEventLoop loop;
    const models::GroupCounter &groups = window.session().groups;
    QObject::connect(&groups, &models::GroupCounter::changed, &loop, &QEventLoop::quit);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    if (groups.isRunning())
        loop.exec();
    QCoreApplication::processEvents();
}

void chooseField(MainWindow &window, const char *path)
{
    const models::EventDocumentPtr event = window.inspect().event();
    for (payload::NodeIndex node = 0; event && node < event->document().nodes().size(); ++node) {
        if (event->document().path(node) == path)
            window.inspect().chooseField(node);
    }
    window.inspect().fields().tree().setFocus();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray example()
{
    QFile file(QStringLiteral(":/samples/appsmith-telemetry.md"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Screenshots::Screenshots(Theme &theme, QSettings &settings, QString scratch, QString directory)
    : m_theme(theme), m_settings(settings), m_scratch(std::move(scratch)), m_directory(std::move(directory))
{
}

QString Screenshots::exampleFile() const
{
    const QString path = m_scratch + QStringLiteral("/telemetry.md");
    write(path, example());
    return path;
}

/// A file of its own: its notes lie beside it.
QString Screenshots::notedFile() const
{
    QDir().mkpath(m_scratch + QStringLiteral("/review"));
    const QString path = m_scratch + QStringLiteral("/review/telemetry.md");
    write(path, example());
    return path;
}

QString Screenshots::cutFile() const
{
    const QString path = m_scratch + QStringLiteral("/telemetry-cut.md");
    const QByteArray whole = example();
    const QByteArray last = QByteArrayLiteral("\"appName\": \"APP");
    write(path, whole.left(whole.lastIndexOf(last) + last.size()));
    return path;
}

QString Screenshots::emptyPage() const
{
    const QString path = m_scratch + QStringLiteral("/notes.md");
    write(path, QByteArrayLiteral("# Notes\n\nNothing that anyone sends.\n"));
    return path;
}

QString Screenshots::requestsFile() const
{
    const QString path = m_scratch + QStringLiteral("/requests.http");
    const QByteArray body =
        QByteArrayLiteral("{\"batch\":[{\"event\":\"page\",\"properties\":{\"path\":\"/setup\","
                          "\"instanceId\":\"609ce8fb4092701c69df9846\"}}],\"sentAt\":\"2024-01-09T07:10:17Z\"}");
    write(path,
          QByteArrayLiteral(
              "POST /v1/batch?api_key=demo&v=2 HTTP/1.1\r\nHost: in.example.com\r\nUser-Agent: sdk/3.3.1\r\n"
              "Content-Type: application/json\r\nCookie: sid=42\r\nContent-Length: ")
              + QByteArray::number(body.size()) + "\r\n\r\n" + body
              + QByteArrayLiteral("GET /flags?user=1 HTTP/1.1\r\nHost: flags.example.com\r\n\r\n"));
    return path;
}

QString Screenshots::largeFile() const
{
    const QString path = m_scratch + QStringLiteral("/large.ndjson");
    if (QFile::exists(path))
        return path;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return path;
    static constexpr const char *names[] = {"execute_ACTION_TRIGGERED", "PAGE_VIEW", "Installation Setup Complete",
                                            "query_RUN"};
    for (int i = 0; i < 100'000; ++i) {
        file.write(QStringLiteral("{\"event\":\"%1\",\"timestamp\":\"2024-01-%2T%3:%4:17.%5Z\",\"properties\":{"
                                  "\"appId\":\"%6\",\"took\":%7,"
                                  "\"ok\":%8},\"context\":{\"ip\":\"198.51.100.%9\"}}\n")
                       .arg(QLatin1String(names[i % 4]))
                       .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                       .arg(i % 24, 2, 10, QLatin1Char('0'))
                       .arg(i % 60, 2, 10, QLatin1Char('0'))
                       .arg(i % 1000, 3, 10, QLatin1Char('0'))
                       .arg(0x612465f8 + i, 8, 16)
                       .arg(i % 997)
                       .arg(i % 3 != 0 ? QLatin1String("true") : QLatin1String("false"))
                       .arg(i % 254 + 1)
                       .toUtf8());
    }
    return path;
}

bool Screenshots::grab(const QString &name, const QString &suffix, QSize size,
                       const std::function<void(MainWindow &)> &prepare)
{
    MainWindow window(m_theme, m_settings);
    window.resize(size);
    window.show();
    QApplication::setActiveWindow(&window);
    window.session().knowledge.get(); // so that events are there as soon as they are chosen
    prepare(window);
    QCoreApplication::processEvents();
    const QString path =
        QStringLiteral("%1/%2-%3-%4x%5.png").arg(m_directory, name, suffix).arg(size.width()).arg(size.height());
    // A dialog of its own is what is to be seen then.
    auto *dialog = window.findChild<QDialog *>();
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
        && renderInventory(theme, size);
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
    SettingsChoice choice;
    choice.file = QFile::encodeName(m_scratch + QStringLiteral("/settings.toml")).toStdString();
    choice.onCommandLine.set(SettingKey::WindowExample, 1, {SettingOrigin::Kind::CommandLine, 0});
    write(m_scratch + QStringLiteral("/settings.toml"), file);
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

/// Some lines of a log, anew each time.
QString Screenshots::growingFile(const QString &name) const
{
    const QString path = m_scratch + QLatin1Char('/') + name;
    QByteArray lines;
    for (int i = 0; i < 400; ++i)
        lines += "{\"event\":\"PAGE_VIEW\",\"timestamp\":\"2024-01-09T07:" + QByteArray::number(10 + i % 50)
            + ":17Z\",\"properties\":{\"n\":" + QByteArray::number(i) + "}}\n";
    write(path, lines);
    return path;
}

QString Screenshots::folder() const
{
    QDir().mkpath(m_scratch + QStringLiteral("/captures"));
    growingFile(QStringLiteral("captures/monday.ndjson"));
    growingFile(QStringLiteral("captures/tuesday.ndjson"));
    write(m_scratch + QStringLiteral("/captures/readme.bin"), QByteArrayLiteral("x"));
    return m_scratch + QStringLiteral("/captures");
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
    const QString suffix = theme + QStringLiteral("-200");
    bool good = grab(QStringLiteral("start"), suffix, size, [](MainWindow &window) {
        window.showExample();
        waitUntilRead(window);
    });
    good &= grab(QStringLiteral("inspect"), suffix, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        window.inspect().chooseEvent(1);
        chooseField(window, "/properties/emailDomainHash");
    });
    good &= grab(QStringLiteral("error"), suffix, size, [this](MainWindow &window) {
        window.openFiles({cutFile()});
        waitUntilRead(window);
        Q_EMIT window.inspect().banner().goClicked();
    });
    good &= grab(QStringLiteral("filter-error"), suffix, size, [this](MainWindow &window) {
        window.openFiles({exampleFile()});
        waitUntilRead(window);
        window.inspect().head().filter().setFocus();
        window.inspect().head().filter().setText(QStringLiteral("evnt:setup path:ip"));
        waitUntilFiltered(window);
    });
    good &= grab(QStringLiteral("comparing"), suffix, size, [this](MainWindow &window) {
        window.openFiles({largeFile()});
        waitUntilRead(window);
        window.inspect().chooseEvent(0);
        window.actions().compare->trigger();
    });
    good &= grab(QStringLiteral("help"), suffix, size, [](MainWindow &window) { window.actions().help->trigger(); });
    m_theme.setTextSize(100);
    return good;
}

bool Screenshots::render()
{
    if (!QDir().mkpath(m_directory))
        return false;
    // What somebody has reviewed is neither shown nor changed.
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_scratch));
    bool good = true;
    for (const auto &[mode, name] : {std::pair(Theme::Mode::Light, QStringLiteral("light")),
                                     std::pair(Theme::Mode::Dark, QStringLiteral("dark"))}) {
        m_theme.apply(mode);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 800), QSize(1920, 1080)})
            good &= renderSize(name, size);
        good &= renderMany(name, QSize(1440, 900));
        good &= renderSettings(name);
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
            good &= renderLargeText(name, size);
    }
    return good;
}

} // namespace telltale::ui

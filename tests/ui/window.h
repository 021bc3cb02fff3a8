// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/patience.h"
#include "ui/actions.h"
#include "ui/inspect/event_table.h"
#include "ui/inspect/field_pane.h"
#include "ui/inspect/inspect_page.h"
#include "ui/inspect/inspector_pane.h"
#include "ui/main_window.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bytes_view.h"
#include "ui/widgets/row_views.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QImage>
#include <QSettings>
#include <QTemporaryDir>

namespace telltale::tests {

/// What `look` gives once it has given it several times in a row. Something that moves all the time is not waited for.
template<typename Look>
auto onceAlike(const Look &look)
{
    auto last = look();
    for (int alike = 0, tries = 0; alike < 3 && tries < 300; ++tries) {
        QTest::qWait(10);
        auto next = look();
        alike = next == last ? alike + 1 : 0;
        last = std::move(next);
    }
    return last;
}

/// The real window with the real style, and settings that nobody else sees.
class Window
{
public:
    explicit Window(ui::Theme::Mode mode = ui::Theme::Mode::Light, QSize size = {1440, 900})
        : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        QApplication::setCursorFlashTime(0); // pictures are compared
        QApplication::setStyle(new ui::Style(theme));
        theme.apply(mode);
        window = std::make_unique<ui::MainWindow>(theme, m_settings);
        window->resize(size);
        window->show();
        QApplication::setActiveWindow(window.get());
        window->session().knowledge.get(); // so that events are there as soon as they are chosen
    }
    ~Window()
    {
        window.reset();
        QApplication::setStyle(QStringLiteral("Fusion")); // ours looks at the theme
    }
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room for a file");
        return file.fileName();
    }
    void open(const QStringList &paths)
    {
        window->openFiles(paths);
        QTRY_VERIFY(isIdle());
        QCoreApplication::processEvents();
    }
    void openExample() { open({file(QStringLiteral("telemetry.md"), example())}); }
    void openCut() { open({file(QStringLiteral("cut.md"), example().chopped(700))}); }
    void openRequests()
    {
        open({file(QStringLiteral("requests.http"),
                   "POST /v1/batch?key=demo HTTP/1.1\r\nHost: in.example.com\r\nCookie: sid=42\r\n"
                   "Content-Type: application/json\r\nContent-Length: 24\r\n\r\n{\"event\":\"page\",\"n\":1.5}"
                   "GET /flags?user=1 HTTP/1.1\r\nHost: flags.example.com\r\n\r\n")});
    }
    void showExample()
    {
        window->showExample();
        QTRY_VERIFY(isIdle());
        QCoreApplication::processEvents();
    }
    bool isIdle() const { return !window->session().loader.isBusy() && !window->session().filter.isRunning(); }
    /// Waits until every part of the window, or of a dialog, has its place: layouts ask again, and what threads find
    /// comes when it comes.
    static void settle(const QWidget &root)
    {
        onceAlike([&root] {
            QList<QRect> places;
            for (const QWidget *widget : root.findChildren<QWidget *>()) {
                if (widget->isVisible())
                    places << QRect(widget->mapTo(&root, QPoint()), widget->size());
            }
            return places;
        });
    }
    /// The same until it looks alike, as it looks then.
    static QImage settled(QWidget &root)
    {
        return onceAlike([&root] { return root.grab().toImage(); });
    }
    ui::InspectPage &page() { return window->inspect(); }
    ui::BytesView &bytes() { return page().inspector().bytes(); }
    ui::RowTree &tree() { return page().fields().tree(); }
    ui::Actions &actions() { return window->actions(); }

    static QByteArray example()
    {
        QFile file(QStringLiteral(":/samples/appsmith-telemetry.md"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings;

public:
    ui::Theme theme;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace telltale::tests

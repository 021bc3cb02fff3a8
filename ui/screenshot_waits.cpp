// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screenshot_waits.h"

#include "ui/main_window.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

namespace telltale::ui {

void waitFor(const std::function<bool()> &isDone)
{
    QEventLoop loop;
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isDone())
            loop.quit();
    });
    look.start(5);
    loop.exec();
    QCoreApplication::processEvents();
}

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

void waitUntilJudged(MainWindow &window)
{
    window.grab();
    QEventLoop loop;
    models::SensitiveCounts &counts = window.session().sensitive;
    QObject::connect(
        &counts, &models::SensitiveCounts::found, &loop,
        [&] {
            if (counts.isIdle())
                loop.quit();
        },
        Qt::QueuedConnection);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    if (!counts.isIdle())
        loop.exec();
    QCoreApplication::processEvents();
}

} // namespace telltale::ui

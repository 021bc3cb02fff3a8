// SPDX-License-Identifier: GPL-3.0-or-later
// The list of events when it is long: showing, filtering and sorting it beside QSortFilterProxyModel, and a large file
// from opening it to its last event.
#include "event_shapes.h"
#include "ui/models/event_filter.h"
#include "ui/models/event_list_model.h"
#include "ui/models/load_controller.h"
#include "ui/models/row_order.h"
#include "ui/models/source_list_model.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <jemalloc/jemalloc.h>
#include <memory>
#include <numeric>

using namespace telltale;
using namespace telltale::models;
using payload::CaptureBatch;
using payload::EventRow;

namespace {

double milliseconds(const std::function<void()> &run)
{
    QElapsedTimer timer;
    timer.start();
    run();
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *what, double ours, double peer = -1, const char *peerName = "proxy")
{
    if (peer < 0)
        std::printf("  %-44s %9.1f ms\n", what, ours);
    else
        std::printf("  %-44s %9.1f ms   %s %9.1f ms   %6.1f x\n", what, ours, peerName, peer, peer / ours);
    std::fflush(stdout);
}

constexpr std::size_t names = 7;

/// Rows over a few thousand different events that are used again and again: only the rows need memory, and the bytes of
/// the file, whose number is given back.
std::size_t fill(EventListModel &events, payload::Capture &capture, std::size_t count)
{
    const std::string text = makeEvents(EventShape::Plain, 2'000'000);
    CaptureBatch first;
    payload::Capture scratch;
    const std::uint16_t number = scratch.addSource("events.ndjson");
    payload::loadTextForCapture(text, "events.ndjson", {},
                                [&](CaptureBatch batch) { scratch.append(std::move(batch), number); });
    const payload::CaptureView view = scratch.view();
    const std::uint16_t source = capture.addSource("events.ndjson");
    for (std::size_t done = 0; done < count;) {
        CaptureBatch batch;
        batch.source = view.sources[0];
        for (std::size_t i = 0; i < names; ++i)
            batch.names.push_back("name " + std::to_string(i));
        for (std::size_t i = 0; i < 100'000 && done < count; ++i, ++done) {
            batch.rows.push_back(view.rows[done % view.rows.size()]);
            batch.rows.back().name = static_cast<std::uint32_t>(1 + done % names);
        }
        events.append(std::move(batch), source);
    }
    return text.size();
}

double filtered(EventFilter &filter, const EventListModel &events, const char *text)
{
    filter.setText(QString());
    const double taken = milliseconds([&] {
        filter.setText(QLatin1String(text));
        while (filter.isRunning())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
    std::printf("    %d rows match\n", events.rowCount());
    return taken;
}

/// What a proxy asks: the text of a cell for every row.
double proxied(EventListModel &events, int column, const char *text)
{
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&events);
    proxy.setFilterKeyColumn(column);
    return milliseconds([&] {
        proxy.setFilterFixedString(QLatin1String(text));
        proxy.rowCount();
    });
}

/// As many rows as ours and nothing in them: what the view alone costs.
class EmptyTable : public QAbstractTableModel
{
public:
    explicit EmptyTable(int rows) : m_rows(rows) {}
    int rowCount(const QModelIndex & = {}) const override { return m_rows; }
    int columnCount(const QModelIndex & = {}) const override { return 5; }
    QVariant data(const QModelIndex &, int) const override { return {}; }

private:
    int m_rows;
};

double shown(QTableView &table, QAbstractItemModel &model)
{
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(32);
    table.resize(1200, 800);
    return milliseconds([&] {
        table.setModel(&model);
        table.show();
        QCoreApplication::processEvents();
        table.grab();
    });
}

/// Bytes that were asked for and not given back.
std::size_t allocatedMemory()
{
    std::uint64_t epoch = 1;
    std::size_t size = sizeof epoch;
    mallctl("epoch", &epoch, &size, &epoch, size);
    std::size_t allocated = 0;
    size = sizeof allocated;
    mallctl("stats.allocated", &allocated, &size, nullptr, 0);
    return allocated;
}

/// First in memory that this process has never touched, which the system has to find and clear, then in memory that it
/// has: both happen to users, right after the start and later.
void showTwice(EventListModel &events, std::size_t count)
{
    EmptyTable nothing(static_cast<int>(count));
    for (const char *what : {"show; QTableView alone, over empty cells", "the same again, in memory touched before"}) {
        const auto table = std::make_unique<QTableView>();
        const double ours = shown(*table, events);
        const auto peer = std::make_unique<QTableView>();
        print(what, ours, shown(*peer, nothing), "alone");
    }
}

void longList(std::size_t count)
{
    std::printf("\n%zu rows\n", count);
    payload::Capture capture;
    EventListModel events(capture);
    EventFilter filter(capture, events);
    const std::size_t before = allocatedMemory();
    std::size_t file = 0;
    print("append, in batches of 100,000", milliseconds([&] { file = fill(events, capture, count); }));
    std::printf("  %-44s %9.2f bytes\n", "memory of a row, beyond the file",
                double(allocatedMemory() - before - file) / double(count));
    showTwice(events, count);
    QTableView table;
    shown(table, events);
    double worst = 0;
    for (int i = 0; i < 200; ++i) {
        worst = std::max(worst, milliseconds([&] {
                             table.verticalScrollBar()->setValue(int(count / 200) * i);
                             table.viewport()->repaint();
                         }));
    }
    print("scrolling, the slowest of 200 frames", worst);
    table.setModel(nullptr);
    const double name = filtered(filter, events, "event:name?3");
    const double again = filtered(filter, events, "event:name?3");
    filter.setText(QString());
    print("filter by name", name, proxied(events, EventListModel::Event, "name 3"));
    print("the same again, in memory touched before", again);
    const double source = filtered(filter, events, "source:nowhere -event:4");
    filter.setText(QString());
    print("filter by text of columns", source, proxied(events, EventListModel::Source, "nowhere"));
    print("filter by a word in the bytes", filtered(filter, events, "nowhereatall"));
    filter.setText(QString());
}

void sorting(std::size_t count)
{
    std::printf("\nsorting %zu rows\n", count);
    payload::Capture capture;
    EventListModel events(capture);
    static_cast<void>(fill(events, capture, count));
    for (const auto &[label, column] : {std::pair{"by time", EventListModel::Time},
                                        {"by name", EventListModel::Event},
                                        {"by size", EventListModel::Size}}) {
        const double ours = milliseconds([&, column = column] { events.sort(column, Qt::DescendingOrder); });
        events.sort(EventListModel::Number);
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&events);
        print(label, ours, milliseconds([&, column = column] { proxy.sort(column, Qt::DescendingOrder); }));
    }
}

/// As the window does it: batches come while events are handled, and a view shows them.
void largeFile(std::size_t megabytes)
{
    std::printf("\na file of %zu MB\n", megabytes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("events.ndjson")));
    const std::string text = makeEvents(EventShape::Plain, megabytes * 1'000'000);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        return;
    file.close();
    payload::Capture capture;
    EventListModel events(capture);
    SourceListModel sources(capture);
    EventFilter filter(capture, events);
    LoadController loader(capture, events, sources);
    QTableView table;
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.setModel(&events);
    table.resize(1200, 800);
    table.show();
    QElapsedTimer timer;
    timer.start();
    double first = -1;
    double last = 0;
    double gap = 0;
    loader.open({file.fileName()});
    while (loader.isBusy()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        table.viewport()->repaint();
        const double now = double(timer.nsecsElapsed()) / 1e6;
        gap = std::max(gap, now - last);
        last = now;
        if (first < 0 && events.rowCount() > 0)
            first = now;
    }
    print("first events shown after", first);
    print("longest time between two frames", gap);
    print("all events listed after", last);
    for (const char *words : {"nowhereatall", "path:/properties/*Id", "value:postgresql", "event:*ACTION*"}) {
        double found = -1;
        timer.restart();
        filter.setText(QString());
        const auto seen = QObject::connect(&filter, &EventFilter::changed, &filter, [&] {
            if (found < 0 && filter.isActive() && events.isFiltered() && events.rowCount() > 0)
                found = double(timer.nsecsElapsed()) / 1e6;
        });
        filter.setText(QLatin1String(words));
        while (filter.isRunning())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        std::printf("  filter %-30s %9.1f ms, the first after %.1f ms, %d match\n", words,
                    double(timer.nsecsElapsed()) / 1e6, found, events.rowCount());
        QObject::disconnect(seen);
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    longList(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000'000);
    sorting(1'000'000);
    largeFile(argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 500);
    return 0;
}

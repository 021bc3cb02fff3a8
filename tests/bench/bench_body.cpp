// SPDX-License-Identifier: GPL-3.0-or-later
// One event of many megabytes, from choosing it to its fields and bytes: what of it happens on the window's thread, and
// how long the longest step of that is. Reading it happens beside the window (EventReader).
#include "ui/models/event_reader.h"
#include "ui/models/field_tree_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bytes_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

using namespace telltale;
using namespace telltale::models;

namespace {

double milliseconds(const std::function<void()> &run)
{
    QElapsedTimer timer;
    timer.start();
    run();
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *what, double ours, double peer = -1)
{
    if (peer < 0)
        std::printf("  %-44s %9.1f ms\n", what, ours);
    else
        std::printf("  %-44s %9.1f ms   proxy %9.1f ms   %6.1f x\n", what, ours, peer, peer / ours);
    std::fflush(stdout);
}

/// The longest that one turn of the event loop takes until the whole body is laid out.
double longestStep(ui::BytesView &view)
{
    double longest = 0;
    QElapsedTimer quiet;
    int range = -1;
    quiet.start();
    while (quiet.elapsed() < 200) {
        longest = std::max(longest, milliseconds([] { QCoreApplication::processEvents(QEventLoop::AllEvents, 1); }));
        if (range != view.verticalScrollBar()->maximum())
            quiet.restart();
        range = view.verticalScrollBar()->maximum();
    }
    return longest;
}

/// One event of many megabytes, from choosing it to its tree of fields.
void largeBody(std::size_t megabytes)
{
    std::printf("\na body of %zu MB\n", megabytes);
    std::string text = "{\"event\":\"large\",\"list\":[";
    while (text.size() < megabytes * 1'000'000)
        text += "{\"key\":\"some value of a field\",\"n\":12345},\n";
    text += "0]}";
    payload::Capture capture;
    const std::uint16_t number = capture.addSource("large.json");
    payload::loadTextForCapture(text, "large.json", {},
                                [&](payload::CaptureBatch batch) { capture.append(std::move(batch), number); });
    EventDocumentPtr event;
    print("read, beside the window",
          milliseconds([&] { event = std::make_shared<const EventDocument>(capture.read(0)); }));
    FieldTreeModel fields;
    print("tree of its fields", milliseconds([&] { fields.setEvent(event); }));
    ui::Theme theme;
    theme.apply(ui::Theme::Mode::Light);
    ui::BytesView view(theme);
    view.resize(500, 600);
    view.show();
    QCoreApplication::processEvents();
    print("given to the bytes view, painted", milliseconds([&] {
              view.setEvent(event);
              view.repaint();
          }));
    print("longest step until all is laid out", longestStep(view));
    print("last field selected and painted", milliseconds([&] {
              view.select(static_cast<payload::NodeIndex>(event->document().nodes().size() - 1));
              view.repaint();
          }));
    print("as hexadecimal", milliseconds([&] {
              view.setMode(ui::BytesView::Mode::Hex);
              view.repaint();
          }));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    largeBody(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 50);
    return 0;
}

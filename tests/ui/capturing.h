// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fake_engine.h"
#include "ui/capture/capture_desk.h"
#include "ui/capture/capture_panel.h"
#include "ui/settings/setting_row.h"
#include "ui/window.h"

#include <QLineEdit>

namespace telltale::tests {

/// The window with an engine whose wire the test holds, and settings of its own.
class Capturing
{
public:
    Capturing()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
        it.window->setCaptureEngine(std::make_unique<FakeEngine>(wire));
    }

    ui::MainWindow &window() { return *it.window; }
    ui::CaptureDesk &desk() { return it.window->capture(); }
    ui::CaptureSession &session() { return desk().session(); }
    std::size_t size() { return window().session().capture.size(); }
    bool isIdle() const { return it.isIdle(); }
    QString data() const { return m_data.path(); }
    void start()
    {
        it.actions().capture->trigger();
        QTRY_VERIFY(session().isRunning());
        QTRY_VERIFY(it.isIdle());
    }
    void listenOnAnyPort()
    {
        auto &line = static_cast<QLineEdit &>(desk().panel()->row(SettingKey::CaptureListen)->control());
        line.setText(QStringLiteral("127.0.0.1:0"));
        Q_EMIT line.editingFinished();
    }
    void stop()
    {
        it.actions().capture->trigger();
        QTRY_VERIFY(session().state() == ui::CaptureSession::State::Off);
    }
    void receive(int number) { wire->receive("{\"event\":\"came\",\"n\":" + QByteArray::number(number) + "}"); }
    /// So many more events, and they are there.
    void receive(int from, int to)
    {
        const std::size_t wanted = size() + static_cast<std::size_t>(to - from);
        for (int number = from; number < to; ++number)
            receive(number);
        QTRY_COMPARE(size(), wanted);
        QTRY_VERIFY(it.isIdle());
    }

private:
    QTemporaryDir m_data;

public:
    std::shared_ptr<Wire> wire = std::make_shared<Wire>();
    Window it;
};

} // namespace telltale::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/run_engine.h"

#include <QFile>
#include <QList>

#include <mutex>
#include <optional>

namespace telltale::tests {

/// A run without a program: the test is the program, and whoever looks at it. From any thread.
class FakeRun : public ui::RunEngine, public privacy::Forwarder
{
public:
    // For the test.
    void print(const std::string &bytes)
    {
        std::function<void()> tell;
        {
            const std::lock_guard lock(m_mutex);
            tell = m_output.empty() ? m_events.onOutput : nullptr;
            m_output += bytes;
        }
        if (tell)
            tell();
    }
    /// What the program sends: a line of the record.
    void send(const QByteArray &line)
    {
        QFile file(settings().capture.record);
        if (!file.open(QIODevice::Append) || file.write(line + '\n') != line.size() + 1)
            qFatal("no room for a record");
        file.close();
        const std::lock_guard lock(m_mutex);
        ++m_counters.exchanges;
        m_events.onPersisted();
    }
    void end(int status, bool settles = true)
    {
        ui::RunEvents events;
        {
            const std::lock_guard lock(m_mutex);
            events = m_events;
        }
        events.onEnded(status);
        if (settles)
            events.onSettled();
    }
    void settle() { m_events.onSettled(); }
    ui::RunSettings settings() const
    {
        const std::lock_guard lock(m_mutex);
        return m_settings;
    }
    QByteArray written() const
    {
        const std::lock_guard lock(m_mutex);
        return m_written;
    }
    QList<int> signalled() const
    {
        const std::lock_guard lock(m_mutex);
        return m_signalled;
    }
    QSize cells() const
    {
        const std::lock_guard lock(m_mutex);
        return m_cells;
    }
    privacy::ExchangeJudge *judge() const { return m_judge; }

    std::optional<Error> refusal; ///< of the next start
    ui::RunCoverage coverage;     ///< at the end, with the counters of then
    std::atomic<bool> hides = false;
    std::atomic<bool> endsAtOnce = false; ///< with status 7, before start() returns
    std::atomic<int> starts = 0;
    std::atomic<int> stops = 0;

    // For the window.
    Result<QString> start(const ui::RunSettings &settings, privacy::ExchangeJudge &judge, ui::RunEvents events) override
    {
        ++starts;
        if (refusal)
            return *std::exchange(refusal, std::nullopt);
        QFile file(settings.capture.record);
        if (!file.open(QIODevice::WriteOnly) || file.write("\n") != 1)
            return Error{"record-not-writable", file.errorString()};
        {
            const std::lock_guard lock(m_mutex);
            m_settings = settings;
            m_judge = &judge;
            m_events = std::move(events);
            m_counters = {};
            m_written.clear();
            m_signalled.clear();
            m_isRunning = true;
        }
        if (endsAtOnce) {
            print("quick\r\n");
            end(7);
        }
        return QStringLiteral("127.0.0.1:40123");
    }
    ui::RunCoverage stop() override
    {
        ++stops;
        const std::lock_guard lock(m_mutex);
        m_isRunning = false;
        m_events = {};
        coverage.counters = m_counters;
        return coverage;
    }
    std::string takeOutput(std::size_t most) override
    {
        const std::lock_guard lock(m_mutex);
        std::string taken = m_output.substr(0, most);
        m_output.erase(0, taken.size());
        return taken;
    }
    void write(std::string bytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_written += QByteArray(bytes.data(), qsizetype(bytes.size()));
    }
    bool hidesInput() const override { return hides; }
    void resize(int columns, int rows) override
    {
        const std::lock_guard lock(m_mutex);
        m_cells = {columns, rows};
    }
    void signal(int number) override
    {
        const std::lock_guard lock(m_mutex);
        m_signalled << number;
    }
    privacy::Forwarder *forwarder() override { return m_isRunning ? this : nullptr; }
    QString trouble() const override { return {}; }

    std::vector<privacy::HeldExchange> held() const override { return {}; }
    void release(std::uint64_t) override {}
    void drop(std::uint64_t) override {}
    privacy::CaptureCounters counters() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_counters;
    }

private:
    mutable std::mutex m_mutex;
    ui::RunSettings m_settings;
    privacy::ExchangeJudge *m_judge = nullptr;
    ui::RunEvents m_events;
    privacy::CaptureCounters m_counters;
    std::string m_output;
    QByteArray m_written;
    QList<int> m_signalled;
    QSize m_cells;
    std::atomic<bool> m_isRunning = false;
};

} // namespace telltale::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_engine.h"

#include <QFile>

#include <algorithm>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>

namespace telltale::tests {

/// What a fake engine is told and tells, for the test that sits behind it. From any thread.
class Wire : public privacy::Forwarder
{
public:
    /// What comes in: a line of the record, which may be any file that can be read on.
    void receive(const QByteArray &line)
    {
        QFile file(record());
        if (!file.open(QIODevice::Append) || file.write(line + '\n') != line.size() + 1)
            qFatal("no room for a record");
        file.close();
        std::function<void()> tell;
        {
            const std::lock_guard lock(m_mutex);
            ++m_counters.exchanges;
            tell = m_onPersisted;
        }
        if (tell)
            tell();
    }
    /// What the judge says of it; one that is held waits.
    privacy::Judgement::What ask(const std::string &destination, const std::string &head)
    {
        payload::RecordedRequest request;
        request.destination = destination;
        request.head = head;
        privacy::ExchangeJudge *judge = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            judge = m_judge;
        }
        const auto what = judge->judge(request, {}).what;
        if (what == privacy::Judgement::What::Hold)
            hold(destination, head);
        return what;
    }
    void hold(const std::string &destination, const std::string &head)
    {
        const std::lock_guard lock(m_mutex);
        const std::size_t blank = head.find(' ');
        privacy::HeldExchange one;
        one.exchange = ++m_number;
        one.method = head.substr(0, blank);
        one.target = head.substr(blank + 1, head.find(' ', blank + 1) - blank - 1);
        one.destination = destination;
        one.bytes = 1500;
        m_held.push_back(one);
        m_counters.held = m_held.size();
    }
    template<typename Change>
    void change(const Change &change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_counters);
    }
    QString record() const
    {
        const std::lock_guard lock(m_mutex);
        return m_settings.record;
    }
    ui::CaptureSettings settings() const
    {
        const std::lock_guard lock(m_mutex);
        return m_settings;
    }
    int starts() const { return m_starts; }
    int stops() const { return m_stops; }
    std::vector<std::uint64_t> released() const
    {
        const std::lock_guard lock(m_mutex);
        return m_released;
    }
    std::vector<std::uint64_t> dropped() const
    {
        const std::lock_guard lock(m_mutex);
        return m_dropped;
    }

    std::vector<privacy::HeldExchange> held() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_held;
    }
    void release(std::uint64_t exchange) override { take(exchange, m_released); }
    void drop(std::uint64_t exchange) override { take(exchange, m_dropped); }
    privacy::CaptureCounters counters() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_counters;
    }

    std::vector<privacy::TunnelSummary> tunnels() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_tunnels;
    }
    void setTunnels(std::vector<privacy::TunnelSummary> tunnels)
    {
        const std::lock_guard lock(m_mutex);
        m_tunnels = std::move(tunnels);
    }
    void openHost(const std::string &host) override
    {
        const std::lock_guard lock(m_mutex);
        m_opened.push_back(host);
    }
    std::vector<std::string> opened() const
    {
        const std::lock_guard lock(m_mutex);
        return m_opened;
    }

    ui::CaptureTrust trust;                             ///< what opens TLS
    std::optional<Error> refusal;                       ///< of the next start
    std::shared_future<void> ending;                    ///< stopping takes until then, where it is set
    QString trouble;                                    ///< what the engine says of its record
    QString address = QStringLiteral("127.0.0.1:8642"); ///< where it listens

private:
    friend class FakeEngine;
    void take(std::uint64_t exchange, std::vector<std::uint64_t> &done)
    {
        const std::lock_guard lock(m_mutex);
        const auto one = std::find_if(m_held.begin(), m_held.end(),
                                      [exchange](const auto &held) { return held.exchange == exchange; });
        if (one == m_held.end())
            return;
        m_held.erase(one);
        done.push_back(exchange);
        m_counters.held = m_held.size();
    }

    mutable std::mutex m_mutex;
    ui::CaptureSettings m_settings;
    privacy::ExchangeJudge *m_judge = nullptr;
    std::function<void()> m_onPersisted;
    privacy::CaptureCounters m_counters;
    std::vector<privacy::HeldExchange> m_held;
    std::vector<privacy::TunnelSummary> m_tunnels;
    std::vector<std::string> m_opened;
    std::vector<std::uint64_t> m_released;
    std::vector<std::uint64_t> m_dropped;
    std::uint64_t m_number = 0;
    std::atomic<int> m_starts = 0;
    std::atomic<int> m_stops = 0;
};

/// An engine without a network: the test is its wire.
class FakeEngine : public ui::CaptureEngine
{
public:
    explicit FakeEngine(std::shared_ptr<Wire> wire) : m_wire(std::move(wire)) {}

    Result<QString> start(const ui::CaptureSettings &settings, privacy::ExchangeJudge &judge,
                          std::function<void()> onPersisted) override
    {
        ++m_wire->m_starts;
        if (m_wire->refusal)
            return *std::exchange(m_wire->refusal, std::nullopt);
        QFile file(settings.record);
        if (!file.open(QIODevice::WriteOnly) || file.write("\n") != 1) // a file with nothing in it is no record yet
            return Error{"record-not-writable", file.errorString()};
        const std::lock_guard lock(m_wire->m_mutex);
        m_wire->m_settings = settings;
        m_wire->m_judge = &judge;
        m_wire->m_onPersisted = std::move(onPersisted);
        m_isRunning = true;
        return m_wire->address;
    }
    privacy::CaptureCounters stop() override
    {
        if (!m_isRunning)
            return {};
        if (m_wire->ending.valid())
            m_wire->ending.wait();
        ++m_wire->m_stops;
        m_isRunning = false;
        const std::lock_guard lock(m_wire->m_mutex);
        m_wire->m_onPersisted = nullptr;
        return m_wire->m_counters;
    }
    privacy::Forwarder *forwarder() override { return m_isRunning ? m_wire.get() : nullptr; }
    QString trouble() const override { return m_wire->trouble; }
    ui::CaptureTrust trust() const override { return m_wire->trust; }

private:
    std::shared_ptr<Wire> m_wire;
    std::atomic<bool> m_isRunning = false;
};

} // namespace telltale::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_engine.h"
#include "ui/capture/lasting_authority.h"

#include <functional>
#include <memory>

namespace telltale::network {
class Interceptor;
} // namespace telltale::network

namespace telltale::store {
class IndexWriter;
}

namespace telltale::ui {

/// The real one: an interceptor whose sink is a record.
class LiveEngine : public CaptureEngine
{
public:
    /// `authority` is asked at each start that is to open TLS; without it all TLS passes on unread.
    explicit LiveEngine(std::function<LastingAuthority()> authority = {});
    ~LiveEngine() override;

    Result<QString> start(const CaptureSettings &settings, privacy::ExchangeJudge &judge,
                          std::function<void()> onPersisted) override;
    privacy::CaptureCounters stop() override;
    privacy::Forwarder *forwarder() override;
    QString trouble() const override;
    CaptureTrust trust() const override { return m_trust; }

private:
    std::function<LastingAuthority()> m_authority;
    CaptureTrust m_trust;
    std::unique_ptr<store::IndexWriter> m_index; ///< before the interceptor, which wakes it
    std::unique_ptr<network::Interceptor> m_interceptor;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_engine.h"

#include <functional>
#include <memory>

namespace telltale::network {
class CertificateAuthority;
class Interceptor;
} // namespace telltale::network

namespace telltale::store {
class IndexWriter;
}

namespace telltale::ui {

/// The lasting certificate authority, as it was found.
struct LastingAuthority
{
    std::shared_ptr<network::CertificateAuthority> authority; ///< null: there is none
    CaptureTrust trust;
};

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

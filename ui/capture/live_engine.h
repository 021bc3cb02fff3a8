// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/capture/capture_engine.h"

#include <memory>

namespace telltale::network {
class Interceptor;
}

namespace telltale::store {
class IndexWriter;
}

namespace telltale::ui {

/// The real one: an interceptor whose sink is a record.
class LiveEngine : public CaptureEngine
{
public:
    LiveEngine();
    ~LiveEngine() override;

    Result<QString> start(const CaptureSettings &settings, privacy::ExchangeJudge &judge,
                          std::function<void()> onPersisted) override;
    privacy::CaptureCounters stop() override;
    privacy::Forwarder *forwarder() override;
    QString trouble() const override;

private:
    std::unique_ptr<store::IndexWriter> m_index; ///< before the interceptor, which wakes it
    std::unique_ptr<network::Interceptor> m_interceptor;
};

} // namespace telltale::ui

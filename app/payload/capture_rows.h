// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

#include <chrono>
#include <unordered_map>

namespace telltale::payload {

/// Turns records into rows, batch by batch.
class RowSink : public RecordSink
{
public:
    RowSink(std::uint64_t total, const std::function<void(CaptureBatch)> &handOver) : m_handOver(handOver)
    {
        m_batch.total = total;
    }

    bool record(const Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override { keep(diagnostic); }
    void progress(std::uint64_t done, std::uint64_t) override
    {
        m_batch.done = done;
        handOverInTime();
    }
    void finish(std::shared_ptr<CaptureSource> source);

private:
    void keep(const Diagnostic &diagnostic);
    std::uint32_t nameNumber(const Record &record);
    void placeInPage(const Record &record, EventRow &row);
    void handOverInTime();
    void handOver();

    const std::function<void(CaptureBatch)> &m_handOver;
    CaptureBatch m_batch;
    std::vector<Diagnostic> m_diagnostics;
    std::unordered_map<std::string, std::uint32_t> m_names;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace telltale::payload

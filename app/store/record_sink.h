// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/exchange_sink.h"
#include "store/cache_footprint.h"
#include "store/record_segments.h"
#include "store/record_writer.h"

#include <chrono>
#include <functional>
#include <memory>

namespace telltale::store {

struct RecordSinkOptions
{
    /// Called after frames were written, in the thread that wrote them: whoever follows the record may look again.
    std::function<void()> onPersisted;
    std::uint64_t mostBytes = 0;             ///< of all files of the capture: the oldest go; 0: all stay
    std::chrono::nanoseconds longestKept{0}; ///< files with nothing younger go; 0: all stay
};

/// Puts a capture into its record. Used by one thread.
class RecordSink : public privacy::ExchangeSink
{
public:
    RecordSink(std::unique_ptr<RecordWriter> writer, RecordSinkOptions options = {});

    Result<std::uint64_t> connected(const payload::RecordedConnection &connection) override;
    Result<bool> tunnelled(const payload::RecordedTunnel &tunnel) override;
    Result<bool> streamed(const payload::RecordedStream &stream) override;
    Result<std::uint64_t> received(const payload::RecordedRequest &request, const payload::BodyPieces &body) override;
    Result<bool> refused(const payload::RecordedRefusal &refusal) override;
    Result<bool> decided(const payload::RecordedDecision &decision) override;
    Result<bool> forwarded(const payload::RecordedForward &forward, const payload::BodyPieces &body) override;
    Result<bool> answered(const payload::RecordedAnswer &answer) override;
    Result<bool> covered(const payload::RecordedCoverage &coverage) override;
    Result<bool> persist() override;
    Result<bool> end() override;

private:
    void removeOld();

    std::unique_ptr<RecordWriter> m_writer;
    RecordSinkOptions m_options;
    std::string m_first; ///< the path of the capture's first file
    std::string m_path;  ///< of the file that was written last
    CacheFootprint m_footprint;
};

} // namespace telltale::store

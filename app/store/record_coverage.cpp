// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_coverage.h"

#include "payload/loaders/input_errors.h"
#include "payload/loaders/record/record_reader.h"
#include "store/record_segments.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace telltale::store {

namespace {

constexpr std::string_view lostFramesName = "frames-lost";
constexpr std::size_t mostTunnelPlaces = 1000;

/// Adds up what the frames of a record say of coverage.
class CoverageReading
{
public:
    void take(const payload::RecordFrame &frame);
    RecordCoverage finish();
    void noteDamage() { m_coverage.isWhole = false; }

private:
    void count(const payload::RecordedCoverage &coverage);
    void endRun();
    void tunnel(const payload::RecordedTunnel &tunnel);

    RecordCoverage m_coverage;
    privacy::CaptureCounters m_run; ///< of the run that is read: they only grow in it
    std::map<std::tuple<std::string, std::string, std::string>, privacy::TunnelSummary> m_tunnels;
    payload::RecordStreams m_streams;
};

void CoverageReading::take(const payload::RecordFrame &frame)
{
    if (frame.isTooLarge)
        return;
    switch (static_cast<payload::RecordKind>(frame.kind)) {
    case payload::RecordKind::Connection:
        if (const auto connection = payload::readRecordedConnection(frame.content))
            m_streams.connection(*connection);
        break;
    case payload::RecordKind::Coverage:
        if (const auto coverage = payload::readRecordedCoverage(frame.content))
            count(*coverage);
        break;
    case payload::RecordKind::Tunnel:
        if (const auto read = payload::readRecordedTunnel(frame.content))
            tunnel(*read);
        break;
    case payload::RecordKind::Stream:
        if (const auto stream = payload::readRecordedStream(frame.content))
            m_streams.stream(*stream, frame.offset);
        break;
    case payload::RecordKind::End:
        if (const auto end = payload::readRecordedEnd(frame.content);
            end && end->why == payload::RecordedEnd::Why::Ended)
            endRun();
        break;
    default:
        break;
    }
}

void CoverageReading::count(const payload::RecordedCoverage &coverage)
{
    if (tellsLostFrames(coverage)) {
        m_coverage.lostFrames += coverage.counters.front().second;
        return;
    }
    const privacy::CaptureCounters counters = privacy::CaptureCounters::fromNamed(coverage.counters);
    // One that was killed has no end, and the next one counts from the beginning.
    if (counters.connections < m_run.connections || counters.exchanges < m_run.exchanges
        || counters.bytesReceived < m_run.bytesReceived)
        endRun();
    m_run = counters;
    m_coverage.time = coverage.time;
}

void CoverageReading::endRun()
{
    m_coverage.counters.add(m_run);
    m_run = {};
}

void CoverageReading::tunnel(const payload::RecordedTunnel &tunnel)
{
    const auto place =
        std::tuple(std::string(tunnel.destination), std::string(tunnel.why), std::string(tunnel.sender.program));
    if (m_tunnels.size() >= mostTunnelPlaces && !m_tunnels.contains(place)) {
        ++m_coverage.moreTunnels;
        return;
    }
    privacy::TunnelSummary &summary = m_tunnels[place];
    std::tie(summary.destination, summary.why, summary.program) = place;
    ++summary.connections;
    summary.sent += tunnel.sent;
    summary.received += tunnel.received;
}

RecordCoverage CoverageReading::finish()
{
    endRun();
    for (auto &[place, summary] : m_tunnels)
        m_coverage.tunnels.push_back(std::move(summary));
    std::stable_sort(m_coverage.tunnels.begin(), m_coverage.tunnels.end(),
                     [](const auto &a, const auto &b) { return a.sent + a.received > b.sent + b.received; });
    m_coverage.streams = m_streams.sums();
    return std::move(m_coverage);
}

} // namespace

bool tellsLostFrames(const payload::RecordedCoverage &coverage)
{
    return coverage.counters.size() == 1 && coverage.counters.front().first == lostFramesName;
}

Result<RecordCoverage> coverageOf(const std::string &record)
{
    const std::vector<RecordSegment> segments = listSegments(record);
    if (segments.empty())
        return payload::notFound(record);
    CoverageReading reading;
    for (const RecordSegment &segment : segments) {
        Result<payload::RecordReader> reader = payload::RecordReader::open(segment.path);
        if (!reader)
            return reader.error();
        while (const std::optional<payload::RecordFrame> frame = reader->next())
            reading.take(*frame);
        if (reader->error() || reader->verdict().kind == payload::RecordVerdict::Kind::Changed
            || reader->verdict().kind == payload::RecordVerdict::Kind::UnknownVersion) {
            reading.noteDamage();
            break;
        }
    }
    return reading.finish();
}

} // namespace telltale::store

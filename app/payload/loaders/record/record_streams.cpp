// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/record/record_streams.h"

#include <algorithm>

namespace telltale::payload {

void RecordStreams::connection(const RecordedConnection &connection)
{
    if (connection.sender.process == 0 && connection.sender.program.empty())
        return;
    m_senders[connection.connection] = {connection.sender.process, std::string(connection.sender.program)};
    if (m_senders.size() > mostConnections)
        m_senders.erase(m_senders.begin());
}

void RecordStreams::stream(const RecordedStream &stream, std::uint64_t offset)
{
    const auto known = m_senders.find(stream.connection);
    const KnownSender sender = known == m_senders.end() ? KnownSender() : known->second;
    auto place =
        std::tuple(std::string(stream.destination), std::string(stream.protocol), sender.process, sender.program);
    if (m_sums.size() >= mostPlaces && !m_sums.contains(place))
        place = std::tuple(std::string(), std::string(), std::uint32_t(0), std::string());
    const auto [found, isNew] = m_sums.try_emplace(place);
    StreamSum &sum = found->second;
    if (isNew) {
        std::tie(sum.destination, sum.protocol, sum.process, sum.program) = place;
        sum.offset = offset;
        sum.first = m_next++;
    }
    (stream.way == RecordedStream::Way::FromClient ? sum.sent : sum.received) += stream.bytes.size();
}

std::vector<StreamSum> RecordStreams::sums() const
{
    std::vector<StreamSum> sums;
    sums.reserve(m_sums.size());
    for (const auto &[place, sum] : m_sums)
        sums.push_back(sum);
    std::sort(sums.begin(), sums.end(), [](const StreamSum &a, const StreamSum &b) { return a.first < b.first; });
    return sums;
}

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/answer_tally.h"

#include "network/interceptor/sockets.h"

#include <algorithm>

namespace telltale::network {

void AnswerTally::begin(std::string_view head)
{
    m_head = head;
    m_body.clear();
    m_hash.reset();
    m_size = 0;
    m_began = wallClock();
}

void AnswerTally::add(std::string_view content)
{
    m_size += content.size();
    const std::size_t room = payload::RecordedAnswer::mostKept - m_body.size();
    if (content.size() > room && !m_hash) {
        m_hash.emplace();
        m_hash->add(m_body);
    }
    if (m_hash)
        m_hash->add(content);
    m_body.append(content.substr(0, std::min(room, content.size())));
}

payload::RecordedAnswer AnswerTally::finish(std::uint64_t exchange, bool isWhole, payload::Sha256 &hash)
{
    payload::RecordedAnswer answer;
    answer.exchange = exchange;
    answer.began = m_began;
    answer.ended = wallClock();
    answer.isWhole = isWhole;
    answer.size = m_size;
    if (!m_hash)
        hash.add(m_body);
    answer.hash = m_hash ? m_hash->finish() : hash.finish();
    answer.head = m_head;
    answer.body = m_body;
    return answer;
}

} // namespace telltale::network

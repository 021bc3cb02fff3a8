// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_answer_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace telltale::network {

http1::Options PingAnswerReader::options()
{
    http1::Options options;
    // What is larger than what is taken is still shown as far as it goes, so the parser does not refuse it.
    options.body = std::uint64_t(1) << 62;
    return options;
}

PingAnswerReader::PingAnswerReader(std::uint64_t largestBody) : m_largestBody(largestBody), m_parser(options()) {}

void PingAnswerReader::begin(std::string_view method)
{
    m_method = method;
    m_parser.begin(m_method);
    m_answer = PingAnswer();
    m_first.clear();
    m_read = 0;
    m_state = State::Open;
    m_hasHead = m_keepsConnection = false;
}

PingAnswerReader::State PingAnswerReader::take(std::string_view piece)
{
    m_read += piece.size();
    if (!m_hasHead && m_first.size() < mostUnread)
        m_first += piece.substr(0, mostUnread - m_first.size());
    while (m_state == State::Open) {
        const http1::Step step = m_parser.feed(piece);
        piece.remove_prefix(step.raw.size());
        if (step.kind == http1::Step::Kind::NeedMore)
            break;
        read(step);
    }
    if (!piece.empty())
        m_keepsConnection = false; // nobody asked for what is there
    return m_state;
}

PingAnswerReader::State PingAnswerReader::end()
{
    if (m_state != State::Open)
        return m_state;
    if (m_hasHead && m_parser.end() == http1::Closed::Complete) {
        endMessage();
        m_keepsConnection = false;
    } else {
        m_state = State::CutOff;
    }
    return m_state;
}

void PingAnswerReader::read(const http1::Step &step)
{
    using Kind = http1::Step::Kind;
    if (step.kind == Kind::Fault)
        m_state = State::Malformed;
    else if (step.kind == Kind::Head)
        readHead();
    else if (step.kind == Kind::Body)
        addBody(step.content);
    else if (step.kind == Kind::End && m_parser.isInterim())
        m_parser.begin(m_method);
    else if (step.kind == Kind::End)
        endMessage();
}

void PingAnswerReader::readHead()
{
    const http1::FieldSection &head = m_parser.head();
    if (m_parser.isInterim()) {
        if (m_answer.interim.size() == mostInterim)
            m_state = State::Malformed;
        else
            m_answer.interim.emplace_back(head.bytes());
        return;
    }
    m_hasHead = true;
    m_answer.status = m_parser.status();
    m_answer.head = head.bytes();
    m_answer.fields.reserve(head.size());
    for (std::size_t i = 0; i < head.size(); ++i)
        m_answer.fields.push_back({std::string(head.name(i)), std::string(head.value(i))});
}

void PingAnswerReader::addBody(std::string_view content)
{
    const std::uint64_t room = m_largestBody - m_answer.body.size();
    if (content.size() > room)
        m_state = State::TooLarge;
    m_answer.body.append(content.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(room, content.size()))));
}

void PingAnswerReader::endMessage()
{
    m_answer.trailers = m_parser.trailers().bytes();
    m_answer.isWhole = true;
    m_keepsConnection = m_parser.keepsAlive() && !m_parser.opensTunnel();
    m_state = State::Done;
}

std::optional<PingAnswer> PingAnswerReader::takeAnswer()
{
    if (!m_hasHead)
        return {};
    return std::exchange(m_answer, PingAnswer());
}

QString PingAnswerReader::problem() const
{
    if (m_answer.interim.size() == mostInterim && !m_parser.fault())
        return QCoreApplication::translate("telltale::Ping", "more than %1 interim answers").arg(int(mostInterim));
    return QString::fromStdString(m_parser.fault().message());
}

} // namespace telltale::network

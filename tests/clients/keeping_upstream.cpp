// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/keeping_upstream.h"

#include <algorithm>
#include <cstdlib>

namespace telltale::test {

namespace {

/// Takes exactly as much as is asked for out of what comes.
class Hearing
{
public:
    explicit Hearing(Talk &talk) : m_talk(talk) {}

    std::string bytes(std::size_t size)
    {
        while (m_kept.size() < size && more()) {
        }
        return take(std::min(size, m_kept.size()));
    }
    /// With the end itself; "" when it does not come.
    std::string until(std::string_view end)
    {
        while (m_kept.find(end) == std::string::npos) {
            if (!more())
                return {};
        }
        return take(m_kept.find(end) + end.size());
    }

private:
    bool more()
    {
        const std::string piece = m_talk.hear();
        m_kept += piece;
        return !piece.empty();
    }
    std::string take(std::size_t size)
    {
        std::string taken = m_kept.substr(0, size);
        m_kept.erase(0, size);
        return taken;
    }

    Talk &m_talk;
    std::string m_kept;
};

/// What stands behind this name (in lower case) in a head; "" without it.
std::string valueOf(std::string head, std::string_view name)
{
    std::transform(head.begin(), head.end(), head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
    const std::size_t field = head.find("\r\n" + std::string(name) + ": ");
    if (field == std::string::npos)
        return {};
    const std::size_t start = field + name.size() + 4;
    return head.substr(start, head.find("\r\n", start) - start);
}

std::string bodyOf(Hearing &hearing, const std::string &head)
{
    if (valueOf(head, "transfer-encoding") != "chunked")
        return hearing.bytes(std::strtoul(valueOf(head, "content-length").c_str(), nullptr, 10));
    std::string body;
    for (;;) {
        const std::size_t size = std::strtoul(hearing.until("\r\n").c_str(), nullptr, 16);
        if (size == 0)
            break;
        body += hearing.bytes(size);
        hearing.until("\r\n");
    }
    hearing.until("\r\n");
    return body;
}

/// One answer has what Segment's, PostHog's, Amplitude's and Sentry's SDKs look for; Mixpanel's want a number.
std::string answerTo(const std::string &head)
{
    const std::string line = head.substr(0, head.find("\r\n"));
    const bool isMixpanel = line.find("/track?") != std::string::npos || line.find("/engage?") != std::string::npos
        || line.find("/groups?") != std::string::npos;
    const std::string body = isMixpanel
        ? "1"
        : R"({"success":true,"status":1,"code":200,"events_ingested":1,"payload_size_bytes":1,"server_upload_time":1,)"
          R"("flags":{},"featureFlags":{},"featureFlagPayloads":{},"errorsWhileComputingFlags":false})";
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + body;
}

} // namespace

KeepingUpstream::KeepingUpstream() : m_thread([this] { listen(); }) {}

KeepingUpstream::~KeepingUpstream()
{
    requests();
}

void KeepingUpstream::listen()
{
    while (!m_ends) {
        Talk talk = m_listening.accept();
        if (!talk.isOpen() || m_ends)
            continue;
        ++m_connections;
        m_serving.emplace_back([this, talk = std::move(talk)]() mutable { serve(std::move(talk)); });
    }
    for (std::thread &thread : m_serving)
        thread.join();
}

void KeepingUpstream::serve(Talk talk)
{
    Hearing hearing(talk);
    for (std::string head = hearing.until("\r\n\r\n"); !head.empty(); head = hearing.until("\r\n\r\n")) {
        HeardRequest request{head, bodyOf(hearing, head)};
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(std::move(request));
        }
        talk.say(answerTo(head));
    }
}

std::vector<HeardRequest> KeepingUpstream::requests()
{
    if (m_thread.joinable()) {
        m_ends = true;
        const Talk wake = Talk::to(authority());
        m_thread.join();
    }
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

} // namespace telltale::test

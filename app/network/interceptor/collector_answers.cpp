// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/collector_answers.h"

#include "base/glob.h"

#include <algorithm>

namespace telltale::network {

namespace {

/// More different paths than a program has; somebody else makes them up.
constexpr std::size_t mostKnown = 1024;

std::string_view valueOf(const http1::RequestParser &request, std::string_view name)
{
    const std::optional<std::size_t> found = request.head().find(name);
    return found ? request.head().value(*found) : std::string_view();
}

} // namespace

const payload::ProtocolAnswer *CollectorAnswers::find(const http1::RequestParser &request)
{
    const std::string_view target = request.target();
    const std::size_t mark = std::min(target.find('?'), target.size());
    payload::AskedRequest asked;
    asked.method = request.method();
    asked.host = valueOf(request, "Host");
    asked.path = target.substr(0, mark);
    asked.query = target.substr(std::min(mark + 1, target.size()));
    asked.type = valueOf(request, "Content-Type");
    std::string key(asked.method);
    key.append(1, ' ').append(asked.host).append(asked.path);
    auto known = m_known.find(key);
    if (known == m_known.end()) {
        if (m_known.size() >= mostKnown)
            m_known.clear();
        known = m_known.emplace(std::move(key), know(asked)).first;
    }
    for (const std::span<const payload::ProtocolAnswer> answers :
         {std::span<const payload::ProtocolAnswer>(known->second.before), known->second.ofProtocol,
          std::span<const payload::ProtocolAnswer>(known->second.behind)}) {
        if (const payload::ProtocolAnswer *const answer = payload::answerFor(answers, asked))
            return answer;
    }
    return nullptr;
}

CollectorAnswers::Known CollectorAnswers::know(const payload::AskedRequest &asked) const
{
    Known known;
    known.ofProtocol = m_protocols->answersTo(asked);
    for (const OtherAnswer &other : m_others) {
        const std::vector<std::string> &paths = other.answer.paths;
        const bool isForPath = std::any_of(paths.begin(), paths.end(),
                                           [&asked](const std::string &path) { return matchesGlob(path, asked.path); });
        if (isForPath)
            (other.isFirst ? known.before : known.behind).push_back(other.answer);
    }
    return known;
}

} // namespace telltale::network

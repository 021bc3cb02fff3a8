// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/hold_judge.h"

#include <algorithm>
#include <string_view>

namespace telltale::ui {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool has(std::string_view text, std::string_view word)
{
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char one, char other) { return lower(one) == other; })
        != text.end();
}

/// The request line, and behind it the line of Host: what else a head has is not about where it goes.
bool isAbout(std::string_view head, std::string_view word)
{
    for (bool isFirst = true; !head.empty(); isFirst = false) {
        const std::size_t end = std::min(head.find('\n'), head.size() - 1) + 1;
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(end);
        const bool isHost = line.size() > 5 && has(line.substr(0, 5), "host:");
        if ((isFirst || isHost) && has(isHost ? line.substr(5) : line, word))
            return true;
    }
    return false;
}

} // namespace

void HoldJudge::setWord(const std::string &word)
{
    const std::lock_guard lock(m_mutex);
    m_word = word;
    std::transform(m_word.begin(), m_word.end(), m_word.begin(), lower);
}

std::string HoldJudge::word() const
{
    const std::lock_guard lock(m_mutex);
    return m_word;
}

privacy::Judgement HoldJudge::judge(const payload::RecordedRequest &request, const payload::BodyPieces &)
{
    if (!m_holding)
        return {};
    const std::string wanted = word();
    if (!wanted.empty() && !has(request.destination, wanted) && !isAbout(request.head, wanted))
        return {};
    return {privacy::Judgement::What::Hold, "held for a person"};
}

} // namespace telltale::ui

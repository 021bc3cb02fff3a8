// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/protocol_answer.h"

#include "base/glob.h"
#include "payload/form_pairs.h"

#include <algorithm>

namespace telltale::payload {

namespace {

bool hasPair(std::string_view query, std::string_view wanted)
{
    bool isThere = wanted.empty();
    forEachPair(query, '&', [&](const Pair &pair) {
        const std::size_t length = pair.valueOffset + pair.value.size() - pair.nameOffset;
        isThere = isThere || query.substr(pair.nameOffset, length) == wanted;
    });
    return isThere;
}

} // namespace

const ProtocolAnswer *answerFor(std::span<const ProtocolAnswer> answers, const AskedRequest &request)
{
    const auto holds = [&request](const ProtocolAnswer &answer) {
        const bool isOnPath = answer.paths.empty()
            || std::any_of(answer.paths.begin(), answer.paths.end(),
                           [&request](const std::string &path) { return matchesGlob(path, request.path); });
        return isOnPath && request.type.starts_with(answer.sentType) && hasPair(request.query, answer.query);
    };
    const auto found = std::find_if(answers.begin(), answers.end(), holds);
    return found == answers.end() ? nullptr : &*found;
}

} // namespace telltale::payload

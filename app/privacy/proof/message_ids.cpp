// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/message_ids.h"

#include "audit/reveals/created_time.h"
#include "payload/lexeme.h"

#include <array>
#include <charconv>

namespace telltale::privacy {

namespace {

constexpr std::int64_t year2000 = 946'684'800'000;
constexpr std::int64_t year2100 = 4'102'444'800'000;

bool isHexText(std::string_view text)
{
    return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

std::optional<std::int64_t> createdTimeOf(std::string_view id)
{
    using audit::Recognised;
    if (id.size() == 36 && id[8] == '-')
        return audit::createdTime(Recognised::Uuid, id);
    if (id.size() == 26)
        return audit::createdTime(Recognised::Ulid, id);
    if (id.size() == 24 && isHexText(id))
        return audit::createdTime(Recognised::ObjectId, id);
    if (id.size() == 27)
        return audit::createdTime(Recognised::Ksuid, id);
    constexpr std::string_view segment = "ajs-next-";
    if (!id.starts_with(segment))
        return {};
    std::int64_t time = 0;
    const char *const end = id.data() + id.size();
    const auto [rest, problem] = std::from_chars(id.data() + segment.size(), end, time);
    return problem == std::errc() && rest != end && *rest == '-' ? std::optional(time) : std::nullopt;
}

} // namespace

std::string messageIdOf(const payload::Record &record)
{
    static const std::array<std::string, 13> keys{"/messageId",
                                                  "/message_id",
                                                  "/insertId",
                                                  "/insert_id",
                                                  "/$insert_id",
                                                  "/properties/$insert_id",
                                                  "/properties/insert_id",
                                                  "/eventId",
                                                  "/event_id",
                                                  "form/messageId",
                                                  "query/messageId",
                                                  "/properties/messageId",
                                                  "/uuid"};
    if (record.isEnvelope || record.root >= record.end)
        return {};
    const bool hasUuid = payload::protocolOf(record) == "posthog";
    const payload::NodeIndex node =
        payload::fieldUnder(record, std::span(keys).first(hasUuid ? keys.size() : keys.size() - 1));
    if (node == payload::noNode)
        return {};
    const std::string_view lexeme = record.document.lexeme(node);
    return record.document.node(node).type() == payload::NodeType::String ? payload::decodeString(lexeme)
                                                                          : std::string(lexeme);
}

std::optional<std::int64_t> timeOfMessageId(std::string_view id)
{
    const std::optional<std::int64_t> time = createdTimeOf(id);
    return time && *time >= year2000 && *time < year2100 ? time : std::nullopt;
}

} // namespace telltale::privacy

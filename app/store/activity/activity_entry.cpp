// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/activity_entry.h"

#include "payload/record.h"
#include "store/activity/canonical_text.h"

#include <array>

#include <pwd.h>
#include <unistd.h>

namespace telltale::store {

namespace {

constexpr std::string_view activityVersion = "{\"version\":";

void appendMember(std::string &out, std::string_view key, std::uint64_t number)
{
    out.append(key);
    out += std::to_string(number);
}

template<typename Text>
void appendMember(std::string &out, std::string_view key, const Text &text)
{
    out.append(key);
    appendCanonical(out, text);
}

std::string withoutHash(const ActivityRecord &record)
{
    std::string line;
    line.reserve(512);
    line.append(activityVersion);
    line += '1';
    appendMember(line, ",\"number\":", record.number);
    appendMember(line, ",\"time\":", std::string_view(payload::formatTime(record.time)));
    appendMember(line, ",\"uid\":", record.user.id);
    appendMember(line, ",\"user\":", std::string_view(record.user.name));
    appendMember(line, ",\"capture\":", record.capture);
    appendMember(line, ",\"what\":", std::string_view(record.what));
    appendMember(line, ",\"subject\":", std::string_view(record.subject));
    appendMember(line, ",\"before\":", record.before);
    appendMember(line, ",\"after\":", record.after);
    appendMember(line, ",\"prev\":", std::string_view(hexOf(record.previous)));
    return line;
}

std::string withHash(std::string line, const payload::Sha256Value &hash)
{
    appendMember(line, ",\"hash\":", std::string_view(hexOf(hash)));
    return line + '}';
}

/// Whether the line has the hash that it says, whatever else is in it.
bool hasItsHash(std::string_view line)
{
    constexpr std::size_t hashMember = 9 + 64 + 2; // ,"hash":"…"}
    if (line.size() < hashMember)
        return false;
    const std::string_view front = line.substr(0, line.size() - hashMember);
    return withHash(std::string(front), sha256Of(std::string(front) + '}')) == line;
}

bool readMembers(CanonicalCursor &at, ActivityRecord &record)
{
    std::string time;
    if (!at.literal("1,\"number\":") || !at.number(record.number) || !at.literal(",\"time\":") || !at.text(time)
        || !at.literal(",\"uid\":") || !at.number(record.user.id) || !at.literal(",\"user\":")
        || !at.text(record.user.name) || !at.literal(",\"capture\":") || !at.text(record.capture)
        || !at.literal(",\"what\":") || !at.text(record.what) || !at.literal(",\"subject\":")
        || !at.text(record.subject) || !at.literal(",\"before\":") || !at.text(record.before)
        || !at.literal(",\"after\":") || !at.text(record.after) || !at.literal(",\"prev\":") || !at.hex(record.previous)
        || !at.literal(",\"hash\":") || !at.hex(record.hash) || !at.literal("}") || !at.isAtEnd())
        return false;
    const std::optional<std::int64_t> read = payload::parseTime(time);
    record.time = read.value_or(0);
    return read.has_value();
}

} // namespace

ActivityUser ActivityUser::current()
{
    ActivityUser user{getuid(), {}};
    std::array<char, 4096> buffer{};
    struct passwd entry = {};
    struct passwd *found = nullptr;
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr)
        user.name = found->pw_name;
    return user;
}

std::string canonicalBytes(const ActivityRecord &record)
{
    return withoutHash(record) + '}';
}

std::string sealedLine(ActivityRecord &record)
{
    std::string line = withoutHash(record);
    record.hash = sha256Of(line + '}');
    return withHash(std::move(line), record.hash) + '\n';
}

ActivityLine readActivityLine(std::string_view line)
{
    ActivityLine result;
    CanonicalCursor at(line);
    ActivityRecord record;
    std::uint64_t version = 0;
    CanonicalCursor ahead = at;
    if (ahead.literal(activityVersion) && ahead.number(version) && version != 1 && hasItsHash(line))
        result.unknownVersion = version;
    if (at.literal(activityVersion) && readMembers(at, record)) {
        std::string anew = withoutHash(record);
        result.hash = sha256Of(anew + '}');
        // What says the same in other bytes is not what was written.
        if (withHash(std::move(anew), record.hash) == line) {
            result.record = std::move(record);
            return result;
        }
    }
    result.hash = sha256Of(line);
    return result;
}

std::string shortenedForLog(std::string text, std::size_t most)
{
    if (text.size() <= most)
        return text;
    const std::string note = "… (" + std::to_string(text.size()) + " bytes, SHA-256 " + hexOf(sha256Of(text)) + ')';
    std::size_t end = most - note.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
        --end;
    text.resize(end);
    return text + note;
}

} // namespace telltale::store

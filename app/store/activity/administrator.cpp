// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/administrator.h"

#include "store/activity/activity_reader.h"
#include "store/activity/canonical_text.h"

#include <QCoreApplication>

#include <sodium.h>

#include <array>
#include <cstring>

namespace telltale::store {

namespace {

constexpr std::string_view passphraseSubject = "administrator passphrase";
constexpr std::size_t fingerprintBytes = 8;

Error aboutAdministrator(const char *code, const char *text)
{
    return {code, QCoreApplication::translate("telltale::Administrator", text)};
}

/// Which passphrase there is, as a log may know it: the hash of a hash with a random salt tells two apart and nothing
/// else.
std::string stateOf(const std::optional<std::string> &hash)
{
    if (!hash)
        return "none";
    return "set, " + hexOf(sha256Of(*hash)).substr(0, 2 * fingerprintBytes);
}

ActivityEntry roleEntry(std::string_view what, std::string before, std::string after)
{
    return {std::string(what), std::string(passphraseSubject), std::move(before), std::move(after), {}};
}

Result<std::string> lastKnownState(const std::string &log)
{
    Result<ActivityReader> reader = ActivityReader::open(log);
    if (!reader)
        return reader.error();
    std::string state = stateOf(std::nullopt);
    while (const std::optional<RawActivityLine> raw = reader->next()) {
        // Most lines are about something else: these words stand in those that are meant.
        if (!raw->isFinished || raw->bytes.find(passphraseSubject) == std::string_view::npos)
            continue;
        const ActivityLine line = readActivityLine(raw->bytes);
        if (line.record && line.record->subject == passphraseSubject && line.record->after
            && (line.record->what == activity::role || line.record->what == activity::roleFound))
            state = *line.record->after;
    }
    if (const std::optional<Error> error = reader->error())
        return *error;
    return state;
}

} // namespace

Administrator::Administrator(ActivityLog log, std::string file, PassphraseCost cost)
    : m_log(std::move(log)), m_file(std::move(file)), m_cost(cost)
{
}

Result<bool> Administrator::isSet() const
{
    const Result<std::optional<std::string>> hash = readAdministratorFile(m_file);
    return hash ? Result<bool>(hash->has_value()) : hash.error();
}

Result<bool> Administrator::check(std::string_view passphrase) const
{
    const Result<std::optional<std::string>> hash = readAdministratorFile(m_file);
    if (!hash)
        return hash.error();
    if (!*hash)
        return aboutAdministrator("administrator-not-set",
                                  QT_TRANSLATE_NOOP("telltale::Administrator", "No administrator's passphrase is set"));
    std::array<char, crypto_pwhash_STRBYTES> stored{};
    std::memcpy(stored.data(), (*hash)->data(), (*hash)->size());
    if (sodium_init() >= 0 && crypto_pwhash_str_verify(stored.data(), passphrase.data(), passphrase.size()) == 0)
        return true;
    const Result<ActivityHead> logged =
        m_log.append({std::string(activity::failedAttempt), std::string(passphraseSubject), {}, {}, {}});
    return logged ? Result<bool>(false) : logged.error();
}

Result<std::string> Administrator::hashed(std::string_view passphrase) const
{
    if (passphrase.size() < leastBytes)
        return Error{
            "passphrase-too-short",
            QCoreApplication::translate("telltale::Administrator", "The passphrase takes at least %1 characters")
                .arg(leastBytes)};
    const bool isUsual = m_cost == PassphraseCost::Usual;
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (sodium_init() < 0
        || crypto_pwhash_str(hash.data(), passphrase.data(), passphrase.size(),
                             isUsual ? crypto_pwhash_OPSLIMIT_MODERATE : crypto_pwhash_OPSLIMIT_MIN,
                             isUsual ? crypto_pwhash_MEMLIMIT_MODERATE : crypto_pwhash_MEMLIMIT_MIN)
            != 0)
        return aboutAdministrator(
            "passphrase-no-memory",
            QT_TRANSLATE_NOOP("telltale::Administrator", "There is too little memory to hash the passphrase"));
    return std::string(hash.data());
}

/// Puts the file in its place, then says so in the log. Where that fails, everything is as it was.
Result<bool> Administrator::replace(const std::optional<std::string> &before,
                                    const std::optional<std::string> &after) const
{
    const auto put = [this](const std::optional<std::string> &hash) {
        return hash ? writeAdministratorFile(m_file, *hash) : removeAdministratorFile(m_file);
    };
    if (const Result<bool> written = put(after); !written)
        return written;
    const Result<ActivityHead> logged = m_log.append(roleEntry(activity::role, stateOf(before), stateOf(after)));
    if (logged)
        return true;
    const Result<bool> restored = put(before);
    return restored ? Result<bool>(logged.error()) : restored;
}

Result<bool> Administrator::set(std::string_view passphrase) const
{
    const Result<std::optional<std::string>> before = readAdministratorFile(m_file);
    if (!before)
        return before.error();
    if (*before)
        return aboutAdministrator(
            "administrator-already-set",
            QT_TRANSLATE_NOOP("telltale::Administrator",
                              "An administrator's passphrase is set already; change it with the old one"));
    const Result<std::string> hash = hashed(passphrase);
    return hash ? replace(std::nullopt, *hash) : hash.error();
}

Result<bool> Administrator::change(std::string_view old, std::string_view passphrase) const
{
    if (const Result<bool> isRight = check(old); !isRight || !*isRight)
        return isRight;
    const Result<std::optional<std::string>> before = readAdministratorFile(m_file);
    if (!before)
        return before.error();
    const Result<std::string> hash = hashed(passphrase);
    return hash ? replace(*before, *hash) : hash.error();
}

Result<bool> Administrator::remove(std::string_view old) const
{
    if (const Result<bool> isRight = check(old); !isRight || !*isRight)
        return isRight;
    const Result<std::optional<std::string>> before = readAdministratorFile(m_file);
    return before ? replace(*before, std::nullopt) : before.error();
}

Result<bool> Administrator::noteState() const
{
    const Result<std::string> known = lastKnownState(m_log.path());
    if (!known)
        return known.error();
    const Result<std::optional<std::string>> hash = readAdministratorFile(m_file);
    const std::string now = hash ? stateOf(*hash) : "unreadable";
    if (now == *known)
        return false;
    const Result<ActivityHead> logged = m_log.append(roleEntry(activity::roleFound, *known, now));
    return logged ? Result<bool>(true) : logged.error();
}

} // namespace telltale::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reveals/revealer.h"

#include "audit/reveals/inside_reader.h"
#include "audit/reveals/sentences.h"
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/hostname.h"
#include "audit/values/checks/ip_address.h"
#include "audit/values/checks/time_text.h"
#include "audit/values/checks/url.h"

#include <algorithm>

namespace telltale::audit {

using namespace checks;

namespace {

Sentences urlSentences(std::string_view value)
{
    const auto url = parseUrl(value);
    if (!url)
        return {};
    Sentences all;
    const auto address = parseIp(url->host);
    if (address) {
        if (const char *kind = ipKindText(ipKind(*address)))
            all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "host %1: %2"))
                              .arg(textOf(url->host), QCoreApplication::translate("Values", kind))
                              .toStdString());
    } else if (!url->host.empty()) {
        all.push_back((isInternalHostname(url->host) ? revealed(QT_TRANSLATE_NOOP("Reveals", "internal host name %1"))
                                                     : revealed(QT_TRANSLATE_NOOP("Reveals", "host %1")))
                          .arg(textOf(url->host))
                          .toStdString());
    }
    if (!url->password.empty())
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "holds a password")).toStdString());
    else if (url->hasUserInfo && !url->user.empty())
        all.push_back(revealed(QT_TRANSLATE_NOOP("Reveals", "holds a user name")).toStdString());
    if (equalsIgnoringCase(url->scheme, "file")) {
        for (std::string &sentence : pathSentences(url->path))
            all.push_back(std::move(sentence));
    }
    return all;
}

/// The claims of a token that say something by themselves (RFC 7519 4.1, OpenID Connect Core 5.1).
Sentences jwtSentences(const std::vector<Inside> &inside)
{
    Sentences all;
    for (const Inside &part : inside) {
        const auto say = [&](const char *text, const QString &what) {
            all.push_back(revealed(text).arg(what).toStdString());
        };
        const auto epoch = parseEpoch(part.value);
        if (part.path == "header/alg")
            say(QT_TRANSLATE_NOOP("Reveals", "signed with %1"), textOf(part.value));
        else if (part.path == "claims/iss")
            say(QT_TRANSLATE_NOOP("Reveals", "issued by %1"), textOf(part.value));
        else if (part.path == "claims/sub")
            say(QT_TRANSLATE_NOOP("Reveals", "about the subject %1"), textOf(part.value));
        else if (part.path == "claims/email")
            say(QT_TRANSLATE_NOOP("Reveals", "e-mail address %1"), textOf(part.value));
        else if (part.path == "claims/name" || part.path == "claims/preferred_username")
            say(QT_TRANSLATE_NOOP("Reveals", "name %1"), textOf(part.value));
        else if (part.path == "claims/iat" && epoch)
            say(QT_TRANSLATE_NOOP("Reveals", "issued at %1"), timeText(epoch->milliseconds, false));
        else if (part.path == "claims/exp" && epoch)
            say(QT_TRANSLATE_NOOP("Reveals", "valid until %1"), timeText(epoch->milliseconds, false));
    }
    return all;
}

Sentences sentencesFor(Recognised recognised, std::string_view value, std::string_view region)
{
    switch (recognised) {
    case Recognised::ObjectId:
        return objectIdSentences(value);
    case Recognised::Uuid:
        return uuidSentences(value);
    case Recognised::Ulid:
        return ulidSentences(value);
    case Recognised::Ksuid:
        return ksuidSentences(value);
    case Recognised::Snowflake:
        return snowflakeSentences(value);
    case Recognised::Timestamp:
    case Recognised::Date:
        return timeSentences(value);
    case Recognised::Ipv4:
    case Recognised::Ipv6:
        return ipSentences(value);
    case Recognised::Mac:
        return macSentences(value);
    case Recognised::FilePath:
        return pathSentences(value);
    case Recognised::Locale:
        return localeSentences(value);
    case Recognised::TimeZone:
        return zoneSentences(value);
    case Recognised::Country:
        return countrySentences(value);
    case Recognised::Email:
        return emailSentences(value);
    case Recognised::Hostname:
        return hostSentences(value);
    case Recognised::Semver:
        return versionSentences(value);
    case Recognised::Phone:
        return phoneSentences(value, region);
    case Recognised::UserAgent:
        return userAgentSentences(value);
    case Recognised::Url:
        return urlSentences(value);
    default:
        return {};
    }
}

} // namespace

Revelation Revealer::read(Recognised recognised, std::string_view value, std::string_view region) const
{
    Revelation revelation;
    value = trimmed(value);
    InsideReader reader(m_recogniser);
    revelation.inside = reader.read(recognised, value);
    revelation.isCut = reader.isCut();
    if (value.size() > byteLimit)
        return revelation;
    revelation.sentences =
        recognised == Recognised::Jwt ? jwtSentences(revelation.inside) : sentencesFor(recognised, value, region);
    if (const auto known = m_known.find(value))
        revelation.sentences.push_back(KnownDigests::sentence(*known));
    // Without dashes it could be both, so what a UUID would say is said as well.
    if (recognised == Recognised::Md5 && !m_known.find(value)) {
        for (std::string &sentence : uuidSentences(value))
            revelation.sentences.push_back(
                revealed(QT_TRANSLATE_NOOP("Reveals", "if it is a UUID: %1")).arg(textOf(sentence)).toStdString());
    }
    return revelation;
}

std::vector<std::string> Revealer::reveals(Recognised recognised, std::string_view value) const
{
    return read(recognised, value).sentences;
}

} // namespace telltale::audit

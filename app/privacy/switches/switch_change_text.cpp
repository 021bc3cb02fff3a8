// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_change_text.h"

#include "payload/lexeme.h"
#include "privacy/switches/logged_diff.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace telltale::privacy {

namespace {

constexpr std::string_view hiddenValue = "***";

using Text = std::optional<std::string>;

void putChangeMember(std::string &out, std::string_view key, const Text &text)
{
    const bool isText = !text || payload::isUtf8(*text);
    out += ",\"";
    out += key;
    out += isText ? "\":" : "_base64\":";
    if (!text)
        out += "null";
    else if (isText)
        payload::appendJsonString(out, *text);
    else
        out += '"' + QByteArray::fromStdString(*text).toBase64().toStdString() + '"';
}

Text loggedValue(const SwitchChange &change, const Text &value)
{
    if (value && !value->empty() && isCredentialKey(change.key))
        return std::string(hiddenValue);
    return value ? std::optional(cutForLog(*value, longestLoggedValue)) : std::nullopt;
}

/// Takes members out of an object; what is wrong once is wrong for good.
class ChangeMembers
{
public:
    explicit ChangeMembers(const QJsonObject &object) : m_object(object) {}

    Text optional(const QString &key)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isString())
            return value.toString().toUtf8().toStdString();
        const QJsonValue coded = m_object.value(key + QStringLiteral("_base64"));
        if (coded.isString())
            return QByteArray::fromBase64(coded.toString().toLatin1()).toStdString();
        m_isWhole = m_isWhole && value.isNull();
        return {};
    }
    std::string text(const char *key)
    {
        Text value = optional(QString::fromLatin1(key));
        m_isWhole = m_isWhole && value;
        return value.value_or(std::string());
    }
    bool isWhole() const { return m_isWhole; }

private:
    const QJsonObject &m_object;
    bool m_isWhole = true;
};

bool isHash(const std::string &text)
{
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.empty() || (text.size() == 64 && std::all_of(text.begin(), text.end(), isDigit));
}

/// Whether undoing may rely on it.
bool isPossible(const SwitchChange &change)
{
    if (change.kind == LayerKind::Api)
        return !change.file.empty() && !change.key.empty();
    const bool isPlace = change.file.starts_with('/') && (change.backup.empty() || change.backup.starts_with('/'));
    return isWritable(change.kind) && isPlace && isHash(change.beforeHash) && isHash(change.afterHash)
        && change.beforeHash.empty() == change.backup.empty();
}

} // namespace

SwitchChange loggedChange(const SwitchChange &change)
{
    SwitchChange logged = change;
    logged.before = loggedValue(change, change.before);
    logged.after = loggedValue(change, change.after);
    logged.diff = cutForLog(loggedDiff(change), longestLoggedDiff);
    return logged;
}

std::string switchChangeText(const SwitchChange &given)
{
    const SwitchChange change = loggedChange(given);
    std::string out = "{\"version\":1";
    putChangeMember(out, "product", change.product);
    putChangeMember(out, "wanted", std::string(word(change.wanted)));
    putChangeMember(out, "kind", std::string(word(change.kind)));
    putChangeMember(out, "file", change.file);
    putChangeMember(out, "key", change.key);
    putChangeMember(out, "before", change.before);
    putChangeMember(out, "after", change.after);
    putChangeMember(out, "sha256_before", change.beforeHash);
    putChangeMember(out, "sha256_after", change.afterHash);
    putChangeMember(out, "backup", change.backup);
    putChangeMember(out, "then", change.then);
    putChangeMember(out, "diff", change.diff);
    return out + '}';
}

std::optional<SwitchChange> switchChangeFrom(std::string_view text)
{
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    ChangeMembers members(object);
    SwitchChange change;
    change.product = members.text("product");
    const std::optional<SwitchState> wanted = switchStateFrom(members.text("wanted"));
    const std::optional<LayerKind> kind = layerKindFrom(members.text("kind"));
    change.file = members.text("file");
    change.key = members.text("key");
    change.before = members.optional(QStringLiteral("before"));
    change.after = members.optional(QStringLiteral("after"));
    change.beforeHash = members.text("sha256_before");
    change.afterHash = members.text("sha256_after");
    change.backup = members.text("backup");
    change.then = members.text("then");
    change.diff = members.text("diff");
    if (!members.isWhole() || !wanted || *wanted == SwitchState::Unknown || !kind)
        return {};
    change.wanted = *wanted;
    change.kind = *kind;
    // Repeated, unknown and reordered members, other spellings and what is left over show in that.
    if (!isPossible(change) || switchChangeText(change) != text)
        return {};
    return change;
}

} // namespace telltale::privacy

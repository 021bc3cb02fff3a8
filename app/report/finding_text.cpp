// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/finding_text.h"

#include "payload/lexeme.h"

#include <QByteArray>

namespace telltale::report {

namespace {

void appendStringOrNull(std::string &json, std::string_view text)
{
    if (text.empty())
        json += "null";
    else
        payload::appendJsonString(json, text);
}

void appendInside(std::string &json, const std::vector<audit::Inside> &parts);

void appendPart(std::string &json, const audit::Inside &part)
{
    json += "{\"path\":";
    payload::appendJsonString(json, part.path);
    json += ",\"value\":";
    if (payload::isUtf8(part.value)) {
        payload::appendJsonString(json, part.value);
    } else {
        const QByteArray bytes(part.value.data(), static_cast<qsizetype>(part.value.size()));
        json += "null,\"value_base64\":\"" + bytes.toBase64().toStdString() + '"';
    }
    json += ",\"category\":";
    appendStringOrNull(json, word(part.category));
    json += ",\"recognised\":";
    appendStringOrNull(json, word(part.recognised));
    json += ",\"why\":";
    appendStringOrNull(json, part.why);
    json += ",\"inside\":";
    appendInside(json, part.inside);
    json += part.isSecret ? ",\"secret\":true}" : "}";
}

void appendInside(std::string &json, const std::vector<audit::Inside> &parts)
{
    if (parts.empty()) {
        json += "null";
        return;
    }
    char separator = '[';
    for (const audit::Inside &part : parts) {
        json += separator;
        appendPart(json, part);
        separator = ',';
    }
    json += ']';
}

} // namespace

void FindingText::member(const char *key, std::string_view text)
{
    m_output.put(",\"");
    m_output.put(key);
    m_output.put("\":");
    m_text.stringOrNull(text);
}

void FindingText::members(const audit::Finding &finding)
{
    member("category", word(finding.category));
    member("recognised", word(finding.recognised));
    member("protection", word(finding.protection));
    member("origin", word(finding.origin));
    m_output.put(",\"declared\":");
    m_output.put(declaredWord(finding.declared));
    member("why", finding.why);
    m_output.put(",\"reveals\":");
    strings(finding.reveals);
    m_output.put(",\"inside\":");
    inside(finding.inside);
    if (!finding.protectionNote.empty())
        member("protected_by", finding.protectionNote);
    if (finding.isSecret)
        m_output.put(",\"secret\":true");
}

void FindingText::noMembers()
{
    m_output.put(",\"category\":null,\"recognised\":null,\"protection\":null,\"origin\":null,\"declared\":null,"
                 "\"why\":null,\"reveals\":null,\"inside\":null");
}

void FindingText::strings(const std::vector<std::string> &texts)
{
    if (texts.empty()) {
        m_output.put("null");
        return;
    }
    char separator = '[';
    for (const std::string &text : texts) {
        m_output.put(separator);
        m_text.string(text);
        separator = ',';
    }
    m_output.put(']');
}

void FindingText::inside(const std::vector<audit::Inside> &parts)
{
    if (parts.empty())
        m_output.put("null");
    else
        m_output.put(m_isTerminal ? withUnseenEscaped(insideJson(parts)) : insideJson(parts));
}

std::string insideJson(const std::vector<audit::Inside> &parts)
{
    std::string json;
    appendInside(json, parts);
    return json;
}

std::string_view declaredWord(const std::optional<bool> &declared)
{
    return !declared ? "null" : *declared ? "true" : "false";
}

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sarif_writer.h"

#include "base/visible_text.h"
#include "report/check_text.h"
#include "report/sarif_text.h"

#include <QCoreApplication>

namespace telltale::report {

using privacy::CheckedFile;
using privacy::CheckReport;
using privacy::CheckRule;
using privacy::ViolationGroup;

namespace {

QString aboutSarif(const char *text)
{
    return QCoreApplication::translate("telltale::report::Sarif", text);
}

std::string sentenceOfGroup(const ViolationGroup &group)
{
    const std::string subject = subjectText(group);
    return subject.empty() ? group.message : subject + ": " + group.message;
}

} // namespace

void SarifWriter::member(std::string_view key, std::string_view text)
{
    m_output.put('"');
    m_output.put(key);
    m_output.put("\":");
    m_text.string(text);
}

void SarifWriter::message(std::string_view key, std::string_view text)
{
    m_output.put('"');
    m_output.put(key);
    m_output.put("\":{");
    member("text", sarifMessage(text) + '.');
    m_output.put('}');
}

void SarifWriter::rules(const CheckReport &report)
{
    bool isFirst = true;
    for (const CheckRule &rule : report.rules) {
        m_output.put(isFirst ? "\n    {" : ",\n    {");
        isFirst = false;
        member("id", rule.id);
        m_output.put(',');
        message("shortDescription", rule.description);
        m_output.put(",\"defaultConfiguration\":{");
        member("level", severityWord(rule.severity));
        m_output.put("},\"properties\":{");
        member("kind", word(rule.kind));
        if (!rule.action.empty()) {
            m_output.put(',');
            member("action", rule.action);
        }
        m_output.put("}}");
    }
    m_output.put(isFirst ? "]" : "\n  ]");
}

void SarifWriter::notification(std::string_view text, std::string_view file, bool &isFirst)
{
    m_output.put(isFirst ? "\n    {" : ",\n    {");
    isFirst = false;
    m_output.put("\"level\":\"error\",");
    message("message", visibleUtf8(text));
    if (!file.empty()) {
        m_output.put(",\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{");
        member("uri", uriOfFile(file));
        m_output.put("}}}]");
    }
    m_output.put('}');
}

void SarifWriter::invocation(const CheckReport &report)
{
    const bool isWhole = report.exitStatus == 0 || report.exitStatus == 1;
    m_output.put("{\"executionSuccessful\":");
    m_output.put(isWhole ? "true" : "false");
    m_output.put(",\"exitCode\":");
    m_output.put(report.exitStatus);
    bool isFirst = true;
    m_output.put(",\"toolExecutionNotifications\":[");
    for (const std::string &problem : report.problems)
        notification(problem, {}, isFirst);
    for (const CheckedFile &file : report.files) {
        for (const std::string &problem : file.problems)
            notification(problem, file.name, isFirst);
    }
    m_output.put(isFirst ? "]}" : "\n  ]}");
}

void SarifWriter::location(const ViolationGroup &group)
{
    m_output.put("{\"physicalLocation\":{\"artifactLocation\":{");
    member("uri", uriOfFile(group.file));
    m_output.put('}');
    if (group.lineInFile != 0) {
        m_output.put(",\"region\":{\"startLine\":");
        m_output.put(group.lineInFile);
        m_output.put('}');
    }
    m_output.put('}');
    const std::string &name = group.identity.isWhole ? group.identity.event : group.path;
    if (!name.empty()) {
        m_output.put(",\"logicalLocations\":[{");
        member("fullyQualifiedName", name);
        m_output.put(group.identity.isWhole ? ",\"kind\":\"object\"}]" : ",\"kind\":\"property\"}]");
    }
    m_output.put('}');
}

void SarifWriter::result(const CheckReport &report, const ViolationGroup &group)
{
    const CheckRule &rule = report.rules[group.rule];
    m_output.put('{');
    member("ruleId", rule.id);
    m_output.put(",\"ruleIndex\":");
    m_output.put(group.rule);
    m_output.put(',');
    member("level", severityWord(rule.severity));
    m_output.put(',');
    message("message", sentenceOfGroup(group));
    m_output.put(",\"locations\":[");
    location(group);
    m_output.put("],\"occurrenceCount\":");
    m_output.put(group.count);
    m_output.put(",\"partialFingerprints\":{");
    member("telltale/v1", group.fingerprint);
    m_output.put('}');
    if (!report.baseline.empty())
        m_output.put(group.isKnown ? ",\"baselineState\":\"unchanged\"" : ",\"baselineState\":\"new\"");
    if (group.isKnown) {
        m_output.put(",\"suppressions\":[{\"kind\":\"external\",");
        member("justification",
               aboutSarif(QT_TRANSLATE_NOOP("telltale::report::Sarif", "listed in %1"))
                   .arg(visible(report.baseline))
                   .toStdString());
        m_output.put("}]");
    }
    m_output.put('}');
}

void SarifWriter::write(const CheckReport &report)
{
    m_output.put("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n"
                 "  \"tool\":{\"driver\":{\"name\":\"Telltale\",");
    member("version", m_version);
    m_output.put(",\"rules\":[");
    rules(report);
    m_output.put("}},\n  \"columnKind\":\"utf16CodeUnits\",\n  \"invocations\":[");
    invocation(report);
    m_output.put("],\n  \"results\":[");
    bool isFirst = true;
    for (const ViolationGroup &group : report.tally.groups()) {
        m_output.put(isFirst ? "\n    " : ",\n    ");
        isFirst = false;
        result(report, group);
    }
    m_output.put(isFirst ? "]\n}]}\n" : "\n  ]\n}]}\n");
}

} // namespace telltale::report

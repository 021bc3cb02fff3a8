// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_printer.h"

#include "cli/check_table.h"
#include "cli/help.h"
#include "report/csv_cell.h"
#include "report/json_text.h"
#include "report/junit_writer.h"
#include "report/sarif_writer.h"

#include <QString>

namespace telltale::cli {

using privacy::CheckRule;
using privacy::Violation;
using privacy::ViolationGroup;

void CheckPrinter::begin()
{
    if (m_options.format == CheckFormat::Csv)
        m_output.put("source,line,event,path,rule,severity,message,kind,action,product,fingerprint,known\r\n");
    if (m_options.format == CheckFormat::Json)
        m_output.put('[');
}

void CheckPrinter::violation(const Violation &violation, const ViolationGroup &group)
{
    switch (m_options.format) {
    case CheckFormat::Csv:
        csvRow(violation, group);
        break;
    case CheckFormat::Json:
        m_output.put(m_isFirst ? "\n" : ",\n");
        jsonRow(violation, group);
        break;
    case CheckFormat::Ndjson:
        jsonRow(violation, group);
        m_output.put('\n');
        break;
    case CheckFormat::Table:
    case CheckFormat::Sarif:
    case CheckFormat::Junit:
        break;
    }
    m_isFirst = false;
}

void CheckPrinter::jsonRow(const Violation &violation, const ViolationGroup &group)
{
    report::JsonText text(m_output, m_options.terminal.isTerminal);
    const CheckRule &rule = m_rules[violation.rule];
    m_output.put("{\"source\":");
    text.string(violation.source);
    m_output.put(",\"line\":");
    if (violation.line != 0)
        m_output.put(violation.line);
    else
        m_output.put("null");
    m_output.put(",\"event\":");
    text.stringOrNull(violation.event);
    m_output.put(",\"path\":");
    if (violation.isWhole)
        m_output.put("null");
    else
        text.string(violation.path);
    m_output.put(",\"rule\":");
    text.string(rule.id);
    m_output.put(",\"severity\":\"");
    m_output.put(severityWord(rule.severity));
    m_output.put("\",\"message\":");
    text.string(violation.message);
    m_output.put(",\"kind\":\"");
    m_output.put(word(rule.kind));
    m_output.put("\",\"action\":");
    text.stringOrNull(rule.action);
    m_output.put(",\"product\":");
    text.stringOrNull(violation.product);
    m_output.put(",\"fingerprint\":\"");
    m_output.put(group.fingerprint);
    m_output.put(group.isKnown ? "\",\"known\":true}" : "\",\"known\":false}");
}

void CheckPrinter::csvRow(const Violation &violation, const ViolationGroup &group)
{
    const CheckRule &rule = m_rules[violation.rule];
    const std::string line = violation.line != 0 ? std::to_string(violation.line) : std::string();
    bool isFirst = true;
    for (const std::string_view cell :
         {violation.source, std::string_view(line), violation.event, violation.path, std::string_view(rule.id),
          std::string_view(severityWord(rule.severity)), violation.message, word(rule.kind), rule.action,
          violation.product, std::string_view(group.fingerprint), std::string_view(group.isKnown ? "true" : "false")}) {
        m_output.put(isFirst ? "" : ",");
        m_output.put(report::csvCell(cell, m_options.terminal.isTerminal));
        isFirst = false;
    }
    m_output.put("\r\n");
}

void CheckPrinter::end(const privacy::CheckReport &report)
{
    switch (m_options.format) {
    case CheckFormat::Table:
        CheckTable(m_output, m_options.terminal, m_options.isQuiet).print(report);
        return;
    case CheckFormat::Json:
        m_output.put(m_isFirst ? "]\n" : "\n]\n");
        return;
    case CheckFormat::Sarif: {
        const std::string version = versionText().trimmed().section(u' ', -1).toStdString();
        report::SarifWriter(m_output, version, m_options.terminal.isTerminal).write(report);
        return;
    }
    case CheckFormat::Junit:
        report::JunitWriter(m_output).write(report);
        return;
    case CheckFormat::Ndjson:
    case CheckFormat::Csv:
        return;
    }
}

} // namespace telltale::cli

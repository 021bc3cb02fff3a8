// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/anonymise_printer.h"

#include "audit/masking.h"
#include "payload/exchange_records.h"
#include "payload/lexeme.h"
#include "privacy/policy/leaf_text.h"
#include "privacy/policy/policy_matcher.h"
#include "report/csv_cell.h"
#include "report/json_text.h"
#include "report/output.h"

#include <QCoreApplication>

namespace telltale::cli {

using payload::NodeIndex;
using payload::Record;
using privacy::FieldChange;
using privacy::Leftover;

namespace {

QString aboutAnonymisePrinter(const char *text)
{
    return QCoreApplication::translate("telltale::cli::AnonymisePrinter", text);
}

std::string pathOfLeaf(const Record &record, NodeIndex leaf)
{
    const payload::PathTable &paths = record.document.paths();
    const payload::PathId path = record.document.node(leaf).path();
    return paths.isBeside(path) ? paths.pointer(path) : record.document.path(leaf);
}

} // namespace

void AnonymisePrinter::begin()
{
    if (m_options.format == Format::Csv)
        m_output.put("source,line,event,path,category,rule,action,before,after\r\n");
    if (m_options.format == Format::Json)
        m_output.put('[');
}

AnonymisePrinter::Row AnonymisePrinter::rowOf(const Record &record, NodeIndex node, std::uint32_t rule)
{
    const privacy::Treatment &treatment = m_policy.treatment(rule);
    Row row{};
    row.source = payload::diagnosticSource(record);
    row.line = record.document.place(record.document.node(node).offset).line;
    row.event = payload::eventName(record).value_or(std::string());
    row.rule = rule < m_policy.rules.size() ? m_policy.rules[rule].name : std::string("default");
    row.action = privacy::word(treatment.action);
    return row;
}

void AnonymisePrinter::record(const Record &record, const privacy::RecordChanges &changes)
{
    m_events += record.isEnvelope ? 0 : 1;
    if (changes.isBlocked) {
        ++m_blocked;
        Row row = rowOf(record, record.root, privacy::noRule);
        row.rule.clear();
        row.action = privacy::word(privacy::Action::Block);
        row.isDropped = true;
        print(row);
        return;
    }
    if (!changes.fields.empty())
        m_classifier.begin(record);
    std::string room;
    for (const FieldChange &change : changes.fields) {
        const audit::Finding &finding = m_classifier.explain(change.node);
        Row row = rowOf(record, change.node, change.rule);
        row.path = pathOfLeaf(record, change.node);
        row.category = audit::word(finding.category);
        row.before = audit::holdsSecret(finding) && !m_options.hasSecrets
            ? std::string(audit::maskedSecret)
            : std::string(privacy::decodedText(record, change.node, room));
        row.isDropped = change.what == FieldChange::What::Drop;
        row.after = row.isDropped ? std::string() : change.text;
        print(row);
    }
}

void AnonymisePrinter::print(const Row &row)
{
    ++m_rows;
    switch (m_options.format) {
    case Format::Table:
        tableRow(row);
        return;
    case Format::Csv: {
        const bool isTerminal = m_options.terminal.isTerminal;
        const std::string line = std::to_string(row.line);
        bool isFirst = true;
        for (const std::string_view cell :
             {std::string_view(row.source), std::string_view(line), std::string_view(row.event),
              std::string_view(row.path), row.category, std::string_view(row.rule), row.action,
              std::string_view(row.before), std::string_view(row.after)}) {
            m_output.put(isFirst ? "" : ",");
            m_output.put(report::csvCell(cell, isTerminal));
            isFirst = false;
        }
        m_output.put("\r\n");
        return;
    }
    case Format::Json:
        m_output.put(m_rows == 1 ? "\n" : ",\n");
        jsonRow(row);
        return;
    case Format::Ndjson:
        jsonRow(row);
        m_output.put('\n');
    }
}

void AnonymisePrinter::jsonRow(const Row &row)
{
    report::JsonText text(m_output, m_options.terminal.isTerminal);
    const auto member = [&](const char *key, std::string_view value) {
        m_output.put(",\"");
        m_output.put(key);
        m_output.put("\":");
        text.stringOrNull(value);
    };
    m_output.put("{\"source\":");
    text.string(row.source);
    m_output.put(",\"line\":");
    m_output.put(row.line);
    member("event", row.event);
    member("path", row.path);
    member("category", row.category);
    member("rule", row.rule);
    member("action", row.action);
    m_output.put(",\"before\":");
    text.string(row.before);
    m_output.put(",\"after\":");
    if (row.isDropped)
        m_output.put("null");
    else
        text.string(row.after);
    m_output.put('}');
}

void AnonymisePrinter::tableRow(const Row &row)
{
    constexpr std::size_t pathWidth = 32;
    constexpr std::size_t actionWidth = 10;
    if (row.source != m_source || row.event != m_event || m_rows == 1) {
        m_output.put(m_rows == 1 ? "" : "\n");
        putStyled(m_output, m_options.terminal, boldStyle, payload::visibleUtf8(row.source));
        m_output.put(row.event.empty() ? "" : "  ");
        m_output.put(payload::visibleUtf8(row.event));
        m_output.put('\n');
        m_source = row.source;
        m_event = row.event;
    }
    const std::string path = row.path.empty()
        ? aboutAnonymisePrinter(QT_TRANSLATE_NOOP("telltale::cli::AnonymisePrinter", "(all of it)")).toStdString()
        : payload::visibleUtf8(row.path);
    std::string line = "  " + path;
    line.append(columnsOf(path) < pathWidth ? pathWidth - columnsOf(path) : 0, ' ');
    line.append("  ").append(row.action);
    line.append(row.action.size() < actionWidth ? actionWidth - row.action.size() : 0, ' ');
    line += "  " + payload::visibleUtf8(row.before);
    if (!row.isDropped)
        line += "  \u2192  " + (row.after.empty() ? std::string("\"\"") : payload::visibleUtf8(row.after));
    const std::size_t width = m_options.terminal.width;
    m_output.put(width == 0 ? line : elidedEnd(line, width));
    m_output.put('\n');
}

void AnonymisePrinter::end()
{
    if (m_options.format == Format::Json)
        m_output.put(m_rows == 0 ? "]\n" : "\n]\n");
    if (m_options.format != Format::Table || m_options.isQuiet)
        return;
    m_output.put(m_rows == 0 ? "" : "\n");
    m_output.put(aboutAnonymisePrinter(QT_TRANSLATE_NOOP("telltale::cli::AnonymisePrinter",
                                                         "events: %1, of them %2 stay here; fields that change: %3"))
                     .arg(m_events)
                     .arg(m_blocked)
                     .arg(m_rows - m_blocked)
                     .toStdString());
    m_output.put('\n');
}

void printLeftovers(report::Output &output, const std::vector<Leftover> &leftovers, std::uint64_t count,
                    bool hasSecrets)
{
    for (const Leftover &leftover : leftovers) {
        std::string line = payload::visibleUtf8(leftover.source);
        if (leftover.line != 0)
            line += ':' + std::to_string(leftover.line);
        line += ": " + (leftover.path.empty() ? std::string() : payload::visibleUtf8(leftover.path) + ": ");
        line += privacy::word(leftover.what);
        if (!leftover.how.empty())
            line += " (" + payload::visibleUtf8(leftover.how) + ')';
        if (!leftover.value.empty())
            line += ": "
                + (leftover.isSecret && !hasSecrets ? std::string(audit::maskedSecret)
                                                    : payload::visibleUtf8(leftover.value));
        output.put(line);
        output.put('\n');
    }
    if (count > leftovers.size())
        output.put(aboutAnonymisePrinter(QT_TRANSLATE_NOOP("telltale::cli::AnonymisePrinter", "… and %1 more\n"))
                       .arg(count - leftovers.size())
                       .toStdString());
    output.flush();
}

} // namespace telltale::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ledger_printer.h"

#include "audit/masking.h"
#include "payload/lexeme.h"
#include "report/csv_cell.h"
#include "report/json_text.h"
#include "report/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace telltale::cli {

using audit::ClaimEvidence;
using audit::ClaimQuestion;
using audit::LedgerRow;
using audit::LedgerStatus;

namespace {

constexpr std::array<std::string_view, 5> statusStyles{"32", "31", "2", "33", "33"};
constexpr std::size_t statusWidth = 10;
constexpr std::size_t categoryWidth = 12;
constexpr std::size_t widestPath = 48;

std::string aboutLedgerPrinter(const char *text)
{
    return QCoreApplication::translate("telltale::cli::LedgerPrinter", text).toStdString();
}

std::string_view originWord(audit::Origin origin)
{
    return origin == audit::Origin::Unknown ? std::string_view() : word(origin);
}

std::string_view categoryWord(const LedgerRow &row)
{
    return row.path.empty() || row.category == audit::Category::Unknown ? std::string_view() : word(row.category);
}

/// The file of `telemetry.md:71`.
std::string sourceOf(const std::string &place)
{
    return place.substr(0, place.rfind(':'));
}

/// The place, without its file where that was told already.
std::string shortPlace(const std::string &place, const std::string &source)
{
    const bool isSame = !place.empty() && sourceOf(place) == source;
    return payload::visibleUtf8(isSame ? std::string_view(place).substr(source.size()) : std::string_view(place));
}

std::string padded(std::string_view text, std::size_t width)
{
    std::string result(text);
    const std::size_t used = columnsOf(text);
    if (used < width)
        result.append(width - used, ' ');
    return result;
}

} // namespace

void LedgerPrinter::rows(const std::vector<LedgerRow> &rows)
{
    switch (m_options.format) {
    case Format::Table:
        tableRows(rows);
        return;
    case Format::Csv:
        m_output.put("event,kind,path,status,declared_at,seen,count,types,category,origin,why,note\r\n");
        for (const LedgerRow &row : rows)
            csvRow(row);
        return;
    case Format::Json:
    case Format::Ndjson:
        jsonList(rows.size(), [this, &rows](std::size_t i) { jsonRow(rows[i]); });
    }
}

template<typename Print>
void LedgerPrinter::jsonList(std::size_t count, Print &&print)
{
    const bool isArray = m_options.format == Format::Json;
    m_output.put(isArray ? "[" : "");
    for (std::size_t i = 0; i < count; ++i) {
        m_output.put(!isArray ? "" : i == 0 ? "\n" : ",\n");
        print(i);
        m_output.put(isArray ? "" : "\n");
    }
    m_output.put(!isArray ? "" : count == 0 ? "]\n" : "\n]\n");
}

void LedgerPrinter::member(const char *key, std::string_view text, bool isFirst)
{
    m_output.put(isFirst ? "{\"" : ",\"");
    m_output.put(key);
    m_output.put("\":");
    report::JsonText(m_output, m_options.terminal.isTerminal).stringOrNull(text);
}

void LedgerPrinter::jsonRow(const LedgerRow &row)
{
    member("event", row.event, true);
    member("kind", row.kind);
    m_output.put(",\"path\":");
    report::JsonText(m_output, m_options.terminal.isTerminal).string(row.path);
    member("status", word(row.status));
    member("declared_at", row.declaredAt);
    member("seen", row.seen);
    m_output.put(",\"count\":");
    m_output.put(row.count);
    m_output.put(",\"types\":[");
    bool isFirst = true;
    row.types.forEach([this, &isFirst](std::string_view type) {
        m_output.put(isFirst ? "\"" : ",\"");
        isFirst = false;
        m_output.put(type);
        m_output.put('"');
    });
    m_output.put(']');
    member("category", categoryWord(row));
    member("origin", originWord(row.origin));
    member("why", row.why);
    member("note", row.note);
    m_output.put('}');
}

void LedgerPrinter::cells(std::initializer_list<std::string_view> cells)
{
    bool isFirst = true;
    for (const std::string_view cell : cells) {
        m_output.put(isFirst ? "" : ",");
        isFirst = false;
        m_output.put(report::csvCell(cell, m_options.terminal.isTerminal));
    }
    m_output.put("\r\n");
}

void LedgerPrinter::csvRow(const LedgerRow &row)
{
    cells({row.event, row.kind, row.path, word(row.status), row.declaredAt, row.seen, std::to_string(row.count),
           row.types.text(), categoryWord(row), originWord(row.origin), row.why, row.note});
}

void LedgerPrinter::tableRows(const std::vector<LedgerRow> &rows)
{
    std::size_t pathWidth = 8;
    for (const LedgerRow &row : rows)
        pathWidth = std::max(pathWidth, columnsOf(payload::visibleUtf8(row.path)));
    std::string source;
    for (const LedgerRow &row : rows) {
        const bool isEvent = row.path.empty() && row.status != LedgerStatus::WrongGate;
        // The event's own row leads to those of its fields.
        if (!m_options.isQuiet || row.status != LedgerStatus::Declared || isEvent)
            tableRow(row, std::min(pathWidth, widestPath), isEvent ? std::string() : source);
        source = isEvent ? sourceOf(row.seen) : source;
    }
    if (!m_options.isQuiet)
        summary(rows);
}

void LedgerPrinter::tableRow(const LedgerRow &row, std::size_t pathWidth, const std::string &source)
{
    const std::string_view style = statusStyles[static_cast<std::size_t>(row.status)];
    const std::string places = (row.seen.empty() ? std::string("-") : shortPlace(row.seen, source))
        + (row.declaredAt.empty() ? "" : "  \u2190 " + payload::visibleUtf8(row.declaredAt));
    if (row.path.empty()) {
        if (row.status != LedgerStatus::WrongGate)
            m_output.put('\n');
        styled(boldStyle,
               row.event.empty() ? aboutLedgerPrinter(QT_TRANSLATE_NOOP("telltale::cli::LedgerPrinter", "(no name)"))
                                 : payload::visibleUtf8(row.event));
        if (!row.kind.empty() && row.kind != row.event)
            m_output.put("  " + payload::visibleUtf8(row.kind));
        m_output.put("  ");
        styled(style, word(row.status));
        m_output.put("  " + places);
    } else {
        m_output.put("  ");
        styled(style, padded(word(row.status), statusWidth));
        m_output.put("  " + padded(payload::visibleUtf8(row.path), pathWidth) + "  ");
        styled(dimStyle, padded(categoryWord(row), categoryWidth));
        m_output.put("  " + places);
    }
    if (!row.note.empty()) {
        m_output.put("  ");
        styled(dimStyle, '(' + payload::visibleUtf8(row.note) + ')');
    }
    m_output.put('\n');
}

void LedgerPrinter::summary(const std::vector<LedgerRow> &rows)
{
    std::array<std::size_t, 5> counts{};
    std::size_t receiver = 0;
    for (const LedgerRow &row : rows) {
        if (row.path.empty() && row.status != LedgerStatus::WrongGate)
            continue;
        if (row.status == LedgerStatus::Undeclared && row.origin == audit::Origin::Receiver)
            ++receiver;
        else
            ++counts[static_cast<std::size_t>(row.status)];
    }
    m_output.put('\n');
    const QString text =
        QCoreApplication::translate("telltale::cli::LedgerPrinter",
                                    "fields: %1 declared and seen, %2 sent but undeclared, %3 declared and never seen, "
                                    "%4 of another type; %5 undeclared ones are a receiver's")
            .arg(counts[0])
            .arg(counts[1])
            .arg(counts[2])
            .arg(counts[3])
            .arg(receiver);
    m_output.put(text.toStdString());
    m_output.put('\n');
}

void LedgerPrinter::questions(const std::vector<ClaimQuestion> &questions, const std::string &page)
{
    std::vector<std::pair<const ClaimQuestion *, const ClaimEvidence *>> all;
    for (const ClaimQuestion &question : questions) {
        for (const ClaimEvidence &evidence : question.evidence)
            all.emplace_back(&question, &evidence);
    }
    switch (m_options.format) {
    case Format::Table:
        for (const ClaimQuestion &question : questions)
            tableQuestion(question, page);
        return;
    case Format::Csv:
        m_output.put("claim,kind,claimed_at,question,event,path,category,origin,value,seen,why\r\n");
        for (const auto &[question, evidence] : all)
            csvEvidence(*question, *evidence, page);
        return;
    case Format::Json:
    case Format::Ndjson:
        jsonList(all.size(), [&](std::size_t i) { jsonEvidence(*all[i].first, *all[i].second, page); });
    }
}

void LedgerPrinter::tableQuestion(const ClaimQuestion &question, const std::string &page)
{
    m_output.put(payload::visibleUtf8(page) + ':' + std::to_string(question.claim.line) + "  ");
    styled(boldStyle, question.claim.kind);
    m_output.put("\n  \u201C" + payload::visibleUtf8(question.claim.sentence) + "\u201D\n  ");
    m_output.put(question.claim.question);
    m_output.put('\n');
    const std::size_t width = m_options.terminal.width;
    for (const ClaimEvidence &evidence : question.evidence) {
        std::string line = "    " + padded(shortPlace(evidence.seen, page), 6) + "  "
            + padded(payload::visibleUtf8(evidence.path), 28) + "  " + padded(word(evidence.category), categoryWidth)
            + "  " + payload::visibleUtf8(valueOf(evidence));
        if (evidence.origin == audit::Origin::Receiver)
            line += "  ("
                + aboutLedgerPrinter(QT_TRANSLATE_NOOP("telltale::cli::LedgerPrinter", "added by the receiver")) + ')';
        m_output.put(width == 0 ? line : elidedEnd(line, width));
        m_output.put('\n');
    }
    m_output.put('\n');
}

void LedgerPrinter::jsonEvidence(const ClaimQuestion &question, const ClaimEvidence &evidence, const std::string &page)
{
    member("claim", question.claim.sentence, true);
    member("kind", question.claim.kind);
    member("claimed_at", page + ':' + std::to_string(question.claim.line));
    member("question", question.claim.question);
    member("event", evidence.event);
    member("path", evidence.path);
    member("category", word(evidence.category));
    member("origin", originWord(evidence.origin));
    member("value", valueOf(evidence));
    member("seen", evidence.seen);
    member("why", evidence.why);
    m_output.put('}');
}

void LedgerPrinter::csvEvidence(const ClaimQuestion &question, const ClaimEvidence &evidence, const std::string &page)
{
    cells({question.claim.sentence, question.claim.kind, page + ':' + std::to_string(question.claim.line),
           question.claim.question, evidence.event, evidence.path, word(evidence.category), originWord(evidence.origin),
           valueOf(evidence), evidence.seen, evidence.why});
}

std::string_view LedgerPrinter::valueOf(const ClaimEvidence &evidence) const
{
    return evidence.isSecret && !m_options.hasSecrets ? audit::maskedSecret : std::string_view(evidence.value);
}

} // namespace telltale::cli

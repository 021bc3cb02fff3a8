// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reidentify_printer.h"

#include "audit/masking.h"
#include "payload/lexeme.h"
#include "report/csv_cell.h"
#include "report/json_text.h"
#include "report/output.h"

#include <array>
#include <cmath>

namespace telltale::cli {

namespace {

constexpr std::size_t verdictWidth = 11;
constexpr std::size_t algorithmWidth = 12;
constexpr std::size_t shownDigits = 12;

std::string_view verdictStyle(std::string_view verdict)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> styles{{{"recovered", "31"},
                                                                                   {"candidate", "33"},
                                                                                   {"recoverable", "33"},
                                                                                   {"infeasible", "32"},
                                                                                   {"present", "31"},
                                                                                   {"absent", "32"}}};
    for (const auto &[name, style] : styles) {
        if (name == verdict)
            return style;
    }
    return {};
}

std::string numberOf(double number)
{
    return QByteArray::number(number, 'g', 6).toStdString();
}

} // namespace

void ReidentifyPrinter::begin()
{
    if (m_options.format == Format::Json)
        m_output.put('[');
    if (m_options.format == Format::Csv)
        m_output.put(
            "path,digest,algorithm,encoding,variant,verdict,value,seconds,why,expected_chance,event,source,line,"
            "count,from,canary\r\n");
}

void ReidentifyPrinter::row(const ReidentifyRow &row)
{
    switch (m_options.format) {
    case Format::Table:
        tableRow(row);
        break;
    case Format::Csv:
        csvRow(row);
        break;
    case Format::Json:
        m_output.put(m_rows == 0 ? "\n" : ",\n");
        jsonRow(row);
        break;
    case Format::Ndjson:
        jsonRow(row);
        m_output.put('\n');
    }
    ++m_rows;
}

void ReidentifyPrinter::end()
{
    if (m_options.format == Format::Json)
        m_output.put(m_rows == 0 ? "]\n" : "\n]\n");
}

void ReidentifyPrinter::summary(const QString &text)
{
    if (m_options.format == Format::Table)
        m_output.put((m_rows == 0 ? "" : "\n") + text.toStdString() + '\n');
}

std::string ReidentifyPrinter::shownValue(const ReidentifyRow &row) const
{
    if (!row.value)
        return {};
    return row.isSecret && !m_options.hasSecrets ? std::string(audit::maskedSecret) : *row.value;
}

std::string ReidentifyPrinter::shownDigest(const ReidentifyRow &row) const
{
    return row.isSecret && !m_options.hasSecrets ? std::string(audit::maskedSecret) : row.digest;
}

void ReidentifyPrinter::tableRow(const ReidentifyRow &row)
{
    const auto put = [this](std::string_view style, const std::string &text, std::size_t width) {
        putStyled(m_output, m_options.terminal, style, text);
        padTo(m_output, text, width);
        m_output.pad(2);
    };
    put(verdictStyle(row.verdict), row.verdict, verdictWidth);
    put({}, row.canary.empty() ? row.algorithm : row.canary, algorithmWidth);
    const std::string path = payload::visibleUtf8(row.path);
    put(boldStyle, path, 0);
    if (!row.digest.empty())
        put(dimStyle, elidedEnd(payload::visibleUtf8(shownDigest(row)), shownDigits), 0);
    if (row.value)
        put({}, '"' + payload::visibleUtf8(shownValue(row)) + '"', 0);
    std::string more = payload::visibleUtf8(row.variant);
    if (!row.from.empty())
        more += ", " + payload::visibleUtf8(row.from);
    if (!row.source.empty())
        more += (more.empty() ? "" : ", ") + payload::visibleUtf8(row.source) + ':' + std::to_string(row.line);
    putStyled(m_output, m_options.terminal, dimStyle, more.empty() ? more : '(' + more + ')');
    m_output.put('\n');
    if (row.why.empty())
        return;
    m_output.pad(verdictWidth + 2);
    putStyled(m_output, m_options.terminal, dimStyle, payload::visibleUtf8(row.why));
    m_output.put('\n');
}

void ReidentifyPrinter::csvRow(const ReidentifyRow &row)
{
    const auto number = [](const std::optional<double> &value) { return value ? numberOf(*value) : std::string(); };
    const std::array<std::string, 16> cells{row.path,
                                            shownDigest(row),
                                            row.algorithm,
                                            row.encoding,
                                            row.variant,
                                            row.verdict,
                                            shownValue(row),
                                            number(row.seconds),
                                            row.why,
                                            number(row.expectedChance),
                                            row.event,
                                            row.source,
                                            row.line == 0 ? std::string() : std::to_string(row.line),
                                            std::to_string(row.count),
                                            row.from,
                                            row.canary};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        m_output.put(i == 0 ? "" : ",");
        m_output.put(report::csvCell(cells[i], m_options.terminal.isTerminal));
    }
    m_output.put("\r\n");
}

void ReidentifyPrinter::member(const char *key, std::string_view text, bool isFirst)
{
    m_output.put(isFirst ? "{\"" : ",\"");
    m_output.put(key);
    m_output.put("\":");
    report::JsonText(m_output, m_options.terminal.isTerminal).stringOrNull(text);
}

void ReidentifyPrinter::member(const char *key, const std::optional<double> &number)
{
    m_output.put(",\"");
    m_output.put(key);
    m_output.put("\":");
    m_output.put(number && std::isfinite(*number) ? numberOf(*number) : "null");
}

void ReidentifyPrinter::jsonRow(const ReidentifyRow &row)
{
    report::JsonText text(m_output, m_options.terminal.isTerminal);
    const bool isNowhere = row.verdict == "absent";
    m_output.put("{\"path\":");
    if (isNowhere)
        m_output.put("null");
    else
        text.string(row.path); // "" is the whole
    member("digest", row.digest);
    member("algorithm", row.algorithm);
    member("encoding", row.encoding);
    member("variant", row.variant);
    member("verdict", row.verdict);
    m_output.put(",\"value\":");
    if (row.value)
        text.string(*row.value); // "" was hashed, and that is something to tell
    else
        m_output.put("null");
    member("seconds", row.seconds);
    member("why", row.why);
    member("expected_chance", row.expectedChance);
    member("event", row.event);
    member("source", row.source);
    m_output.put(",\"line\":");
    m_output.put(row.line == 0 ? "null" : std::to_string(row.line));
    m_output.put(",\"count\":");
    m_output.put(row.count);
    member("from", row.from);
    member("canary", row.canary);
    if (row.value && !payload::isUtf8(*row.value)) {
        m_output.put(",\"value_base64\":");
        text.base64(*row.value);
    }
    m_output.put(row.isSecret ? ",\"secret\":true}" : "}");
}

} // namespace telltale::cli

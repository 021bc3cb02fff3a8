// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/activity_printer.h"

#include "payload/lexeme.h"
#include "payload/record.h"
#include "report/activity_csv.h"
#include "report/json_text.h"

namespace telltale::cli {

namespace {

constexpr std::size_t numberColumns = 5;
constexpr std::size_t userColumns = 8;
constexpr std::size_t whatColumns = 14;
constexpr std::size_t stateIndent = 7;

} // namespace

void ActivityPrinter::begin()
{
    if (m_options.format == Format::Json)
        m_output.put('[');
    if (m_options.format == Format::Csv)
        m_output.put(report::activityCsvHead());
}

void ActivityPrinter::entry(const store::ActivityRecord &record, std::string_view line, bool isWhole)
{
    const auto json = [this, line] {
        if (m_options.terminal.isTerminal)
            m_output.put(report::withUnseenEscaped(std::string(line)));
        else
            m_output.put(line);
    };
    switch (m_options.format) {
    case Format::Table:
        tableRow(record, isWhole);
        break;
    case Format::Csv:
        m_output.put(report::activityCsvRow(record, m_options.terminal.isTerminal));
        break;
    case Format::Json:
        m_output.put(m_rows == 0 ? "\n" : ",\n");
        json();
        break;
    case Format::Ndjson:
        json();
        m_output.put('\n');
    }
    ++m_rows;
}

void ActivityPrinter::end()
{
    if (m_options.format == Format::Json)
        m_output.put(m_rows == 0 ? "]\n" : "\n]\n");
}

void ActivityPrinter::tableRow(const store::ActivityRecord &record, bool isWhole)
{
    const auto put = [this](std::string_view style, const std::string &text, std::size_t width) {
        putStyled(m_output, m_options.terminal, style, text);
        padTo(m_output, text, width);
        m_output.pad(2);
    };
    const std::string number = std::to_string(record.number);
    m_output.pad(number.size() < numberColumns ? numberColumns - number.size() : 0);
    put(isWhole ? dimStyle : "31", number, 0);
    put({}, payload::formatTime(record.time), 0);
    put({}, record.user.name.empty() ? std::to_string(record.user.id) : payload::visibleUtf8(record.user.name),
        userColumns);
    put(boldStyle, payload::visibleUtf8(record.what), whatColumns);
    m_output.put(payload::visibleUtf8(record.subject));
    m_output.put('\n');
    stateLine("- ", record.before);
    stateLine("+ ", record.after);
}

/// On one line, cut where a terminal ends.
void ActivityPrinter::stateLine(std::string_view sign, const std::optional<std::string> &state)
{
    if (!state)
        return;
    std::string text = std::string(sign) + payload::visibleUtf8(*state);
    const std::size_t width = m_options.terminal.width;
    if (width > stateIndent)
        text = elidedEnd(text, width - stateIndent);
    m_output.pad(stateIndent);
    putStyled(m_output, m_options.terminal, dimStyle, text);
    m_output.put('\n');
}

} // namespace telltale::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/diff_printer.h"

#include "cli/styled_output.h"
#include "payload/lexeme.h"
#include "report/csv_cell.h"
#include "report/json_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

using audit::Change;
using audit::DriftRow;

namespace {

constexpr std::size_t widestChangedPath = 60;
constexpr std::size_t changeWidth = 11;
constexpr std::array<std::string_view, 7> changeStyles{"32", "31", "33", "33", "33", "33", "2"};

QString aboutChanges(const char *text)
{
    return QCoreApplication::translate("telltale::cli::DiffPrinter", text);
}

/// What stands on the right: `string → number`, or the category alone of what is new or gone.
std::string changeText(const DriftRow &row)
{
    if (row.before.empty() || row.after.empty())
        return row.change == Change::Destination ? (row.before.empty() ? "\u2192 " + row.after : row.before + " \u2192")
                                                 : row.before + row.after;
    return row.before + " \u2192 " + row.after;
}

} // namespace

void DiffPrinter::print(const std::vector<DriftRow> &rows, const DiffSides &sides)
{
    switch (m_options.format) {
    case Format::Table:
        table(rows, sides);
        return;
    case Format::Csv:
        csv(rows);
        return;
    case Format::Json:
    case Format::Ndjson:
        json(rows);
    }
}

void DiffPrinter::table(const std::vector<DriftRow> &rows, const DiffSides &sides)
{
    std::size_t pathWidth = 8;
    for (const DriftRow &row : rows)
        pathWidth = std::max(pathWidth, columnsOf(payload::visibleUtf8(row.path)));
    const std::size_t total = m_options.terminal.width;
    pathWidth = std::min(pathWidth, total == 0 ? widestChangedPath : std::max<std::size_t>(16, total / 2));
    bool isFirst = true;
    bool wasIdentifying = false;
    for (const DriftRow &row : rows) {
        if (row.isNewlyIdentifying && isFirst)
            putStyled(m_output, m_options.terminal, boldStyle,
                      aboutChanges(QT_TRANSLATE_NOOP("telltale::cli::DiffPrinter", "Newly identifying")).toStdString()
                          + '\n');
        if (!row.isNewlyIdentifying && wasIdentifying)
            putStyled(m_output, m_options.terminal, boldStyle,
                      '\n'
                          + aboutChanges(QT_TRANSLATE_NOOP("telltale::cli::DiffPrinter", "Other changes")).toStdString()
                          + '\n');
        tableRow(row, pathWidth);
        isFirst = false;
        wasIdentifying = row.isNewlyIdentifying;
    }
    if (!m_options.isQuiet)
        summary(rows, sides);
}

void DiffPrinter::tableRow(const DriftRow &row, std::size_t pathWidth)
{
    const std::string change(word(row.change));
    m_output.pad(2);
    putStyled(m_output, m_options.terminal, changeStyles[static_cast<std::size_t>(row.change)], change);
    padTo(m_output, change, changeWidth);
    m_output.pad(2);
    const std::string visible = payload::visibleUtf8(row.path);
    const std::string path = m_options.terminal.width == 0 ? visible : elidedStart(visible, pathWidth);
    m_output.put(path);
    padTo(m_output, path, pathWidth);
    m_output.pad(2);
    m_output.put(payload::visibleUtf8(changeText(row)));
    m_output.put('\n');
}

void DiffPrinter::summary(const std::vector<DriftRow> &rows, const DiffSides &sides)
{
    const auto count = [&rows](auto &&is) { return std::count_if(rows.begin(), rows.end(), is); };
    const auto isNew = [](const DriftRow &row) { return row.change == Change::New; };
    const auto isGone = [](const DriftRow &row) { return row.change == Change::Gone; };
    const auto isIdentifying = [](const DriftRow &row) { return row.isNewlyIdentifying; };
    m_output.put(rows.empty() ? "" : "\n");
    const QString names = aboutChanges(QT_TRANSLATE_NOOP("telltale::cli::DiffPrinter", "%1 \u2192 %2: "))
                              .arg(payload::visible(sides.names[0]), payload::visible(sides.names[1]));
    const QString text = rows.empty()
        ? aboutChanges(QT_TRANSLATE_NOOP("telltale::cli::DiffPrinter",
                                         "the same fields, of the same kinds, in the same shares of events"))
        : aboutChanges(
              QT_TRANSLATE_NOOP("telltale::cli::DiffPrinter", "%1 new, %2 gone, %3 changed; %4 newly identifying"))
              .arg(count(isNew))
              .arg(count(isGone))
              .arg(static_cast<long>(rows.size()) - count(isNew) - count(isGone))
              .arg(count(isIdentifying));
    m_output.put((names + text).toStdString() + '\n');
    if (sides.withoutVersion != 0)
        m_output.put(
            aboutChanges(QT_TRANSLATE_NOOP("telltale::cli::DiffPrinter", "%1 events say no version and were left out"))
                .arg(sides.withoutVersion)
                .toStdString()
            + '\n');
}

void DiffPrinter::json(const std::vector<DriftRow> &rows)
{
    const bool isArray = m_options.format == Format::Json;
    report::JsonText text(m_output, m_options.terminal.isTerminal);
    m_output.put(isArray ? "[" : "");
    bool isFirst = true;
    for (const DriftRow &row : rows) {
        m_output.put(!isArray ? "" : isFirst ? "\n" : ",\n");
        isFirst = false;
        m_output.put("{\"path\":");
        text.string(row.path);
        m_output.put(",\"change\":");
        text.string(word(row.change));
        m_output.put(",\"before\":");
        text.stringOrNull(row.before);
        m_output.put(",\"after\":");
        text.stringOrNull(row.after);
        m_output.put(",\"category\":");
        text.string(word(row.category));
        m_output.put(row.isNewlyIdentifying ? ",\"newly_identifying\":true}" : ",\"newly_identifying\":false}");
        m_output.put(isArray ? "" : "\n");
    }
    m_output.put(!isArray ? "" : rows.empty() ? "]\n" : "\n]\n");
}

void DiffPrinter::csv(const std::vector<DriftRow> &rows)
{
    m_output.put("path,change,before,after,category,newly_identifying\r\n");
    for (const DriftRow &row : rows) {
        bool isFirst = true;
        for (const std::string_view cell :
             {std::string_view(row.path), word(row.change), std::string_view(row.before), std::string_view(row.after),
              word(row.category), std::string_view(row.isNewlyIdentifying ? "true" : "false")}) {
            m_output.put(isFirst ? "" : ",");
            isFirst = false;
            m_output.put(report::csvCell(cell, m_options.terminal.isTerminal));
        }
        m_output.put("\r\n");
    }
}

} // namespace telltale::cli

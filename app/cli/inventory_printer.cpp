// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/inventory_printer.h"

#include "base/plural.h"
#include "cli/styled_output.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace telltale::cli {

using audit::InventoryRow;

namespace {

constexpr std::size_t widestInventoryPath = 60;
constexpr std::size_t countWidth = 8;

QString aboutInventory(const char *text)
{
    return QCoreApplication::translate("telltale::cli::InventoryPrinter", text);
}

QString countText(std::uint64_t count, const char *one, const char *many)
{
    return plural("telltale::cli::InventoryPrinter", one, many, count);
}

std::string shownPath(const InventoryRow &row)
{
    return row.path.empty()
        ? aboutInventory(QT_TRANSLATE_NOOP("telltale::cli::InventoryPrinter", "(body)")).toStdString()
        : payload::visibleUtf8(row.path);
}

/// `contact+` where single values are about something else as well.
std::string categoryText(const InventoryRow &row)
{
    return std::string(word(row.category)) + (row.also.empty() ? "" : "+");
}

std::string joinedWith(const std::vector<std::string> &texts, const char *separator)
{
    std::string joined;
    for (const std::string &text : texts)
        joined += (joined.empty() ? "" : separator) + text;
    return joined;
}

std::string rightAligned(const std::string &text, std::size_t width)
{
    return std::string(width - std::min(columnsOf(text), width), ' ') + text;
}

} // namespace

InventoryPrinter::InventoryPrinter(report::Output &output, const Options &options)
    : m_output(output), m_options(options), m_writer(output, options.terminal.isTerminal, options.hasSecrets)
{
}

void InventoryPrinter::print(const std::vector<InventoryRow> &rows, std::uint64_t events)
{
    switch (m_options.format) {
    case Format::Table:
        if (rows.empty())
            return;
        table(rows);
        if (!m_options.isQuiet)
            summary(rows, events);
        return;
    case Format::Csv:
        m_writer.csv(rows);
        return;
    case Format::Json:
        m_writer.json(rows, events);
        return;
    case Format::Ndjson:
        m_writer.ndjson(rows);
    }
}

void InventoryPrinter::table(const std::vector<InventoryRow> &rows)
{
    std::size_t pathWidth = 5;
    const std::string category =
        aboutInventory(QT_TRANSLATE_NOOP("telltale::cli::InventoryPrinter", "CATEGORY")).toStdString();
    std::size_t categoryWidth = columnsOf(category);
    for (const InventoryRow &row : rows) {
        pathWidth = std::max(pathWidth, columnsOf(shownPath(row)));
        categoryWidth = std::max(categoryWidth, columnsOf(categoryText(row)));
    }
    const std::size_t total = m_options.terminal.width;
    pathWidth = std::min(pathWidth, total == 0 ? widestInventoryPath : std::max<std::size_t>(16, total * 2 / 5));
    std::string heading = aboutInventory(QT_TRANSLATE_NOOP("telltale::cli::InventoryPrinter", "FIELD")).toStdString();
    heading.append(pathWidth + 2 - std::min(columnsOf(heading), pathWidth), ' ');
    heading += category;
    heading.append(categoryWidth - columnsOf(category), ' ');
    heading += rightAligned(
        aboutInventory(QT_TRANSLATE_NOOP("telltale::cli::InventoryPrinter", "EVENTS")).toStdString(), countWidth + 2);
    heading += rightAligned(
        aboutInventory(QT_TRANSLATE_NOOP("telltale::cli::InventoryPrinter", "DISTINCT")).toStdString(), countWidth + 2);
    heading += "  " + aboutInventory(QT_TRANSLATE_NOOP("telltale::cli::InventoryPrinter", "EXAMPLE")).toStdString();
    putStyled(m_output, m_options.terminal, dimStyle, heading);
    m_output.put('\n');
    const std::string *group = nullptr;
    for (const InventoryRow &row : rows) {
        const bool isGrouped =
            std::any_of(rows.begin(), rows.end(), [](const auto &one) { return !one.group.empty(); });
        if (isGrouped && (group == nullptr || *group != row.group)) {
            m_output.put('\n');
            putStyled(m_output, m_options.terminal, boldStyle,
                      row.group.empty()
                          ? aboutInventory(QT_TRANSLATE_NOOP("telltale::cli::InventoryPrinter", "(none)")).toStdString()
                          : payload::visibleUtf8(row.group));
            m_output.put('\n');
            group = &row.group;
        }
        tableRow(row, pathWidth, categoryWidth);
    }
}

void InventoryPrinter::tableRow(const InventoryRow &row, std::size_t pathWidth, std::size_t categoryWidth)
{
    const std::size_t total = m_options.terminal.width;
    const std::string path = total == 0 ? shownPath(row) : elidedStart(shownPath(row), pathWidth);
    m_output.put(path);
    padTo(m_output, path, pathWidth);
    const std::string category = categoryText(row);
    m_output.put("  " + category);
    padTo(m_output, category, categoryWidth);
    m_output.put(rightAligned(std::to_string(row.events), countWidth + 2));
    m_output.put(rightAligned((row.isEstimate ? "~" : "") + std::to_string(row.distinct), countWidth + 2));
    std::string rest;
    if (const std::vector<std::string> texts = m_writer.examples(row); !texts.empty())
        rest = payload::visibleUtf8(texts.front());
    std::string note;
    if (row.protection != audit::Protection::Plain)
        note = word(row.protection);
    if (row.declared && !*row.declared)
        note += (note.empty() ? "" : ", ")
            + aboutInventory(QT_TRANSLATE_NOOP("telltale::cli::InventoryPrinter", "undeclared")).toStdString();
    if (!note.empty())
        note = " (" + note + ')';
    m_output.put("  ");
    const std::size_t used = pathWidth + categoryWidth + 2 * countWidth + 8 + columnsOf(note);
    m_output.put(total == 0 ? rest : elidedEnd(rest, total > used + 8 ? total - used : 8));
    putStyled(m_output, m_options.terminal, dimStyle, note);
    m_output.put('\n');
}

void InventoryPrinter::summary(const std::vector<InventoryRow> &rows, std::uint64_t events)
{
    std::set<std::string> paths;
    std::set<std::string> destinations;
    std::set<std::string> undeclared;
    std::array<std::set<std::string>, audit::categoryCount> categories;
    for (const InventoryRow &row : rows) {
        paths.insert(row.path);
        destinations.insert(row.destinations.begin(), row.destinations.end());
        if (row.declared && !*row.declared && row.origin != audit::Origin::Receiver)
            undeclared.insert(row.path);
        categories[static_cast<std::size_t>(row.category)].insert(row.path);
    }
    const auto put = [this](const QString &text) { m_output.put(text.toStdString()); };
    m_output.put('\n');
    put(countText(events, "%n event", QT_TRANSLATE_N_NOOP("telltale::cli::InventoryPrinter", "%n events")));
    put(QStringLiteral(", ")
        + countText(paths.size(), "%n field", QT_TRANSLATE_N_NOOP("telltale::cli::InventoryPrinter", "%n fields")));
    put(QStringLiteral(", ")
        + countText(destinations.size(), "%n destination",
                    QT_TRANSLATE_N_NOOP("telltale::cli::InventoryPrinter", "%n destinations")));
    put(QStringLiteral(", ")
        + aboutInventory(QT_TRANSLATE_NOOP("telltale::cli::InventoryPrinter", "%1 not declared"))
              .arg(undeclared.size()));
    m_output.put('\n');
    std::vector<std::string> counts;
    for (std::size_t i = 0; i < categories.size(); ++i) {
        if (!categories[i].empty())
            counts.push_back(std::string(word(static_cast<audit::Category>(i))) + ' '
                             + std::to_string(categories[i].size()));
    }
    m_output.put(joinedWith(counts, ", "));
    m_output.put('\n');
}

} // namespace telltale::cli

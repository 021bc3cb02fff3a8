// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/switch_printer.h"

#include "payload/lexeme.h"
#include "report/csv_cell.h"
#include "report/json_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace telltale::cli {

using privacy::LayerState;
using privacy::SwitchReading;
using privacy::SwitchState;

namespace {

constexpr std::size_t stateWidth = 7;
constexpr std::array<std::string_view, 3> stateStyles{"33", "32", "2"};

std::string aboutSwitches(const char *text)
{
    return QCoreApplication::translate("telltale::cli::SwitchPrinter", text).toStdString();
}

const LayerState *winnerOf(const SwitchReading &reading)
{
    const auto found =
        std::find_if(reading.layers.begin(), reading.layers.end(), [](const LayerState &layer) { return layer.wins; });
    return found == reading.layers.end() ? nullptr : &*found;
}

/// `/etc/x.ini:12`
std::string whereText(const LayerState &layer)
{
    return payload::visibleUtf8(layer.where) + (layer.line == 0 ? std::string() : ':' + std::to_string(layer.line));
}

std::string valueText(const LayerState &layer)
{
    if (layer.value)
        return payload::visibleUtf8(layer.value->empty() ? "\"\"" : std::string_view(*layer.value));
    switch (layer.reading) {
    case LayerState::Reading::Absent:
        return aboutSwitches(QT_TRANSLATE_NOOP("telltale::cli::SwitchPrinter", "(not set)"));
    case LayerState::Reading::NoFile:
        return aboutSwitches(QT_TRANSLATE_NOOP("telltale::cli::SwitchPrinter", "(no file)"));
    default:
        return aboutSwitches(QT_TRANSLATE_NOOP("telltale::cli::SwitchPrinter", "(not read)"));
    }
}

} // namespace

void SwitchPrinter::member(const char *key, std::string_view text, bool isFirst)
{
    m_output.put(isFirst ? "{\"" : ",\"");
    m_output.put(key);
    m_output.put("\":");
    report::JsonText(m_output, m_options.terminal.isTerminal).stringOrNull(text);
}

void SwitchPrinter::cells(std::initializer_list<std::string_view> cells)
{
    bool isFirst = true;
    for (const std::string_view cell : cells) {
        m_output.put(isFirst ? "" : ",");
        isFirst = false;
        m_output.put(report::csvCell(cell, m_options.terminal.isTerminal));
    }
    m_output.put("\r\n");
}

void SwitchPrinter::state(SwitchState state, std::size_t width)
{
    const std::string_view text = word(state);
    putStyled(m_output, m_options.terminal, stateStyles[static_cast<std::size_t>(state)], text);
    padTo(m_output, text, width);
}

void SwitchPrinter::list(const std::vector<Listed> &rows)
{
    const bool isArray = m_options.format == Format::Json;
    std::size_t width = 8;
    for (const Listed &row : rows)
        width = std::max(width, columnsOf(row.first->product));
    m_output.put(isArray ? "[" : "");
    if (m_options.format == Format::Csv)
        cells({"product", "title", "state", "wins", "why"});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto &[description, reading] = rows[i];
        const LayerState *const winner = winnerOf(reading);
        const std::string where = winner == nullptr ? std::string() : winner->where;
        if (isJson()) {
            m_output.put(!isArray ? "" : i == 0 ? "\n" : ",\n");
            member("product", description->product, true);
            member("title", description->title);
            member("state", word(reading.state));
            member("wins", where);
            member("why", reading.why.toStdString());
            m_output.put(isArray ? "}" : "}\n");
        } else if (m_options.format == Format::Csv) {
            cells({description->product, description->title, word(reading.state), where, reading.why.toStdString()});
        } else {
            m_output.put(description->product);
            padTo(m_output, description->product, width + 2);
            state(reading.state, stateWidth + 2);
            const std::string rest =
                payload::visibleUtf8(description->title) + (where.empty() ? "" : "  " + payload::visibleUtf8(where));
            const std::size_t used = width + stateWidth + 4;
            const std::size_t columns = m_options.terminal.width;
            m_output.put(columns <= used + 8 ? rest : elidedEnd(rest, columns - used));
            m_output.put('\n');
        }
    }
    m_output.put(isArray ? "\n]\n" : "");
}

void SwitchPrinter::layerJson(const LayerState &layer)
{
    member("kind", word(layer.kind), true);
    member("where", layer.where);
    member("key", layer.key);
    m_output.put(",\"value\":");
    if (layer.value)
        report::JsonText(m_output, m_options.terminal.isTerminal).string(*layer.value);
    else
        m_output.put("null");
    m_output.put(layer.wins ? ",\"wins\":true" : ",\"wins\":false");
    member("says", layer.value ? word(layer.says) : std::string_view());
    m_output.put(",\"line\":");
    if (layer.line == 0)
        m_output.put("null");
    else
        m_output.put(layer.line);
    member("why", layer.why.toStdString());
    m_output.put('}');
}

void SwitchPrinter::show(const privacy::SwitchDescription &description, const SwitchReading &reading)
{
    if (m_options.format == Format::Table) {
        showTable(description, reading);
        return;
    }
    if (m_options.format == Format::Csv) {
        showCsv(reading);
        return;
    }
    member("product", reading.product, true);
    member("state", word(reading.state));
    m_output.put(",\"layers\":[");
    for (std::size_t i = 0; i < reading.layers.size(); ++i) {
        m_output.put(i == 0 ? "" : ",");
        layerJson(reading.layers[i]);
    }
    m_output.put("],\"still_sent\":[");
    for (std::size_t i = 0; i < reading.stillSent.size(); ++i) {
        m_output.put(i == 0 ? "" : ",");
        report::JsonText(m_output, m_options.terminal.isTerminal).string(reading.stillSent[i]);
    }
    m_output.put(']');
    member("why", reading.why.toStdString());
    m_output.put("}\n");
}

void SwitchPrinter::showCsv(const SwitchReading &reading)
{
    cells({"product", "state", "kind", "where", "key", "value", "wins", "why"});
    for (const LayerState &layer : reading.layers)
        cells({reading.product, word(reading.state), word(layer.kind), layer.where, layer.key,
               layer.value ? std::string_view(*layer.value) : std::string_view(), layer.wins ? "true" : "false",
               layer.why.toStdString()});
}

void SwitchPrinter::tableLayer(const LayerState &layer, std::size_t number)
{
    m_output.put(layer.wins ? "* " : "  ");
    m_output.put(std::to_string(number) + "  ");
    const std::string kind(word(layer.kind));
    m_output.put(kind);
    padTo(m_output, kind, 13);
    m_output.put(payload::visibleUtf8(layer.key) + (layer.key.empty() ? "" : "  "));
    putStyled(m_output, m_options.terminal, boldStyle, valueText(layer));
    if (!layer.where.empty())
        m_output.put("  " + whereText(layer));
    m_output.put('\n');
    if (layer.why.isEmpty() || m_options.isQuiet)
        return;
    m_output.pad(18);
    putStyled(m_output, m_options.terminal, dimStyle, layer.why.toStdString());
    m_output.put('\n');
}

void SwitchPrinter::showTable(const privacy::SwitchDescription &description, const SwitchReading &reading)
{
    putStyled(m_output, m_options.terminal, boldStyle, payload::visibleUtf8(description.title));
    m_output.put("  ");
    state(reading.state, 0);
    m_output.put('\n');
    if (!reading.why.isEmpty() && !m_options.isQuiet)
        m_output.put(reading.why.toStdString() + '\n');
    for (std::size_t i = 0; i < reading.layers.size(); ++i)
        tableLayer(reading.layers[i], i + 1);
    if (reading.stillSent.empty())
        return;
    m_output.put(aboutSwitches(QT_TRANSLATE_NOOP("telltale::cli::SwitchPrinter", "Sent all the same when it is off:")));
    for (std::size_t i = 0; i < reading.stillSent.size(); ++i)
        m_output.put((i == 0 ? " " : ", ") + payload::visibleUtf8(reading.stillSent[i]));
    m_output.put('\n');
}

void SwitchPrinter::diff(const std::string &diff)
{
    std::string_view rest = diff;
    while (!rest.empty()) {
        const std::size_t feed = std::min(rest.find('\n'), rest.size() - 1);
        const std::string_view line = rest.substr(0, feed);
        rest.remove_prefix(feed + 1);
        const std::string_view style = line.starts_with('+') ? "32" : line.starts_with('-') ? "31" : "";
        const std::string text = m_options.terminal.isTerminal ? payload::visibleUtf8(line) : std::string(line);
        putStyled(m_output, m_options.terminal, style, text);
        m_output.put('\n');
    }
}

void SwitchPrinter::requests(const std::vector<privacy::ApiRequest> &requests)
{
    const auto line = [this](std::string_view style, std::string_view text) {
        putStyled(m_output, m_options.terminal, style, payload::visibleUtf8(text));
        m_output.put('\n');
    };
    for (const privacy::ApiRequest &request : requests) {
        line(boldStyle, request.method + ' ' + request.url);
        for (const auto &[name, value] : request.fields)
            line({}, name + ": " + value);
        m_output.put('\n');
        std::string_view rest = request.body;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find("\r\n"), rest.size());
            line({}, rest.substr(0, end));
            rest.remove_prefix(std::min(end + 2, rest.size()));
        }
        m_output.put(request.body.empty() ? "" : "\n");
    }
}

void SwitchPrinter::requestsJson(const std::vector<privacy::ApiRequest> &requests)
{
    m_output.put(",\"requests\":[");
    for (std::size_t i = 0; i < requests.size(); ++i) {
        m_output.put(i == 0 ? "" : ",");
        member("method", requests[i].method, true);
        member("url", requests[i].url);
        member("body", requests[i].body);
        m_output.put('}');
    }
    m_output.put(']');
}

void SwitchPrinter::change(const privacy::SwitchChange &change, const SwitchReading &after, bool isDone,
                           const std::vector<privacy::ApiRequest> &requests)
{
    if (isJson()) {
        member("product", change.product, true);
        member("wanted", word(change.wanted));
        member("state", word(after.state));
        m_output.put(isDone && (change.kind == privacy::LayerKind::Api || change.beforeHash != change.afterHash)
                         ? ",\"changed\":true"
                         : ",\"changed\":false");
        member("kind", word(change.kind));
        member("file", change.file);
        member("key", change.key);
        member("before", change.before.value_or(std::string()));
        member("after", change.after.value_or(std::string()));
        member("sha256_before", change.beforeHash);
        member("sha256_after", change.afterHash);
        member("backup", change.backup);
        member("then", change.then);
        member("diff", change.diff);
        if (!requests.empty())
            requestsJson(requests);
        m_output.put("}\n");
        return;
    }
    if (m_options.format == Format::Csv) {
        cells({"product", "wanted", "state", "kind", "file", "key", "before", "after", "backup", "then"});
        cells({change.product, word(change.wanted), word(after.state), word(change.kind), change.file, change.key,
               change.before.value_or(std::string()), change.after.value_or(std::string()), change.backup,
               change.then});
        return;
    }
    if (m_options.isQuiet)
        return;
    if (!change.backup.empty())
        m_output.put(aboutSwitches(QT_TRANSLATE_NOOP("telltale::cli::SwitchPrinter", "Backup: "))
                     + payload::visibleUtf8(change.backup) + '\n');
    if (isDone && !change.then.empty())
        m_output.put(aboutSwitches(QT_TRANSLATE_NOOP("telltale::cli::SwitchPrinter", "To be done: "))
                     + payload::visibleUtf8(change.then) + '\n');
    m_output.put(aboutSwitches(QT_TRANSLATE_NOOP("telltale::cli::SwitchPrinter", "Read back: ")));
    state(after.state, 0);
    m_output.put('\n');
}

} // namespace telltale::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/table_printer.h"

#include "audit/masking.h"
#include "audit/request_secrets.h"
#include "base/plural.h"
#include "payload/lexeme.h"
#include "payload/sender.h"
#include "report/output.h"
#include "report/record_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace telltale::cli {

using payload::Record;
using report::Field;
using report::Output;
using report::recordTime;

namespace {

constexpr std::string_view headingStyle = "1;36";
constexpr std::string_view number = "36";
constexpr std::string_view literal = "35";
constexpr std::string_view flagStyle = "1;33";
constexpr std::string_view flagSign = "\u2691";

constexpr std::size_t gap = 2;
constexpr std::size_t indent = 2;
constexpr std::size_t widestPathElsewhere = 60;
/// A character is at most four bytes, and some take no column at all.
constexpr std::size_t bytesPerColumn = 8;

QString aboutTablePrinter(const char *text)
{
    return QCoreApplication::translate("telltale::cli::TablePrinter", text);
}

std::string bytesOf(const QString &text)
{
    return text.toUtf8().toStdString();
}

QString counted(std::uint64_t count, const char *one, const char *many)
{
    return plural("telltale::cli::TablePrinter", one, many, count);
}

QString fieldsText(std::uint64_t count)
{
    return counted(count, "%n field", QT_TRANSLATE_N_NOOP("telltale::cli::TablePrinter", "%n fields"));
}

std::string sourceText(std::string_view source)
{
    return source == "-"
        ? bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "(standard input)")))
        : payload::visibleUtf8(source);
}

/// The front of a long value, cut between characters: no more of it can be seen.
std::string_view front(std::string_view bytes, std::size_t size)
{
    if (bytes.size() <= size)
        return bytes;
    while (size > 0 && (static_cast<unsigned char>(bytes[size]) & 0xC0u) == 0x80u)
        --size;
    return bytes.substr(0, size);
}

/// What a field is, in a few letters: `contact`, `contact, hashed`.
std::string findingText(const audit::Finding &finding)
{
    std::string text(word(finding.category));
    if (finding.protection != audit::Protection::Plain) {
        text += ", ";
        text += word(finding.protection);
    }
    return text;
}

/// The first bytes of a binary value, beside what they say.
std::string hexText(std::string_view bytes)
{
    constexpr std::size_t most = 10;
    std::string text = "  [";
    for (const char byte : bytes.substr(0, most)) {
        constexpr std::string_view digits = "0123456789abcdef";
        text += digits[static_cast<unsigned char>(byte) >> 4u];
        text += digits[static_cast<unsigned char>(byte) & 15u];
    }
    return text + (bytes.size() > most ? "\u2026]" : "]");
}

std::size_t digitsOf(std::uint64_t value)
{
    return std::to_string(value).size();
}

} // namespace

QString readableSize(std::uint64_t bytes)
{
    if (bytes < 1000)
        return aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "%1 B")).arg(QString::number(bytes));
    return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

void TablePrinter::beginSource(const std::string &)
{
    m_isNewSource = true;
}

void TablePrinter::record(const Record &record)
{
    if (m_isNewSource)
        heading(record.source);
    m_isNewSource = false;
    m_output.put('\n');
    headline(record);
    whereabouts(record);
    if (record.isEnvelope && record.exchange)
        decoding(record);
    note(record);
    if (m_options.classifier != nullptr)
        m_options.classifier->begin(record);
    const Columns columns = measure(record);
    m_walker.walk(record, [this, &columns](const Field &field) { row(field, columns); });
}

/// Only where something follows: of an input without records its diagnostic speaks.
void TablePrinter::heading(std::string_view source)
{
    if (m_sources++ > 0)
        m_output.put('\n');
    styled(headingStyle, sourceText(source));
    m_output.put('\n');
}

/// What stands where an event has its name.
std::string TablePrinter::nameless(const Record &record) const
{
    if (!record.isEnvelope)
        return bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "(no name)")));
    if (!record.exchange)
        return bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "(envelope)")));
    const payload::Exchange &exchange = *record.exchange;
    const std::size_t widest = m_options.terminal.width == 0 ? std::string::npos : m_options.terminal.width / 2;
    std::string place = exchange.url.empty() ? exchange.target : exchange.url;
    if (m_options.classifier != nullptr && !m_options.hasSecrets) {
        audit::RequestSecrets secrets(m_options.classifier->knowledge(),
                                      record.list ? record.list->keys.get() : nullptr);
        place = secrets.maskedTarget(place);
    }
    std::string text = elidedEnd(payload::visibleUtf8(exchange.method + ' ' + place), widest);
    if (text == " ")
        text = bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "(request)")));
    if (exchange.status)
        text += " \u2192 " + std::to_string(*exchange.status);
    if (exchange.decision == "block" || exchange.decision == "forward-changed") {
        const char *const sentence = exchange.decision == "block" ? "kept here" : "changed";
        text += " (" + bytesOf(aboutTablePrinter(sentence));
        if (!exchange.decisionWhy.empty())
            text += ": " + payload::visibleUtf8(exchange.decisionWhy);
        text += ')';
    }
    return text;
}

void TablePrinter::headline(const Record &record)
{
    if (!record.isEnvelope) {
        ++m_number;
        m_output.put(m_number);
        m_output.pad(gap);
    }
    if (record.mark != nullptr && record.mark->isFlagged) {
        styled(flagStyle, flagSign);
        m_output.pad(1);
    }
    const auto name = record.isEnvelope ? std::nullopt : payload::eventName(record);
    const std::size_t widest = m_options.terminal.width == 0 ? std::string::npos : m_options.terminal.width / 2;
    if (name)
        styled(boldStyle,
               elidedEnd(payload::visibleUtf8(front(*name, std::min(widest, name->size()) * bytesPerColumn)), widest));
    else
        styled(dimStyle, nameless(record));
    if (const auto time = recordTime(record)) {
        m_output.pad(gap);
        m_output.put(payload::formatTime(*time));
    }
    m_output.pad(gap);
    m_output.put(payload::visibleUtf8(payload::diagnosticSource(record)));
    m_output.put(':');
    m_output.put(record.exchange && record.isEnvelope ? record.exchange->place.line : record.place.line);
    m_output.pad(gap);
    m_output.put(bytesOf(fieldsText(payload::fieldCount(record))));
    m_output.pad(gap);
    m_output.put(bytesOf(readableSize(record.document.node(record.root).length)));
    if (record.isIncomplete) {
        m_output.pad(gap);
        styled(boldStyle, bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "(incomplete)"))));
    }
    m_output.put('\n');
}

/// A line below the headline; none where there is nothing to say.
void TablePrinter::aside(const std::string &text)
{
    if (text.empty())
        return;
    m_output.pad(indent);
    const std::size_t width = m_options.terminal.width;
    styled(dimStyle, width == 0 ? text : elidedEnd(text, width - indent));
    m_output.put('\n');
}

/// Where in a page or an array the event stands; nothing where it stands alone.
void TablePrinter::whereabouts(const Record &record)
{
    std::string text = payload::visibleUtf8(record.document.path(record.root));
    for (const std::string_view part : {record.section, record.title}) {
        if (part.empty())
            continue;
        if (!text.empty())
            text += " \u00B7 ";
        text += payload::visibleUtf8(part);
    }
    aside(text);
}

/// A decode chain: `gzip 412 → 1830 B, base64 …`.
std::string TablePrinter::chainText(std::span<const payload::DecodeStep> steps) const
{
    std::string text;
    for (const payload::DecodeStep &step : steps) {
        text += text.empty() ? "" : ", ";
        text += payload::visibleUtf8(step.coding) + ' ' + std::to_string(step.from) + " \u2192 "
            + bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "%1 B"))
                          .arg(QString::number(step.to)));
        if (!step.problem.empty())
            text += " (" + payload::visibleUtf8(step.problem) + ')';
    }
    return text;
}

/// Which program sent the request, which protocol knows it and how sure that is, and what was undone of its body and of
/// what was unpacked.
void TablePrinter::decoding(const Record &record)
{
    std::vector<std::string> parts;
    if (const payload::Sender sender{record.exchange->process, record.exchange->program}; sender.isKnown())
        parts.push_back(bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "from %1"))
                                    .arg(payload::senderText(sender))));
    if (record.list)
        parts.push_back(bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "protocol %1 (%2)"))
                                    .arg(QString::fromStdString(record.list->protocol),
                                         QString::fromUtf8(payload::confidenceWord(record.list->confidence)))));
    if (const std::vector<payload::DecodeStep> steps = payload::decodingOf(record); !steps.empty())
        parts.push_back(bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "body: %1"))
                                    .arg(QString::fromStdString(chainText(steps)))));
    if (record.unpackedFrom != payload::noNode)
        parts.push_back(
            bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "unpacked from %1: %2"))
                        .arg(QString::fromStdString(payload::visibleUtf8(record.list->origin.name)),
                             QString::fromStdString(chainText(record.unpacking)))));
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : " \u00B7 ") + part;
    aside(text);
}

/// What a reviewer wrote, whole: a line of it per line, in line with each other.
void TablePrinter::note(const Record &record)
{
    if (record.mark == nullptr || record.mark->note.empty())
        return;
    const QString word = aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "Note:"));
    const std::string_view text(record.mark->note);
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        m_output.pad(indent);
        if (at == 0)
            styled(boldStyle, bytesOf(word));
        else
            m_output.pad(columnsOf(bytesOf(word)));
        m_output.pad(1);
        m_output.put(payload::visibleUtf8(text.substr(at, end - at)));
        m_output.put('\n');
        at = end + 1;
    }
}

TablePrinter::Columns TablePrinter::measure(const Record &record)
{
    const std::size_t total = m_options.terminal.width;
    const std::size_t widestPath = total == 0 ? widestPathElsewhere : std::max<std::size_t>(16, total * 2 / 5);
    Columns columns;
    std::uint32_t lastLine = 0;
    m_walker.walk(record, [this, &columns, &lastLine, widestPath](const Field &field) {
        lastLine = field.isBeside ? lastLine : std::max(lastLine, field.line);
        columns.type = std::max(columns.type, std::string_view(payload::typeWord(field.type)).size());
        if (m_options.classifier != nullptr)
            columns.finding = std::max(columns.finding, findingText(m_options.classifier->explain(field.node)).size());
        if (columns.path < widestPath)
            columns.path = std::max(columns.path, columnsOf(payload::visibleUtf8(field.path)));
    });
    columns.path = std::min(columns.path, widestPath);
    columns.line = digitsOf(lastLine);
    if (total != 0) {
        const std::size_t finding = columns.finding == 0 ? 0 : columns.finding + gap;
        const std::size_t others = indent + columns.line + gap + columns.path + gap + columns.type + gap + finding;
        columns.value = others + 8 < total ? total - others : 8;
    }
    return columns;
}

/// The line stands first, as in grep: values of any length leave it where it is.
void TablePrinter::row(const Field &field, const Columns &columns)
{
    const std::string line = field.isBeside || field.isBinary ? std::string() : std::to_string(field.line);
    m_output.pad(indent + columns.line - std::min(columns.line, line.size()));
    styled(dimStyle, line);
    m_output.pad(gap);
    path(payload::visibleUtf8(field.path), columns.path);
    m_output.pad(gap);
    const std::string_view type = payload::typeWord(field.type);
    styled(dimStyle, type);
    m_output.pad(columns.type - type.size() + gap);
    bool isMasked = false;
    if (m_options.classifier != nullptr) {
        const audit::Finding &finding = m_options.classifier->explain(field.node);
        const std::string text = findingText(finding);
        m_output.put(text);
        m_output.pad(columns.finding - std::min(columns.finding, text.size()) + gap);
        isMasked = !m_options.hasSecrets && audit::holdsSecret(finding);
    }
    if (isMasked)
        m_output.put(audit::maskedSecret);
    else
        value(field, columns.value);
    m_output.put('\n');
}

void TablePrinter::path(std::string_view path, std::size_t width)
{
    const std::string shown = m_options.terminal.width == 0 ? std::string(path) : elidedStart(path, width);
    const std::size_t slash = shown.rfind('/');
    const std::size_t parents = slash == std::string::npos ? 0 : slash + 1;
    styled(dimStyle, std::string_view(shown).substr(0, parents));
    m_output.put(std::string_view(shown).substr(parents));
    const std::size_t used = columnsOf(shown);
    m_output.pad(used < width ? width - used : 0);
}

void TablePrinter::value(const Field &field, std::size_t width)
{
    std::string_view style;
    if (field.type == payload::NodeType::Number)
        style = number;
    else if (field.type == payload::NodeType::Boolean || field.type == payload::NodeType::Null)
        style = literal;
    const std::string_view lexeme = field.isBinary ? field.value : field.lexeme;
    const std::string bytes = field.isBinary ? hexText(field.lexeme) : std::string();
    if (width == 0) {
        styled(style, payload::visibleUtf8(lexeme));
        styled(dimStyle, bytes);
        return;
    }
    const std::string_view seen = front(lexeme, width * bytesPerColumn);
    std::string shown = payload::visibleUtf8(seen);
    if (seen.size() < lexeme.size())
        shown += "\u2026";
    shown += bytes;
    styled(style, elidedEnd(shown, width));
}

void TablePrinter::end(const payload::LoadOutcome &total)
{
    if (!m_options.hasSummary || total.fields == 0)
        return;
    const QString events =
        counted(total.events, "%n event", QT_TRANSLATE_N_NOOP("telltale::cli::TablePrinter", "%n events"));
    const QString files = counted(m_sources, "%n file", QT_TRANSLATE_N_NOOP("telltale::cli::TablePrinter", "%n files"));
    m_output.put('\n');
    m_output.put(bytesOf(aboutTablePrinter(QT_TRANSLATE_NOOP("telltale::cli::TablePrinter", "%1, %2 in %3"))
                             .arg(events, fieldsText(total.fields), files)));
    m_output.put('\n');
}

} // namespace telltale::cli

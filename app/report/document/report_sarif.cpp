// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/report_sarif.h"

#include "base/visible_text.h"
#include "payload/loaders/record/sha256.h"
#include "report/check_text.h"
#include "report/document/report_json.h"
#include "report/document/report_writer.h"
#include "report/document/value_mask.h"
#include "report/sarif_text.h"

#include <algorithm>
#include <charconv>

namespace telltale::report {

namespace {

/// Takes `SEPARATOR digits` off the end; 0 where there is no such thing.
std::uint64_t takeNumber(std::string_view &text, char separator)
{
    const std::size_t at = text.rfind(separator);
    if (at == std::string_view::npos || at == 0 || at + 1 == text.size())
        return 0;
    std::uint64_t number = 0;
    const char *const end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + at + 1, end, number);
    // What SARIF's readers take for a number of a line.
    if (read.ec != std::errc() || read.ptr != end || number == 0 || number > 0x7FFFFFFF)
        return 0;
    text = text.substr(0, at);
    return number;
}

const ReportCell *cellOf(const ReportTable &table, const std::vector<ReportCell> &row, std::string_view id)
{
    for (std::size_t at = 0; at < std::min(table.columns.size(), row.size()); ++at) {
        if (table.columns[at].id == id)
            return &row[at];
    }
    return nullptr;
}

bool isWord(const ReportCell *cell)
{
    return cell != nullptr && cell->kind == ReportCell::Kind::Word && !cell->text.empty();
}

bool isPath(const ReportCell *cell)
{
    return cell != nullptr && cell->kind == ReportCell::Kind::Path;
}

/// A sentence ends with a full stop.
std::string sarifSentence(std::string_view text)
{
    std::string sentence = sarifMessage(visibleUtf8(text));
    if (!sentence.ends_with('.') && !sentence.ends_with('!') && !sentence.ends_with('?'))
        sentence += '.';
    return sentence;
}

/// The number of a version behind the program's name.
std::string sarifVersion(const std::string &program)
{
    const std::size_t space = program.rfind(' ');
    return space == std::string::npos ? program : program.substr(space + 1);
}

} // namespace

SarifPlace sarifPlace(std::string_view text)
{
    SarifPlace place;
    place.line = takeNumber(text, ':');
    place.number = takeNumber(text, '#');
    place.file = text;
    return place;
}

void writeReportSarif(const ReportDocument &document, Output &output)
{
    ReportSarif(document, output).write();
}

void ReportSarif::add(Result result)
{
    if (m_ruleIndex.emplace(result.rule, m_rules.size()).second)
        m_rules.push_back(result.rule);
    m_results.push_back(std::move(result));
}

void ReportSarif::gatherNotes(const std::vector<ReportNote> &notes)
{
    for (const ReportNote &note : notes) {
        if (note.kind != ReportNote::Kind::Warning && note.kind != ReportNote::Kind::Bad)
            continue;
        // A verdict says again what a section says.
        const std::string rule = note.id.empty() ? "finding" : note.id;
        const bool isThere = std::any_of(m_results.begin(), m_results.end(), [&](const Result &other) {
            return other.rule == rule && other.message == note.text;
        });
        if (!isThere)
            add({rule, std::string(severityOf(note.kind)), note.text, {}, {}});
    }
}

void ReportSarif::gatherRow(const ReportTable &table, const std::vector<ReportCell> &row)
{
    const ReportCell *const finding = cellOf(table, row, "finding");
    if (!isWord(finding))
        return;
    Result result{finding->text, "warning", finding->shown.empty() ? finding->text : finding->shown, {}, {}};
    const ReportCell *const severity = cellOf(table, row, "severity");
    if (isWord(severity) && (severity->text == "error" || severity->text == "note"))
        result.level = severity->text;
    for (const std::string_view column : {"place", "seen"}) {
        const ReportCell *const place = cellOf(table, row, column);
        if (isPath(place) && result.place.file.empty())
            result.place = sarifPlace(place->text);
    }
    const ReportCell *const path = cellOf(table, row, "path");
    if (isPath(path))
        result.path = path->text;
    add(std::move(result));
}

void ReportSarif::gather()
{
    gatherNotes(m_document.verdicts);
    for (const ReportSection &section : m_document.sections)
        gatherNotes(section.notes);
    for (const ReportSection &section : m_document.sections) {
        for (const ReportTable &table : section.tables) {
            for (const std::vector<ReportCell> &row : table.rows)
                gatherRow(table, row);
        }
    }
}

void ReportSarif::member(std::string_view key, std::string_view text)
{
    m_text.string(key);
    m_output.put(':');
    m_text.string(text);
}

void ReportSarif::message(std::string_view text)
{
    m_output.put("\"message\":{");
    member("text", sarifSentence(text));
    m_output.put('}');
}

void ReportSarif::location(const Result &result)
{
    m_output.put("{");
    if (!result.place.file.empty()) {
        m_output.put("\"physicalLocation\":{\"artifactLocation\":{");
        member("uri", uriOfFile(result.place.file));
        m_output.put('}');
        if (result.place.line != 0) {
            m_output.put(",\"region\":{\"startLine\":");
            m_output.put(result.place.line);
            m_output.put('}');
        }
        m_output.put('}');
    }
    if (!result.path.empty()) {
        m_output.put(result.place.file.empty() ? "" : ",");
        m_output.put("\"logicalLocations\":[{");
        member("fullyQualifiedName", visibleUtf8(result.path));
        m_output.put(",\"kind\":\"property\"}]");
    }
    if (result.place.number != 0) {
        m_output.put(",\"properties\":{\"exchange\":");
        m_output.put(result.place.number);
        m_output.put('}');
    }
    m_output.put('}');
}

void ReportSarif::result(const Result &result)
{
    m_output.put('{');
    member("ruleId", visibleUtf8(result.rule));
    m_output.put(",\"ruleIndex\":");
    m_output.put(m_ruleIndex.find(result.rule)->second);
    m_output.put(',');
    member("level", result.level);
    m_output.put(',');
    message(result.path.empty() ? result.message : result.path + ": " + result.message);
    m_output.put(",\"locations\":[");
    if (!result.place.file.empty() || !result.path.empty())
        location(result);
    m_output.put("],\"partialFingerprints\":{");
    // The same finding in the next report of the same files; lines move.
    payload::Sha256 hash;
    for (const std::string_view part : {std::string_view(result.rule), std::string_view(result.place.file),
                                        std::string_view(result.path), std::string_view(result.message)}) {
        hash.add(part);
        hash.add(std::string_view("\0", 1));
    }
    member("telltaleReport/v1", hexOf(hash.finish()));
    m_output.put("}}");
}

void ReportSarif::write()
{
    gather();
    m_output.put("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n"
                 "  \"tool\":{\"driver\":{\"name\":\"Telltale\",");
    member("version", sarifVersion(m_document.making.program));
    m_output.put(",\"rules\":[");
    for (std::size_t at = 0; at < m_rules.size(); ++at) {
        m_output.put(at == 0 ? "\n    {" : ",\n    {");
        member("id", visibleUtf8(m_rules[at]));
        m_output.put('}');
    }
    m_output.put("]}},\n  \"columnKind\":\"utf16CodeUnits\",\n  \"properties\":{");
    member("manifest", m_document.making.manifest);
    m_output.put(',');
    member("title", visibleUtf8(m_document.title));
    m_output.put("},\n  \"results\":[");
    for (std::size_t at = 0; at < m_results.size(); ++at) {
        m_output.put(at == 0 ? "\n    " : ",\n    ");
        result(m_results[at]);
    }
    m_output.put("]\n}]}\n");
}

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/report_json.h"

#include "audit/masking.h"
#include "payload/lexeme.h"
#include "payload/record.h"
#include "report/document/report_writer.h"

namespace telltale::report {

void writeReportJson(const ReportDocument &document, Output &output)
{
    ReportJson(output).write(document);
}

std::string_view severityOf(ReportNote::Kind kind)
{
    switch (kind) {
    case ReportNote::Kind::Good:
        return "none";
    case ReportNote::Kind::Warning:
        return "warning";
    case ReportNote::Kind::Bad:
        return "error";
    case ReportNote::Kind::Plain:
        break;
    }
    return "note";
}

template<typename List, typename Put>
void ReportJson::list(const List &list, const Put &put, std::string_view between)
{
    bool isFirst = true;
    for (const auto &each : list) {
        if (!isFirst)
            m_output.put(between);
        isFirst = false;
        put(each);
    }
}

void ReportJson::key(std::string_view name)
{
    m_text.string(name);
    m_output.put(':');
}

void ReportJson::bytes(std::string_view text)
{
    if (payload::isUtf8(text)) {
        m_text.string(text);
        return;
    }
    m_output.put("{\"base64\":");
    m_text.base64(text);
    m_output.put('}');
}

void ReportJson::member(std::string_view name, std::string_view text)
{
    key(name);
    bytes(text);
}

void ReportJson::time(std::string_view name, const std::optional<std::int64_t> &time)
{
    key(name);
    if (time)
        m_text.string(payload::formatTime(*time));
    else
        m_output.put("null");
}

void ReportJson::write(const ReportDocument &document)
{
    m_output.put("{\"telltale_report\":1,\n");
    member("manifest", document.making.manifest);
    m_output.put(",\n");
    member("program", document.making.program);
    m_output.put(',');
    member("language", document.making.language);
    m_output.put(document.making.hasValues ? ",\"values\":\"shown\"," : ",\"values\":\"masked\",");
    time("date", document.making.date);
    m_output.put(",\n");
    member("title", document.title);
    m_output.put(",\n");
    member("subtitle", document.subtitle);
    m_output.put(",\n\"numbers\":{");
    list(document.numbers, [this](const ReportFigureNumber &number) {
        key(number.id);
        m_output.put(number.number);
    });
    m_output.put("},\n");
    notes("findings", document.verdicts);
    m_output.put(",\n\"sections\":[\n");
    list(
        document.sections, [this](const ReportSection &each) { section(each); }, ",\n");
    m_output.put("],\n\"tables\":{");
    bool isFirst = true;
    for (const ReportSection &each : document.sections) {
        for (const ReportTable &one : each.tables) {
            m_output.put(isFirst ? "\n" : ",\n");
            isFirst = false;
            table(one);
        }
    }
    m_output.put("},\n\"appendix\":[");
    isFirst = true;
    for (const ReportSection &each : document.sections)
        appendix(each, isFirst);
    m_output.put("]}\n");
}

void ReportJson::notes(std::string_view name, const std::vector<ReportNote> &notes)
{
    key(name);
    m_output.put('[');
    list(notes, [this](const ReportNote &note) {
        m_output.put('{');
        member("id", note.id);
        m_output.put(',');
        member("severity", severityOf(note.kind));
        m_output.put(',');
        member("text", note.text);
        m_output.put('}');
    });
    m_output.put(']');
}

void ReportJson::section(const ReportSection &section)
{
    m_output.put('{');
    member("id", section.id);
    m_output.put(',');
    member("title", section.title);
    m_output.put(',');
    member("intro", section.intro);
    m_output.put(',');
    notes("notes", section.notes);
    m_output.put(",\"figures\":[");
    list(section.figures, [this](const Figure &each) { figure(each); });
    m_output.put("],\"tables\":[");
    list(section.tables, [this](const ReportTable &each) { m_text.string(each.id); });
    m_output.put("]}");
}

void ReportJson::table(const ReportTable &table)
{
    key(table.id);
    m_output.put('[');
    list(
        table.rows,
        [this, &table](const std::vector<ReportCell> &row) {
            m_output.put("\n{");
            for (std::size_t at = 0; at < table.columns.size(); ++at) {
                if (at != 0)
                    m_output.put(',');
                key(table.columns[at].id);
                cell(at < row.size() ? row[at] : ReportCell());
            }
            m_output.put('}');
        },
        ",");
    m_output.put(']');
}

void ReportJson::appendix(const ReportSection &section, bool &isFirst)
{
    for (const ReportBytes &event : section.bytes) {
        m_output.put(isFirst ? "\n{" : ",\n{");
        isFirst = false;
        member("title", event.title);
        m_output.put(',');
        member("place", event.place);
        m_output.put(',');
        member("recipient", event.recipient);
        m_output.put(',');
        time("time", event.time);
        m_output.put(',');
        member("bytes", event.bytes);
        m_output.put(",\"length\":");
        m_output.put(event.length);
        m_output.put(',');
        member("sha256", event.sha256);
        m_output.put(event.isMasked ? ",\"masked\":true}" : ",\"masked\":false}");
    }
}

void ReportJson::cell(const ReportCell &cell)
{
    using Kind = ReportCell::Kind;
    switch (cell.kind) {
    case Kind::Empty:
        return m_output.put("null");
    case Kind::Text:
    case Kind::Path:
    case Kind::Digest:
    case Kind::Word:
    case Kind::Category:
        return bytes(cell.text);
    case Kind::Sentence:
        return bytes(cell.shown);
    case Kind::Number:
        return m_output.put(cell.number);
    case Kind::Share:
        return share(cell.number);
    case Kind::Truth:
        return m_output.put(cell.number != 0 ? "true" : "false");
    case Kind::Time:
        return m_text.string(payload::formatTime(cell.time));
    case Kind::List:
        m_output.put('[');
        list(cell.list, [this](const std::string &entry) { bytes(entry); });
        return m_output.put(']');
    case Kind::Values:
        m_output.put('[');
        list(cell.values, [this](const ReportValue &each) { value(each); });
        return m_output.put(']');
    }
}

/// 83 is 0.083.
void ReportJson::share(std::uint64_t thousandths)
{
    std::string digits = std::to_string(1000 + thousandths % 1000).substr(1);
    digits.resize(digits.find_last_not_of('0') + 1);
    m_output.put(thousandths / 1000);
    if (!digits.empty())
        m_output.put('.');
    m_output.put(digits);
}

void ReportJson::value(const ReportValue &value)
{
    m_output.put('{');
    member("item", value.item);
    m_output.put(',');
    member("pattern", value.isSecret ? audit::maskedSecret : std::string_view(value.pattern));
    m_output.put(',');
    member("commitment", value.commitment);
    if (value.isSecret) {
        m_output.put(",\"secret\":true");
    } else if (!value.lexeme.empty()) {
        m_output.put(',');
        member("lexeme", value.lexeme);
    }
    m_output.put(value.isCut ? ",\"cut\":true}" : "}");
}

void ReportJson::figure(const Figure &figure)
{
    m_output.put('{');
    member("id", figure.id);
    m_output.put(',');
    member("title", figure.title);
    m_output.put(',');
    member("caption", figure.caption);
    m_output.put(',');
    std::visit([this](const auto &what) { shapes(what); }, figure.what);
    m_output.put('}');
}

void ReportJson::shapes(const FlowFigure &flows)
{
    m_output.put("\"kind\":\"flows\",\"senders\":[");
    list(flows.senders, [this](const std::string &name) { bytes(name); });
    m_output.put("],\"recipients\":[");
    list(flows.recipients, [this](const std::string &name) { bytes(name); });
    m_output.put("],\"links\":[");
    list(flows.links, [this](const FlowFigure::Link &link) {
        m_output.put("{\"sender\":");
        m_output.put(link.sender);
        m_output.put(",\"recipient\":");
        m_output.put(link.recipient);
        m_output.put(",\"events\":");
        m_output.put(link.events);
        m_output.put(',');
        member("category", audit::word(link.gravest));
        m_output.put('}');
    });
    m_output.put(']');
}

void ReportJson::shapes(const CategoryFigure &categories)
{
    m_output.put("\"kind\":\"categories\",\"rows\":[");
    list(categories.rows, [this](const CategoryFigure::Row &row) {
        m_output.put('{');
        member("recipient", row.recipient);
        m_output.put(",\"fields\":{");
        for (std::size_t at = 0; at < row.fields.size(); ++at) {
            m_output.put(at == 0 ? "" : ",");
            key(audit::word(static_cast<audit::Category>(at)));
            m_output.put(row.fields[at]);
        }
        m_output.put("}}");
    });
    m_output.put(']');
}

void ReportJson::shapes(const TimelineFigure &timeline)
{
    m_output.put("\"kind\":\"timeline\",");
    time("begin", timeline.begin);
    m_output.put(",\"width_ms\":");
    m_output.put(timeline.width);
    m_output.put(",\"events\":[");
    list(timeline.spans, [this](std::uint64_t events) { m_output.put(events); });
    m_output.put(']');
}

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/json_printer.h"

#include "payload/lexeme.h"
#include "report/record_text.h"

#include <QByteArray>

namespace telltale::report {

using payload::Record;

JsonPrinter::JsonPrinter(Output &output, Form form, bool isTerminal, audit::Classifier *classifier)
    : m_output(output), m_text(output, isTerminal), m_findings(output, isTerminal), m_classifier(classifier),
      m_form(form)
{
}

void JsonPrinter::begin()
{
    if (m_form == Form::Array)
        m_output.put('[');
}

void JsonPrinter::record(const Record &record)
{
    if (m_form == Form::Array)
        m_output.put(m_isFirst ? "\n" : ",\n");
    if (m_classifier != nullptr)
        m_classifier->begin(record);
    head(record);
    m_output.put(",\"fields\":[");
    bool isFirstField = true;
    m_walker.walk(record, [this, &isFirstField, &record](const Field &leaf) {
        if (!isFirstField)
            m_output.put(',');
        isFirstField = false;
        field(leaf, record);
    });
    m_output.put(']');
    diagnostics(record);
    m_output.put('}');
    if (m_form == Form::Lines)
        m_output.put('\n');
    m_isFirst = false;
}

void JsonPrinter::end(const payload::LoadOutcome &)
{
    if (m_form == Form::Array)
        m_output.put(m_isFirst ? "]\n" : "\n]\n");
}

void JsonPrinter::head(const Record &record)
{
    m_output.put("{\"source\":");
    m_text.string(record.source);
    if (!payload::isUtf8(record.source)) {
        m_output.put(",\"source_base64\":");
        m_text.base64(record.source);
    }
    // Neither what is beside a body nor what was made of a binary one has a place in it as a whole.
    const bool isBeside = (record.exchange && record.isEnvelope) || record.document.sentBytes() != nullptr
        || record.form == payload::BodyForm::Query;
    m_output.put(",\"line\":");
    numberOrNull(isBeside, record.place.line);
    m_output.put(",\"root\":");
    m_text.string(record.document.path(record.root));
    m_output.put(",\"offset\":");
    numberOrNull(isBeside, record.place.offset);
    m_output.put(",\"length\":");
    numberOrNull(isBeside, record.document.node(record.root).length);
    m_output.put(",\"section\":");
    m_text.stringOrNull(record.section);
    m_output.put(",\"title\":");
    m_text.stringOrNull(record.title);
    m_output.put(",\"event\":");
    if (const auto name = record.isEnvelope ? std::nullopt : payload::eventName(record))
        m_text.string(*name);
    else
        m_output.put("null");
    const audit::EventVerdict event = m_classifier != nullptr ? m_classifier->event() : audit::EventVerdict();
    m_output.put(",\"protocol\":");
    m_text.string(payload::protocolOf(record));
    m_output.put(",\"confidence\":");
    m_text.stringOrNull(record.list ? payload::confidenceWord(record.list->confidence) : std::string_view());
    m_output.put(",\"unpacked_from\":");
    m_text.stringOrNull(payload::unpackedFrom(record));
    m_output.put(",\"product\":");
    m_text.stringOrNull(event.product());
    m_output.put(",\"kind\":");
    m_text.stringOrNull(record.isEnvelope ? std::string_view("envelope") : event.kind());
    m_output.put(",\"gate\":");
    m_text.stringOrNull(event.gate() ? word(*event.gate()) : std::string_view());
    m_output.put(",\"destination\":");
    m_text.stringOrNull(record.exchange ? payload::destinationOf(*record.exchange) : std::string());
    m_output.put(",\"process\":");
    sender(record.exchange ? payload::Sender{record.exchange->process, record.exchange->program} : payload::Sender());
    m_output.put(",\"time\":");
    const auto time = recordTime(record);
    m_text.stringOrNull(time ? payload::formatTime(*time) : std::string());
    if (record.exchange)
        exchange(*record.exchange, payload::decodingOf(record));
    m_output.put(record.mark != nullptr && record.mark->isFlagged ? ",\"flagged\":true" : ",\"flagged\":false");
    m_output.put(",\"note\":");
    m_text.stringOrNull(record.mark == nullptr ? std::string() : record.mark->note);
}

/// Which process sent it; null where that is not known, as are its parts.
void JsonPrinter::sender(const payload::Sender &sender)
{
    if (!sender.isKnown()) {
        m_output.put("null");
        return;
    }
    m_output.put("{\"pid\":");
    m_output.put(sender.process == 0 ? "null" : std::to_string(sender.process));
    m_output.put(",\"program\":");
    m_text.stringOrNull(sender.program);
    if (!payload::isUtf8(sender.program)) {
        m_output.put(",\"program_base64\":");
        m_text.base64(sender.program);
    }
    m_output.put('}');
}

/// What the events of one request have in common; its line and offset are those in the input.
void JsonPrinter::exchange(const payload::Exchange &exchange, std::span<const payload::DecodeStep> decoding)
{
    m_output.put(",\"exchange\":{\"number\":");
    m_output.put(exchange.number + 1);
    m_output.put(",\"line\":");
    m_output.put(exchange.place.line);
    m_output.put(",\"offset\":");
    m_output.put(exchange.place.offset);
    m_output.put(",\"method\":");
    m_text.stringOrNull(exchange.method);
    m_output.put(",\"url\":");
    m_text.stringOrNull(exchange.url);
    m_output.put(",\"time\":");
    m_text.stringOrNull(exchange.time ? payload::formatTime(*exchange.time) : std::string());
    m_output.put(",\"sent_bytes\":");
    m_output.put(exchange.sentSize);
    m_output.put(",\"decoding\":");
    steps(decoding);
    m_output.put(",\"status\":");
    m_output.put(exchange.status ? std::to_string(*exchange.status) : "null");
    m_output.put(",\"answer_ms\":");
    m_output.put(exchange.answerMs ? QByteArray::number(*exchange.answerMs, 'g', 15).toStdString() : "null");
    m_output.put(",\"decision\":");
    m_text.stringOrNull(exchange.decision);
    m_output.put(",\"decision_why\":");
    m_text.stringOrNull(exchange.decisionWhy);
    // Only of test pings, so that whoever compares what was printed before they existed sees no difference.
    if (exchange.isTest)
        m_output.put(",\"test\":true");
    m_output.put('}');
}

/// A decode chain, from the bytes that were sent on.
void JsonPrinter::steps(std::span<const payload::DecodeStep> steps)
{
    m_output.put('[');
    bool isFirst = true;
    for (const payload::DecodeStep &step : steps) {
        m_output.put(isFirst ? "{\"coding\":" : ",{\"coding\":");
        isFirst = false;
        m_text.string(step.coding);
        m_output.put(",\"from\":");
        m_output.put(step.from);
        m_output.put(",\"to\":");
        m_output.put(step.to);
        m_output.put(",\"problem\":");
        m_text.stringOrNull(step.problem);
        m_output.put('}');
    }
    m_output.put(']');
}

void JsonPrinter::numberOrNull(bool isNull, std::uint64_t number)
{
    if (isNull)
        m_output.put("null");
    else
        m_output.put(number);
}

void JsonPrinter::field(const Field &field, const Record &record)
{
    m_output.put("{\"path\":");
    m_text.string(field.path);
    if (!isPlain(field.path) && !payload::isUtf8(field.path)) {
        m_output.put(",\"path_base64\":");
        m_text.base64(field.path);
    }
    m_output.put(",\"type\":\"");
    m_output.put(payload::typeWord(field.type));
    m_output.put("\",\"lexeme\":");
    if (!m_text.lexeme(field.lexeme)) {
        m_output.put("null,\"lexeme_base64\":");
        m_text.base64(field.lexeme);
    }
    m_output.put(",\"line\":");
    numberOrNull(field.isBeside || field.isBinary, field.line);
    m_output.put(",\"offset\":");
    numberOrNull(field.isBeside, field.offset);
    m_output.put(",\"length\":");
    numberOrNull(field.isBeside, field.length);
    if (field.isBinary)
        binary(field);
    if (field.node == record.unpackedFrom) {
        m_output.put(",\"unpacked\":true,\"decoding\":");
        steps(record.unpacking);
    }
    if (field.isUnpacked) {
        m_output.put(",\"unpacked_from\":");
        m_text.string(record.list->origin.name);
    }
    if (m_classifier != nullptr)
        m_findings.members(m_classifier->explain(field.node));
    else
        m_findings.noMembers();
    m_output.put('}');
}

/// What the bytes say, and the bytes for people to look at.
void JsonPrinter::binary(const Field &field)
{
    const bool isText = field.type == payload::NodeType::String;
    m_output.put(",\"value\":");
    m_text.string(isText ? payload::decodeString(field.value) : std::string(field.value));
    m_output.put(",\"hex\":\"");
    m_output.put(QByteArray(field.lexeme.data(), static_cast<qsizetype>(field.lexeme.size())).toHex().toStdString());
    m_output.put('"');
}

void JsonPrinter::diagnostics(const Record &record)
{
    m_output.put(",\"diagnostics\":[");
    bool isFirst = true;
    for (const Diagnostic &diagnostic : record.diagnostics) {
        m_output.put(isFirst ? "{\"severity\":\"" : ",{\"severity\":\"");
        isFirst = false;
        m_output.put(severityWord(diagnostic.severity));
        m_output.put("\",\"code\":");
        m_text.string(diagnostic.code);
        m_output.put(",\"message\":");
        m_text.string(diagnostic.message.toUtf8().toStdString());
        if (diagnostic.hasPlace) {
            m_output.put(",\"line\":");
            m_output.put(diagnostic.place.line);
            m_output.put(",\"column\":");
            m_output.put(diagnostic.place.column);
            m_output.put(",\"offset\":");
            m_output.put(diagnostic.place.offset);
            m_output.put('}');
        } else {
            m_output.put(",\"line\":null,\"column\":null,\"offset\":null}");
        }
    }
    m_output.put(']');
}

} // namespace telltale::report

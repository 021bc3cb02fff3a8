// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_printer.h"

#include "payload/lexeme.h"

namespace telltale::cli {

using payload::Record;

JsonPrinter::JsonPrinter(Output &output, Form form, bool isTerminal)
    : m_output(output), m_text(output, isTerminal), m_form(form)
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
    head(record);
    m_output.put(",\"fields\":[");
    bool isFirstField = true;
    m_walker.walk(record, [this, &isFirstField](const Field &leaf) {
        if (!isFirstField)
            m_output.put(',');
        isFirstField = false;
        field(leaf);
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
    m_output.put(",\"line\":");
    m_output.put(record.place.line);
    m_output.put(",\"root\":");
    m_text.string(record.document.path(record.root));
    m_output.put(",\"offset\":");
    m_output.put(record.place.offset);
    m_output.put(",\"length\":");
    m_output.put(record.document.node(record.root).length);
    m_output.put(",\"section\":");
    m_text.stringOrNull(record.section);
    m_output.put(",\"title\":");
    m_text.stringOrNull(record.title);
    m_output.put(",\"event\":");
    if (const auto name = record.isEnvelope ? std::nullopt : payload::eventName(record))
        m_text.string(*name);
    else
        m_output.put("null");
    m_output.put(",\"protocol\":\"plain\",\"product\":null,\"kind\":");
    m_output.put(record.isEnvelope ? "\"envelope\"" : "null");
    m_output.put(",\"gate\":null,\"destination\":null,\"time\":");
    const auto time = record.isEnvelope ? std::nullopt : payload::eventTime(record);
    m_text.stringOrNull(time ? payload::formatTime(*time) : std::string());
}

void JsonPrinter::field(const Field &field)
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
    m_output.put(field.line);
    m_output.put(",\"offset\":");
    m_output.put(field.offset);
    m_output.put(",\"length\":");
    m_output.put(field.length);
    m_output.put(",\"category\":null,\"recognised\":null,\"protection\":null,\"origin\":null,"
                 "\"declared\":null,\"why\":null,\"reveals\":null,\"inside\":null}");
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

} // namespace telltale::cli

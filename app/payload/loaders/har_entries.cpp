// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/har_reader.h"

#include "payload/lexeme.h"
#include "payload/loaders/har_entry.h"
#include "payload/loaders/har_recovery.h"

#include <QCoreApplication>

namespace telltale::payload {

namespace {

bool isObject(const Document &document)
{
    const NodeType type = document.node(0).type();
    return type == NodeType::Object || type == NodeType::EmptyObject;
}

} // namespace

/// From the opening bracket to behind the closing one.
bool HarReader::readEntries()
{
    m_hasEntries = true;
    m_cursor.move(1);
    m_index = 0;
    std::optional<Place> comma;
    for (bool mayFollow = true;;) { // without a comma
        if (isStopped())
            return false;
        const auto character = next();
        if (!character)
            return false;
        if (*character == ']') {
            if (comma)
                m_reading.tolerate(Code::TrailingComma, *comma);
            m_cursor.move(1);
            return true;
        }
        if (*character == ',') {
            if (mayFollow)
                refuseHere();
            comma = m_cursor.place();
            mayFollow = true;
            m_cursor.move(1);
            continue;
        }
        if (!mayFollow)
            m_reading.report(Code::MissingComma, m_cursor.place(), visible(m_cursor.rest().view().substr(0, 1)));
        if (!readElement())
            return false;
        comma.reset();
        mayFollow = m_isRecovered;
    }
}

bool HarReader::readElement()
{
    const bool wasGuessed = m_isRecovered;
    m_isRecovered = false;
    const ValueEnd end = m_values.read("/log/entries/" + std::to_string(m_index));
    ++m_index;
    if (end == ValueEnd::OverLimit) {
        m_reading.report(Code::DocumentLimit, m_values.start());
        return skipValue();
    }
    const Document &document = m_values.document();
    if (m_values.strictResult().status != ScanStatus::Complete)
        m_reading.refuse(m_values.start(), QCoreApplication::translate("telltale::HarReader", "this entry"));
    const bool isExchange = !document.nodes().empty() && isObject(document)
        && ((!wasGuessed && document.isComplete()) || document.member(0, "request") != noNode);
    if (isExchange) {
        if (!handExchange(document))
            return false;
    } else {
        for (Diagnostic diagnostic : document.diagnostics()) {
            diagnostic.source = m_source;
            m_findings.diagnostic(diagnostic);
        }
        if (!document.nodes().empty() && document.isComplete())
            m_reading.report(Code::HarEntry, m_values.start());
    }
    return end != ValueEnd::Partial || recover(document.text().view().substr(0, document.consumed()));
}

/// False when the sink wants no more.
bool HarReader::handExchange(const Document &document)
{
    HarFields fields(document, m_options.limits);
    Exchange exchange = readHarEntry(fields);
    exchange.number = m_exchanges++;
    exchange.place = document.place(document.node(0).offset);
    exchange.diagnostics = fields.diagnostics(m_source);
    for (const Diagnostic &diagnostic : exchange.diagnostics)
        m_outcome.unreadable = m_outcome.unreadable || diagnostic.severity == Severity::Error;
    m_isFull = !m_sink.exchange(exchange);
    return !m_isFull;
}

bool HarReader::recover(std::string_view read)
{
    const HarResume resume = findBehindBroken(m_cursor, read, [this] { return isStopped(); });
    m_isRecovered = resume == HarResume::Entry;
    return resume != HarResume::Lost;
}

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv_printer.h"

#include "audit/masking.h"
#include "payload/lexeme.h"
#include "report/csv_cell.h"
#include "report/finding_text.h"
#include "report/output.h"

#include <QByteArray>

namespace telltale::report {

using payload::NodeType;

void CsvPrinter::begin()
{
    m_output.put("source,line,root,event,path,type,lexeme,lexeme_base64,field_line,offset,length,"
                 "category,recognised,protection,origin,declared,why,reveals,inside,flagged,note,protocol,value\r\n");
}

void CsvPrinter::record(const payload::Record &record)
{
    if (m_classifier != nullptr)
        m_classifier->begin(record);
    const std::string front = head(record);
    const std::string back = tail(record);
    m_walker.walk(record, [this, &front, &back](const Field &field) {
        m_output.put(front);
        const bool isMasked = row(field);
        m_output.put(back);
        m_output.put(isMasked ? std::string() : cell(field.value));
        m_output.put("\r\n");
    });
}

std::string CsvPrinter::head(const payload::Record &record) const
{
    const auto name = record.isEnvelope ? std::nullopt : payload::eventName(record);
    std::string result = cell(record.source);
    result += ',';
    if (!record.exchange || !record.isEnvelope)
        result += std::to_string(record.place.line);
    result += ',' + cell(record.document.path(record.root));
    result += ',' + cell(name.value_or(std::string())) + ',';
    return result;
}

std::string CsvPrinter::tail(const payload::Record &record) const
{
    if (record.mark == nullptr)
        return ",false,," + cell(payload::protocolOf(record)) + ',';
    return (record.mark->isFlagged ? ",true," : ",false,") + cell(record.mark->note) + ','
        + cell(payload::protocolOf(record)) + ',';
}

void CsvPrinter::lexeme(std::string_view lexeme)
{
    if (payload::isUtf8(lexeme)) {
        m_output.put(cell(lexeme));
        m_output.put(",,");
        return;
    }
    const QByteArray bytes = QByteArray::fromRawData(lexeme.data(), static_cast<qsizetype>(lexeme.size()));
    m_output.put(',');
    m_output.put(bytes.toBase64().toStdString());
    m_output.put(',');
}

/// As in JSON: parts can hold parts.
std::string CsvPrinter::insideText(const audit::Finding &finding) const
{
    return finding.inside.empty() ? std::string() : insideJson(finding.inside);
}

void CsvPrinter::finding(const audit::Finding &finding, bool isMasked)
{
    std::string reveals;
    for (const std::string &sentence : finding.reveals)
        reveals += (reveals.empty() ? "" : "; ") + sentence;
    for (const std::string_view text :
         {word(finding.category), word(finding.recognised), word(finding.protection), word(finding.origin),
          finding.declared ? declaredWord(finding.declared) : std::string_view(), std::string_view(finding.why),
          std::string_view(reveals)}) {
        m_output.put(cell(text));
        m_output.put(',');
    }
    m_output.put(isMasked ? std::string() : cell(insideText(finding)));
}

bool CsvPrinter::row(const Field &field)
{
    const audit::Finding *const judged = m_classifier != nullptr ? &m_classifier->explain(field.node) : nullptr;
    const bool isMasked = judged != nullptr && !m_hasSecrets && audit::holdsSecret(*judged);
    m_output.put(cell(field.path));
    m_output.put(',');
    m_output.put(payload::typeWord(field.type));
    m_output.put(',');
    lexeme(isMasked ? audit::maskedSecret : field.lexeme);
    if (field.isBeside) {
        m_output.put(",,,");
    } else {
        m_output.put(field.line);
        m_output.put(',');
        m_output.put(field.offset);
        m_output.put(',');
        m_output.put(field.length);
        m_output.put(',');
    }
    if (judged != nullptr)
        finding(*judged, isMasked);
    else
        m_output.put(",,,,,,,");
    return isMasked;
}

std::string CsvPrinter::cell(std::string_view bytes) const
{
    return csvCell(bytes, m_isTerminal);
}

} // namespace telltale::report

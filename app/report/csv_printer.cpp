// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csv_printer.h"

#include "payload/lexeme.h"
#include "report/csv_cell.h"
#include "report/output.h"

#include <QByteArray>

namespace telltale::report {

using payload::NodeType;

void CsvPrinter::begin()
{
    m_output.put("source,line,root,event,path,type,lexeme,lexeme_base64,field_line,offset,length,"
                 "category,recognised,protection,origin,declared,why,reveals,inside,flagged,note\r\n");
}

void CsvPrinter::record(const payload::Record &record)
{
    const std::string front = head(record);
    const std::string back = tail(record);
    m_walker.walk(record, [this, &front, &back](const Field &field) {
        m_output.put(front);
        row(field);
        m_output.put(back);
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
        return ",false,\r\n";
    return (record.mark->isFlagged ? ",true," : ",false,") + cell(record.mark->note) + "\r\n";
}

void CsvPrinter::row(const Field &field)
{
    m_output.put(cell(field.path));
    m_output.put(',');
    m_output.put(payload::typeWord(field.type));
    m_output.put(',');
    if (payload::isUtf8(field.lexeme)) {
        m_output.put(cell(field.lexeme));
        m_output.put(",,");
    } else {
        const QByteArray bytes =
            QByteArray::fromRawData(field.lexeme.data(), static_cast<qsizetype>(field.lexeme.size()));
        m_output.put(',');
        m_output.put(bytes.toBase64().toStdString());
        m_output.put(',');
    }
    if (field.isBeside) {
        m_output.put(",,,,,,,,,,");
        return;
    }
    m_output.put(field.line);
    m_output.put(',');
    m_output.put(field.offset);
    m_output.put(',');
    m_output.put(field.length);
    m_output.put(",,,,,,,,");
}

std::string CsvPrinter::cell(std::string_view bytes) const
{
    return csvCell(bytes, m_isTerminal);
}

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/words.h"
#include "report/document/report_document.h"
#include "report/document/say.h"
#include "report/words_text.h"

#include <QCoreApplication>

#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

inline ReportColumn column(std::string id, const QString &title, unsigned weight = 10)
{
    return {std::move(id), said(title), weight, false};
}
inline ReportColumn machineColumn(std::string id)
{
    return {id, id, 1, true};
}
inline ReportNote note(ReportNote::Kind kind, std::string id, const QString &text)
{
    return {kind, std::move(id), said(text)};
}
inline ReportCell wordCell(std::string_view word)
{
    return ReportCell::ofWord(std::string(word), said(shownWord(word)));
}
inline ReportCell categoryCell(audit::Category category)
{
    const std::string_view word = audit::word(category);
    return ReportCell::ofCategory(std::string(word), said(shownWord(word)));
}
/// A recipient: its name, or that none is known.
inline ReportCell recipientCell(const std::string &recipient)
{
    ReportCell cell = ReportCell::ofText(recipient);
    if (recipient.empty())
        cell.shown = said(QCoreApplication::translate("telltale::Report", "recipient not known"));
    return cell;
}
/// What people call a recipient that is not known.
inline std::string recipientName(const std::string &recipient)
{
    return recipient.empty() ? said(QCoreApplication::translate("telltale::Report", "recipient not known"))
                             : visibleUtf8(recipient);
}
/// Columns of a row that is a finding: see the convention in report_document.h.
inline void addFindingColumns(ReportTable &table)
{
    table.columns.push_back(column("finding", Say::tr("Finding"), 14));
    table.columns.push_back(machineColumn("severity"));
}
inline void addFinding(std::vector<ReportCell> &row, const char *id, const QString &sentence, std::string_view severity)
{
    const bool isOne = id[0] != '\0';
    row.push_back(isOne ? ReportCell::ofWord(id, said(sentence)) : ReportCell());
    row.push_back(isOne ? ReportCell::ofWord(std::string(severity), std::string(severity)) : ReportCell());
}

} // namespace telltale::report

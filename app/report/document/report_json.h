// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"
#include "report/json_text.h"

#include <string_view>

namespace telltale::report {

/// Writes a report as one JSON object (RFC 8259), row by row: memory does not grow with it. What the members are is in
/// resources/report/report.schema.json.
class ReportJson
{
public:
    /// The output must outlive it.
    explicit ReportJson(Output &output) : m_output(output), m_text(output, false) {}

    void write(const ReportDocument &document);

private:
    void key(std::string_view name);
    /// A string; bytes that are no UTF-8 as `{"base64":…}`.
    void bytes(std::string_view text);
    void member(std::string_view name, std::string_view text);
    void time(std::string_view name, const std::optional<std::int64_t> &time);
    void notes(std::string_view name, const std::vector<ReportNote> &notes);
    void section(const ReportSection &section);
    void table(const ReportTable &table);
    void appendix(const ReportSection &section, bool &isFirst);
    void cell(const ReportCell &cell);
    void share(std::uint64_t thousandths);
    void value(const ReportValue &value);
    void figure(const Figure &figure);
    void shapes(const FlowFigure &flows);
    void shapes(const CategoryFigure &categories);
    void shapes(const TimelineFigure &timeline);
    template<typename List, typename Put>
    void list(const List &list, const Put &put, std::string_view between = ",");

    Output &m_output;
    JsonText m_text;
};

/// `note`, `warning`, `error`: what a note is where machines read it; `none` for good news.
std::string_view severityOf(ReportNote::Kind kind);

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/knowledge.h"
#include "payload/exchange.h"
#include "report/document/report_document.h"
#include "report/har/har_body.h"
#include "report/json_text.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::report {

/// Writes exchanges as a HAR file (HTTP Archive 1.2), one after the other: begin(), exchange() for each, end(). Memory
/// does not grow with their number. Values of headers, queries, cookies and bodies are patterns unless the report has
/// values; credentials are `***` always. Bodies stand as they were decoded; those that are no UTF-8 in Base64, with
/// `encoding` as browsers and we read it. What was not seen is -1, or left empty.
class HarWriter
{
public:
    /// The output must outlive it. `mask` gives what stands for a value.
    HarWriter(Output &output, const ReportMaking &making, HarMask mask,
              const std::shared_ptr<const audit::Knowledge> &knowledge);

    void begin();
    void exchange(const payload::Exchange &exchange);
    void end();

private:
    struct Pair
    {
        std::string name;
        std::string value;
    };
    void request(const payload::Exchange &exchange);
    void response(const payload::Exchange &exchange);
    void postData(const payload::Exchange &exchange);
    void timings(const payload::Exchange &exchange);
    std::string url(const payload::Exchange &exchange, std::vector<Pair> &query) const;
    std::vector<Pair> headers(const payload::Exchange &exchange, std::vector<Pair> &cookies) const;
    std::string cookieText(std::string_view value, std::vector<Pair> &cookies) const;
    std::string shown(std::string_view value, bool isSecret) const;
    std::string mediaType(std::string_view sent) const;
    void pairs(std::string_view name, const std::vector<Pair> &pairs);
    void member(std::string_view name, std::string_view text);

    Output &m_output;
    JsonText m_text;
    ReportMaking m_making;
    HarMask m_mask; ///< empty: values are shown
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    HarBody m_body;
    bool m_isFirst = true;
};

} // namespace telltale::report

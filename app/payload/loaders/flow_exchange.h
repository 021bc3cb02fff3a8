// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/limits.h"
#include "payload/loaders/flow_fields.h"

#include <optional>

namespace telltale::payload {

/// Makes exchanges of HTTP flows. The format versions call the same things by other names: body was content was body,
/// code and msg became status_code and reason, httpversion [1, 1] became http_version HTTP/1.1.
class FlowExchange
{
public:
    explicit FlowExchange(const Limits &limits) : m_limits(limits) {}

    /// `exchange.place` is the flow's, and set already. `request` and `response` are members of the flow.
    std::optional<FlowFailure> fill(const TnetValue &request, const TnetValue &response, Exchange &exchange);

private:
    void fillRequest(const TnetValue &request, Exchange &exchange);
    void fillBody(const TnetValue &content, Exchange &exchange) const;
    void fillAnswer(const TnetValue &response, Exchange &exchange);

    const Limits &m_limits;
    FlowFields m_fields;
    std::optional<double> m_start; ///< of the request, in seconds
};

} // namespace telltale::payload

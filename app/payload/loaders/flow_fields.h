// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/tnetstring.h"

#include <optional>
#include <string_view>
#include <vector>

namespace telltale::payload {

/// What is wrong with a flow, and where.
struct FlowFailure
{
    std::size_t offset = 0; ///< in the flow
    const char *what = "";  ///< to be translated (telltale::Codes): "expected a list"
};

/// Takes typed fields out of a flow. What is missing or null is empty; of the fields that hold something else than they
/// should, the first is kept as failure.
class FlowFields
{
public:
    std::string_view string(const TnetValue &value);
    /// Seconds since 1970.
    std::optional<double> seconds(const TnetValue &value);
    std::optional<std::int64_t> integer(const TnetValue &value);
    std::vector<NamedValue> headers(const TnetValue &value);
    /// `HTTP/1.1`, from that text (0.14 and later) or from the list [1, 1] (before).
    std::string httpVersion(const TnetValue &text, const TnetValue &numbers);
    void expectDict(const TnetValue &value);

    const std::optional<FlowFailure> &failure() const { return m_failure; }

private:
    void fail(const TnetValue &value, const char *what);

    std::optional<FlowFailure> m_failure;
};

} // namespace telltale::payload

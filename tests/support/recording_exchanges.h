// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"

#include <string>
#include <vector>

namespace telltale::test {

/// Keeps every exchange a loader hands on.
class RecordingExchanges : public payload::ExchangeSink
{
public:
    bool exchange(const payload::Exchange &exchange) override
    {
        exchanges.push_back(exchange);
        return exchanges.size() < stopAfter;
    }
    void diagnostic(const Diagnostic &diagnostic) override { loose.push_back(diagnostic); }
    void progress(std::uint64_t done, std::uint64_t) override { lastProgress = done; }

    /// The codes of all diagnostics, those of exchanges first, separated by spaces.
    std::string codes() const
    {
        std::string result;
        const auto add = [&](const std::vector<Diagnostic> &diagnostics) {
            for (const Diagnostic &diagnostic : diagnostics)
                result.append(result.empty() ? "" : " ").append(diagnostic.code);
        };
        for (const payload::Exchange &exchange : exchanges)
            add(exchange.diagnostics);
        add(loose);
        return result;
    }

    std::vector<payload::Exchange> exchanges;
    std::vector<Diagnostic> loose;
    std::uint64_t lastProgress = 0;
    std::size_t stopAfter = SIZE_MAX;
};

} // namespace telltale::test

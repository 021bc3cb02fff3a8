// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange.h"
#include "payload/loaders/input.h"
#include "payload/loaders/load.h"
#include "payload/loaders/tnetstring.h"

#include <optional>
#include <string_view>

namespace telltale::payload {

/// Cuts an input into tnetstrings, one behind the other, by the lengths in front of them. Keeps one of them at a time.
class FlowFrames
{
public:
    enum class Step : std::uint8_t {
        Flow,     ///< bytes() is a whole one
        TooLarge, ///< larger than the document limit: passed over, unless `failure` says that the input ends inside it
        Broken,   ///< nothing more can be read; `failure` or `error` says why
        End,      ///< of the input, or cancelled
    };

    FlowFrames(Input &input, const LoadOptions &options, ExchangeSink &sink);

    Step next();
    /// Of the flow, until next().
    std::string_view bytes() const { return m_input.window().view().substr(0, m_size); }
    /// In the input, of the flow's first byte.
    std::uint64_t offset() const { return m_offset; }
    /// Behind what was read.
    std::uint64_t position() const;
    /// Its offset counts from the flow's first byte.
    const std::optional<TnetFailure> &failure() const { return m_failure; }
    const std::optional<Error> &error() const { return m_error; }

    bool isCancelled() const;
    void tellProgress();

private:
    bool makeAvailable(std::uint64_t bytes);
    Step fail(TnetProblem problem, std::uint64_t offset);
    Step skip(std::uint64_t bytes);

    Input &m_input;
    const LoadOptions &m_options;
    ExchangeSink &m_sink;
    std::uint64_t m_offset = 0;
    std::uint64_t m_nextProgress = 0;
    std::size_t m_size = 0; ///< of the flow at the start of the window
    std::optional<TnetFailure> m_failure;
    std::optional<Error> m_error;
};

} // namespace telltale::payload

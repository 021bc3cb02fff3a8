// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/load.h"

#include <functional>
#include <string>

namespace telltale::test {

/// Gives every record of a text to `take`, as a loader does.
inline payload::LoadOutcome loadInto(const std::string &text, const std::string &name,
                                     std::function<void(const payload::Record &)> take)
{
    class Sink : public payload::RecordSink
    {
    public:
        explicit Sink(std::function<void(const payload::Record &)> taker) : m_take(std::move(taker)) {}
        bool record(const payload::Record &record) override
        {
            m_take(record);
            return true;
        }
        void diagnostic(const Diagnostic &) override {}

    private:
        std::function<void(const payload::Record &)> m_take;
    };
    const payload::PaddedText padded(text);
    Sink sink(std::move(take));
    return payload::loadText(padded.text(), name, {}, sink);
}

} // namespace telltale::test

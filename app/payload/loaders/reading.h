// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/codes.h"
#include "payload/loaders/load.h"
#include "payload/loaders/window_cursor.h"

#include <string>

namespace telltale::payload {

/// What the readers of one input share: where their findings go, how strict they are, and whether to go on.
class Reading
{
public:
    Reading(std::string source, const LoadOptions &options, RecordSink &sink)
        : m_source(std::move(source)), m_options(options), m_sink(sink)
    {
    }

    bool isStrict() const { return m_options.strict; }
    const Limits &limits() const { return m_options.limits; }

    void report(Code code, const Place &place, const QString &detail = {});
    /// The error that an input's stream ended with.
    void report(const Error &error, const Place &place);
    /// Something that stands between values and is not JSON: reported, and with --strict refused.
    void tolerate(Code code, const Place &place);
    /// With --strict only: an error that says what was not accepted. What is refused is shown all the same.
    void refuse(const Place &place, const QString &what);
    /// The document's records, or the findings of one without any value. False when the sink wants no more.
    bool hand(const Document &document);

    /// Tells the progress now and then, letting the input drop what was read, and answers whether to stop: the sink is
    /// full or the user has cancelled. Only between values: what points into the window is void afterwards.
    bool isStopped(WindowCursor &cursor, const Input &input);
    void tellProgress(const Input &input) { m_sink.progress(input.sourceRead(), input.sourceSize()); }

private:
    std::string m_source;
    const LoadOptions &m_options;
    RecordSink &m_sink;
    std::uint64_t m_nextProgress = 0;
    bool m_isFull = false;
};

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/decode_step.h"
#include "payload/loaders/load.h"

#include <string>
#include <vector>

namespace telltale::test {

struct RecordedField
{
    std::string path;
    std::string pattern;
    std::string lexeme;
    std::uint64_t offset;
    std::uint32_t line;
    std::string sent = {}; ///< the exact bytes; of binary bodies other than the lexeme
};

struct RecordedEvent
{
    std::string name;
    std::string protocol;
    std::string root;
    std::string section;
    std::string title;
    Place place;
    std::uint32_t length;
    bool isEnvelope;
    bool isIncomplete;
    std::vector<RecordedField> fields;
    std::vector<Diagnostic> diagnostics;
    std::string confidence = {};
    std::string unpackedField = {};              ///< of an envelope: the path of the field that events came from
    std::vector<payload::DecodeStep> steps = {}; ///< what was undone of the body, then of that field

    std::string lexemes() const;
};

/// Keeps everything a loader hands on.
class RecordingSink : public payload::RecordSink
{
public:
    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override { loose.push_back(diagnostic); }
    void progress(std::uint64_t done, std::uint64_t) override { lastProgress = done; }

    /// The codes of all diagnostics, those of records first, separated by spaces.
    std::string codes() const;

    std::vector<RecordedEvent> events;
    std::vector<Diagnostic> loose;
    std::uint64_t lastProgress = 0;
    std::size_t stopAfter = SIZE_MAX;
};

} // namespace telltale::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/loose_findings.h"
#include "payload/loaders/record/record_frames.h"
#include "payload/loaders/record/record_parts.h"
#include "payload/loaders/record/record_streams.h"

#include <optional>
#include <string>

namespace telltale::payload {

/// Makes exchanges and findings of the frames of a record, of one file after another. All references must outlive it.
class RecordContentReader
{
public:
    /// `sink` gets what is found and belongs to no exchange.
    RecordContentReader(const std::string &source, const Limits &limits, ExchangeSink &sink, RecordParts &parts);
    RecordContentReader(const RecordContentReader &) = delete;
    RecordContentReader &operator=(const RecordContentReader &) = delete;

    /// What comes next stands in another file: findings are about it, and offsets count from `base` on. `file`: its
    /// number in RecordFiles, where it has one.
    void beginFile(const std::string &path, std::uint64_t base, std::uint32_t file);
    void limitFindings(std::uint32_t limit) { m_findings.setLimit(limit); }
    /// `chain` is the frame's chain value.
    void read(const RecordFrame &frame, const Sha256Value &chain);
    /// Why nothing follows in the file. `mayGrow`: somebody may be writing it, so that a missing end is none.
    void reportEnd(const RecordVerdict &verdict, const std::optional<Error> &error, bool mayGrow = false);
    /// The streams, added up, and what was counted instead of told; once, at the end.
    void reportRest();

    /// The last frame ended the file in order.
    bool isEnded() const { return m_isEnded; }
    /// That frame says that another file follows.
    bool isFollowed() const { return m_end && m_end->why == RecordedEnd::Why::NextSegment; }
    /// Which capture the files belong to, where one of them has said so.
    const std::optional<CaptureId> &capture() const { return m_capture; }
    bool hasErrors() const { return m_findings.hasErrors() || m_parts.hasErrors(); }

private:
    bool readContent(const RecordFrame &frame, const Sha256Value &chain);
    void readRefusal(const RecordedRefusal &refusal, const RecordFrame &frame);
    void readTunnel(const RecordedTunnel &tunnel, const RecordFrame &frame);
    void reportStreams();
    void reportVerdict(const RecordVerdict &verdict, bool mayGrow);
    void reportTooLarge(const RecordFrame &frame);
    void report(Code code, std::uint64_t offset, const QString &detail = {});

    std::string m_source;
    const Limits &m_limits;
    LooseFindings m_findings;
    RecordParts &m_parts;
    RecordStreams m_streams;
    std::optional<RecordedEnd> m_end;
    std::optional<CaptureId> m_capture;
    bool m_isEnded = false;
    std::uint64_t m_base = 0;
    std::uint32_t m_file = 0;
    std::uint64_t m_unknownKinds = 0; ///< in the file
    std::uint64_t m_firstUnknown = 0;
};

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/input.h"
#include "payload/loaders/record/record_format.h"

#include <functional>
#include <optional>

namespace telltale::payload {

/// What can be said of a record, from its beginning to where it was read to.
struct RecordVerdict
{
    enum class Kind : std::uint8_t {
        Whole,          ///< every frame is as it was written
        Torn,           ///< the file ends inside the frame that begins at `offset`: its writer was stopped
        Changed,        ///< the frame that begins at `offset` is not what was written
        UnknownVersion, ///< written in a form that we do not know
    };
    Kind kind = Kind::Whole;
    std::uint64_t offset = 0;  ///< behind the last whole frame; where reading stopped
    std::uint16_t version = 0; ///< of the file's form, where it is known
    friend bool operator==(const RecordVerdict &, const RecordVerdict &) = default;
};

/// One frame whose chain value holds.
struct RecordFrame
{
    std::uint64_t offset = 0; ///< of its first byte in the file
    std::uint16_t kind = 0;   ///< a RecordKind, or one that we do not know
    std::uint16_t revision = 0;
    std::uint64_t size = 0;        ///< with head and chain value
    std::string_view content;      ///< valid until the next frame is asked for
    bool isTooLarge = false;       ///< verified, but its content was not kept
    std::uint64_t contentSize = 0; ///< also where it was not kept
    bool is(RecordKind wanted) const { return kind == static_cast<std::uint16_t>(wanted); }
};

/// How far a record was verified: reading may go on from there.
struct RecordPosition
{
    std::uint64_t offset = 0; ///< behind the last whole frame; 0: not even the preface was read
    Sha256Value chain{};      ///< of that frame
    std::uint64_t frames = 0;
    std::uint16_t version = 0;
};

/// Reads a record frame by frame, believing nothing that is not verified: no length is used before the head's check,
/// no content given out before its chain value. Needs no more memory than `largest` bytes of a frame beyond what the
/// input has at hand anyway. Single-threaded.
class RecordFrames
{
public:
    /// The input must outlive it; its window begins at `from.offset`. `goesOn` is asked at least every 4 MiB, and stops
    /// the reading by saying no.
    RecordFrames(Input &input, std::uint64_t largest, std::function<bool()> goesOn = {},
                 const RecordPosition &from = {});

    /// The next frame; nothing at the end, at what is damaged, at an error of the input and when it was stopped.
    std::optional<RecordFrame> next();

    const RecordPosition &position() const { return m_position; }
    const RecordVerdict &verdict() const { return m_verdict; }
    /// What the input itself ended with, if it was an error.
    const std::optional<Error> &error() const { return m_error; }
    bool isStopped() const { return m_isStopped; }

private:
    bool readPreface();
    std::optional<RecordFrame> readFrame(const RecordHead &head);
    std::optional<RecordFrame> passOver(const RecordHead &head);
    std::optional<RecordFrame> accept(const RecordHead &head, const Sha256Value &chain);
    std::string_view window() const { return m_input.window().view(); }
    std::string_view hashed(std::string_view bytes);
    bool makeAvailable(std::uint64_t bytes);
    bool isZeroToTheEnd(std::uint64_t most = UINT64_MAX);
    void damaged(bool isTorn);

    Input &m_input;
    std::uint64_t m_largest;
    std::function<bool()> m_goesOn;
    Sha256 m_hash;
    RecordPosition m_position;
    RecordVerdict m_verdict;
    std::optional<Error> m_error;
    std::size_t m_pending = 0; ///< of the window: the frame that was given out
    bool m_isStopped = false;
};

} // namespace telltale::payload

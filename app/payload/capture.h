// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/chunked_list.h"
#include "payload/exchange_document.h"
#include "payload/loaders/file_mark.h"
#include "payload/loaders/load.h"
#include "payload/loaders/record/stored_exchange.h"
#include "payload/marks/event_key.h"
#include "payload/marks/event_marks.h"
#include "payload/record.h"
#include "payload/record_mark.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace telltale::payload {

class MarkBook;
class RecordFeed;

/// One event of a capture: where it stands. No strings: names are numbers into the capture's table.
struct EventRow
{
    std::uint64_t offset = 0;   ///< of the event's root value, in the (decompressed) source or the exchange's body
    std::int64_t time = noTime; ///< see eventTime()
    std::uint32_t length = 0;   ///< bytes of the event's root value
    std::uint32_t line = 0;
    std::uint32_t fields = 0;
    std::uint32_t name = 0;   ///< capture.name(): 0 is "no name"
    std::uint16_t source = 0; ///< capture.source()
    std::uint16_t flags = 0;
    std::uint32_t block = 0; ///< capture.block(), or with the flag `element` the index in the root array

    static constexpr std::int64_t noTime = INT64_MIN;
    static constexpr std::uint16_t incomplete = 1;  ///< cut off, or not readable to its end
    static constexpr std::uint16_t envelope = 2;    ///< fields outside of events
    static constexpr std::uint16_t hasProblems = 4; ///< diagnostics belong to it
    static constexpr std::uint16_t element = 8;     ///< stands in a root array
    // Never in a row, which other threads may be reading: see EventMarks. Filters see all of them together.
    static constexpr std::uint16_t flagged = 16;
    static constexpr std::uint16_t noted = 32;
};
static_assert(sizeof(EventRow) <= 40);

/// Where in a page an event stands, and what else few blocks have.
struct BlockPlace
{
    std::string section;
    std::string title;
    std::shared_ptr<const PaddedText> text; ///< only where the block's bytes are not contiguous in the page
    std::vector<Run> runs;
    std::vector<BodyLeaf> leaves;          ///< of an envelope: those of its body
    std::shared_ptr<const EventList> list; ///< of an exchange whose protocol is known
};

/// What few events have and rows have no room for (block 0: nothing). There is one for each event that was sent in an
/// exchange, so it is small.
struct CaptureBlock
{
    std::shared_ptr<const SentExchange> exchange; ///< the event was sent in its body; offsets count there
    std::shared_ptr<const BlockPlace> more;       ///< null: nothing of that
    std::optional<std::uint32_t> element;         ///< index in the root array, or in the list of events
    BodyForm form = BodyForm::Json;               ///< how to read the exchange's body

    /// Where it stands in a page; all empty when it stands in none.
    const BlockPlace &place() const;
    /// Where an event with this block stands in its document: "", "/5", "/batch/5".
    std::string root() const;
    /// `plain` where none knows it.
    std::string_view protocol() const;
    const std::string &section() const { return place().section; }
    const std::string &title() const { return place().title; }
};
static_assert(sizeof(CaptureBlock) <= 48);

/// An event read again from its bytes, for looking at it: its document, independent of the capture.
struct EventDetail
{
    std::unique_ptr<PathTable> paths;
    Document document; ///< nodes of this event only; offsets count from document.text()
    std::shared_ptr<const void> keepsAlive;
    std::shared_ptr<const Exchange> exchange; ///< what it was sent with, where that is known
    std::shared_ptr<const EventList> list;    ///< of the exchange, where its protocol is known
    std::uint32_t number = 0;                 ///< of the event in that list
    EventRow row;
    bool isGone = false; ///< its bytes are not there any more

    /// False when the file has changed since it was loaded: what is read there now is another thing.
    bool isAsLoaded() const;
};

/// An input kept open so that any event's bytes can be shown at any time. Immutable, shared by threads.
struct CaptureSource
{
    std::string path; ///< as the user named it
    Text text;        ///< the whole (decompressed) input
    std::shared_ptr<const void> owner;
};

/// The side files of an input that was read, and the marks that its events have by them.
struct SourceMarks
{
    std::shared_ptr<MarkBook> book;
    std::vector<EventMarks::Change> marks; ///< events by their number in the source
    std::vector<EventKey> keys;            ///< of these events
};

/// How to go on reading a file when it has grown.
struct FollowPoint
{
    ResumePoint resume;
    FileMark mark;
    /// Set for a capture's record, which goes on where it was; then only this and its mark count.
    std::shared_ptr<RecordFeed> record = {};
    RecordMark recordMark = {};

    /// What has become of the file; `more`: how many bytes there are behind what was read. Reads 12 KiB at most.
    Growth judge(const std::string &path, std::uint64_t &more) const;
};

/// The part of a capture that a loader has just finished; moved into the capture on the window's thread.
struct CaptureBatch
{
    std::vector<EventRow> rows;     ///< `name` and `block` already count in the batch's own tables below
    std::vector<std::string> names; ///< new names, in the order of their numbers
    std::vector<CaptureBlock> blocks;
    std::vector<Diagnostic> diagnostics;
    std::shared_ptr<const CaptureSource> source; ///< what the rows stand in
    std::optional<LoadOutcome> outcome;          ///< set in the last batch of a source
    SourceMarks marks;                           ///< in that batch, of an input that is a file
    std::optional<FollowPoint> follow;           ///< set with the outcome of a file that can be followed
    std::vector<LateAnswer> answers;             ///< of exchanges whose rows were handed over before
    /// Set in the first batch of reading on: so much of the source's rows and findings stays, and what comes takes the
    /// place of the rest.
    std::optional<HandedOver> keeps;
    std::uint64_t done = 0; ///< bytes read of `total`
    std::uint64_t total = 0;
    std::optional<std::size_t> files; ///< the source is a folder with so many files, which are sources of their own
};

struct DiagnosticCounts
{
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;

    std::size_t &of(Severity severity);
    void add(const DiagnosticCounts &other);
};

/// With what `std::make_shared` adds, a chunk just fits into 160 KiB, which allocators have a size for.
using EventRows = ChunkedList<EventRow, 4094>;
using EventNames = ChunkedList<std::string, 256>;
using EventBlocks = ChunkedList<CaptureBlock, 512>;

/// What was loaded at a moment, for reading on other threads while loading goes on.
struct CaptureView
{
    EventRows::View rows;
    EventNames::View names;
    EventBlocks::View blocks;
    std::vector<std::shared_ptr<const CaptureSource>> sources;
    EventMarks marks;

    /// Section and title of the event; the empty block when it has none.
    const CaptureBlock &block(const EventRow &row) const
    {
        return blocks[(row.flags & EventRow::element) != 0 ? 0 : row.block];
    }
    /// Reads the event's bytes again.
    std::unique_ptr<EventDetail> read(std::size_t index) const;
};

/// Everything that is loaded: rows of 40 bytes over sources that stay mapped. Lives on one thread (the window's).
class Capture
{
public:
    static constexpr std::size_t mostSources = 65'536; ///< that have numbers
    Capture();

    /// Reserves a number for a source that will be loaded. Only while there are fewer than mostSources.
    std::uint16_t addSource(const std::string &path);
    /// Takes over a batch; batches of one source come in order. Of a batch of reading on, the first rows stand where
    /// those stood whose place they take, the rest behind everything else.
    void append(CaptureBatch batch, std::uint16_t source);
    /// Which rows of a source are behind its first `kept`, in order. Looked for from the end of everything.
    std::vector<std::size_t> rowsBehind(std::uint16_t source, std::uint64_t kept) const;
    /// Takes rows away. Costs nothing when they are the last ones; those behind them have other numbers then.
    void removeRows(const std::vector<std::size_t> &rows);
    void removeSource(std::uint16_t source);
    void clear();
    /// The rows of exchanges of a source, in order; `numbers` rise. Looked for from the end of everything.
    std::vector<std::uint32_t> rowsOf(std::uint16_t source, const std::vector<std::uint32_t> &numbers) const;
    void setMarks(const std::vector<EventMarks::Change> &changes) { m_marks.set(changes); }
    /// By the events' numbers; they change when a source is removed, and the marks go along.
    const EventMarks &marks() const { return m_marks; }

    std::size_t size() const { return m_rows.size(); }
    const EventRow &row(std::size_t index) const { return m_rows[index]; }
    std::size_t events() const { return m_events; }   ///< envelopes not counted
    std::uint64_t fields() const { return m_fields; } ///< envelopes included
    /// Decoded bytes of the event's name; "" for number 0.
    const std::string &name(std::uint32_t number) const { return m_names[number]; }
    /// Section and title of the event; the empty block when it has none.
    const CaptureBlock &block(const EventRow &row) const;
    CaptureView view() const;
    /// Where the event stands in its document: "" or "/5".
    std::string root(const EventRow &row) const;

    struct SourceState
    {
        std::string path;
        std::shared_ptr<const CaptureSource> source; ///< null before the first batch
        std::optional<LoadOutcome> outcome;          ///< unset while loading
        std::vector<Diagnostic> diagnostics;
        DiagnosticCounts counts; ///< of the diagnostics
        /// Where its marks are kept, and the keys of those that were there; no book: it is no file.
        SourceMarks marks;
        std::uint64_t rows = 0; ///< envelopes included
        std::uint64_t events = 0;
        std::uint64_t fields = 0;
        std::uint64_t done = 0;
        std::uint64_t total = 0;
        bool removed = false;
        std::optional<FollowPoint> follow; ///< set where the source can be read on
        std::optional<std::size_t> files;  ///< set for a folder: how many files are in it
    };
    DiagnosticCounts diagnosticCounts() const; ///< of all sources
    std::size_t sourceCount() const { return m_sources.size(); }
    const SourceState &source(std::uint16_t number) const { return m_sources[number]; }

    /// Reads the event's bytes again.
    std::unique_ptr<EventDetail> read(std::size_t index) const;

private:
    void count(const EventRow &row, int sign);
    void forget(std::uint16_t source, const HandedOver &kept, std::size_t replaced);
    void takeMarks(SourceMarks marks, SourceState &state);
    void moveMarks(const std::vector<std::size_t> &removed);

    EventRows m_rows;
    EventNames m_names;
    std::unordered_map<std::string, std::uint32_t> m_nameNumbers;
    EventBlocks m_blocks;
    std::vector<SourceState> m_sources;
    EventMarks m_marks;
    std::size_t m_events = 0;
    std::uint64_t m_fields = 0;
};

/// Loads an input for a capture: on the calling thread (a worker's), handing over a batch about every 50 ms and one at
/// the end with the source. Compressed inputs and standard input are expanded into an unlinked temporary file first.
void loadForCapture(const std::string &path, const LoadOptions &options,
                    const std::function<void(CaptureBatch)> &handOver);
/// The same for pasted bytes; the capture keeps a copy.
void loadTextForCapture(const std::string &bytes, const std::string &name, const LoadOptions &options,
                        const std::function<void(CaptureBatch)> &handOver);

/// Reads on in a file that has grown: the batches hold what takes the place of all that was not settled (in the first
/// one: `keeps`), and what was appended. With any other answer than Grown nothing was handed over. Of a capture's
/// record only what is new is read, and nothing has to be watched: whoever persists to it says when to look.
Growth followForCapture(const std::string &path, const FollowPoint &from, const LoadOptions &options,
                        const std::function<void(CaptureBatch)> &handOver);

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/event_detail.h"

#include "payload/exchange_reader.h"
#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"

#include <algorithm>

namespace telltale::payload {

namespace {

/// A line is looked through for the column only this far.
constexpr std::uint64_t longestLine = 64u << 20;

/// The column of a byte, 0 when its line is too long to say.
std::uint32_t columnAt(std::string_view text, std::uint64_t offset)
{
    const std::uint64_t from = offset > longestLine ? offset - longestLine : 0;
    const std::string_view before = text.substr(from, offset - from);
    const std::size_t feed = before.rfind('\n');
    if (feed == std::string_view::npos && from > 0)
        return 0;
    return advance(Place{}, feed == std::string_view::npos ? before : before.substr(feed + 1)).column;
}

/// The byte of the block's text that stands at `place` in the page.
std::uint32_t offsetInBlock(const CaptureBlock &block, std::uint64_t offset)
{
    const auto behind = std::upper_bound(block.place().runs.begin(), block.place().runs.end(), offset,
                                         [](std::uint64_t value, const Run &run) { return value < run.place.offset; });
    if (behind == block.place().runs.begin())
        return 0;
    const Run &run = *(behind - 1);
    return run.offset + static_cast<std::uint32_t>(offset - run.place.offset);
}

std::uint32_t leavesOf(const Document &document)
{
    std::uint32_t leaves = 0;
    for (const Node &node : document.nodes())
        leaves += node.isLeaf();
    return leaves;
}

/// `fields`: that it had when it was loaded.
void scan(Document &document, std::uint32_t length, std::uint32_t fields)
{
    Limits limits;
    // The event was within the limits when it was loaded, whatever they were then.
    limits.depth = limits.nodes = 0x0FFFFFF0u;
    limits.document = 1u << 30;
    const std::vector<Run> runs(document.runs().begin(), document.runs().end());
    const ScanResult strict = scanStrict(document, limits);
    if (strict.status == ScanStatus::Complete && strict.offset == length && !strict.hasRemarks)
        return;
    const auto tolerant = [&](std::size_t bytes) {
        document.start(document.text(), document.mutablePaths(), runs.front().place, document.prefix());
        document.setRuns(runs);
        readTolerant(document, static_cast<std::uint32_t>(std::min(bytes, document.text().size())), limits);
    };
    tolerant(length);
    // Where an error ended it, the event's length ends there, too: without what follows it would only be cut off.
    constexpr std::size_t longestToken = 64;
    if (leavesOf(document) != fields)
        tolerant(length + longestToken);
}

/// A piece of a page that is not contiguous there.
void readPieces(EventDetail &detail, const CaptureBlock &block, const std::string &root)
{
    const std::uint32_t offset = offsetInBlock(block, detail.row.offset);
    std::vector<Run> runs;
    for (Run run : block.place().runs) {
        const std::uint32_t skipped = offset > run.offset ? offset - run.offset : 0;
        run.place.offset += skipped;
        run.place.column += skipped;
        run.offset = run.offset + skipped - offset;
        if (!runs.empty() && run.offset == 0)
            runs.clear();
        if (run.offset <= block.place().text->text().size())
            runs.push_back(run);
    }
    detail.keepsAlive = block.place().text;
    detail.document.start(block.place().text->text().from(offset), *detail.paths, runs.front().place, root);
    detail.document.setRuns(std::move(runs));
    scan(detail.document, detail.row.length, detail.row.fields);
}

/// An event of an exchange, or what was sent beside its events.
void readExchange(EventDetail &detail, const CaptureBlock &block, const std::string &root)
{
    // Filters ask for one event of a body after the other.
    static thread_local ExchangeReader reader(ExchangeReader::LookUp::EachTime);
    detail.list = block.place().list;
    detail.number = block.element.value_or(0);
    detail.isGone = !reader.read(detail.document, *detail.paths, detail.row, block, root);
    detail.exchange = detail.isGone ? nullptr : reader.exchange();
    detail.keepsAlive = reader.keepsAlive();
    if (detail.isGone) {
        detail.document.start(Text(), *detail.paths, {});
        detail.document.finish(false, 0, 0);
    }
}

} // namespace

bool EventDetail::isAsLoaded() const
{
    if (isGone)
        return false;
    const bool isWhole = document.isComplete() || (row.flags & EventRow::incomplete) != 0;
    return isWhole && leavesOf(document) == row.fields;
}

void readAgain(Document &document, PathTable &paths, Text text, const EventRow &row, const std::string &root,
               const Place &place)
{
    document.start(text, paths, place, root);
    scan(document, row.length, row.fields);
}

std::unique_ptr<EventDetail> readDetail(const EventRow &row, const CaptureBlock &block,
                                        const std::shared_ptr<const CaptureSource> &source, const std::string &root)
{
    auto detail = std::make_unique<EventDetail>();
    detail->row = row;
    detail->paths = std::make_unique<PathTable>();
    if (block.exchange) {
        readExchange(*detail, block, root);
    } else if (block.place().text) {
        readPieces(*detail, block, root);
    } else {
        const Place start{row.offset, row.line, columnAt(source->text.view(), row.offset)};
        detail->keepsAlive = source;
        detail->document.start(source->text.from(row.offset), *detail->paths, start, root);
        // Growing step by step would copy a large event several times.
        detail->document.mutableNodes().reserve(row.fields + row.fields / 2 + 8);
        scan(detail->document, row.length, row.fields);
    }
    return detail;
}

} // namespace telltale::payload

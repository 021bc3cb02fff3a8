// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "payload/marks/mark_book.h"

#include <chrono>
#include <unordered_map>

namespace telltale::payload {

/// Turns records into rows, batch by batch.
class RowSink : public RecordSink
{
public:
    /// `book`: of an input that is a file, else null.
    RowSink(std::shared_ptr<const CaptureSource> source, const std::function<void(CaptureBatch)> &handOver,
            std::shared_ptr<MarkBook> book = {})
        : m_handOver(handOver), m_book(std::move(book)),
          m_matcher(m_book ? m_book->marks() : std::vector<MarkedEvent>())
    {
        m_batch.total = source->text.size();
        m_batch.source = std::move(source);
    }

    /// What of the source's rows and findings stays when they are read on; before anything is handed over.
    void keep(const HandedOver &kept) { m_batch.keeps = kept; }

    bool record(const Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override { m_batch.diagnostics.push_back(diagnostic); }
    void progress(std::uint64_t done, std::uint64_t total) override;
    /// An answer has come; of an exchange that was handed over already, the capture is to be told.
    void answered(LateAnswer late);
    /// The last batch, with how it ended.
    void finish(const LoadOutcome &outcome, std::optional<FollowPoint> follow = {});

private:
    std::uint32_t nameNumber(const Record &record);
    void placeInPage(const Record &record, EventRow &row);
    void placeInExchange(const Record &record, std::optional<std::uint32_t> element, EventRow &row);
    const std::shared_ptr<const SentExchange> &sentExchange(const std::shared_ptr<const Exchange> &exchange);
    void handOverWhenDue();
    void handOver();
    void takeMarks(bool isWhole);

    const std::function<void(CaptureBatch)> &m_handOver;
    std::shared_ptr<MarkBook> m_book;
    MarkMatcher m_matcher;
    CaptureBatch m_batch;
    std::shared_ptr<const Exchange> m_lastExchange;
    std::shared_ptr<const SentExchange> m_lastSent; ///< the same one, as rows know it
    std::shared_ptr<const EventList> m_lastList;
    std::shared_ptr<const BlockPlace> m_lastPlace; ///< with that list
    std::uint32_t m_firstNew = UINT32_MAX;         ///< number of the first exchange of which nothing was handed over
    std::unordered_map<std::string, std::uint32_t> m_names;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace telltale::payload

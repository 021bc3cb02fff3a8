// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/indexed_exchange.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace telltale::store {

/// Reads the index beside a record (`capture.telltale.index`), also while an IndexWriter writes it: each answer is what
/// stood there at one moment. It never writes, and creates nothing in a folder that belongs to somebody else. What an
/// index says is a matter of convenience; what counts is the record.
///
/// Blocks on the disk. For the thread that opened it.
class CaptureIndex
{
public:
    /// `record` is the path of the capture's first file. Errors: index-missing, index-unusable, index-of-another,
    /// index-locked; then the record itself is to be read.
    static Result<CaptureIndex> open(const std::string &record);
    ~CaptureIndex();
    CaptureIndex(CaptureIndex &&) noexcept;
    CaptureIndex &operator=(CaptureIndex &&) noexcept;

    // All of them give the errors of open() as well: the index may be deleted or made anew meanwhile.

    /// At most `most` exchanges with numbers from `from` on, by their numbers.
    Result<std::vector<IndexedExchange>> exchanges(std::uint64_t from, std::uint64_t most,
                                                   const IndexConditions &conditions = {});
    Result<std::uint64_t> count(const IndexConditions &conditions = {});
    /// At most `most` refusals behind the first `from`, in the order of the record.
    Result<std::vector<IndexedRefusal>> refusals(std::uint64_t from, std::uint64_t most);
    /// Hosts with the number of their exchanges, those with the most first.
    Result<std::vector<std::pair<std::string, std::uint64_t>>> hosts();
    /// The times of the first and the last exchange; both 0 when there are none.
    Result<std::pair<std::int64_t, std::int64_t>> times();
    /// Whether everything that stands in the record now, up to where it is damaged, is in the index, and nothing of
    /// files that are gone.
    Result<bool> isComplete();

private:
    struct Private;
    explicit CaptureIndex(std::unique_ptr<Private> data);
    std::unique_ptr<Private> m_data; ///< hides Qt Sql
};

} // namespace telltale::store

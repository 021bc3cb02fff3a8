// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/mapped_file.h"
#include "store/index/exchange_gathering.h"
#include "store/index/index_rows.h"
#include "store/index/index_state.h"
#include "store/index/record_tail.h"
#include "store/index/sql_connection.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace telltale::store {

/// Brings the index beside a record up to it, transaction by transaction. An index that is not there, does not fit the
/// record or cannot be used is made anew. For one thread.
class IndexBuilder
{
public:
    enum class Step : std::uint8_t {
        Worked,   ///< there may be more to do
        CaughtUp, ///< everything that stands in the record now is in the index
        Blocked,  ///< trouble() says why; to be tried again later
    };

    /// `record` is the path of the capture's first file.
    explicit IndexBuilder(std::string record);

    /// At most one transaction. `goesOn` is asked often; when it says no, what was gathered is written.
    Step step(const std::function<bool()> &goesOn);

    std::uint64_t exchanges() const { return m_state.exchanges; }
    /// Bytes of the record that are not in the index.
    std::uint64_t behind() const { return bytesBehind(m_state, m_record); }
    const std::optional<Error> &trouble() const { return m_trouble; }

private:
    SqlProblem open();
    SqlProblem tryOpen();
    SqlProblem write();
    SqlProblem writeInside(IndexState &after);
    SqlProblem removeOld(IndexState &state);
    void gather(const std::function<bool()> &goesOn);
    bool isBehind() const;
    Step block(const SqlProblem &problem);
    Step yieldToOther();
    void close();

    std::string m_record;
    std::string m_path; ///< of the index
    SqlConnection m_connection;
    std::unique_ptr<IndexRows> m_rows; ///< while the connection is open
    payload::FileIdentity m_identity;
    RecordTail m_tail;
    IndexState m_state; ///< what the index was left at
    ExchangeGathering m_gathering;
    std::uint32_t m_firstSegment = 1; ///< of files before it nothing is in the index
    int m_timesMade = 0;              ///< since something was written
    bool m_isExhausted = false;       ///< the tail had no further frame
    bool m_isShared = false;          ///< another writer has gone on
    std::optional<Error> m_trouble;
};

} // namespace telltale::store

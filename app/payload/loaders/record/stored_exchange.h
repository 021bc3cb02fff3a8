// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_files.h"

#include <atomic>

namespace telltale::payload {

/// The answer of an exchange of a record.
struct StoredAnswer
{
    RecordSpot spot;
    std::optional<std::int16_t> status;
};

/// An exchange that stands in a record and not in memory.
class StoredExchange final : public SentExchange
{
public:
    StoredExchange(std::shared_ptr<RecordFiles> files, const RecordSpot &request, const Exchange &exchange);

    /// Once. Others may be reading meanwhile: they see all of it or nothing.
    void setAnswer(const StoredAnswer &answer);

    std::uint32_t number() const override { return m_number; }
    std::uint64_t offset() const override { return m_files->base(m_request.file) + m_request.offset; }
    std::string destination() const override { return *m_destination; }
    std::optional<int> status() const override;
    Sender sender() const override { return {m_process, *m_program}; }
    RequestLine line() const override;
    std::shared_ptr<const Exchange> whole() const override;

private:
    std::shared_ptr<const RecordFiles> m_files;
    const std::string *m_destination;
    const RequestLine *m_line; ///< null: only in the file
    const std::string *m_program;
    RecordSpot m_request;
    std::uint32_t m_number;
    std::uint32_t m_process;
    std::atomic<bool> m_isAnswered = false;
    StoredAnswer m_answer;
};

/// An answer that came when its exchange had been handed on already.
struct LateAnswer
{
    std::shared_ptr<StoredExchange> exchange;
    StoredAnswer answer;
};

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_parts.h"
#include "payload/loaders/record/stored_exchange.h"

#include <functional>
#include <map>
#include <memory>

namespace telltale::payload {

/// Hands exchanges on as soon as they are there, to be read again out of the record's files, and their answers when
/// those come. What waits for an answer takes some bytes, not a body; of very many, the oldest get none any more.
class ExchangesAtOnce : public RecordParts
{
public:
    ExchangesAtOnce(std::string source, const Limits &limits, ExchangeSink &sink, std::shared_ptr<RecordFiles> files,
                    std::function<void(LateAnswer)> onAnswer)
        : RecordParts(std::move(source), limits, sink), m_files(std::move(files)), m_onAnswer(std::move(onAnswer))
    {
    }

    void request(const RecordedRequest &request, const RecordFramePlace &place) override;
    bool answer(const RecordedAnswer &answer, const RecordFramePlace &place) override;

private:
    std::shared_ptr<RecordFiles> m_files;
    std::function<void(LateAnswer)> m_onAnswer;
    std::map<std::uint64_t, std::shared_ptr<StoredExchange>> m_open; ///< by the record's own numbers
};

} // namespace telltale::payload

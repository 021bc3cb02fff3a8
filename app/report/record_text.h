// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/exchange_records.h"
#include "payload/record.h"

#include <optional>

namespace telltale::report {

/// When a record says it happened; for the envelope of an exchange, when the request was sent.
inline std::optional<std::int64_t> recordTime(const payload::Record &record)
{
    if (!record.isEnvelope)
        return payload::eventTime(record);
    return record.exchange ? record.exchange->time : std::nullopt;
}

} // namespace telltale::report

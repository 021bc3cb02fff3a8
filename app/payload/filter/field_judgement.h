// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"

#include <optional>
#include <string_view>

namespace telltale::payload {

/// What filters ask about events and fields that cannot be told from their bytes alone: whoever knows implements it. In
/// the words of the filter language. One thread at a time.
class FieldJudgement
{
public:
    virtual ~FieldJudgement() = default;
    /// The event that is asked about until the next call; it has to stay as it is.
    virtual void begin(const Record &record) = 0;
    /// "" where no catalogue speaks of the event.
    virtual std::string_view product() const = 0;
    /// `always`, `when-enabled` or `unknown`.
    virtual std::string_view gate() const = 0;
    struct Field
    {
        std::string_view category;
        std::string_view protection;
        std::optional<bool> declared; ///< unset where no catalogue speaks of the event
    };
    virtual Field judge(NodeIndex leaf) = 0;
};

} // namespace telltale::payload

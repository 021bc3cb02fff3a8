// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/record.h"

#include <cstdint>
#include <string>
#include <vector>

namespace telltale::privacy {

/// What becomes of one leaf of a record.
struct FieldChange
{
    enum class What : std::uint8_t {
        Drop,    ///< it is taken out, with its key and one separator
        Replace, ///< another value stands in its place
    };
    payload::NodeIndex node = payload::noNode;
    What what = What::Replace;
    /// Of the new value: String, Number, Boolean or Null. Where a place knows no types (headers, forms, queries), only
    /// the text counts.
    payload::NodeType type = payload::NodeType::String;
    std::string text;       ///< decoded: the characters of a string, the digits of a number
    std::uint32_t rule = 0; ///< index of the rule that said so
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// What becomes of a record. Leaves that are not named leave byte for byte as they are.
struct RecordChanges
{
    bool isBlocked = false;          ///< the whole event stays here
    std::vector<FieldChange> fields; ///< nodes rise
    std::uint32_t blockedBy = 0;     ///< where it isBlocked: index of the rule that said so
};

/// Says what may leave of a record, without changing anything. Asked for every record of an input in its order. Not
/// thread-safe unless an implementation says so.
class RecordJudge
{
public:
    virtual ~RecordJudge() = default;
    virtual RecordChanges changes(const payload::Record &record) = 0;
};

} // namespace telltale::privacy

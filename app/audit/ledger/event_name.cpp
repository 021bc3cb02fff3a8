// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/ledger/event_name.h"

namespace telltale::audit {

std::string eventNamePath(const payload::Record &record)
{
    if (record.isEnvelope || record.document.node(record.root).type() != payload::NodeType::Object)
        return {};
    for (const char *key : {"event", "eventName", "event_type", "name", "type"}) {
        const payload::NodeIndex member = record.document.member(record.root, key);
        if (member != payload::noNode && record.document.node(member).type() == payload::NodeType::String)
            return std::string("/") + key;
    }
    return {};
}

} // namespace telltale::audit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/ledger/event_name.h"

namespace telltale::audit {

namespace {

/// The pattern path of a field, from the event.
std::string pathFrom(const payload::Record &record, payload::NodeIndex field)
{
    const payload::Document &document = record.document;
    const std::string path = document.paths().pointer(document.node(field).path());
    const std::string root = document.paths().pointer(document.node(record.root).path());
    return path.starts_with(root) ? path.substr(root.size()) : path;
}

} // namespace

std::string eventNamePath(const payload::Record &record)
{
    const payload::NodeIndex field = eventNameField(record);
    return field == payload::noNode ? std::string() : pathFrom(record, field);
}

payload::NodeIndex eventNameField(const payload::Record &record)
{
    if (record.isEnvelope || record.document.node(record.root).type() != payload::NodeType::Object)
        return payload::noNode;
    if (const payload::NodeIndex field = payload::protocolNameField(record); field != payload::noNode)
        return field;
    for (const char *key : {"event", "eventName", "event_type", "name", "type"}) {
        const payload::NodeIndex member = record.document.member(record.root, key);
        if (member != payload::noNode && record.document.node(member).type() == payload::NodeType::String)
            return member;
    }
    return payload::noNode;
}

} // namespace telltale::audit

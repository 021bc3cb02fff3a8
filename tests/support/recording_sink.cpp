// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recording_sink.h"

namespace telltale::test {

using namespace telltale::payload;

std::string RecordedEvent::lexemes() const
{
    std::string result;
    for (const RecordedField &field : fields)
        result += (result.empty() ? "" : " ") + field.path + '=' + field.lexeme;
    return result;
}

bool RecordingSink::record(const Record &record)
{
    const Document &document = record.document;
    RecordedEvent event{eventName(record).value_or(""),
                        std::string(protocolOf(record)),
                        document.path(record.root),
                        std::string(record.section),
                        std::string(record.title),
                        record.place,
                        document.node(record.root).length,
                        record.isEnvelope,
                        record.isIncomplete,
                        {},
                        {}};
    event.diagnostics.assign(record.diagnostics.begin(), record.diagnostics.end());
    for (NodeIndex index = record.root; index < record.end; ++index) {
        const Node &node = document.node(index);
        if (!node.isLeaf())
            continue;
        const Place place = document.place(node.offset);
        event.fields.push_back({document.path(index), document.paths().pointer(node.path()),
                                std::string(document.lexeme(index)), place.offset, place.line,
                                std::string(document.sent(index))});
    }
    if (record.list)
        event.confidence = confidenceWord(record.list->confidence);
    if (record.isEnvelope && record.exchange) {
        event.steps = decodingOf(record);
        if (record.unpackedFrom != noNode)
            event.steps.insert(event.steps.end(), record.unpacking.begin(), record.unpacking.end());
    }
    if (record.unpackedFrom != noNode)
        event.unpackedField = document.path(record.unpackedFrom);
    events.push_back(std::move(event));
    return events.size() < stopAfter;
}

std::string RecordingSink::codes() const
{
    std::string result;
    for (const RecordedEvent &event : events) {
        for (const Diagnostic &diagnostic : event.diagnostics)
            result.append(result.empty() ? "" : " ").append(diagnostic.code);
    }
    for (const Diagnostic &diagnostic : loose)
        result.append(result.empty() ? "" : " ").append(diagnostic.code);
    return result;
}

} // namespace telltale::test

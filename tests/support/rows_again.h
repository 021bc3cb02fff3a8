// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"
#include "payload/loaders/load.h"
#include "support/recording_sink.h"

#include <QByteArray>

#include <string>

namespace telltale::test {

/// Loads HTTP messages into a capture and reads every row again, as the window does. "" when each is what was loaded,
/// else what is not.
inline std::string rowsReadAgain(const std::string &messages)
{
    using namespace telltale::payload;
    Capture capture;
    const std::uint16_t source = capture.addSource("a.http");
    loadTextForCapture(messages, "a.http", {}, [&](CaptureBatch batch) { capture.append(std::move(batch), source); });
    RecordingSink sink;
    const PaddedText text(messages);
    loadText(text.text(), "a.http", {}, sink);
    if (capture.size() != sink.events.size())
        return "another number of rows";
    for (std::size_t i = 0; i < capture.size(); ++i) {
        const RecordedEvent &loaded = sink.events[i];
        const auto detail = capture.read(i);
        if (!detail->isAsLoaded())
            return "row " + std::to_string(i) + " is not as it was loaded";
        const Document &document = detail->document;
        std::size_t next = 0;
        for (NodeIndex index = 0; index < document.nodes().size(); ++index) {
            if (!document.node(index).isLeaf())
                continue;
            if (next == loaded.fields.size())
                return "too many fields in row " + std::to_string(i);
            const RecordedField &field = loaded.fields[next++];
            const auto differs = [&]() -> const char * {
                if (document.path(index) != field.path)
                    return "path";
                if (document.lexeme(index) != field.lexeme)
                    return "lexeme";
                if (document.paths().pointer(document.node(index).path()) != field.pattern)
                    return "pattern";
                if (document.place(document.node(index).offset).offset != field.offset)
                    return "offset";
                return document.sent(index) != field.sent ? "sent bytes" : nullptr;
            };
            if (const char *what = differs())
                return "row " + std::to_string(i) + ": another " + what + " at " + field.path;
        }
        const EventRow &row = capture.row(i);
        if (next != loaded.fields.size())
            return "too few fields in row " + std::to_string(i);
        if (!loaded.isEnvelope && (capture.root(row) != loaded.root || capture.name(row.name) != loaded.name))
            return "row " + std::to_string(i) + " is " + capture.root(row) + ' ' + capture.name(row.name);
    }
    return {};
}

/// A request as it would be sent. `head`: further header fields, each with its line end.
inline std::string requestOf(const QByteArray &method, const QByteArray &host, const QByteArray &target,
                             const QByteArray &head, const QByteArray &body)
{
    const QByteArray length =
        body.isEmpty() ? QByteArray() : "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return (method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + head + length + "\r\n" + body)
        .toStdString();
}

} // namespace telltale::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Undoes arbitrary codings and renders arbitrary messages of protobuf, and reads requests with arbitrary bodies as
// every protocol: what comes out is bounded and well formed, and every row is read again the same.
#include "payload/coding_guess.h"
#include "payload/content_encoding.h"
#include "payload/loaders/load.h"
#include "payload/multipart.h"
#include "payload/protobuf/protobuf_rendition.h"
#include "payload/strict_scanner.h"

#include <cstdlib>

using namespace telltale;
using namespace telltale::payload;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

Limits smallLimits()
{
    Limits limits;
    limits.depth = 64;
    limits.nodes = 4096;
    limits.document = 1u << 16;
    limits.diagnostics = 50;
    return limits;
}

/// Only strings may be no UTF-8; all else is JSON, with a leaf for each place.
void checkRendition(std::string_view message)
{
    const Limits limits = smallLimits();
    const Rendition rendition =
        renderProtobuf(message, "opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest", limits);
    require((rendition.text != nullptr) == rendition.problem.empty());
    if (!rendition.text) {
        require(rendition.failedAt <= message.size());
        return;
    }
    PathTable paths;
    Document document;
    document.start(rendition.text->text(), paths, {});
    const ScanResult result = scanStrict(document, limits);
    if (result.status == ScanStatus::Complete)
        require(result.leaves == rendition.spans.size());
    for (const SentSpan &span : rendition.spans)
        require(span.offset + std::size_t(span.length) <= message.size());
}

void checkCodings(std::string_view bytes)
{
    const Limits limits = smallLimits();
    for (const char *coding : {"gzip", "deflate", "br", "zstd", "gzip, br"})
        require(decodeContent(bytes, coding, limits).bytes.size()
                <= std::max<std::size_t>(limits.document, bytes.size()));
    const Unwrapped inner = unwrap(bytes, limits.document);
    require(inner.steps.size() <= 9);
    percentDecoded(bytes);
    partFields(bytes);
}

class QuietSink : public RecordSink
{
public:
    bool record(const Record &record) override
    {
        for (NodeIndex index = record.root; index < record.end; ++index) {
            const Node &node = record.document.node(index);
            require(node.offset + std::size_t(node.length) <= record.document.text().size());
        }
        eventName(record);
        eventTime(record);
        return true;
    }
    void diagnostic(const Diagnostic &) override {}
};

void checkRequest(std::uint8_t which, std::string_view body)
{
    static constexpr const char *heads[] = {
        "POST /v1/batch HTTP/1.1\r\nHost: api.segment.io",
        "POST /track/ HTTP/1.1\r\nHost: api.mixpanel.com",
        "POST /e/?compression=gzip HTTP/1.1\r\nHost: eu.posthog.com",
        "POST /api/7/envelope/ HTTP/1.1\r\nHost: o1.ingest.sentry.io",
        "POST /v1/traces HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-protobuf",
        "POST /g/collect?v=2&tid=G-1 HTTP/1.1\r\nHost: www.google-analytics.com",
        "POST /2/httpapi HTTP/1.1\r\nHost: api2.amplitude.com",
        "POST / HTTP/1.1\r\nHost: a.example\r\nContent-Type: multipart/form-data; boundary=x",
    };
    const std::string text = heads[which % std::size(heads)] + std::string("\r\nContent-Length: ")
        + std::to_string(body.size()) + "\r\n\r\n" + std::string(body);
    const PaddedText padded(text);
    LoadOptions options;
    options.limits = smallLimits();
    QuietSink sink;
    loadText(padded.text(), "request.http", options, sink);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    checkRendition(bytes);
    checkCodings(bytes);
    checkRequest(data[0], bytes);
    return 0;
}

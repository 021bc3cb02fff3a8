// SPDX-License-Identifier: GPL-3.0-or-later
// One request of OTLP/HTTP with many spans: MB of the message a second, as JSON with the place of every value, beside
// what libprotobuf takes for JSON without places, and beside reading the JSON that came out.
#include "payload/protobuf/descriptors.h"
#include "payload/protobuf/protobuf_rendition.h"
#include "payload/strict_scanner.h"
#include "rounds.h"
#include "support/protobuf_writer.h"

#include <google/protobuf/dynamic_message.h>
#include <google/protobuf/util/json_util.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

using namespace telltale::payload;
using telltale::test::ProtobufWriter;

namespace {

constexpr std::string_view type = "opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest";

std::string idOf(std::mt19937_64 &random, std::size_t size)
{
    std::string id;
    for (std::size_t i = 0; i < size; ++i)
        id.push_back(static_cast<char>(random()));
    return id;
}

ProtobufWriter textAttribute(std::string_view key, std::string_view value)
{
    return ProtobufWriter().content(1, key).message(2, ProtobufWriter().content(1, value));
}

ProtobufWriter numberAttribute(std::string_view key, std::uint64_t value)
{
    return ProtobufWriter().content(1, key).message(2, ProtobufWriter().varint(3, value));
}

void addAttributes(ProtobufWriter &span, std::mt19937_64 &random)
{
    const std::string user = "u-" + std::to_string(random() % 100000);
    span.message(9, textAttribute("http.request.method", "POST"))
        .message(9, textAttribute("url.full", "https://shop.example.test/api/v2/orders?user=" + user))
        .message(9, textAttribute("server.address", "shop.example.test"))
        .message(9, numberAttribute("server.port", 443))
        .message(9, numberAttribute("http.response.status_code", 200 + random() % 5))
        .message(9, textAttribute("user_agent.original", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Firefox/128.0"))
        .message(9, textAttribute("enduser.id", user))
        .message(9, numberAttribute("http.request.body.size", random() % 70000))
        .message(9, textAttribute("db.query.text", "SELECT * FROM \"orders\" WHERE user_id = $1\nLIMIT 20"));
    ProtobufWriter ratio;
    ratio.content(1, "app.cache.ratio").message(2, ProtobufWriter().real(4, double(random() % 100000) / 99999.0));
    span.message(9, ratio);
}

ProtobufWriter spanOf(std::mt19937_64 &random)
{
    const std::uint64_t start = 1'714'564'800'000'000'000u + random() % 1'000'000'000'000u;
    ProtobufWriter span;
    span.content(1, idOf(random, 16)).content(2, idOf(random, 8)).content(4, idOf(random, 8));
    span.content(5, "POST /api/v2/orders").varint(6, 3).fixed64(7, start).fixed64(8, start + random() % 90'000'000);
    addAttributes(span, random);
    span.message(15, ProtobufWriter().varint(3, 1)).fixed32(16, 0x101);
    return span;
}

std::string requestOf(std::size_t bytes)
{
    std::mt19937_64 random(42);
    ProtobufWriter scope;
    scope.message(1, ProtobufWriter().content(1, "@opentelemetry/instrumentation-http").content(2, "0.203.0"));
    while (scope.bytes.size() < bytes)
        scope.message(2, spanOf(random));
    const ProtobufWriter resource = ProtobufWriter().message(1, textAttribute("service.name", "checkout"));
    return ProtobufWriter().message(1, ProtobufWriter().message(1, resource).message(2, scope)).bytes;
}

Limits wideLimits()
{
    Limits limits;
    limits.document = 1u << 30;
    limits.nodes = 1u << 28;
    return limits;
}

Listing render(std::string_view message)
{
    const Rendition rendition = renderProtobuf(message, type, wideLimits());
    if (!rendition.text)
        std::abort();
    return {rendition.spans.size(), rendition.text->text().size()};
}

Listing scan(Text text)
{
    PathTable paths;
    Document document;
    document.start(text, paths, {});
    const ScanResult result = scanStrict(document, wideLimits());
    if (result.status != ScanStatus::Complete)
        std::abort();
    return {result.leaves, document.nodes().size()};
}

/// libprotobuf tells no number of leaves; `leaves` are those that are expected.
Listing convert(std::string_view message, std::uint64_t leaves)
{
    google::protobuf::DynamicMessageFactory factory;
    const std::unique_ptr<google::protobuf::Message> parsed(factory.GetPrototype(protobuf::descriptorOf(type))->New());
    std::string json;
    if (!parsed->ParseFromArray(message.data(), static_cast<int>(message.size()))
        || !google::protobuf::util::MessageToJsonString(*parsed, &json).ok())
        std::abort();
    return {leaves, json.size()};
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t megabytes = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 64;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    const std::string message = requestOf(megabytes * 1'000'000);
    const Rendition rendition = renderProtobuf(message, type, wideLimits());
    if (!rendition.text)
        std::abort();
    const Text text = rendition.text->text();
    std::printf("%zu bytes as protobuf, %zu as JSON\n", message.size(), text.size());
    compare("an OTLP request (all speeds in bytes of the message)", message.size(), rounds,
            {{"renderProtobuf", [&] { return render(message); }},
             {"scanStrict of the JSON", [&] { return scan(text); }},
             {"libprotobuf: parse, to JSON", [&] { return convert(message, rendition.spans.size()); }}});
    return 0;
}

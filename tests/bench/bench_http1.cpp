// SPDX-License-Identifier: GPL-3.0-or-later
// Requests as telemetry SDKs send them, read one after the other on a connection that is kept: nanoseconds a request
// and MB/s, beside Boost.Beast where it is installed. Beast keeps each field in memory of its own; a reader that a
// proxy needs keeps the head's bytes.
#include "network/http1/request_parser.h"
#include "rounds.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#ifdef TELLTALE_HAS_BEAST
#    include <boost/beast/http/parser.hpp>
#    include <boost/beast/http/string_body.hpp>
#endif

using namespace telltale::network;

namespace {

const std::string head = "POST /v1/batch?source=app HTTP/1.1\r\n"
                         "Host: collector.example.test\r\n"
                         "User-Agent: telemetry-client/4.2.1 (linux; x64) node/20.20.2\r\n"
                         "Accept: application/json, text/plain, */*\r\n"
                         "Accept-Encoding: gzip, compress, deflate, br\r\n"
                         "Content-Type: application/json; charset=utf-8\r\n"
                         "Authorization: Basic d3JpdGUta2V5LW9mLWFuLWFwcDo=\r\n"
                         "X-Request-Id: 0b6a8a5e-7a0a-4c59-9d1e-3f0f8f1c2b3d\r\n"
                         "X-Client-Version: 4.2.1\r\n"
                         "Connection: keep-alive\r\n";
const std::string body =
    "{\"batch\":[{\"event\":\"page viewed\",\"userId\":\"u-4711\",\"properties\":{\"path\":\"/apps/1\","
    "\"width\":1920,\"height\":1080},\"timestamp\":\"2024-05-01T12:00:00.000Z\"}]}";

struct Shape
{
    const char *title;
    std::string request;
};

std::string sized()
{
    return head + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string chunked(std::size_t chunks)
{
    std::string result = head + "Transfer-Encoding: chunked\r\n\r\n";
    char size[20];
    std::snprintf(size, sizeof size, "%zx\r\n", body.size());
    for (std::size_t i = 0; i < chunks; ++i)
        result.append(size).append(body).append("\r\n");
    return result + "0\r\n\r\n";
}

Listing readOurs(std::string_view bytes, std::size_t piece)
{
    Listing listing;
    http1::RequestParser parser;
    while (!bytes.empty()) {
        const http1::Step step = parser.feed(bytes.substr(0, piece));
        bytes.remove_prefix(step.raw.size());
        listing.check += step.content.size();
        if (step.kind == http1::Step::Kind::Head) {
            for (std::size_t i = 0; i < parser.head().size(); ++i)
                listing.check += parser.head().value(i).size();
        }
        if (step.kind == http1::Step::Kind::Fault)
            std::abort();
        // The last message of a body with a length is at its End without another byte.
        const bool isEnd = step.kind == http1::Step::Kind::End
            || (step.kind == http1::Step::Kind::Body && parser.feed({}).kind == http1::Step::Kind::End);
        if (isEnd) {
            ++listing.leaves;
            parser.next();
        }
    }
    return listing;
}

#ifdef TELLTALE_HAS_BEAST
Listing readBeast(std::string_view bytes)
{
    namespace http = boost::beast::http;
    Listing listing;
    while (!bytes.empty()) {
        http::request_parser<http::string_body> parser;
        parser.eager(true);
        boost::system::error_code error;
        while (!parser.is_done()) {
            const std::size_t used = parser.put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
            bytes.remove_prefix(used);
            if (error)
                std::abort();
        }
        for (const auto &field : parser.get())
            listing.check += field.value().size();
        listing.check += parser.get().body().size();
        ++listing.leaves;
    }
    return listing;
}
#endif

} // namespace

int main(int argc, char **argv)
{
    const std::size_t megabytes = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 20;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 7;
    for (const Shape &shape : {Shape{"ten fields and a length", sized()}, Shape{"in three chunks", chunked(3)},
                               Shape{"in a thousand chunks", chunked(1000)}}) {
        std::string all;
        while (all.size() < megabytes * 1'000'000)
            all += shape.request;
        const std::size_t count = all.size() / shape.request.size();
        std::vector<BenchReader> readers{{"ours", [&] { return readOurs(all, all.size()); }},
                                         {"ours, pieces of 100 bytes", [&] { return readOurs(all, 100); }}};
#ifdef TELLTALE_HAS_BEAST
        readers.push_back({"Boost.Beast", [&] { return readBeast(all); }});
#endif
        std::uint64_t requests = 0;
        const double time = seconds(readers.front().run, requests);
        if (requests != count)
            std::abort();
        std::printf("%s: %zu bytes, %.0f ns a request\n", shape.title, shape.request.size(),
                    time * 1e9 / double(count));
        compare(shape.title, all.size(), rounds, readers);
    }
    return 0;
}

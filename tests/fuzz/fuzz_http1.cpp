// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds arbitrary bytes to the readers of requests and responses, whole and in pieces, and holds them to what they
// promise: the same comes out however a message is cut, what was handed on is what was fed, and limits hold.
#include "network/http1_feeding.h"

#include <cstdint>
#include <cstdlib>

using namespace telltale::network::http1;
using namespace telltale::network::http1::test;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

Options smallLimits()
{
    Options options;
    options.startLine = 64;
    options.head = 512;
    options.fields = 8;
    options.chunkExtension = 16;
    options.trailers = 64;
    options.body = 256;
    options.requireHost = false;
    return options;
}

/// Cuts that follow from the bytes: as many as the seed has it, never two at the same place.
std::vector<std::size_t> cutsFor(std::size_t size, std::uint32_t seed)
{
    std::vector<std::size_t> cuts;
    std::size_t at = 0;
    while (true) {
        seed = seed * 1664525U + 1013904223U;
        at += 1 + (seed >> 24U) % (1 + (seed >> 16U) % 32U);
        if (at >= size)
            return cuts;
        cuts.push_back(at);
    }
}

void checkParts(std::string_view bytes, const Reading &reading, const Options &options)
{
    std::string raw;
    for (const ReadMessage &message : reading.messages) {
        raw += message.raw;
        require(message.head.size() <= options.head && message.fields.size() <= options.fields);
        require(message.content.size() <= options.body && message.trailers.size() <= options.trailers);
        require(message.head.empty() || message.raw.find(message.head) <= 2);
        for (const auto &[name, value] : message.fields)
            require(message.head.find(name) != std::string::npos && message.head.find(value) != std::string::npos);
    }
    require(raw == bytes.substr(0, reading.used));
    require(reading.used == bytes.size() || reading.fault || reading.messages.back().endsHttp);
}

void check(std::string_view bytes, std::uint32_t seed, const Options &options, const Read &read)
{
    const Reading whole = read(bytes, {});
    checkParts(bytes, whole, options);
    require(read(bytes, cutsFor(bytes.size(), seed)) == whole);
    std::vector<std::size_t> all;
    for (std::size_t i = 1; i < bytes.size(); ++i)
        all.push_back(i);
    require(read(bytes, all) == whole);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2 || size > 4096)
        return 0;
    const std::string_view input(reinterpret_cast<const char *>(data), size);
    const std::uint32_t seed = static_cast<std::uint32_t>(data[0]) << 8U | data[1];
    const std::string_view bytes = input.substr(2);
    static constexpr const char *methods[] = {"GET", "HEAD", "CONNECT", "POST"};
    const std::vector<std::string> asked{methods[data[0] & 3U], methods[data[0] >> 2U & 3U], "GET"};
    for (const Options &options : {Options(), smallLimits()}) {
        check(bytes, seed, options, [&](std::string_view part, const std::vector<std::size_t> &cuts) {
            return readRequests(part, options, cuts);
        });
        check(bytes, seed, options, [&](std::string_view part, const std::vector<std::size_t> &cuts) {
            return readResponses(part, asked, options, cuts);
        });
    }
    return 0;
}

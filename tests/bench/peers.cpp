// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers.h"

#include "line_split.h"
#include "payload/loaders/load.h"
#include "payload/strict_scanner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <simdjson.h>
#if defined(TELLTALE_HAS_RAPIDJSON)
#    include <rapidjson/memorystream.h>
#    include <rapidjson/reader.h>
#endif

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <vector>

using namespace telltale::payload;

namespace {

class ListingSink : public RecordSink
{
public:
    bool record(const Record &record) override
    {
        for (const Node &node : record.document.nodes().subspan(record.root, record.end - record.root)) {
            listing.leaves += node.isLeaf();
            listing.check += node.offset + node.length + node.path();
        }
        return true;
    }
    void diagnostic(const telltale::Diagnostic &) override { ++listing.check; }

    Listing listing;
};

void walk(simdjson::dom::element element, Listing &listing)
{
    switch (element.type()) {
    case simdjson::dom::element_type::OBJECT: {
        const simdjson::dom::object object(element);
        listing.leaves += object.begin() == object.end();
        for (const auto [key, value] : object) {
            listing.check += key.size();
            walk(value, listing);
        }
        break;
    }
    case simdjson::dom::element_type::ARRAY: {
        const simdjson::dom::array array(element);
        listing.leaves += array.begin() == array.end();
        for (const simdjson::dom::element value : array)
            walk(value, listing);
        break;
    }
    default:
        ++listing.leaves;
    }
}

void walk(const QJsonValue &value, Listing &listing)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            listing.check += static_cast<std::uint64_t>(member.key().size());
            walk(member.value(), listing);
        }
    } else if (value.isArray() && !value.toArray().isEmpty()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue element : array)
            walk(element, listing);
    } else {
        ++listing.leaves;
    }
}

template<typename Read>
void forEachLine(Text text, Read read)
{
    const char *at = text.data();
    while (at < text.end()) {
        const void *feed = std::memchr(at, '\n', static_cast<std::size_t>(text.end() - at));
        const char *end = feed != nullptr ? static_cast<const char *>(feed) : text.end();
        read(at, static_cast<std::size_t>(end - at));
        at = end + 1;
    }
}

} // namespace

Listing listOurs(Text text)
{
    ListingSink sink;
    loadText(text, "events.ndjson", LoadOptions{}, sink);
    return sink.listing;
}

Listing listOursInThreads(Text text, unsigned threads)
{
    const std::vector<Text> pieces = splitAtLines(text, threads);
    std::vector<Listing> listings(pieces.size());
    // The caller reads a piece too: were it only to wait, where its helpers come to run would be left to luck.
    std::vector<std::thread> workers;
    for (std::size_t i = 1; i < pieces.size(); ++i)
        workers.emplace_back([&, i] { listings[i] = listOurs(pieces[i]); });
    if (!pieces.empty())
        listings[0] = listOurs(pieces[0]);
    for (std::thread &worker : workers)
        worker.join();
    Listing all;
    for (const Listing &listing : listings)
        all.leaves += listing.leaves;
    return all;
}

Listing listScannerOnly(Text text)
{
    Listing listing;
    PathTable paths;
    Document document;
    const Limits limits;
    const char *at = text.data();
    while (at < text.end()) {
        paths.tidy(document.nodes().size());
        document.start(Text(at, static_cast<std::size_t>(text.end() - at)), paths, {});
        const ScanResult result = scanStrict(document, limits);
        for (const Node &node : document.nodes()) {
            listing.leaves += node.isLeaf();
            listing.check += node.offset + node.length + node.path();
        }
        if (result.status != ScanStatus::Complete)
            break;
        at += result.offset;
        while (at < text.end() && *at == '\n')
            ++at;
    }
    return listing;
}

Listing listSimdjson(Text text, bool byLines)
{
    Listing listing;
    simdjson::dom::parser parser;
    if (!byLines) {
        simdjson::dom::document_stream stream;
        if (parser.parse_many(text.data(), text.size(), 1 << 20).get(stream) == simdjson::SUCCESS) {
            for (auto document : stream)
                walk(document.value(), listing);
        }
        return listing;
    }
    forEachLine(text, [&](const char *line, std::size_t size) {
        simdjson::dom::element element;
        if (parser.parse(line, size, false).get(element) == simdjson::SUCCESS)
            walk(element, listing);
    });
    return listing;
}

Listing listRapidJson(Text text)
{
    Listing listing;
#if defined(TELLTALE_HAS_RAPIDJSON)
    struct Counter : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Counter>
    {
        std::uint64_t leaves = 0;
        bool Default()
        {
            ++leaves;
            return true;
        }
        bool Key(const char *, rapidjson::SizeType, bool) { return true; }
        bool StartObject() { return true; }
        bool StartArray() { return true; }
        bool EndObject(rapidjson::SizeType members)
        {
            leaves += members == 0;
            return true;
        }
        bool EndArray(rapidjson::SizeType elements)
        {
            leaves += elements == 0;
            return true;
        }
    } counter;
    rapidjson::Reader reader;
    rapidjson::MemoryStream stream(text.data(), text.size());
    constexpr unsigned flags = rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseValidateEncodingFlag;
    while (stream.Tell() < text.size() && !reader.Parse<flags>(stream, counter).IsError()) {
    }
    listing.leaves = counter.leaves;
#else
    (void)text;
#endif
    return listing;
}

Listing listQJson(Text text)
{
    Listing listing;
    forEachLine(text, [&](const char *line, std::size_t size) {
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(line, qsizetype(size)));
        walk(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), listing);
    });
    return listing;
}

double timeCommand(const std::string &command, const std::string &file)
{
    const auto start = std::chrono::steady_clock::now();
    const int status = std::system((command + " < '" + file + "' > /dev/null 2>&1").c_str());
    return status == 0 ? std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() : -1;
}

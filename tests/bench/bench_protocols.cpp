// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to take bodies apart by their protocol, beside the scan of the same decoded bytes and beside reading
// them as plain ones: bench_protocols [MEGABYTES [ROUNDS]].
#include "payload/exchange_records.h"
#include "payload/strict_scanner.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

using namespace telltale;
using namespace telltale::payload;

namespace {

/// Takes what it is given.
class Sink : public RecordSink
{
public:
    bool record(const Record &record) override
    {
        ++records;
        nodes += record.end - record.root;
        return true;
    }
    void diagnostic(const Diagnostic &) override {}

    std::size_t records = 0;
    std::size_t nodes = 0;
};

double secondsOf(int rounds, const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

struct Shape
{
    const char *name;
    const char *target;
    std::string front;
    std::string event;
    const char *between;
    std::string back;
};

std::string bodyOf(const Shape &shape, std::size_t bytes)
{
    std::string body = shape.front;
    while (body.size() < bytes) {
        if (body.size() != shape.front.size())
            body += shape.between;
        body += shape.event;
    }
    return body + shape.back;
}

/// Single quotes for double ones, so that it can be read.
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

std::vector<Shape> shapes()
{
    const std::string track =
        json("{'type':'track','messageId':'ajs-next-1795487607559-7d9f2c1e-5a34-4b68-9c0d-1f2e3a4b5c6d',"
             "'timestamp':'2026-11-24T02:33:27.554Z','userId':'u_4711','event':'Note Exported','properties':"
             "{'format':'pdf','pages':12,'share':0.25,'tags':['a','b'],'isNew':false},'context':{'ip':'192.0.2.44',"
             "'userAgent':'Mozilla/5.0 (X11; Linux x86_64)','locale':'en-CA','library':{'name':'analytics-node',"
             "'version':'2.1.0'}},'integrations':{}}");
    const std::string mixpanel =
        json("{'event':'Note Exported','properties':{'token':'t','distinct_id':'u_4711','time':1795487607,"
             "'$insert_id':'ins-0001'}}");
    const std::string span =
        json("{'traceId':'5b8efff798038103d269b633813fc60c','spanId':'eee19b7ec3c1b174','name':'GET /notes','kind':2,"
             "'startTimeUnixNano':'1795487607547877800','endTimeUnixNano':'1795487607548089500','attributes':"
             "[{'key':'http.request.method','value':{'stringValue':'GET'}},{'key':'http.response.status_code',"
             "'value':{'intValue':200}}],'status':{}}");
    const std::string item = json("{'name':'render','span_id':'aca7d50f172f7d35','start_timestamp':1795487607.5478778,"
                                  "'status':'ok','attributes':{'sentry.origin':{'value':'manual','type':'string'}}}");
    const std::string hit = "v=1&tid=UA-1&cid=35009a79-1a05-49d7-b876-2b884d0f825b&t=event&ec=export&ea=finish&ev=12";
    const std::string header = "{'sent_at':'2026-11-24T02:33:27.559Z'}\n{'type':'span','item_count':1}\n";
    return {
        {"segment", "/v1/batch", json("{'batch':["), track, ",", json("],'sentAt':'2026-11-24T02:33:27.559Z'}")},
        {"segment, tiny", "/v1/batch", json("{'batch':["), json("{'event':1}"), ",", json("],'sentAt':1}")},
        {"mixpanel", "/import?project_id=1", "[", mixpanel, ",", "]"},
        {"otlp", "/v1/traces", json("{'resourceSpans':[{'scopeSpans':[{'spans':["), span, ",", "]}]}]}"},
        {"sentry", "/api/1/envelope/", json(header + "{'version':2,'items':["), item, ",", "]}\n"},
        {"ga, lines", "/batch", "", hit, "\n", ""},
    };
}

void measure(const Shape &shape, std::size_t bytes, int rounds)
{
    Exchange exchange;
    exchange.method = "POST";
    exchange.target = shape.target;
    exchange.headers = {{"Host", "127.0.0.1"}};
    exchange.body = std::make_shared<const PaddedText>(bodyOf(shape, bytes));
    const double megabytes = double(exchange.body->text().size()) / 1e6;
    LoadOptions options;
    options.limits.nodes = 1u << 28;
    options.limits.document = 1u << 30;
    Sink listed;
    const double byProtocol = secondsOf(rounds, [&] {
        listed = {};
        ExchangeRecords("bench", options, listed).exchange(exchange);
    });
    LoadOptions plainOptions = options;
    plainOptions.protocols.reset();
    const double plain = secondsOf(rounds, [&] {
        Sink sink;
        ExchangeRecords("bench", plainOptions, sink).exchange(exchange);
    });
    PathTable paths;
    Document document;
    const double scan = secondsOf(rounds, [&] {
        for (std::size_t at = 0; at < exchange.body->text().size();) {
            document.start(exchange.body->text().from(at), paths, {});
            const ScanResult result = scanStrict(document, options.limits);
            if (result.status != ScanStatus::Complete || result.offset == 0)
                break;
            at += result.offset + 1;
        }
    });
    std::printf("%-14s %8zu events  %7.0f MB/s   %5.2f x scan   %5.2f x plain\n", shape.name, listed.records - 1,
                megabytes / byProtocol, byProtocol / scan, byProtocol / plain);
}

} // namespace

int main(int count, char **values)
{
    const std::size_t megabytes = count > 1 ? std::strtoul(values[1], nullptr, 10) : 32;
    const int rounds = count > 2 ? int(std::strtoul(values[2], nullptr, 10)) : 5;
    for (const Shape &shape : shapes())
        measure(shape, megabytes << 20, rounds);
    return 0;
}

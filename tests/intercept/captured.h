// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/interceptor/interceptor.h"
#include "network/talk.h"
#include "store/record_copy.h"
#include "store/record_sink.h"
#include "support/patience.h"

#include <map>

namespace telltale::test {

/// An interceptor that records into a file, on a port of its own.
class Capturing
{
public:
    explicit Capturing(const std::string &path, network::InterceptorOptions options = {},
                       store::RecordOptions record = {}, privacy::ExchangeJudge *judge = nullptr)
    {
        options.listen = "127.0.0.1:0";
        Result<store::OpenedRecord> opened = store::RecordWriter::open(path, std::move(record));
        if (!opened)
            return;
        auto started =
            network::Interceptor::start(options, std::make_unique<store::RecordSink>(std::move(opened->writer)),
                                        judge != nullptr ? *judge : m_gate);
        if (started)
            interceptor = *std::move(started);
    }
    Talk connect() const { return Talk::to(interceptor->address()); }

    std::unique_ptr<network::Interceptor> interceptor;

private:
    privacy::OpenGate m_gate;
};

/// An exchange as a record has it.
struct Captured
{
    std::string head, trailers, body, answer;
    bool isForwarded = false;
};

/// All exchanges in a file, by their numbers.
inline std::map<std::uint64_t, Captured> capturedIn(const std::string &path)
{
    std::map<std::uint64_t, Captured> all;
    const RecordCopy copy = readRecord(path);
    for (const RecordCopy::Frame &frame : copy.frames) {
        if (frame.kind == payload::RecordKind::Request) {
            const auto request = payload::readRecordedRequest(frame.content);
            all[request->exchange] = {
                std::string(request->head), std::string(request->trailers), std::string(request->body), {}, false};
        } else if (frame.kind == payload::RecordKind::Answer) {
            const auto answer = payload::readRecordedAnswer(frame.content);
            all[answer->exchange].answer = std::string(answer->head) + std::string(answer->body);
        } else if (frame.kind == payload::RecordKind::Forward) {
            all[payload::readRecordedForward(frame.content)->exchange].isForwarded = true;
        }
    }
    return all;
}

} // namespace telltale::test

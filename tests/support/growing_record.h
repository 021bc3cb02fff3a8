// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/record_bytes.h"

#include <QTemporaryDir>

#include <fstream>
#include <string>

namespace telltale::test::records {

constexpr std::uint64_t someTime = 1'704'784'217'602'999'999; // 2024-01-09T07:10:17.602999999Z

inline void putFile(const std::string &path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(bytes.data(), std::streamsize(bytes.size()));
}
inline void appendToFile(const std::string &path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::app).write(bytes.data(), std::streamsize(bytes.size()));
}

inline std::string trackHead(std::string_view extra = {})
{
    return "POST /track?ip=1 HTTP/1.1\r\nHost: t.example\r\n" + std::string(extra) + "\r\n";
}
/// A request of an event whose name is its number.
inline std::string trackRequest(std::uint64_t exchange, std::string_view body = {})
{
    const std::string event = "{\"event\":\"e" + std::to_string(exchange) + "\"}";
    return request(exchange, someTime, "https://t.example", trackHead(), body.empty() ? event : body);
}
inline std::string okAnswer(std::uint64_t exchange)
{
    return answer(exchange, someTime + 1'000'000, "HTTP/1.1 200 OK\r\nContent-Type: a/b\r\n\r\n", "kept", 4);
}

/// The files of a capture in a folder of their own, as somebody writes them.
class GrowingRecord
{
public:
    GrowingRecord() { begin(1); }

    std::string path(std::uint32_t number = 1) const
    {
        const std::string name = number == 1 ? "capture" : "capture." + std::to_string(number);
        return folder.filePath(QString::fromStdString(name + ".telltale")).toStdString();
    }
    void begin(std::uint32_t number)
    {
        m_number = number;
        m_bytes = RecordBytes();
        m_bytes.frame(payload::RecordKind::Header, header(number));
        putFile(path(number), m_bytes.bytes);
    }
    /// What a frame adds to the file, which is not written yet.
    std::string frame(payload::RecordKind kind, const std::string &content)
    {
        const std::size_t before = m_bytes.bytes.size();
        m_bytes.frame(kind, content);
        return m_bytes.bytes.substr(before);
    }
    void write(std::string_view bytes) const { appendToFile(path(m_number), bytes); }
    void request(std::uint64_t exchange) { write(frame(payload::RecordKind::Request, trackRequest(exchange))); }
    void answer(std::uint64_t exchange) { write(frame(payload::RecordKind::Answer, okAnswer(exchange))); }
    void exchange(std::uint64_t number)
    {
        request(number);
        answer(number);
    }
    void end(int why = 1) { write(frame(payload::RecordKind::End, records::end(1, why))); }
    void goOnIn(std::uint32_t number)
    {
        end(2);
        begin(number);
    }

    QTemporaryDir folder;

private:
    RecordBytes m_bytes;
    std::uint32_t m_number = 1;
};

} // namespace telltale::test::records

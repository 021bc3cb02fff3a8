// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_format.h"

#include <QCryptographicHash>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Records as HACKING.md tells their form, made without the code that is tested.
namespace telltale::test::records {

inline std::string sha256(const std::string &bytes)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toStdString();
}

inline std::string little(std::uint64_t number, int bytes)
{
    std::string result;
    for (int i = 0; i < bytes; ++i)
        result += static_cast<char>(number >> (8 * i));
    return result;
}
inline std::string u8(std::uint64_t number)
{
    return little(number, 1);
}
inline std::string u32(std::uint64_t number)
{
    return little(number, 4);
}
inline std::string u64(std::uint64_t number)
{
    return little(number, 8);
}
inline std::string blob(std::string_view bytes)
{
    return u64(bytes.size()) + std::string(bytes);
}

/// A file that grows by frames.
class RecordBytes
{
public:
    explicit RecordBytes(int version = 1)
    {
        bytes = std::string("\x89Telltale\r\n\x1a\n\0", 14) + little(static_cast<std::uint64_t>(version), 2);
        chain = sha256(bytes);
    }
    RecordBytes &frame(payload::RecordKind kind, const std::string &content, int revision = 0)
    {
        return frame(static_cast<int>(kind), content, revision);
    }
    RecordBytes &frame(int kind, const std::string &content, int revision = 0)
    {
        return frameOfLength(kind, content, content.size(), revision);
    }
    /// With a length that need not be true, and yet with the checks of one that is.
    RecordBytes &frameOfLength(int kind, const std::string &content, std::uint64_t length, int revision = 0)
    {
        offsets.push_back(bytes.size());
        std::string head = "TTR:" + little(static_cast<std::uint64_t>(kind), 2)
            + little(static_cast<std::uint64_t>(revision), 2) + u64(length);
        head += sha256(chain + head).substr(0, 8);
        chain = sha256(chain + head + content);
        bytes += head + content + chain;
        return *this;
    }

    std::string bytes;
    std::string chain;
    std::vector<std::size_t> offsets; ///< of the frames
};

inline std::string header(std::uint32_t segment = 1, char capture = 'i')
{
    return std::string(16, capture) + u64(1'700'000'000'000'000'000) + u32(segment) + std::string(32, '\0') + u64(1)
        + u64(1) + blob("test 1.0");
}
inline std::string request(std::uint64_t exchange, std::uint64_t time, std::string_view destination,
                           std::string_view head, std::string_view body, std::string_view trailers = {})
{
    return u64(exchange) + u64(1) + u64(time) + u8(2) + blob(destination) + blob(head) + blob(trailers) + blob(body);
}
inline std::string answer(std::uint64_t exchange, std::uint64_t ended, std::string_view head, std::string_view body,
                          std::uint64_t size)
{
    return u64(exchange) + u64(ended - 1) + u64(ended) + u8(1) + u64(size) + std::string(32, 'h') + blob(head)
        + blob(body);
}
inline std::string refusal(std::string_view reason, std::uint64_t received, std::string_view bytes)
{
    return u64(1) + u64(5) + u8(1) + blob(reason) + u64(received) + blob(bytes);
}
inline std::string end(std::uint64_t frames, int why = 1)
{
    return u64(9) + u8(static_cast<std::uint64_t>(why)) + u64(frames);
}

} // namespace telltale::test::records

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/record_contents.h"
#include "payload/loaders/record/record_reader.h"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace telltale::test {

inline std::string fileBytes(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void writeFile(const std::string &path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// All frames of a file, with contents of their own.
struct RecordCopy
{
    struct Frame
    {
        payload::RecordKind kind;
        std::string content;
        std::uint64_t offset = 0;
        std::uint64_t size = 0;
    };
    std::vector<Frame> frames;
    payload::RecordVerdict verdict;
    payload::RecordPosition position;
    bool isEnded = false;

    /// The frames of one kind, in order.
    std::vector<std::string_view> of(payload::RecordKind kind) const
    {
        std::vector<std::string_view> contents;
        for (const Frame &frame : frames) {
            if (frame.kind == kind)
                contents.emplace_back(frame.content);
        }
        return contents;
    }
    bool isWhole() const { return verdict.kind == payload::RecordVerdict::Kind::Whole; }
};

inline RecordCopy readRecord(const std::string &path)
{
    RecordCopy copy;
    Result<payload::RecordReader> reader = payload::RecordReader::open(path);
    if (!reader) {
        copy.verdict.kind = payload::RecordVerdict::Kind::Changed;
        return copy;
    }
    while (const std::optional<payload::RecordFrame> frame = reader->next())
        copy.frames.push_back(
            {static_cast<payload::RecordKind>(frame->kind), std::string(frame->content), frame->offset, frame->size});
    copy.verdict = reader->verdict();
    copy.position = reader->position();
    copy.isEnded = reader->isEnded();
    return copy;
}

} // namespace telltale::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/load.h"
#include "payload/loaders/mapped_file.h"
#include "payload/loaders/record/record_content_reader.h"
#include "payload/loaders/record/record_reader.h"
#include "payload/loaders/record/record_segments.h"
#include "payload/loaders/record/stored_exchange.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::payload {

/// Reads the files of a capture one after another, and on when they grow and others are begun. One thread at a time.
class RecordFilesReader
{
public:
    /// Hands each exchange on when its answer has come. Errors: not-found, not-readable, is-directory.
    static Result<std::unique_ptr<RecordFilesReader>> open(const std::string &path);
    /// Hands each exchange on as soon as it is there, to be read again out of `files`; answers follow.
    static Result<std::unique_ptr<RecordFilesReader>> openAtOnce(const std::string &path,
                                                                 std::shared_ptr<RecordFiles> files,
                                                                 std::function<void(LateAnswer)> onAnswer);

    /// Hands the exchanges and findings of what has come on. `mayBegin`: also a next file in which nothing stands yet
    /// is gone on to. What has waited for its answer for a second is handed on without.
    void read(const LoadOptions &options, ExchangeSink &sink, bool mayBegin = false);
    /// What is to be told behind everything that was read. `mayGrow`: see RecordContentReader.
    void finish(const LoadOptions &options, ExchangeSink &sink, bool mayGrow);
    /// The last frame that was read ends the capture, or this file of it, in order.
    bool isEnded() const { return m_contents->isEnded(); }

    RecordParts &parts() { return *m_parts; }
    bool hasErrors() const { return m_contents->hasErrors(); }
    bool isCancelled() const;
    bool wantsMore() const { return m_parts->goesOn(); }
    /// The file that was gone on to last cannot be read on.
    bool isOver() const { return m_isOver; }
    bool hasItsName() const;
    /// The file that is read: its path, which file that is, and how much of it was there when it was looked at last.
    std::string currentPath() const { return segmentPath(m_path, m_number); }
    FileIdentity identity() const { return m_reader->identity(); }
    std::uint64_t size() const { return m_reader->size(); }
    std::uint64_t verified() const { return m_reader->position().offset; }
    /// Of the file that would follow it; "" when another capture's file has that name.
    std::string nextPath() const { return m_isNextForeign ? std::string() : segmentPath(m_path, m_number + 1); }
    std::uint64_t bytes() const { return m_base + m_reader->position().offset; }

private:
    /// Who gets what is read, for the time of a call.
    class CurrentSink : public ExchangeSink
    {
    public:
        bool exchange(const Exchange &exchange) override { return sink == nullptr || sink->exchange(exchange); }
        void diagnostic(const Diagnostic &diagnostic) override
        {
            if (sink != nullptr)
                sink->diagnostic(diagnostic);
        }
        ExchangeSink *sink = nullptr;
    };

    explicit RecordFilesReader(const std::string &path) : m_path(path) {}
    Result<bool> openFirst();
    void begin(std::uint32_t number, RecordReader reader);
    Result<RecordReader> openFile(std::uint32_t number);
    bool goesOn();
    void readFile();
    bool isDamaged() const;
    bool goOnToNext(bool mayBegin);
    std::optional<std::uint32_t> nextNumber() const;
    bool isOfCapture(const RecordFrame &first) const;
    void tellProgress();

    std::string m_path;
    std::vector<std::uint32_t> m_numbers; ///< of the files that were there at first
    LoadOptions m_options;
    CurrentSink m_sink;
    std::shared_ptr<RecordFiles> m_files; ///< null: exchanges are not read again
    std::unique_ptr<RecordParts> m_parts;
    std::unique_ptr<RecordContentReader> m_contents;
    std::optional<RecordReader> m_reader; ///< set from the beginning on
    std::uint32_t m_number = 1;           ///< of the file that is read
    std::uint64_t m_base = 0;             ///< bytes of the files before it
    std::uint64_t m_total = 0;            ///< bytes of all files that were there at first
    std::uint64_t m_nextProgress = 0;
    bool m_isOver = false;
    bool m_isNextForeign = false;
    bool m_isEndTold = false; ///< of the file that is read
};

} // namespace telltale::payload

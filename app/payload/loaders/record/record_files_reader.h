// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/loaders/load.h"
#include "payload/loaders/mapped_file.h"
#include "payload/loaders/record/record_content_reader.h"
#include "payload/loaders/record/record_reader.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace telltale::payload {

/// Reads the files of a capture one after another, and on when they grow and others are begun. One thread at a time.
class RecordFilesReader
{
public:
    /// Errors: not-found, not-readable, is-directory.
    static Result<std::unique_ptr<RecordFilesReader>> open(const std::string &path);

    /// Hands the exchanges and findings of what has come on. `mayBegin`: also a next file in which nothing stands yet
    /// is gone on to. What has waited for its answer for a second is handed on without.
    void read(const LoadOptions &options, ExchangeSink &sink, bool mayBegin = false);
    /// What is to be told behind everything that was read. `mayGrow`: see RecordContentReader.
    void finish(const LoadOptions &options, ExchangeSink &sink, bool mayGrow);

    RecordContentReader &contents() { return m_contents; }
    const RecordContentReader &contents() const { return m_contents; }
    bool isCancelled() const;
    bool wantsMore() const { return m_contents.exchanges().goesOn(); }
    /// The file that was gone on to last cannot be read on.
    bool isOver() const { return m_isOver; }
    bool hasItsName() const;
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

    explicit RecordFilesReader(const std::string &path);
    Result<bool> openFirst();
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
    RecordContentReader m_contents;
    std::optional<RecordReader> m_reader; ///< set from the beginning on
    std::uint32_t m_number = 1;           ///< of the file that is read
    std::uint64_t m_base = 0;             ///< bytes of the files before it
    std::uint64_t m_total = 0;            ///< bytes of all files that were there at first
    std::uint64_t m_nextProgress = 0;
    bool m_isOver = false;
    bool m_isEndTold = false; ///< of the file that is read
};

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/folder.h"

#include "payload/codes.h"
#include "payload/loaders/input_errors.h"
#include "payload/loaders/record/record_segments.h"
#include "payload/loaders/sniff.h"
#include "payload/marks/mark_files.h"

#include <algorithm>
#include <filesystem>

namespace telltale::payload {

namespace {

namespace fs = std::filesystem;

class FolderReader
{
public:
    FolderReader(std::string root, const std::atomic<bool> *cancelled, std::size_t most)
        : m_root(std::move(root)), m_cancelled(cancelled), m_most(most)
    {
    }

    FolderListing run();

private:
    struct Entry
    {
        std::string path;
        bool isFolder;
    };

    void open(const std::string &folder);
    void take(const std::string &file);
    void report(Code code, const QString &detail);
    bool isCancelled() const { return m_cancelled != nullptr && m_cancelled->load(std::memory_order_relaxed); }

    std::string m_root;
    const std::atomic<bool> *m_cancelled;
    std::size_t m_most;
    std::vector<Entry> m_waiting; ///< the next one last
    std::uint64_t m_others = 0;
    FolderListing m_listing;
};

FolderListing FolderReader::run()
{
    m_waiting.push_back({m_root, true});
    while (!m_waiting.empty() && !isCancelled()) {
        const Entry entry = std::move(m_waiting.back());
        m_waiting.pop_back();
        if (entry.isFolder) {
            open(entry.path);
        } else if (m_listing.files.size() == m_most) {
            report(Code::FolderLimit, QString::number(m_most));
            break;
        } else {
            take(entry.path);
        }
    }
    dropLaterSegments(m_listing.files);
    if (m_others != 0)
        report(Code::OtherFiles, QString::number(m_others));
    if (m_listing.files.empty() && m_listing.diagnostics.empty() && !isCancelled())
        report(Code::EmptyFolder, {});
    return std::move(m_listing);
}

void FolderReader::open(const std::string &folder)
{
    std::error_code problem;
    fs::directory_iterator next(folder, problem);
    const std::size_t before = m_waiting.size();
    for (; !problem && next != fs::directory_iterator() && !isCancelled(); next.increment(problem)) {
        const std::string path = next->path().string();
        if (next->path().filename().string().starts_with('.'))
            continue;
        std::error_code unknown; // gone again, or a device that answers nothing: no file for us
        const fs::file_status link = next->symlink_status(unknown);
        if (fs::is_directory(link))
            m_waiting.push_back({path, true});
        else if (fs::is_regular_file(link) || (fs::is_symlink(link) && next->is_regular_file(unknown)))
            m_waiting.push_back({path, false});
    }
    if (problem) {
        const Error error = notReadable(folder, problem.value());
        m_listing.diagnostics.push_back({Severity::Error, error.code, error.message, {}, folder, {}, false});
    }
    std::sort(m_waiting.begin() + static_cast<std::ptrdiff_t>(before), m_waiting.end(),
              [](const Entry &a, const Entry &b) { return b.path < a.path; });
}

void FolderReader::take(const std::string &file)
{
    if (!isMarkFileName(file) && hasPayloadName(withoutCompressionSuffix(file)))
        m_listing.files.push_back(file);
    else if (!isMarkFileName(file)) // what reviewers say about the others is no payload and nothing passed over
        ++m_others;
}

void FolderReader::report(Code code, const QString &detail)
{
    Diagnostic diagnostic = makeDiagnostic(code, detail);
    diagnostic.source = m_root;
    m_listing.diagnostics.push_back(std::move(diagnostic));
}

} // namespace

bool isFolder(const std::string &path)
{
    std::error_code problem;
    return fs::is_directory(path, problem);
}

FolderListing listFolder(const std::string &path, const std::atomic<bool> *cancelled, std::size_t most)
{
    return FolderReader(path, cancelled, most).run();
}

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/report_inputs.h"

#include "base/visible_text.h"
#include "payload/codes.h"
#include "payload/loaders/folder.h"
#include "payload/loaders/record/record_segments.h"
#include "report/document/say.h"
#include "report/document/value_mask.h"

#include <cerrno>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::report {

namespace {

constexpr std::string_view maskDomain("telltale report mask 1\0", 23);
constexpr std::size_t pieceSize = std::size_t(1) << 20;
constexpr std::string_view roleWords[] = {"source", "against", "catalogue", "policy", "known"};

Error unreadable(const std::string &path, int number)
{
    const bool isMissing = number == ENOENT;
    const Diagnostic said =
        payload::makeDiagnostic(isMissing ? payload::Code::NotFound : payload::Code::NotReadable,
                                isMissing ? QString() : QString::fromLocal8Bit(std::strerror(number)));
    return {isMissing ? "not-found" : "not-readable", QStringLiteral("%1: %2").arg(visible(path), said.message)};
}

void addFile(const std::string &path, std::vector<std::string> &files)
{
    const std::vector<payload::RecordSegment> segments =
        payload::isRecordFile(path) ? payload::listSegments(path) : std::vector<payload::RecordSegment>();
    for (const payload::RecordSegment &segment : segments)
        files.push_back(segment.path);
    if (segments.empty())
        files.push_back(path);
}

} // namespace

std::string_view word(InputRole role)
{
    return roleWords[static_cast<std::size_t>(role)];
}

InputRole inputRoleFrom(std::string_view word)
{
    for (std::size_t i = 0; i < std::size(roleWords); ++i) {
        if (roleWords[i] == word)
            return static_cast<InputRole>(i);
    }
    return InputRole::Source;
}

std::vector<std::string> filesOf(std::span<const std::string> named)
{
    std::vector<std::string> inputs(named.begin(), named.end());
    payload::dropLaterSegments(inputs);
    std::vector<std::string> files;
    for (const std::string &input : inputs) {
        if (!payload::isFolder(input)) {
            addFile(input, files);
            continue;
        }
        for (const std::string &file : payload::listFolder(input, nullptr).files)
            addFile(file, files);
    }
    return files;
}

Result<ReportInput> digestOf(InputRole role, const std::string &path, const std::atomic<bool> *cancelled)
{
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0)
        return unreadable(path, errno);
    if (!S_ISREG(found.st_mode))
        return Error{"not-a-file",
                     Say::tr("%1 is no file: a report reads its inputs more than once, and can be verified "
                             "later. Write it to a file first.")
                         .arg(visible(path))};
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return unreadable(path, errno);
    const auto piece = std::make_unique<char[]>(pieceSize);
    payload::Sha256 printed;
    payload::Sha256 inside;
    inside.add(maskDomain);
    ReportInput input{role, path, 0, {}, {}};
    ssize_t count = 0;
    while ((count = ::read(descriptor, piece.get(), pieceSize)) > 0 && (cancelled == nullptr || !*cancelled)) {
        const std::string_view bytes(piece.get(), static_cast<std::size_t>(count));
        printed.add(bytes);
        inside.add(bytes);
        input.bytes += bytes.size();
    }
    const int problem = errno;
    ::close(descriptor);
    if (count < 0)
        return unreadable(path, problem);
    input.sha256 = hexOf(printed.finish());
    input.inside = inside.finish();
    return input;
}

payload::Sha256Value maskKey(std::span<const ReportInput> inputs)
{
    payload::Sha256 hash;
    hash.add(maskDomain);
    for (const ReportInput &input : inputs) {
        if (input.role == InputRole::Source)
            hash.add(input.inside);
    }
    return hash.finish();
}

} // namespace telltale::report

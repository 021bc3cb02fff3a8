// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/follow_command.h"

#include "cli/file_watch.h"
#include "cli/printing_sink.h"
#include "payload/codes.h"
#include "payload/loaders/followed_file.h"
#include "payload/loaders/record/record_segments.h"
#include "payload/loaders/record/record_tail.h"
#include "report/output.h"

namespace telltale::cli {

using payload::Code;
using payload::Growth;
using payload::LoadOutcome;

namespace {

void report(Code code, const std::string &path, PrintingSink &sink)
{
    Diagnostic diagnostic = payload::makeDiagnostic(code, QString());
    diagnostic.source = path;
    sink.diagnostic(diagnostic);
}

LoadOutcome unreadable()
{
    LoadOutcome outcome;
    outcome.unreadable = true;
    return outcome;
}

LoadOutcome couldNotFollow(const Error &error, const std::string &path, PrintingSink &sink)
{
    sink.diagnostic({Severity::Error, error.code, error.message, {}, path, {}, false});
    return unreadable();
}

/// A capture's record with all its files, until one that is read has lost its name.
LoadOutcome followRecord(const std::string &path, const payload::LoadOptions &options, PrintingSink &sink,
                         report::Output &output)
{
    constexpr int untilItIsShown = 1000; // milliseconds that an exchange waits for its answer
    constexpr int untilSomethingHappens = 2000;
    Result<payload::RecordTail> tail = payload::RecordTail::open(path);
    if (!tail)
        return couldNotFollow(tail.error(), path, sink);
    FileWatch watch(path, output.descriptor());
    watch.watchFolder(path);
    bool hasItsName = true;
    for (bool goesOn = true; goesOn && hasItsName;) {
        hasItsName = tail->hasItsName();
        goesOn = tail->readOn(options, sink);
        output.flush();
        const int longest = tail->isWaiting() ? untilItIsShown : untilSomethingHappens;
        goesOn = goesOn && output.isOpen() && hasItsName && watch.wait(longest) == FileWatch::Event::File;
    }
    const LoadOutcome outcome = tail->finish(options, sink, true);
    output.flush();
    if (!hasItsName)
        report(Code::FileReplaced, path, sink);
    return outcome;
}

} // namespace

LoadOutcome followFile(const std::string &path, const payload::LoadOptions &options, PrintingSink &sink,
                       report::Output &output)
{
    if (payload::isRecordFile(path))
        return followRecord(path, options, sink, output);
    Result<payload::FollowedFile> opened = payload::FollowedFile::open(path);
    if (!opened)
        return couldNotFollow(opened.error(), path, sink);
    payload::FollowedFile &file = *opened;
    // Watched before it is read, so that nothing is appended in between unseen.
    FileWatch watch(path, output.descriptor());
    for (bool goesOn = true; goesOn;) {
        // In this order: what was appended before another file took the name is still read.
        const bool hasItsName = file.hasItsName();
        const Growth growth = file.readOn(options, sink);
        output.flush();
        if (growth != Growth::Grown && growth != Growth::Same) {
            report(growth == Growth::Changed ? Code::FileRewritten : Code::NotFollowed, path, sink);
            return unreadable();
        }
        if (!hasItsName) {
            const LoadOutcome outcome = file.finish(options, sink);
            output.flush();
            report(Code::FileReplaced, path, sink);
            return outcome;
        }
        goesOn = output.isOpen() && watch.wait() == FileWatch::Event::File;
    }
    return file.finish(options, sink);
}

} // namespace telltale::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/marks/mark_book.h"

#include "payload/codes.h"
#include "payload/lexeme.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace telltale::payload {

namespace {

/// Both of two notes that were made of one; the longer one where it holds the other.
std::string joined(const std::string &theirs, const std::string &ours, const std::string &before)
{
    if (ours.empty() || theirs.find(ours) != std::string::npos)
        return theirs;
    if (theirs.empty() || theirs == before || ours.find(theirs) != std::string::npos)
        return ours;
    return theirs + "\n\n" + ours;
}

} // namespace

MarkBook::File MarkBook::readFile(const std::string &path)
{
    Result<std::optional<std::string>> text = readMarkFile(path);
    File file{path, MarkText(text ? text->value_or(std::string()) : std::string(), path), {}, text && *text};
    if (!text)
        file.error = text.error();
    return file;
}

MarkBook::MarkBook(const std::string &input, MarkPlaces places)
    : m_name(std::filesystem::path(input).filename().string()), m_files{readFile(places.beside), readFile(places.own)}
{
    for (const File &file : m_files) {
        if (file.error)
            m_diagnostics.push_back({Severity::Error, file.error->code, file.error->message, {}, file.path, {}, false});
        m_diagnostics.insert(m_diagnostics.end(), file.text.diagnostics().begin(), file.text.diagnostics().end());
    }
    for (const auto &[key, origin] : said(m_files)) {
        const MarkedEvent &mark = m_files[origin.first].text.events()[origin.second];
        if (mark.mark.isEmpty()) {
            m_base.emplace(key, EventMark()); // takes away what the other file says
            continue;
        }
        m_marks.push_back(mark);
        m_origins.push_back(origin);
        m_keptIn = m_files[origin.first].path;
    }
}

/// The first file is overruled by the second.
MarkBook::Said MarkBook::said(const std::array<File, 2> &files)
{
    Said said;
    for (const Which which : {Beside, Own}) {
        for (std::size_t i = 0; i < files[which].text.events().size(); ++i)
            said[files[which].text.events()[i].key] = {which, i};
    }
    return said;
}

void MarkBook::report(Code code, std::size_t mark, const QString &detail)
{
    const auto [which, index] = m_origins[mark];
    Diagnostic diagnostic = makeDiagnostic(code, m_files[which].text.place(index), detail);
    diagnostic.source = m_files[which].path;
    m_diagnostics.push_back(std::move(diagnostic));
}

void MarkBook::claim(const MarkMatcher::Result &result)
{
    std::map<std::size_t, std::pair<Code, QString>> found; // told in the order of the marks
    for (const MarkMatcher::Match &match : result.matches) {
        // Where it was is ours too: its entry goes when it is written where it is.
        m_base[m_marks[match.mark].key] = m_marks[match.mark].mark;
        if (match.isMoved)
            found[match.mark] = {Code::NotesMoved, QString::number(match.line)};
    }
    for (const std::size_t mark : result.orphans)
        found[mark] = {Code::NotesOrphan, visible(m_marks[mark].name)};
    for (const auto &[mark, finding] : found)
        report(finding.first, mark, finding.second);
}

QString MarkBook::problem() const
{
    for (const File &file : m_files) {
        const Result<bool> writable = whyNotWritten(file);
        if (!writable)
            return writable.error().message;
    }
    return {};
}

/// What keeps us from changing a file that is there.
Result<bool> MarkBook::whyNotWritten(const File &file)
{
    if (file.error)
        return *file.error;
    if (const auto &fixed = file.text.whyFixed()) {
        const QString place = QStringLiteral("%1:%2").arg(visible(file.path)).arg(fixed->place.line);
        return Error{fixed->code, QStringLiteral("%1: %2").arg(place, fixed->message)};
    }
    return true;
}

/// Three states meet: what we read, what stands there now, and what is wanted.
MarkChanges MarkBook::merged(const std::vector<MarkedEvent> &marks, const std::array<File, 2> &files,
                             std::vector<MarkedEvent> &changed) const
{
    MarkChanges changes;
    for (const auto &[key, mark] : m_base)
        changes[key] = {};
    for (const MarkedEvent &one : marks)
        changes[one.key] = {one.name, one.mark};
    const Said now = said(files);
    for (auto &[key, change] : changes) {
        const auto base = m_base.find(key);
        const EventMark before = base == m_base.end() ? EventMark() : base->second;
        const auto found = now.find(key);
        const EventMark theirs =
            found == now.end() ? EventMark() : files[found->second.first].text.events()[found->second.second].mark;
        if (theirs == before || theirs == change.mark)
            continue;
        if (change.mark == before) {
            change.mark = theirs;
        } else {
            change.mark.isFlagged |= theirs.isFlagged;
            change.mark.note = joined(theirs.note, change.mark.note, before.note);
        }
        changed.push_back({key, change.name, change.mark});
    }
    return changes;
}

Result<bool> MarkBook::write(Which which, std::array<File, 2> &files, const MarkChanges &changes) const
{
    File &file = files[which];
    const Result<bool> writable = whyNotWritten(file);
    if (!writable)
        return writable;
    std::string text = file.text.with(changes, m_name);
    if (file.exists ? text == file.text.text() : text.empty())
        return true;
    const Result<bool> written = writeMarkFile(file.path, text);
    if (!written)
        return written;
    file.exists = !text.empty();
    file.text = MarkText(std::move(text), file.path);
    return true;
}

Result<bool> MarkBook::writeBeside(std::array<File, 2> &files, const MarkChanges &changes) const
{
    const Result<bool> written = write(Beside, files, changes);
    if (!written || !files[Own].exists)
        return written;
    // One truth: what we keep beside the input is not kept a second time.
    MarkChanges gone;
    for (const auto &[key, change] : changes)
        gone[key] = {};
    return write(Own, files, gone);
}

Result<bool> MarkBook::writeOwn(std::array<File, 2> &files, MarkChanges changes) const
{
    for (const MarkedEvent &one : files[Beside].text.events()) {
        const auto change = changes.find(one.key);
        if (change == changes.end())
            continue;
        // Only what differs from the file beside the input; nothing, where that is to be nothing.
        if (change->second.mark == one.mark)
            change->second.mark = {};
        else
            change->second.isKeptEmpty = true;
    }
    const QString folder = QFileInfo(QFile::decodeName(files[Own].path.c_str())).absolutePath();
    if (!changes.empty() && !QDir().exists(folder)) {
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return write(Own, files, changes);
}

Result<MarkBook::Saved> MarkBook::save(const std::vector<MarkedEvent> &marks)
{
    std::array<File, 2> files{readFile(m_files[Beside].path), readFile(m_files[Own].path)};
    Saved saved;
    const MarkChanges changes = merged(marks, files, saved.changed);
    for (const auto &[key, change] : changes) {
        if (change.mark.note.size() > longestNote)
            return Error{codeWord(Code::NotesLimit), makeDiagnostic(Code::NotesLimit, QString()).message};
    }
    const Result<bool> beside = writeBeside(files, changes);
    if (!beside) {
        const Result<bool> own = writeOwn(files, changes);
        if (!own)
            return Error{own.error().code, beside.error().message};
        saved.whyThere = beside.error().message;
    }
    m_base.clear();
    bool isAny = false;
    for (const auto &[key, change] : changes) {
        m_base[key] = change.mark;
        isAny |= !change.mark.isEmpty();
    }
    m_files = std::move(files);
    m_keptIn = isAny ? m_files[beside ? Beside : Own].path : std::string();
    saved.path = m_keptIn;
    return saved;
}

} // namespace telltale::payload

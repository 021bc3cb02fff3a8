// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "payload/codes.h"
#include "payload/marks/mark_files.h"
#include "payload/marks/mark_matcher.h"
#include "payload/marks/mark_text.h"

#include <array>
#include <map>
#include <optional>

namespace telltale::payload {

/// The side files of one input: what they say, and how changes get into them without losing what others wrote.
/// Of the two the one among the user's data wins: it is written only while the one beside the input cannot be.
class MarkBook
{
public:
    /// Reads what there is. An input that is no file has no book: see markPlaces().
    MarkBook(const std::string &input, MarkPlaces places);

    /// There is something that matching could find.
    const std::vector<MarkedEvent> &marks() const { return m_marks; }
    /// What is wrong in the files, with places in them; after claim() also marks that moved or have no event.
    const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }
    /// Tells which marks belong to events: these are ours to change. All others stay in the files as they are.
    void claim(const MarkMatcher::Result &result);

    struct Saved
    {
        std::string path; ///< where the marks are kept now; "" when there is none
        QString whyThere; ///< why not beside the input; "" when they are beside it
        /// Marks that another program changed in the meantime, as they are now.
        std::vector<MarkedEvent> changed;
    };
    /// Writes all marks of the input's events. What another program wrote since is merged: of two different notes for
    /// one event both are kept, theirs first.
    Result<Saved> save(const std::vector<MarkedEvent> &marks);
    /// Where marks are kept now; "" when there is none.
    const std::string &keptIn() const { return m_keptIn; }
    /// The first thing that keeps a file from being changed.
    QString problem() const;

private:
    enum Which { Beside, Own };
    struct File
    {
        std::string path;
        MarkText text;
        std::optional<Error> error; ///< it could not be read
        bool exists = false;
    };
    /// What both files say about the events, with the file that says it.
    using Said = std::map<EventKey, std::pair<Which, std::size_t>>;

    static File readFile(const std::string &path);
    static Said said(const std::array<File, 2> &files);
    static Result<bool> whyNotWritten(const File &file);
    void report(Code code, std::size_t mark, const QString &detail);
    MarkChanges merged(const std::vector<MarkedEvent> &marks, const std::array<File, 2> &files,
                       std::vector<MarkedEvent> &changed) const;
    Result<bool> write(Which which, std::array<File, 2> &files, const MarkChanges &changes) const;
    Result<bool> writeBeside(std::array<File, 2> &files, const MarkChanges &changes) const;
    Result<bool> writeOwn(std::array<File, 2> &files, MarkChanges changes) const;

    std::string m_name; ///< of the input's file
    std::array<File, 2> m_files;
    std::vector<MarkedEvent> m_marks;
    std::vector<std::pair<Which, std::size_t>> m_origins; ///< of the marks
    std::map<EventKey, EventMark> m_base;                 ///< ours, as the files said it when we last read or wrote
    std::vector<Diagnostic> m_diagnostics;
    std::string m_keptIn;
};

} // namespace telltale::payload

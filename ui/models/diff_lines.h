// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace telltale::models {

/// A line of a difference, as it is shown: what cannot be seen was made visible.
struct DiffLine
{
    enum class Kind {
        Context,
        Removed,
        Added,
        Gap,  ///< lines between two pieces are left out
        Note, ///< a remark of whoever made the difference, such as that a line has no end
    };
    Kind kind = Kind::Context;
    std::optional<qulonglong> number; ///< in the text before, of added lines in the one after
    QString text;
    qsizetype changedFrom = 0; ///< the part that a line has not in common with its counterpart; empty: all of it
    qsizetype changedTo = 0;
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// What changed in one text.
struct DiffLines
{
    QString file; ///< as the difference names it
    QList<DiffLine> lines;

    int removed() const { return count(DiffLine::Kind::Removed); }
    int added() const { return count(DiffLine::Kind::Added); }
    /// `1 line changed`, `2 lines added, 1 removed`
    QString sentence() const;

private:
    int count(DiffLine::Kind kind) const;
};

/// Takes the form of `diff -u` apart, one file of it: what comes behind that file is left out. Nothing where it is no
/// such text.
std::optional<DiffLines> readUnifiedDiff(std::string_view text);
/// The same for two texts of which each may be missing, which is another thing than empty.
DiffLines diffOf(const std::optional<std::string> &before, const std::optional<std::string> &after,
                 const std::string &name);

} // namespace telltale::models

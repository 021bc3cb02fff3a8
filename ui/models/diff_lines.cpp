// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/diff_lines.h"

#include "base/plural.h"
#include "base/visible_text.h"
#include "privacy/switches/unified_diff.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace telltale::models {

namespace {

/// More than any screen needs; what is longer is no change that somebody looks at.
constexpr qsizetype mostDiffLines = 20'000;

QString aboutDiff(const char *text)
{
    return QCoreApplication::translate("telltale::models::DiffLines", text);
}

/// Without its end. Tabs stay wide.
QString shownDiffText(std::string_view line)
{
    while (line.ends_with('\n') || line.ends_with('\r'))
        line.remove_suffix(1);
    QString shown;
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
        shown += visible(line.substr(0, tab)) + QStringLiteral("    ");
        line.remove_prefix(tab + 1);
    }
    return shown + visible(line);
}

std::string_view takeDiffLine(std::string_view &rest)
{
    const std::size_t feed = rest.find('\n');
    const std::string_view line = rest.substr(0, feed == std::string_view::npos ? rest.size() : feed + 1);
    rest.remove_prefix(line.size());
    return line;
}

/// `FIRST` or `FIRST,COUNT`
bool takeDiffRange(std::string_view &text, qulonglong &first, qulonglong &count)
{
    const auto number = [&text](qulonglong &to) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), to);
        if (error != std::errc())
            return false;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        return true;
    };
    count = 1;
    if (!number(first))
        return false;
    if (!text.starts_with(','))
        return true;
    text.remove_prefix(1);
    return number(count);
}

struct DiffHunk
{
    qulonglong old = 0; ///< the number of the next line
    qulonglong fresh = 0;
    qulonglong oldLeft = 0;
    qulonglong freshLeft = 0;
};

/// `@@ -1,3 +1,4 @@`
std::optional<DiffHunk> hunkOf(std::string_view line)
{
    DiffHunk hunk;
    if (!line.starts_with("@@ -"))
        return {};
    line.remove_prefix(4);
    if (!takeDiffRange(line, hunk.old, hunk.oldLeft) || !line.starts_with(" +"))
        return {};
    line.remove_prefix(2);
    if (!takeDiffRange(line, hunk.fresh, hunk.freshLeft) || !line.starts_with(" @@"))
        return {};
    return hunk;
}

/// False: the line does not belong to the hunk.
bool takeHunkLine(DiffLines &diff, DiffHunk &hunk, std::string_view line)
{
    const char sign = line.empty() ? '\0' : line.front();
    if (sign == '\\') {
        diff.lines << DiffLine{DiffLine::Kind::Note, {}, shownDiffText(line.substr(1)).trimmed()};
        return true;
    }
    const bool isOld = sign == '-' || sign == ' ';
    const bool isFresh = sign == '+' || sign == ' ';
    if ((!isOld && !isFresh) || (isOld && hunk.oldLeft == 0) || (isFresh && hunk.freshLeft == 0))
        return false;
    const DiffLine::Kind kind = sign == '-' ? DiffLine::Kind::Removed
        : sign == '+'                       ? DiffLine::Kind::Added
                                            : DiffLine::Kind::Context;
    diff.lines << DiffLine{kind, isOld ? hunk.old : hunk.fresh, shownDiffText(line.substr(1))};
    hunk.old += isOld;
    hunk.oldLeft -= isOld;
    hunk.fresh += isFresh;
    hunk.freshLeft -= isFresh;
    return true;
}

/// What two lines have not in common, between the same front and the same end.
void markChanged(DiffLine &before, DiffLine &after)
{
    const qsizetype shorter = std::min(before.text.size(), after.text.size());
    qsizetype front = 0;
    while (front < shorter && before.text[front] == after.text[front])
        ++front;
    qsizetype back = 0;
    while (back < shorter - front
           && before.text[before.text.size() - 1 - back] == after.text[after.text.size() - 1 - back])
        ++back;
    if (front + back == 0) // nothing in common: the whole line is what changed
        return;
    // Whole words: "false" became "true", not "fals" "tru".
    const auto isInWord = [&before](qsizetype at) {
        return at > 0 && at < before.text.size() && before.text[at - 1].isLetterOrNumber()
            && before.text[at].isLetterOrNumber();
    };
    while (front > 0 && before.text[front - 1].isLetterOrNumber()
           && (isInWord(front) || (front < after.text.size() && after.text[front].isLetterOrNumber())))
        --front;
    while (back > 0 && before.text[before.text.size() - back].isLetterOrNumber()
           && (isInWord(before.text.size() - back)
               || (back < after.text.size() && after.text[after.text.size() - back - 1].isLetterOrNumber())))
        --back;
    for (DiffLine *line : {&before, &after}) {
        line->changedFrom = front;
        line->changedTo = line->text.size() - back;
    }
}

/// Removed lines and the added ones behind them belong together one by one.
void pairLines(QList<DiffLine> &lines)
{
    for (qsizetype at = 0; at < lines.size();) {
        if (lines[at].kind != DiffLine::Kind::Removed) {
            ++at;
            continue;
        }
        QList<qsizetype> removed;
        QList<qsizetype> added;
        for (; at < lines.size(); ++at) {
            const DiffLine::Kind kind = lines[at].kind;
            if (kind == DiffLine::Kind::Removed && added.isEmpty())
                removed << at;
            else if (kind == DiffLine::Kind::Added)
                added << at;
            else if (kind != DiffLine::Kind::Note)
                break;
        }
        for (qsizetype i = 0; removed.size() == added.size() && i < removed.size(); ++i)
            markChanged(lines[removed[i]], lines[added[i]]);
    }
}

/// The name behind `--- ` or `+++ `, without a time.
QString diffFileName(std::string_view line)
{
    line.remove_prefix(4);
    return shownDiffText(line.substr(0, line.find('\t')));
}

} // namespace

int DiffLines::count(DiffLine::Kind kind) const
{
    return static_cast<int>(
        std::count_if(lines.begin(), lines.end(), [kind](const DiffLine &line) { return line.kind == kind; }));
}

QString DiffLines::sentence() const
{
    const int gone = removed();
    const int fresh = added();
    if (gone == 0 && fresh == 0)
        return aboutDiff(QT_TRANSLATE_NOOP("telltale::models::DiffLines", "nothing changed"));
    if (gone == fresh)
        return plural("telltale::models::DiffLines", "%n line changed",
                      QT_TRANSLATE_N_NOOP("telltale::models::DiffLines", "%n lines changed"), gone);
    if (gone == 0)
        return plural("telltale::models::DiffLines", "%n line added",
                      QT_TRANSLATE_N_NOOP("telltale::models::DiffLines", "%n lines added"), fresh);
    if (fresh == 0)
        return plural("telltale::models::DiffLines", "%n line removed",
                      QT_TRANSLATE_N_NOOP("telltale::models::DiffLines", "%n lines removed"), gone);
    return aboutDiff(QT_TRANSLATE_NOOP("telltale::models::DiffLines", "%1 lines removed, %2 added"))
        .arg(gone)
        .arg(fresh);
}

std::optional<DiffLines> readUnifiedDiff(std::string_view text)
{
    DiffLines diff;
    std::string_view line = takeDiffLine(text);
    if (!line.starts_with("--- "))
        return {};
    diff.file = diffFileName(line);
    line = takeDiffLine(text);
    if (!line.starts_with("+++ "))
        return {};
    if (diff.file == QLatin1String("/dev/null")) // of a file that was made
        diff.file = diffFileName(line);
    std::optional<DiffHunk> hunk;
    for (line = takeDiffLine(text); !line.empty() && diff.lines.size() < mostDiffLines; line = takeDiffLine(text)) {
        if (hunk && takeHunkLine(diff, *hunk, line))
            continue;
        const bool isFirst = !hunk;
        hunk = hunkOf(line);
        if (!hunk)
            break;
        if (!isFirst)
            diff.lines << DiffLine{DiffLine::Kind::Gap, {}, QString(QChar(0x22EF))};
    }
    if (diff.lines.isEmpty())
        return {};
    pairLines(diff.lines);
    return diff;
}

DiffLines diffOf(const std::optional<std::string> &before, const std::optional<std::string> &after,
                 const std::string &name)
{
    // The last line of a value has no end, which is nothing to be told of.
    const auto ended = [](const std::optional<std::string> &text) {
        return !text || text->ends_with('\n') ? text.value_or(std::string()) : *text + '\n';
    };
    std::string shownName = name;
    std::replace_if(
        shownName.begin(), shownName.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    const std::optional<DiffLines> diff = readUnifiedDiff(privacy::unifiedDiff(ended(before), ended(after), shownName));
    return diff.value_or(DiffLines{visible(shownName), {}});
}

} // namespace telltale::models

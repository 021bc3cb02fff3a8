// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace telltale::report {

/// A value out of a payload as a report shows it: masked unless values were asked for.
struct ReportValue
{
    std::string item;       ///< its name for `--reveal`: `f12.1`; unique in the report
    std::string pattern;    ///< what is shown in place of it: letters as `a` and `A`, digits as `9`, the rest as it is
    std::string commitment; ///< SHA-256 over salt and value, hexadecimal; see ValueMask
    std::string lexeme;     ///< the exact characters as sent, or their beginning; "" while masked
    bool isSecret = false;  ///< a credential: its value is never in a report, and its pattern is `***`
    bool isCut = false;     ///< the value is longer than what stands here
};

/// What stands in one place of a table. What comes out of payloads is bytes as sent, UTF-8 or not: writers make it
/// harmless for their format.
struct ReportCell
{
    enum class Kind : std::uint8_t {
        Empty,    ///< null for machines; people read `shown` where it is not empty
        Text,     ///< `text`, out of a payload or a file's name
        Path,     ///< `text`, a path of a field, or a place in a file
        Digest,   ///< `text`, a SHA-256 in hexadecimal
        Sentence, ///< `shown`, translated; machine formats have it likewise
        Word,     ///< `text`, a word of the command-line contract; `shown` is the word for people
        Number,   ///< `number`
        Share,    ///< `number`, thousandths
        Truth,    ///< `number` 0 or 1
        Time,     ///< `time`, milliseconds since 1970 UTC
        List,     ///< `list`; people read `shown` where it is not empty
        Values,   ///< `values`
        Category, ///< `text`, the word of a category; `shown` is the word for people
    };

    Kind kind = Kind::Empty;
    std::string text;
    std::string shown;
    std::uint64_t number = 0;
    std::int64_t time = 0;
    std::vector<std::string> list;
    std::vector<ReportValue> values;

    static ReportCell ofText(std::string text) { return of(Kind::Text, std::move(text)); }
    static ReportCell ofPath(std::string text) { return of(Kind::Path, std::move(text)); }
    static ReportCell ofDigest(std::string text) { return of(Kind::Digest, std::move(text)); }
    static ReportCell ofSentence(std::string shown)
    {
        ReportCell cell;
        cell.kind = shown.empty() ? Kind::Empty : Kind::Sentence;
        cell.shown = std::move(shown);
        return cell;
    }
    static ReportCell ofWord(std::string word, std::string shown)
    {
        ReportCell cell = of(Kind::Word, std::move(word));
        cell.shown = std::move(shown);
        return cell;
    }
    static ReportCell ofCategory(std::string word, std::string shown)
    {
        ReportCell cell = of(Kind::Category, std::move(word));
        cell.shown = std::move(shown);
        return cell;
    }
    static ReportCell ofNumber(std::uint64_t number)
    {
        ReportCell cell;
        cell.kind = Kind::Number;
        cell.number = number;
        return cell;
    }
    static ReportCell ofShare(std::uint64_t thousandths)
    {
        ReportCell cell = ofNumber(thousandths);
        cell.kind = Kind::Share;
        return cell;
    }
    static ReportCell ofTruth(bool isTrue)
    {
        ReportCell cell = ofNumber(isTrue ? 1 : 0);
        cell.kind = Kind::Truth;
        return cell;
    }
    static ReportCell ofTime(std::int64_t time)
    {
        ReportCell cell;
        cell.kind = Kind::Time;
        cell.time = time;
        return cell;
    }
    static ReportCell ofList(std::vector<std::string> list)
    {
        ReportCell cell;
        cell.kind = list.empty() ? Kind::Empty : Kind::List;
        cell.list = std::move(list);
        return cell;
    }
    static ReportCell ofValues(std::vector<ReportValue> values)
    {
        ReportCell cell;
        cell.kind = values.empty() ? Kind::Empty : Kind::Values;
        cell.values = std::move(values);
        return cell;
    }

private:
    static ReportCell of(Kind kind, std::string text)
    {
        ReportCell cell;
        cell.kind = text.empty() ? Kind::Empty : kind;
        cell.text = std::move(text);
        return cell;
    }
};

} // namespace telltale::report

// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/proof/declared_durations.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace telltale::privacy {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr double hundredYears = 100.0 * 365 * 86'400'000;

struct DurationUnit
{
    std::string_view name;
    double milliseconds;
    bool isWord; ///< may have a final s, and stand behind `every`
};

constexpr std::array<DurationUnit, 16> durationUnits{{{"ms", 1, false},
                                                      {"s", 1000, false},
                                                      {"sec", 1000, true},
                                                      {"m", 60'000, false},
                                                      {"min", 60'000, true},
                                                      {"h", 3'600'000, false},
                                                      {"hr", 3'600'000, true},
                                                      {"d", 86'400'000, false},
                                                      {"w", 7.0 * 86'400'000, false},
                                                      {"millisecond", 1, true},
                                                      {"second", 1000, true},
                                                      {"minute", 60'000, true},
                                                      {"hour", 3'600'000, true},
                                                      {"day", 86'400'000, true},
                                                      {"week", 7.0 * 86'400'000, true},
                                                      {"month", 30.0 * 86'400'000, true}}};
constexpr DurationUnit yearUnit{"year", 365.0 * 86'400'000, true};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Letters, digits and bytes of any script: what a word goes on with. Dashes, dots and blanks beyond ASCII do not.
bool isWordAt(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80)
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const std::string_view rest = text.substr(at, 2);
    return rest != "\xe2\x80" && rest != "\xe2\x81" && rest != "\xc2\xa0";
}

std::string lowerWord(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

const DurationUnit *durationUnitNamed(std::string_view word)
{
    const auto fits = [word](const DurationUnit &unit) {
        return unit.name == word
            || (unit.isWord && word.size() == unit.name.size() + 1 && word.starts_with(unit.name)
                && word.back() == 's');
    };
    if (fits(yearUnit))
        return &yearUnit;
    const auto found = std::find_if(durationUnits.begin(), durationUnits.end(), fits);
    return found == durationUnits.end() ? nullptr : &*found;
}

class DurationReader
{
public:
    explicit DurationReader(std::string_view text) : m_text(text) {}

    std::optional<Milliseconds> longest()
    {
        while (m_at < m_text.size()) {
            if (static_cast<unsigned char>(m_text[m_at]) >= 0x80 || !isWordAt(m_text, m_at))
                ++m_at;
            else if (isDigit(m_text[m_at]) && !touchesBefore(m_at))
                number();
            else
                word();
        }
        if (!m_longest)
            return {};
        return Milliseconds(static_cast<std::int64_t>(std::min(*m_longest, hundredYears)));
    }

private:
    /// `1.2.3h`, `2,5 h`: no number of its own.
    bool touchesBefore(std::size_t at) const
    {
        return at > 1 && (m_text[at - 1] == '.' || m_text[at - 1] == ',') && isDigit(m_text[at - 2]);
    }

    double digits()
    {
        double value = 0;
        for (; m_at < m_text.size() && isDigit(m_text[m_at]); ++m_at)
            value = std::min(value * 10 + (m_text[m_at] - '0'), 1e15);
        return value;
    }
    double fraction()
    {
        if (m_at + 1 >= m_text.size() || m_text[m_at] != '.' || !isDigit(m_text[m_at + 1]))
            return 0;
        double value = 0;
        double scale = 0.1;
        for (++m_at; m_at < m_text.size() && isDigit(m_text[m_at]); ++m_at, scale /= 10)
            value += scale * (m_text[m_at] - '0');
        return value;
    }

    /// The unit at the place we are at, where nothing but a new number touches it.
    const DurationUnit *unit()
    {
        std::size_t from = m_at;
        if (from < m_text.size() && m_text[from] == ' ')
            ++from;
        std::size_t to = from;
        while (to < m_text.size() && isWordAt(m_text, to) && !isDigit(m_text[to]))
            ++to;
        const DurationUnit *const found = durationUnitNamed(lowerWord(m_text.substr(from, to - from)));
        if (found == nullptr)
            return nullptr;
        if (to < m_text.size() && isDigit(m_text[to]) && !goesOnAt(to, found->milliseconds))
            return nullptr;
        m_at = to;
        return found;
    }

    /// Whether a number with a smaller unit stands there: `1h30m`.
    bool goesOnAt(std::size_t at, double below) const
    {
        DurationReader next(m_text);
        next.m_at = at;
        next.digits();
        next.fraction();
        const DurationUnit *const smaller = next.unit();
        return smaller != nullptr && smaller->milliseconds < below;
    }

    void number()
    {
        double sum = 0;
        double below = hundredYears;
        bool isAny = false;
        for (;;) {
            const std::size_t begin = m_at;
            if (begin + 1 < m_text.size() && m_text[begin] == ' ' && isAny)
                ++m_at;
            if (m_at >= m_text.size() || !isDigit(m_text[m_at])) {
                m_at = begin;
                break;
            }
            double value = digits();
            value += fraction();
            const DurationUnit *const found = unit();
            if (found == nullptr || (isAny && found->milliseconds >= below)) {
                if (isAny)
                    m_at = begin;
                else
                    passWord();
                break;
            }
            sum += value * found->milliseconds;
            below = found->milliseconds;
            isAny = true;
        }
        if (isAny)
            count(sum);
        else if (m_at < m_text.size() && m_text[m_at] == ' ')
            ++m_at;
        m_isEvery = false;
    }

    void passWord()
    {
        while (m_at < m_text.size() && isWordAt(m_text, m_at))
            ++m_at;
    }

    void word()
    {
        const std::size_t from = m_at;
        passWord();
        const std::string lower = lowerWord(m_text.substr(from, m_at - from));
        constexpr std::array<std::pair<std::string_view, double>, 4> adverbs{{{"hourly", 3'600'000},
                                                                              {"daily", 86'400'000},
                                                                              {"weekly", 7.0 * 86'400'000},
                                                                              {"monthly", 30.0 * 86'400'000}}};
        for (const auto &[adverb, milliseconds] : adverbs) {
            if (lower == adverb)
                count(milliseconds);
        }
        const DurationUnit *const found = m_isEvery ? durationUnitNamed(lower) : nullptr;
        if (found != nullptr && found->isWord)
            count(found->milliseconds);
        m_isEvery = lower == "every" || lower == "each";
    }

    void count(double milliseconds) { m_longest = std::max(m_longest.value_or(0), milliseconds); }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_isEvery = false;
    std::optional<double> m_longest;
};

} // namespace

std::optional<Milliseconds> longestDurationIn(std::string_view words)
{
    return DurationReader(words).longest();
}

std::string durationText(Milliseconds duration)
{
    constexpr std::array<std::pair<std::int64_t, const char *>, 5> parts{
        {{86'400'000, "d"}, {3'600'000, "h"}, {60'000, "min"}, {1000, "s"}, {1, "ms"}}};
    std::int64_t left = std::max<std::int64_t>(duration.count(), 0);
    // Two days and more are told in days: declared intervals are hours up to there.
    std::size_t part = left >= 2 * 86'400'000 ? 0 : 1;
    while (part + 1 < parts.size() && left < parts[part].first)
        ++part;
    std::string text = std::to_string(left / parts[part].first) + ' ' + parts[part].second;
    left %= parts[part].first;
    if (part < 3 && left >= parts[part + 1].first)
        text += ' ' + std::to_string(left / parts[part + 1].first) + ' ' + parts[part + 1].second;
    return text;
}

} // namespace telltale::privacy

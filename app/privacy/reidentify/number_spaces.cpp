// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/number_spaces.h"

#include "audit/values/checks/ascii.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <chrono>

namespace telltale::privacy {

using namespace audit::checks;

namespace {

constexpr std::uint64_t mostSpaceDigits = 12;

Error badNumbers(const char *sentence, std::string_view given)
{
    return {"bad-space",
            QCoreApplication::translate("telltale::privacy::CandidateSpace", sentence).arg(payload::visible(given))};
}

std::string paddedNumber(std::uint64_t number, std::size_t digits)
{
    std::string text(digits, '0');
    for (std::size_t i = digits; i-- > 0; number /= 10)
        text[i] = static_cast<char>('0' + number % 10);
    return text;
}

std::uint64_t powerOfTen(std::uint64_t digits)
{
    std::uint64_t power = 1;
    for (; digits != 0; --digits)
        power *= 10;
    return power;
}

/// Of the code that the digits begin with (ITU-T E.164).
std::size_t countryCodeLength(std::string_view digits)
{
    constexpr std::string_view ofTwo =
        "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 "
        "62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";
    if (digits.starts_with('1') || digits.starts_with('7'))
        return 1;
    return digits.size() >= 2 && ofTwo.find(std::string(digits.substr(0, 2)) + ' ') != std::string_view::npos ? 2 : 3;
}

/// Numbers of a fixed length behind one of several prefixes.
class DigitSpace : public CandidateSpace
{
public:
    DigitSpace(std::string name, std::vector<std::string> prefixes, std::uint64_t digits)
        : m_name(std::move(name)), m_prefixes(std::move(prefixes)), m_digits(digits)
    {
    }
    std::string name() const override { return m_name; }
    std::uint64_t size() const override { return powerOfTen(m_digits) * m_prefixes.size(); }
    void fill(std::uint64_t first, std::size_t count, CandidateBatch &batch) const override
    {
        for (std::uint64_t i = first; i < first + count; ++i)
            batch.add(m_prefixes[i % m_prefixes.size()] + paddedNumber(i / m_prefixes.size(), m_digits));
    }

private:
    std::string m_name;
    std::vector<std::string> m_prefixes;
    std::uint64_t m_digits;
};

class PortSpace : public CandidateSpace
{
public:
    std::string name() const override { return "ports"; }
    std::uint64_t size() const override { return 65'536; }
    void fill(std::uint64_t first, std::size_t count, CandidateBatch &batch) const override
    {
        for (std::uint64_t i = first; i < first + count; ++i)
            batch.add(std::to_string(i));
    }
};

class DateSpace : public CandidateSpace
{
public:
    DateSpace(std::string name, int from, int to)
        : m_name(std::move(name)), m_first(std::chrono::year(from) / 1 / 1),
          m_days(
              static_cast<std::uint64_t>((std::chrono::sys_days(std::chrono::year(to + 1) / 1 / 1) - m_first).count()))
    {
    }
    std::string name() const override { return m_name; }
    std::uint64_t size() const override { return m_days * forms; }
    void fill(std::uint64_t first, std::size_t count, CandidateBatch &batch) const override
    {
        for (std::uint64_t i = first; i < first + count; ++i)
            batch.add(written(m_first + std::chrono::days(static_cast<int>(i / forms)), i % forms));
    }

private:
    static constexpr std::uint64_t forms = 7;
    static std::string written(std::chrono::sys_days day, std::uint64_t form)
    {
        const std::chrono::year_month_day date(day);
        const auto monthNumber = static_cast<unsigned>(date.month());
        const auto dayNumber = static_cast<unsigned>(date.day());
        const std::string y = std::to_string(static_cast<int>(date.year()));
        const std::string m = paddedNumber(monthNumber, 2);
        const std::string d = paddedNumber(dayNumber, 2);
        switch (form) {
        case 0:
            return y + '-' + m + '-' + d;
        case 1:
            return y + m + d;
        case 2:
            return d + '.' + m + '.' + y;
        case 3:
            return std::to_string(dayNumber) + '.' + std::to_string(monthNumber) + '.' + y;
        case 4:
            return d + '/' + m + '/' + y;
        case 5:
            return m + '/' + d + '/' + y;
        default:
            return y + '/' + m + '/' + d;
        }
    }

    std::string m_name;
    std::chrono::sys_days m_first;
    std::uint64_t m_days;
};

} // namespace

Result<std::unique_ptr<CandidateSpace>> phoneSpace(std::string_view text)
{
    const std::size_t colon = text.find(':');
    const std::string prefix(text.substr(0, colon));
    const auto digits = colon == std::string_view::npos ? std::nullopt : unsignedNumber(text.substr(colon + 1));
    const bool isForeign = prefix.starts_with('+');
    const std::string bare = prefix.substr(isForeign ? 1 : 0);
    if (!digits || *digits == 0 || *digits > mostSpaceDigits || !all(bare, isDigit) || bare.size() > 12)
        return badNumbers(
            QT_TRANSLATE_NOOP("telltale::privacy::CandidateSpace",
                              "%1 is no prefix with a count of further digits, at most 12 (phone:+49171:7)"),
            text);
    std::vector<std::string> prefixes{prefix};
    if (isForeign) {
        prefixes.push_back(bare);
        // What a national number begins with instead of its country's code is mostly a zero.
        prefixes.push_back('0' + bare.substr(std::min(bare.size(), countryCodeLength(bare))));
    }
    return std::unique_ptr<CandidateSpace>(
        std::make_unique<DigitSpace>("phone:" + std::string(text), std::move(prefixes), *digits));
}

Result<std::unique_ptr<CandidateSpace>> pinSpace(std::string_view digits)
{
    const auto count = unsignedNumber(digits);
    if (!count || *count == 0 || *count > mostSpaceDigits)
        return badNumbers(
            QT_TRANSLATE_NOOP("telltale::privacy::CandidateSpace", "%1 is no count of digits, at most 12 (pin:6)"),
            digits);
    return std::unique_ptr<CandidateSpace>(
        std::make_unique<DigitSpace>("pin:" + std::to_string(*count), std::vector<std::string>{std::string()}, *count));
}

std::unique_ptr<CandidateSpace> portSpace()
{
    return std::make_unique<PortSpace>();
}

Result<std::unique_ptr<CandidateSpace>> dateSpace(std::string_view years)
{
    const std::size_t dash = years.find('-');
    const auto from = unsignedNumber(years.substr(0, dash));
    const auto to = dash == std::string_view::npos ? from : unsignedNumber(years.substr(dash + 1));
    if (!from || !to || *from < 1800 || *to > 2200 || *from > *to)
        return badNumbers(QT_TRANSLATE_NOOP("telltale::privacy::CandidateSpace",
                                            "%1 is no range of years between 1800 and 2200 (dates:1950-2010)"),
                          years);
    return std::unique_ptr<CandidateSpace>(
        std::make_unique<DateSpace>("dates:" + std::string(years), static_cast<int>(*from), static_cast<int>(*to)));
}

} // namespace telltale::privacy

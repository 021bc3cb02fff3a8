// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/machine_rate.h"

#include "privacy/hashing/hasher.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <cmath>
#include <thread>
#include <vector>

namespace telltale::privacy {

namespace {

constexpr auto measuredFor = std::chrono::milliseconds(20);

QString aboutRate(const char *text)
{
    return QCoreApplication::translate("telltale::privacy::MachineRate", text);
}

/// What one thread does, as long as it lasts.
double measuredAlone(HashAlgorithm algorithm)
{
    using Clock = std::chrono::steady_clock;
    Hasher hasher;
    if (!hasher.has(algorithm))
        return 0;
    std::string text = "somebody0000@example.org";
    unsigned char digest[longestDigest];
    std::size_t count = 0;
    const Clock::time_point begin = Clock::now();
    Clock::duration elapsed{};
    while (elapsed < measuredFor) {
        for (int i = 0; i < 1000; ++i) {
            ++text[static_cast<std::size_t>(8 + count % 4)];
            hasher.digest(algorithm, text, digest);
            ++count;
        }
        elapsed = Clock::now() - begin;
    }
    return static_cast<double>(count) / std::chrono::duration<double>(elapsed).count();
}

QString scientific(double amount)
{
    const int exponent = static_cast<int>(std::floor(std::log10(amount)));
    return QStringLiteral("%1 \u00d7 10^%2").arg(amount / std::pow(10, exponent), 0, 'f', 1).arg(exponent);
}

} // namespace

double MachineRate::perSecond(HashAlgorithm algorithm)
{
    if (m_always > 0)
        return m_always;
    double &rate = m_rates[static_cast<std::size_t>(algorithm)];
    if (rate > 0)
        return rate;
    std::vector<double> rates(std::max(m_threads, 1u));
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < rates.size(); ++i)
        threads.emplace_back([&rates, algorithm, i] { rates[i] = measuredAlone(algorithm); });
    rates[0] = measuredAlone(algorithm);
    threads.clear();
    for (const double one : rates)
        rate += one;
    rate = std::max(rate, 1.0);
    return rate;
}

std::string durationText(double seconds)
{
    constexpr double minute = 60;
    constexpr double hour = 60 * minute;
    constexpr double day = 24 * hour;
    constexpr double year = 365.25 * day;
    QString text;
    if (seconds < 10)
        text = aboutRate(QT_TRANSLATE_NOOP("telltale::privacy::MachineRate", "%1 s"))
                   .arg(seconds, 0, 'f', seconds < 0.01 ? 4 : 2);
    else if (seconds < 2 * minute)
        text = aboutRate(QT_TRANSLATE_NOOP("telltale::privacy::MachineRate", "%1 s")).arg(seconds, 0, 'f', 0);
    else if (seconds < 2 * hour)
        text = aboutRate(QT_TRANSLATE_NOOP("telltale::privacy::MachineRate", "%1 min %2 s"))
                   .arg(std::floor(seconds / minute))
                   .arg(std::floor(std::fmod(seconds, minute)));
    else if (seconds < 2 * day)
        text = aboutRate(QT_TRANSLATE_NOOP("telltale::privacy::MachineRate", "%1 h")).arg(seconds / hour, 0, 'f', 1);
    else if (seconds < 2 * year)
        text = aboutRate(QT_TRANSLATE_NOOP("telltale::privacy::MachineRate", "%1 days")).arg(seconds / day, 0, 'f', 1);
    else if (seconds < 1e6 * year)
        text =
            aboutRate(QT_TRANSLATE_NOOP("telltale::privacy::MachineRate", "%1 years")).arg(seconds / year, 0, 'f', 0);
    else
        text =
            aboutRate(QT_TRANSLATE_NOOP("telltale::privacy::MachineRate", "%1 years")).arg(scientific(seconds / year));
    return text.toStdString();
}

std::string amountText(double amount)
{
    if (amount < 1e6)
        return QString::number(amount, 'f', 0).toStdString();
    if (amount < 1e9)
        return aboutRate(QT_TRANSLATE_NOOP("telltale::privacy::MachineRate", "%1 million"))
            .arg(amount / 1e6, 0, 'f', amount < 1e8 ? 1 : 0)
            .toStdString();
    return scientific(amount).toStdString();
}

} // namespace telltale::privacy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/reidentified.h"

#include <QCoreApplication>
#include <QString>

#include <bit>
#include <cmath>

namespace telltale::privacy {

namespace {

constexpr std::uint32_t noField = 0xffffffffu;
constexpr double knownTexts = 700;               ///< of the built-in list, with their variants
constexpr double patience = 10 * 365.25 * 86400; ///< seconds: what takes longer is infeasible

QString aboutVerdicts(const char *text)
{
    return QCoreApplication::translate("telltale::privacy::Reidentify", text);
}

QString amountOf(double amount)
{
    return QString::fromStdString(amountText(amount));
}

std::optional<HashAlgorithm> likelyHash(const DigestFinds &finds, const DigestRow &row)
{
    for (int stage = 0; stage < digestStages; ++stage) {
        for (std::uint32_t i = row.firstForm; i < row.firstForm + row.forms; ++i) {
            const DigestForm &form = finds.forms[i];
            if (row.isShort && (form.cut & bitOf(HashAlgorithm::Sha256)) != 0)
                return HashAlgorithm::Sha256;
            if (const HashSet hashes = stageHashes(form, stage); hashes != 0)
                return static_cast<HashAlgorithm>(std::countr_zero(hashes));
        }
    }
    return std::nullopt;
}

/// What is there of the digest, where that is not all.
QString cutSentence(const DigestRow &row, const DigestForm &form)
{
    if (row.isShort)
        return aboutVerdicts(
                   QT_TRANSLATE_NOOP(
                       "telltale::privacy::Reidentify",
                       "%1 digits beside longer ones: cut, and perhaps not at the end; only a digest that begins "
                       "with them is found. "))
            .arg(form.bits / 4);
    return form.whole == 0 ? aboutVerdicts(QT_TRANSLATE_NOOP("telltale::privacy::Reidentify",
                                                             "%1 digits: the beginning of a digest, or none. "))
                                 .arg(form.bits / 4)
                           : QString();
}

} // namespace

std::string_view word(ReidentifyVerdict verdict)
{
    switch (verdict) {
    case ReidentifyVerdict::Recovered:
        return "recovered";
    case ReidentifyVerdict::Candidate:
        return "candidate";
    case ReidentifyVerdict::Recoverable:
        return "recoverable";
    case ReidentifyVerdict::Infeasible:
        break;
    }
    return "infeasible";
}

ReidentifyJudge::ReidentifyJudge(const DigestSearch &search, MachineRate &rate) : m_search(search), m_rate(rate)
{
    for (const DigestRow &row : search.finds().rows) {
        if (row.forms != 0)
            ++m_counts[{row.isLikely ? row.field : noField, search.finds().forms[row.firstForm].bits}];
    }
}

std::vector<Reidentified> ReidentifyJudge::all()
{
    std::vector<Reidentified> results;
    m_leftOut = 0;
    for (std::size_t row = 0; row < m_search.finds().rows.size(); ++row) {
        if (auto result = judge(row))
            results.push_back(std::move(*result));
    }
    return results;
}

std::optional<Reidentified> ReidentifyJudge::judge(std::size_t row)
{
    const bool isLikely = m_search.finds().rows[row].isLikely;
    const std::optional<DigestMatch> &match = m_search.matches().of(row);
    std::optional<Reidentified> result;
    if (m_search.known(row).isFound)
        result = known(row, m_search.known(row));
    else if (match)
        result = found(row, *match);
    else if (isLikely)
        return open(row);
    if (result && !isLikely && result->expectedChance.value_or(0) >= evenChance) {
        ++m_leftOut;
        return std::nullopt;
    }
    return result;
}

double ReidentifyJudge::triedFor(const DigestForm &form) const
{
    double tried = 0;
    for (const HashSpec &spec : hashSpecs()) {
        if (((form.whole | form.cut) & bitOf(spec.algorithm)) != 0)
            tried += static_cast<double>(m_search.tried(spec.algorithm));
    }
    return tried;
}

double ReidentifyJudge::chance(const DigestRow &row, const DigestForm &form, double tried) const
{
    const auto count = m_counts.find({row.isLikely ? row.field : noField, form.bits});
    const double digests = count == m_counts.end() ? 1 : static_cast<double>(count->second);
    return std::ldexp(tried * digests, -static_cast<int>(form.bits));
}

Reidentified ReidentifyJudge::found(std::size_t row, const DigestMatch &match)
{
    const DigestFinds &finds = m_search.finds();
    const DigestForm &form = finds.forms[match.form];
    const double tried = triedFor(form);
    Reidentified result;
    result.row = row;
    result.algorithm = specOf(match.algorithm).name;
    result.encoding = word(form.coding);
    result.variant = word(match.variant);
    if (match.salt != nullptr)
        result.variant += ": " + match.salt->path;
    result.value = match.value;
    result.from = m_search.sourceName(match.from);
    result.seconds = m_search.seconds();
    result.expectedChance = chance(finds.rows[row], form, tried);
    result.verdict = *result.expectedChance < noChance ? ReidentifyVerdict::Recovered : ReidentifyVerdict::Candidate;
    QString why = cutSentence(finds.rows[row], form);
    if (form.isReversed)
        why += aboutVerdicts(QT_TRANSLATE_NOOP("telltale::privacy::Reidentify", "Its lowest byte stands first. "));
    if (result.verdict == ReidentifyVerdict::Candidate)
        why += aboutVerdicts(
                   QT_TRANSLATE_NOOP("telltale::privacy::Reidentify",
                                     "Chance alone makes %1 matches: %2 hashes tried \u00d7 %3 digests \u00f7 2^%4. "))
                   .arg(*result.expectedChance, 0, 'g', 2)
                   .arg(amountOf(tried),
                        amountOf(*result.expectedChance * std::ldexp(1, form.bits) / std::max(tried, 1.0)))
                   .arg(form.bits);
    if (m_search.matches().others(row) != 0)
        why += aboutVerdicts(QT_TRANSLATE_NOOP("telltale::privacy::Reidentify", "Other values that fit: %1. "))
                   .arg(m_search.matches().others(row));
    result.why = why.trimmed().toStdString();
    return result;
}

Reidentified ReidentifyJudge::known(std::size_t row, const DigestSearch::KnownRow &known)
{
    const DigestFinds &finds = m_search.finds();
    Reidentified result;
    result.row = row;
    result.algorithm = known.algorithm;
    result.variant = word(ValueVariant::AsIs); // what was hashed stands in the list with its quotes and line feeds
    result.value = known.text;
    result.from = "built-in";
    result.seconds = 0;
    result.verdict = ReidentifyVerdict::Recovered;
    if (finds.rows[row].forms != 0) {
        const DigestForm &form = finds.forms[finds.rows[row].firstForm];
        result.encoding = word(form.coding);
        result.expectedChance = chance(finds.rows[row], form, knownTexts);
        if (*result.expectedChance >= noChance)
            result.verdict = ReidentifyVerdict::Candidate;
    }
    result.why = (known.text.empty() ? aboutVerdicts(QT_TRANSLATE_NOOP(
                      "telltale::privacy::Reidentify", "The hash of nothing: everybody who sends nothing sends it"))
                                     : aboutVerdicts(QT_TRANSLATE_NOOP("telltale::privacy::Reidentify",
                                                                       "The hash of a word that stands for nobody")))
                     .toStdString();
    return result;
}

Reidentified ReidentifyJudge::open(std::size_t row)
{
    const DigestFinds &finds = m_search.finds();
    const DigestRow &digest = finds.rows[row];
    Reidentified result;
    result.row = row;
    if (digest.password != nullptr) {
        result.algorithm = digest.password;
        result.encoding = "crypt";
        result.why = aboutVerdicts(QT_TRANSLATE_NOOP("telltale::privacy::Reidentify",
                                                     "Made for passwords, salted and slow on purpose: not tried"))
                         .toStdString();
        return result;
    }
    const auto algorithm = likelyHash(finds, digest);
    if (algorithm)
        result.algorithm = specOf(*algorithm).name;
    if (digest.forms != 0)
        result.encoding = word(finds.forms[digest.firstForm].coding);
    if (algorithm) {
        const Cost &cost = costOf(digest.field, *algorithm);
        result.verdict = cost.verdict;
        result.seconds = cost.seconds;
        result.why = cost.why;
    } else
        result.why =
            aboutVerdicts(QT_TRANSLATE_NOOP("telltale::privacy::Reidentify", "In no form of a digest that we know"))
                .toStdString();
    if (digest.forms != 0)
        result.why = cutSentence(digest, finds.forms[digest.firstForm]).toStdString() + result.why;
    return result;
}

const ReidentifyJudge::Cost &ReidentifyJudge::costOf(std::uint32_t field, HashAlgorithm algorithm)
{
    const auto [at, isNew] = m_costs.try_emplace({field, algorithm});
    if (isNew)
        at->second = reckon(m_search.finds().fields[field], algorithm);
    return at->second;
}

ReidentifyJudge::Cost ReidentifyJudge::reckon(const DigestField &field, HashAlgorithm algorithm)
{
    const FieldGuess guess = guessField(field);
    const double rate = m_rate.perSecond(algorithm);
    Cost cost;
    if (guess.kind == FieldGuess::Kind::Unknown) {
        cost.why =
            aboutVerdicts(QT_TRANSLATE_NOOP(
                              "telltale::privacy::Reidentify",
                              "Nothing says what was hashed, so there is nothing to count through; a list of values "
                              "(--known) is tried at %1 a second"))
                .arg(amountOf(rate))
                .toStdString();
        return cost;
    }
    const double seconds = guess.size / rate;
    const bool canBeDone = guess.kind != FieldGuess::Kind::Random && seconds < patience;
    cost.seconds = seconds;
    cost.verdict = canBeDone ? ReidentifyVerdict::Recoverable : ReidentifyVerdict::Infeasible;
    const QString how =
        guess.kind == FieldGuess::Kind::Listed ? QStringLiteral("--known LIST") : QString::fromStdString(guess.option);
    const QString arithmetic =
        aboutVerdicts(QT_TRANSLATE_NOOP("telltale::privacy::Reidentify", "%1: %2 \u00f7 %3 a second = %4"))
            .arg(QString::fromStdString(guess.what), amountOf(guess.size), amountOf(rate),
                 QString::fromStdString(durationText(seconds)));
    cost.why = (how.isEmpty() || !canBeDone ? arithmetic : arithmetic + QStringLiteral(" (%1)").arg(how)).toStdString();
    return cost;
}

} // namespace telltale::privacy

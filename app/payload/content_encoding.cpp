// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/content_encoding.h"

#include "payload/coding_guess.h"
#include "payload/content_decoder.h"

#include <QCoreApplication>
#include <QLocale>

#include <vector>

namespace telltale::payload {

namespace {

/// More codings than that are no honest sender's: a stream that expands to itself would be expanded for ever.
constexpr std::size_t mostCodings = 8;

struct Coding
{
    const char *name;
    Expanded (*expand)(std::string_view, std::uint64_t);
    std::string_view magic; ///< empty: nothing at its start tells such a stream
};

/// zlib first, then without its wrapper. Only a stream that is whole proves that it has no wrapper, unless its first
/// bytes cannot be one.
Expanded expandDeflate(std::string_view sent, std::uint64_t limit)
{
    Expanded wrapped = expandZlib(sent, limit);
    if (wrapped.end != Expanded::End::Corrupt)
        return wrapped;
    Expanded raw = expandRawDeflate(sent, limit);
    const bool isBetter =
        raw.end == Expanded::End::Whole || (raw.end != Expanded::End::Corrupt && wrapped.bytes.empty());
    return isBetter ? raw : wrapped;
}

constexpr Coding knownCodings[] = {
    {"gzip", expandGzip, "\x1f\x8b"}, {"x-gzip", expandGzip, "\x1f\x8b"},       {"deflate", expandDeflate, {}},
    {"br", expandBrotli, {}},         {"zstd", expandZstd, "\x28\xb5\x2f\xfd"},
};

const Coding *findCoding(std::string_view name)
{
    for (const Coding &coding : knownCodings) {
        if (isSameName(coding.name, name))
            return &coding;
    }
    return nullptr;
}

/// The members of a list without white space and empty ones (RFC 9110, 5.6.1).
std::vector<std::string_view> listMembers(std::string_view list)
{
    std::vector<std::string_view> result;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view member = list.substr(0, comma);
        list.remove_prefix(std::min(comma + 1, list.size()));
        const std::size_t first = member.find_first_not_of(" \t");
        if (first != std::string_view::npos)
            result.push_back(member.substr(first, member.find_last_not_of(" \t") - first + 1));
    }
    return result;
}

/// Whether bytes on which a decoder failed were never in its coding.
bool isOtherThanClaimed(const Coding &coding, std::string_view sent, const Expanded &expanded)
{
    const bool hasFailed = expanded.end == Expanded::End::CutOff || expanded.end == Expanded::End::Corrupt;
    if (!hasFailed)
        return false;
    if (!coding.magic.empty())
        return sent.substr(0, coding.magic.size()) != coding.magic.substr(0, sent.size())
            || (expanded.end == Expanded::End::Corrupt && expanded.bytes.empty());
    return looksLikeText(sent) || (expanded.end == Expanded::End::Corrupt && expanded.bytes.empty());
}

QString shown(std::string_view name)
{
    constexpr std::size_t most = 40;
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(std::min(name.size(), most)));
}

QString describe(std::string_view coding, const Expanded &expanded)
{
    QString sentence;
    switch (expanded.end) {
    case Expanded::End::CutOff:
        sentence = QCoreApplication::translate("telltale::Codes", "%1 is cut off at byte %2");
        break;
    case Expanded::End::Trailing:
        sentence = QCoreApplication::translate("telltale::Codes", "%1 ends before byte %2, and something else follows");
        break;
    case Expanded::End::Limit:
        return QCoreApplication::translate("telltale::Codes", "more would come out than is allowed");
    case Expanded::End::Corrupt:
    case Expanded::End::Whole:
        sentence = QCoreApplication::translate("telltale::Codes", "%1 cannot be read on near byte %2");
        break;
    }
    return sentence.arg(shown(coding), QString::number(expanded.offset));
}

void note(DecodedBody &body, Code code, const QString &detail)
{
    if (body.problem)
        return; // What went wrong first tells more than what followed from it.
    body.problem = code;
    body.detail = detail.toStdString();
}

QString limitText(const Limits &limits)
{
    return QLocale().formattedDataSize(static_cast<qint64>(limits.document));
}

/// The bytes with some codings undone.
class Undoing
{
public:
    Undoing(std::string_view sent, const Limits &limits) : m_now(sent), m_limits(limits) {}
    /// False when it makes no sense to go on with the codings below.
    bool undo(std::string_view name);
    void refuse(std::size_t codings);
    DecodedBody take();

private:
    void noteLimit();
    void addStep(std::string_view name, std::size_t size, const QString &problem)
    {
        m_body.steps.push_back({shown(name).toStdString(), m_now.size(), size, problem.toStdString()});
    }

    std::string_view m_now;
    std::string m_expanded; ///< owns m_now, once something was expanded
    bool m_isExpanded = false;
    DecodedBody m_body;
    const Limits &m_limits;
};

void Undoing::noteLimit()
{
    note(m_body, Code::DocumentLimit, limitText(m_limits));
}

bool Undoing::undo(std::string_view name)
{
    const Coding *coding = findCoding(name);
    if (coding == nullptr) {
        note(m_body, Code::ContentCoding, shown(name));
        addStep(name, m_now.size(), QCoreApplication::translate("telltale::Codes", "not known"));
        return false;
    }
    Expanded expanded = coding->expand(m_now, m_limits.document);
    const bool isOther = isOtherThanClaimed(*coding, m_now, expanded);
    const bool isWhole = expanded.end == Expanded::End::Whole;
    QString problem = isWhole ? QString() : describe(coding->name, expanded);
    if (isOther)
        problem = QCoreApplication::translate("telltale::Codes", "it is not %1").arg(QLatin1String(coding->name));
    if (expanded.end == Expanded::End::Limit)
        noteLimit();
    else if (!isWhole)
        note(m_body, Code::BadCompression, problem);
    addStep(name, isOther ? m_now.size() : expanded.bytes.size(), problem);
    if (isOther)
        return false;
    m_expanded = std::move(expanded.bytes);
    m_now = m_expanded;
    m_isExpanded = true;
    return true;
}

void Undoing::refuse(std::size_t codings)
{
    note(m_body, Code::BadCompression,
         QCoreApplication::translate("telltale::Codes", "%1 codings on top of each other").arg(codings));
}

DecodedBody Undoing::take()
{
    if (m_isExpanded) {
        m_body.bytes = std::move(m_expanded);
    } else {
        // With room for what readers look past: whoever keeps the bytes need not copy them.
        const std::string_view bytes = m_now.substr(0, static_cast<std::size_t>(m_limits.document));
        m_body.bytes.reserve(bytes.size() + Text::padding);
        m_body.bytes = bytes;
        // That bytes are missing weighs more than a coding that is not known.
        if (m_now.size() > m_limits.document) {
            m_body.problem.reset();
            noteLimit();
        }
    }
    return std::move(m_body);
}

} // namespace

DecodedBody decodeContent(std::string_view sent, std::string_view codings, const Limits &limits)
{
    Undoing undoing(sent, limits);
    std::vector<std::string_view> names = listMembers(codings);
    std::erase_if(names, [](std::string_view name) { return isSameName(name, "identity"); });
    if (sent.empty())
        return undoing.take();
    if (names.size() > mostCodings) {
        undoing.refuse(names.size());
        return undoing.take();
    }
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        if (!undoing.undo(*name))
            break;
    }
    return undoing.take();
}

std::string problemOf(const std::string &coding, const Expanded &expanded)
{
    return expanded.end == Expanded::End::Whole ? std::string() : describe(coding, expanded).toStdString();
}

void undoUndeclared(Exchange &exchange, const Limits &limits)
{
    const bool hasFailed = !exchange.decoding.empty() && !exchange.decoding.back().problem.empty();
    if (!exchange.body || hasFailed)
        return;
    std::string expanded;
    std::size_t undone = 0;
    for (std::string_view now = exchange.body->text().view(); exchange.decoding.size() < mostCodings; now = expanded) {
        std::optional<GuessedCoding> guess = undoGuessed(now, limits.document);
        if (!guess)
            break;
        DecodeStep &step = guess->step;
        step.problem = problemOf(step.coding, guess->expanded);
        const bool isNone = guess->expanded.bytes.empty();
        if (isNone)
            step.to = step.from;
        exchange.decoding.push_back(step);
        if (isNone)
            break;
        if (!step.problem.empty()) {
            const bool isLimit = guess->expanded.end == Expanded::End::Limit;
            exchange.diagnostics.push_back(
                makeDiagnostic(isLimit ? Code::DocumentLimit : Code::BadCompression, exchange.place,
                               isLimit ? limitText(limits) : QString::fromStdString(step.problem)));
            exchange.isIncomplete = true;
        }
        expanded = std::move(guess->expanded.bytes);
        ++undone;
        if (!step.problem.empty())
            break;
    }
    if (undone != 0)
        exchange.body = std::make_shared<const PaddedText>(expanded);
}

} // namespace telltale::payload

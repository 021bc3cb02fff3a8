// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/anonymise/methods/method_words.h"

#include <QCoreApplication>

#include <array>

namespace telltale::privacy {

namespace {

struct Row
{
    MethodKind kind;
    const char *title;
    const char *explanation;
    Strength strength;
    const char *strengthText;
};

constexpr const char *guessable = QT_TRANSLATE_NOOP(
    "telltale::Methods",
    "Anybody who can guess the value can check the guess: a list of users, or all addresses there are, "
    "turns it back.");
constexpr const char *keyed =
    QT_TRANSLATE_NOOP("telltale::Methods",
                      "Without the key nobody can check a guess, but the same value is the same hash in every event.");

constexpr std::array<Row, 12> rows{{
    {MethodKind::Keep, QT_TRANSLATE_NOOP("telltale::Methods", "Keep"),
     QT_TRANSLATE_NOOP("telltale::Methods", "The value leaves as it is."), Strength::None,
     QT_TRANSLATE_NOOP("telltale::Methods", "Everybody who receives it can read it.")},
    {MethodKind::Drop, QT_TRANSLATE_NOOP("telltale::Methods", "Drop the field"),
     QT_TRANSLATE_NOOP("telltale::Methods", "The field leaves neither with its value nor with its name."),
     Strength::Gone, QT_TRANSLATE_NOOP("telltale::Methods", "It is not there any more.")},
    {MethodKind::Constant, QT_TRANSLATE_NOOP("telltale::Methods", "Replace by a constant"),
     QT_TRANSLATE_NOOP("telltale::Methods", "Every value becomes the same one."), Strength::Gone,
     QT_TRANSLATE_NOOP("telltale::Methods", "Only that there was a value can be seen.")},
    {MethodKind::Mask, QT_TRANSLATE_NOOP("telltale::Methods", "Mask"),
     QT_TRANSLATE_NOOP("telltale::Methods",
                       "Three stars stand for the value, or for its middle; its length is hidden."),
     Strength::Fair,
     QT_TRANSLATE_NOOP("telltale::Methods",
                       "What stars stand for cannot be turned back; characters that are kept narrow the guesses.")},
    {MethodKind::VendorHash, QT_TRANSLATE_NOOP("telltale::Methods", "Hash as the vendor does"),
     QT_TRANSLATE_NOOP("telltale::Methods", "SHA-256 of the raw value, without salt, in hexadecimal digits."),
     Strength::Weak, guessable},
    {MethodKind::VendorHashLower, QT_TRANSLATE_NOOP("telltale::Methods", "Hash as the vendor does, in lower case"),
     QT_TRANSLATE_NOOP("telltale::Methods", "SHA-256 of the value in lower case, without salt."), Strength::Weak,
     guessable},
    {MethodKind::VendorHashTrimmed, QT_TRANSLATE_NOOP("telltale::Methods", "Hash as the vendor does, trimmed"),
     QT_TRANSLATE_NOOP("telltale::Methods", "SHA-256 of the value without blanks at its ends, without salt."),
     Strength::Weak, guessable},
    {MethodKind::VendorHashTrimmedLower,
     QT_TRANSLATE_NOOP("telltale::Methods", "Hash as the vendor does, trimmed and in lower case"),
     QT_TRANSLATE_NOOP("telltale::Methods",
                       "SHA-256 of the value without blanks at its ends and in lower case, without salt."),
     Strength::Weak, guessable},
    {MethodKind::KeyedHash, QT_TRANSLATE_NOOP("telltale::Methods", "Keyed hash"),
     QT_TRANSLATE_NOOP("telltale::Methods",
                       "HMAC-SHA-256 with your own key; with rotation another key in every period."),
     Strength::Strong, keyed},
    {MethodKind::ShortKeyedHash, QT_TRANSLATE_NOOP("telltale::Methods", "Short keyed hash"),
     QT_TRANSLATE_NOOP("telltale::Methods", "The first digits of the keyed hash: with few, several values share one."),
     Strength::Strong, keyed},
    {MethodKind::Pseudonym, QT_TRANSLATE_NOOP("telltale::Methods", "Pseudonym of the same shape"),
     QT_TRANSLATE_NOOP("telltale::Methods",
                       "Another value that looks alike, derived with your own key: an address stays an address."),
     Strength::Strong,
     QT_TRANSLATE_NOOP("telltale::Methods",
                       "Without the key nobody can check a guess, but the same value gets the same pseudonym, and its "
                       "form and mostly its length can be seen.")},
    {MethodKind::Generalise, QT_TRANSLATE_NOOP("telltale::Methods", "Generalise"),
     QT_TRANSLATE_NOOP("telltale::Methods",
                       "The value becomes less exact: the network of an address, the day of a time."),
     Strength::Fair,
     QT_TRANSLATE_NOOP("telltale::Methods",
                       "What was cut off is not there any more; the rest is true, and may tell small groups apart.")},
}};

QString aboutMethod(const char *text)
{
    return QCoreApplication::translate("telltale::Methods", text);
}

} // namespace

MethodWords wordsOf(MethodKind kind)
{
    const Row &row = rows[static_cast<std::size_t>(kind)];
    return {aboutMethod(row.title), aboutMethod(row.explanation), row.strength, aboutMethod(row.strengthText)};
}

QString strengthTitle(Strength strength)
{
    switch (strength) {
    case Strength::None:
        return aboutMethod(QT_TRANSLATE_NOOP("telltale::Methods", "no protection"));
    case Strength::Weak:
        return aboutMethod(QT_TRANSLATE_NOOP("telltale::Methods", "weak"));
    case Strength::Fair:
        return aboutMethod(QT_TRANSLATE_NOOP("telltale::Methods", "fair"));
    case Strength::Strong:
        return aboutMethod(QT_TRANSLATE_NOOP("telltale::Methods", "strong"));
    case Strength::Gone:
        break;
    }
    return aboutMethod(QT_TRANSLATE_NOOP("telltale::Methods", "cannot be turned back"));
}

std::span<const MethodKind> methodKinds()
{
    static constexpr auto kinds = [] {
        std::array<MethodKind, rows.size()> all{};
        for (std::size_t i = 0; i < rows.size(); ++i)
            all[i] = rows[i].kind;
        return all;
    }();
    static_assert([] {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (static_cast<std::size_t>(rows[i].kind) != i)
                return false;
        }
        return true;
    }());
    return kinds;
}

} // namespace telltale::privacy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/finding_words.h"

#include "payload/lexeme.h"
#include "report/words_text.h"

#include <QCoreApplication>

namespace telltale::models {

using audit::Category;
using audit::Finding;
using audit::Origin;
using audit::Protection;

namespace {

QString aboutFinding(const char *text)
{
    return QCoreApplication::translate("telltale::Finding", text);
}

QString latin(std::string_view word)
{
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

QString withCapital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString originText(Origin origin)
{
    return origin == Origin::Receiver ? aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "receiver"))
        : origin == Origin::Sdk       ? aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "sdk"))
                                      : QString();
}

QString originSentence(Origin origin)
{
    return origin == Origin::Receiver
        ? aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "The receiver adds it: it is not sent."))
        : origin == Origin::Sdk ? aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "The telemetry library adds it."))
                                : QString();
}

} // namespace

Family familyOf(Category category)
{
    switch (category) {
    case Category::Person:
    case Category::Contact:
    case Category::Official:
    case Category::Financial:
    case Category::Health:
        return Family::Who;
    case Category::Pseudonym:
    case Category::Installation:
    case Category::Device:
        return Family::Identifiers;
    case Category::Network:
    case Category::Location:
        return Family::Where;
    case Category::Behaviour:
    case Category::Content:
        return Family::Doing;
    case Category::Credential:
        return Family::Secret;
    default:
        return Family::Quiet;
    }
}

QString familyText(Family family)
{
    switch (family) {
    case Family::Secret:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "secret"));
    case Family::Who:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "who"));
    case Family::Identifiers:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "identifiers"));
    case Family::Where:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "where"));
    case Family::Doing:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "doing"));
    case Family::Quiet:
        break;
    }
    return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "technical"));
}

QString categoryText(Category category)
{
    return report::shownWord(word(category));
}

QString categoryIcon(Category category)
{
    return latin(word(category)); // the drawings are named after them
}

QString categorySentence(Category category)
{
    switch (category) {
    case Category::Credential:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "A key, token or password: it opens something."));
    case Category::Official:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "A number that an authority gave to somebody."));
    case Category::Financial:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "About somebody's money."));
    case Category::Health:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "About somebody's health."));
    case Category::Contact:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "A way to reach somebody."));
    case Category::Person:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "About a person: a name, an age and the like."));
    case Category::Network:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "Where a machine is in a network."));
    case Category::Location:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "Where somebody or something is."));
    case Category::Device:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "Tells one device from another, or what it is."));
    case Category::Pseudonym:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "Stands for a person or an account."));
    case Category::Installation:
        return aboutFinding(
            QT_TRANSLATE_NOOP("telltale::Finding", "Stands for an installation, an organisation or a workspace."));
    case Category::Behaviour:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "What somebody did."));
    case Category::Content:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "What somebody wrote, named or made."));
    case Category::Time:
        return aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "When something happened."));
    case Category::Technical:
        return aboutFinding(
            QT_TRANSLATE_NOOP("telltale::Finding", "A version, a counter or a setting of the program."));
    case Category::Unknown:
        break;
    }
    return aboutFinding(
        QT_TRANSLATE_NOOP("telltale::Finding", "Neither a catalogue nor its name nor its value tell what it is."));
}

QString protectionText(const Finding &finding)
{
    const std::string &note = finding.protectionNote;
    const bool hasNote = finding.protection == Protection::Hashed || finding.protection == Protection::Encrypted;
    if (note.empty() || !hasNote)
        return report::shownWord(word(finding.protection));
    return payload::visible(note.substr(0, std::min(note.find(','), note.find(" of "))));
}

QString protectionDetail(const Finding &finding)
{
    return payload::visible(finding.protectionNote);
}

QString protectionIcon(const Finding &finding)
{
    switch (finding.protection) {
    case Protection::Hashed:
    case Protection::Encrypted:
        return QStringLiteral("lock");
    case Protection::Masked:
        return QStringLiteral("anonymise");
    default:
        return {};
    }
}

bool isHashOfNothing(const Finding &finding)
{
    return finding.protection == Protection::Hashed && finding.protectionNote.find(" of ") != std::string::npos;
}

DeclaredWords declaredWords(const Finding &finding)
{
    DeclaredWords words;
    const QString origin = originText(finding.origin);
    if (finding.declared.value_or(false)) {
        words.text = aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "yes"));
        words.icon = QStringLiteral("check");
        words.iconTone = Tone::Good;
        words.sentence = aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "The vendor declares it."));
        if (!origin.isEmpty())
            words.sentence += QLatin1Char(' ') + originSentence(finding.origin);
    } else if (!origin.isEmpty()) {
        words.text = origin;
        words.sentence = originSentence(finding.origin);
    } else if (finding.declared) {
        words.text = aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "no"));
        words.icon = QStringLiteral("x");
        words.tone = words.iconTone = Tone::Warning;
        words.sentence = aboutFinding(QT_TRANSLATE_NOOP("telltale::Finding", "The vendor does not declare it."));
    }
    return words;
}

QStringList revealedSentences(const Finding &finding)
{
    QStringList sentences;
    for (const std::string &sentence : finding.reveals)
        sentences << withCapital(payload::visible(sentence));
    return sentences;
}

QString whyText(const std::string &why)
{
    return withCapital(payload::visible(why));
}

} // namespace telltale::models

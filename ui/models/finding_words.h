// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "ui/models/cell.h"

#include <QString>
#include <QStringList>

/// What is known of a field, as people read it.
namespace telltale::models {

Family familyOf(audit::Category category);
/// `identifiers`
QString familyText(Family family);
/// `contact`
QString categoryText(audit::Category category);
QString categoryIcon(audit::Category category);
/// `A way to reach somebody.`
QString categorySentence(audit::Category category);

/// `plain`, `empty`, `SHA-256`.
QString protectionText(const audit::Finding &finding);
/// `SHA-256, going by its length`; empty when there is nothing to add.
QString protectionDetail(const audit::Finding &finding);
QString protectionIcon(const audit::Finding &finding);
/// A known hash of nothing: there is nothing to be protected.
bool isHashOfNothing(const audit::Finding &finding);

/// Whether a catalogue declares the field: a word, how it looks, and a sentence.
struct DeclaredWords
{
    QString text;
    QString icon;
    Tone tone = Tone::Secondary;
    Tone iconTone = Tone::Secondary;
    QString sentence;
};
/// Without text where no catalogue speaks of the event.
DeclaredWords declaredWords(const audit::Finding &finding);

/// What can be read out of the value, a sentence each, with a capital.
QStringList revealedSentences(const audit::Finding &finding);
/// Why it is of its category; empty when nobody knows.
QString whyText(const std::string &why);

} // namespace telltale::models

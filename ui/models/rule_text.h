// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/policy/policy.h"

#include <QString>
#include <QStringList>

/// Rules of a policy in words.
namespace telltale::models {

/// What a rule asks of a field.
enum class ConditionKind : std::uint8_t { Product, Event, Path, Category, Destination, Protection, Origin };
inline constexpr std::size_t conditionKinds = 7;

/// `path`, as the policy file calls it.
QString conditionWord(ConditionKind kind);
/// The words of a rule for this kind, as the policy file has them; not made visible.
QStringList conditionValues(const privacy::Matcher &matcher, ConditionKind kind);
/// What such a condition can be; empty where it can be any text with `*`.
QStringList conditionChoices(ConditionKind kind);
/// Adds one; false where it is no word of this kind.
bool addCondition(privacy::Matcher &matcher, ConditionKind kind, const QString &value);

/// `category network and path **/x or **/y`; without any, `every field`.
QString conditionText(const privacy::Matcher &matcher);
/// `generalise to /24`, `hash with key`, `keep the whole event`
QString treatmentText(const privacy::Treatment &treatment);
/// The name of our drawing for it; `matcher` tells what it is done to.
QString treatmentIcon(const privacy::Treatment &treatment, const privacy::Matcher &matcher = {});
/// `drop`: what people choose from.
QString actionText(privacy::Action action);
/// What it does, in one sentence; "" where its method has one (privacy::wordsOf()).
QString actionSentence(privacy::Action action);

} // namespace telltale::models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/inventory/inventory_row.h"
#include "privacy/anonymise/methods/method_words.h"

#include <QString>

#include <vector>

/// Methods in words, with their parameters.
namespace telltale::models {

/// `generalise to /24`, `keyed hash, 12 digits`
QString methodTitle(const privacy::Method &method, audit::Recognised recognised = audit::Recognised::None);
/// What it takes to get the value back that a method made something of. `rate`: tries a second of this machine; 0: not
/// measured.
QString costText(const privacy::Method &method, audit::Recognised recognised, bool isHashed, double rate);
/// The segments of a meter that are filled, of 5.
int meterOf(const privacy::Method &method, audit::Recognised recognised);
/// The methods that are offered for such values, in the order of their strength.
std::vector<privacy::Method> offeredMethods(audit::Recognised recognised, audit::Category category);
/// What values of this form can be made less exact to; the first is the usual one.
std::vector<privacy::Generality> generalitiesOf(audit::Recognised recognised);
QString generalityText(privacy::Generality generality, audit::Recognised recognised);

} // namespace telltale::models

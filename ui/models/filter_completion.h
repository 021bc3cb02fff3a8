// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

#include <QString>
#include <QStringList>

namespace telltale::models {

/// What can be typed next in a filter.
struct FilterCompletions
{
    qsizetype from = 0; ///< the piece of the text that a word takes the place of
    qsizetype length = 0;
    QStringList words;
};

/// The keys of the language, or the values of a key: those it has by itself, and the names, destinations and sections
/// that are loaded. Nothing inside quotes and regular expressions.
FilterCompletions completeFilter(const QString &text, qsizetype cursor, const payload::Capture &capture);

/// The filter for events of this name.
QString nameFilter(const std::string &name);
/// The filter for events that have such a field, in any element of an array.
QString pathFilter(const std::string &path);
/// The filter for fields with this text in their value, decoded.
QString valueFilter(const std::string &value);

} // namespace telltale::models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/capture.h"

#include <QString>

#include <optional>

namespace telltale::models {

/// What the window says about a source that was not read whole, or in which there is nothing.
struct LoadReport
{
    Severity severity = Severity::Error;
    QString title;  ///< one sentence
    QString detail; ///< one line
    bool canGo = false;
    Diagnostic problem; ///< where to go, when there is such a place
};

/// True when the text ends inside a value.
bool isCutOff(const Diagnostic &diagnostic);
/// A message as a sentence of its own, with a full stop.
QString asSentence(const QString &message);

/// False for what was found in another file: the one with its notes.
bool isAbout(const Diagnostic &diagnostic, const payload::Capture &capture, std::uint16_t source);

/// Nothing when the source was read to its end and has events.
std::optional<LoadReport> loadReport(const payload::Capture &capture, std::uint16_t source);

} // namespace telltale::models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/run_engine.h"

#include <QString>
#include <QStringList>

/// What there is to say of a program that is run, in words.
namespace telltale::ui {

/// `12 s`, `3 min 5 s`, `2 h 4 min`
QString durationText(qint64 milliseconds);
/// `ended with status 0`, `ended with status 130 (SIGINT)`
QString statusText(int status);
/// `SIGTERM`; a number where there is no name.
QString signalName(int number);

/// The coverage statement of a run.
struct RunStatement
{
    QString seen;       ///< what was captured
    QStringList unseen; ///< what was not seen, or not let through, a sentence each; none: everything was seen
    QStringList notes;  ///< what else is to be known
};

RunStatement runStatement(const RunCoverage &coverage);

} // namespace telltale::ui

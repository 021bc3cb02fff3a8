// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <vector>

/// Cases of a suite that we read in another way, and why.
struct SuiteRule
{
    const char *verdict; ///< ours: the code of a reason, `ok` or `more`
    const char *why;
    std::vector<const char *> cases; ///< the beginnings of their files' names
};

/// What the suites accept, some of it in modes that are off by default, and we refuse.
const QList<SuiteRule> &llhttpRefusals();
const QList<SuiteRule> &gunicornRefusals();
/// What they refuse and we accept, or would accept if it went on.
const QList<SuiteRule> &llhttpAcceptances();
const QList<SuiteRule> &gunicornAcceptances();

/// The rule for a case, if there is one.
const SuiteRule *findRule(const QList<SuiteRule> &rules, const QString &file);

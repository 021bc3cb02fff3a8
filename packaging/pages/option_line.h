// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/help_page.h"

namespace telltale::pages {

/// A line of a list, cut into what is listed and what is said of it on the same line.
struct EntryLine
{
    QString term;
    QString text;
};

/// Cuts at two spaces. Where a name fills its column there is one only: behind the names and values of an option, and
/// behind the dots of `inventory FILE... one row for each field`.
EntryLine splitEntry(const QString &line);

/// The options of a term: mostly one, `-f, --format FORMAT`, but `--cert FILE --cert-key FILE` are two. They share the
/// description, and choices belong to an option that stands alone.
QList<HelpOption> readOptions(const QString &term, const QString &description);

/// The words that a description begins with, where these are the values there are: `table, json or csv; without it …`.
/// `orFile` is set where a file may stand in their place.
QStringList leadingChoices(const QString &description, bool &orFile);

} // namespace telltale::pages

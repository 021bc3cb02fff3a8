// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_document.h"

#include <string_view>

namespace telltale::report::test {

/// What a report on Appsmith looks like: three recipients, sixty fields, every kind of cell, note, figure and table,
/// and some of it empty. Always the same.
ReportDocument sampleDocument();

/// Texts that try to be more than text: markup, formulas, escape sequences, ends of structures, bytes that are no
/// UTF-8, a megabyte.
std::vector<std::string> hostileTexts();
/// A document that holds every hostile text in every place where bytes out of payloads can stand.
ReportDocument hostileDocument();

/// A document of one table with so many rows like those of an inventory.
ReportDocument longDocument(std::size_t rows);

/// Sixty-four hexadecimal digits that depend on the text; no digest of anything.
std::string sampleDigest(std::string_view text);

ReportValue sampleValue(std::string item, std::string pattern);

ReportTable sampleFieldTable();
ReportTable samplePersonalTable();
ReportTable sampleLedgerTable();
ReportTable sampleDigestTable();

} // namespace telltale::report::test

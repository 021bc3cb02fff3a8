// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <QString>

#include <cstdint>
#include <string>

/// Numbers and names as people read them.
namespace telltale::models {

/// `873 B`, `1.5 kB`, `12 MB`: decimal units, at most one decimal.
QString sizeText(std::uint64_t bytes);
/// `5 516`: groups of three, with a narrow space, so that it reads the same in every language.
QString numberText(std::uint64_t number);
/// `2024-01-09 07:10:17.602`; empty for EventRow::noTime.
QString timeText(std::int64_t milliseconds);
/// The last part of a path, control characters made visible.
QString fileName(const std::string &path);
/// `4 events, 100 fields`; with requests, which are rows of their own: `2 requests, 1 event, 13 fields`.
QString countText(std::uint64_t events, std::uint64_t fields, std::uint64_t requests = 0);
/// `2 requests`
QString requestsText(std::uint64_t requests);
/// `20 fields`
QString fieldsText(std::uint64_t fields);
/// `1 error, 2 warnings`; notes are named only when there is nothing else.
QString problemCountText(std::uint64_t errors, std::uint64_t warnings, std::uint64_t notes);
/// `141:24`, or nothing when the finding has no place.
QString placeText(const Diagnostic &diagnostic);
/// `telemetry.md:141:24: error: message [code]`, as on the command line.
QString diagnosticLine(const Diagnostic &diagnostic);
/// Text for a tool tip, which Qt would otherwise take for rich text when it looks like it.
QString plainToolTip(const QString &text);

} // namespace telltale::models

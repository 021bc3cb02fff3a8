// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document/report_cell.h"
#include "report/figures/figure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace telltale::report {

/// A column of a table.
struct ReportColumn
{
    std::string id;       ///< stable, for machine formats: `declared_at`
    std::string title;    ///< translated
    unsigned weight = 10; ///< of the width, against the others
    /// Left out where people read it, because another column says the same shorter; machine formats have it.
    bool isForMachines = false;
};

/// A table. Every row has a cell for every column. A row is a finding where a column `finding` has a word in it (a
/// stable id, and the sentence for people); a column `severity` beside it then says `error`, `warning` or `note`.
struct ReportTable
{
    std::string id;    ///< stable: `fields`; the name of its member in JSON, and of its CSV file; unique in the report
    std::string title; ///< translated; "" where the section's title says it
    std::vector<ReportColumn> columns;
    std::vector<std::vector<ReportCell>> rows;
    std::string whenEmpty; ///< what is said in place of no rows, translated
};

/// A sentence that stands out by what it says.
struct ReportNote
{
    enum class Kind : std::uint8_t { Plain, Good, Warning, Bad };
    Kind kind = Kind::Plain;
    std::string id;   ///< stable: `not-read-whole`
    std::string text; ///< translated; what is out of payloads in it is visible text already
};

/// The bytes of one event or envelope, for the appendix.
struct ReportBytes
{
    std::string title; ///< its name, or what it is; out of the payload
    std::string place; ///< `capture.har#3:12`
    std::string recipient;
    std::optional<std::int64_t> time;
    /// The event as it stands in its body, every value as its pattern unless values were asked for, then its exact
    /// bytes; credentials always as `***`.
    std::string bytes;
    std::uint64_t length = 0; ///< of the exact bytes
    std::string sha256;       ///< of the exact bytes, hexadecimal
    bool isMasked = true;
};

/// A part of a report, under a heading of its own.
struct ReportSection
{
    std::string id;    ///< stable: `coverage`
    std::string title; ///< translated
    std::string intro; ///< what is to be seen here, translated; may be ""
    std::vector<ReportNote> notes;
    std::vector<Figure> figures;
    std::vector<ReportTable> tables;
    std::vector<ReportBytes> bytes; ///< of the appendix only
};

/// What a report was made of and with, so that it can be made again and compared: see ReportManifest.
struct ReportMaking
{
    std::string program; ///< `telltale 0.1.0`
    std::string language = "en";
    bool hasValues = false;
    /// How it can be made again, as one word of printable ASCII: `telltale-report-1:` and Base64, see manifest.h. Every
    /// format carries it whole and once, so that it is found in any of them by looking for its beginning.
    std::string manifest;
    std::optional<std::int64_t> date; ///< of the last event, milliseconds since 1970 UTC; it stands for the report's
};

/// A key figure for the front page: `12` `fields about a person`.
struct ReportFigureNumber
{
    std::string id;
    std::uint64_t number = 0;
    std::string text; ///< translated, in the plural form that fits the number
    ReportNote::Kind kind = ReportNote::Kind::Plain;
};

/// Everything a report says, for all writers alike. Plain data; memory grows with paths and recipients, and with events
/// only where their bytes were asked for.
struct ReportDocument
{
    ReportMaking making;
    std::string title;    ///< translated: `What appsmith sends`
    std::string subtitle; ///< translated: `3 files, 9 Jan 2024 to 10 Jan 2024`
    std::vector<ReportFigureNumber> numbers;
    std::vector<ReportNote> verdicts; ///< the findings in a sentence each, the gravest first
    std::vector<ReportSection> sections;

    const ReportSection *section(std::string_view id) const
    {
        for (const ReportSection &section : sections) {
            if (section.id == id)
                return &section;
        }
        return nullptr;
    }
};

} // namespace telltale::report

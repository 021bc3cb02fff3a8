// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "cli/styled_output.h"
#include "report/field_walker.h"
#include "report/record_printer.h"

namespace telltale::report {
class Output;
}

namespace telltale::cli {

/// For people: a heading per input, a line per event, a row per field. On a terminal rows are cut to its width with
/// `…`; elsewhere values are whole. Values stand as sent; control, escape and invisible characters are made visible,
/// so no input can play with the terminal. Colours only add to what the text says.
class TablePrinter : public report::RecordPrinter
{
public:
    struct Options
    {
        Terminal terminal;
        bool hasSummary = true;
        bool hasSecrets = false;                 ///< credentials are printed, where `***` stands for them otherwise
        audit::Classifier *classifier = nullptr; ///< must outlive the printer; without one there is no column for it
    };

    /// The output must outlive the printer.
    TablePrinter(report::Output &output, const Options &options) : m_output(output), m_options(options) {}

    void beginSource(const std::string &source) override;
    void record(const payload::Record &record) override;
    void end(const payload::LoadOutcome &total) override;

private:
    struct Columns
    {
        std::size_t line = 1;
        std::size_t path = 1;
        std::size_t type = 1;
        std::size_t finding = 0; ///< 0: nobody judges
        std::size_t value = 0;   ///< 0: as wide as it gets
    };

    void heading(std::string_view source);
    std::string nameless(const payload::Record &record) const;
    void headline(const payload::Record &record);
    void whereabouts(const payload::Record &record);
    std::string chainText(std::span<const payload::DecodeStep> steps) const;
    void decoding(const payload::Record &record);
    void aside(const std::string &text);
    void note(const payload::Record &record);
    Columns measure(const payload::Record &record);
    void row(const report::Field &field, const Columns &columns);
    void path(std::string_view path, std::size_t width);
    void value(const report::Field &field, std::size_t width);
    void styled(std::string_view style, std::string_view text) { putStyled(m_output, m_options.terminal, style, text); }

    report::Output &m_output;
    Options m_options;
    report::FieldWalker m_walker;
    std::uint64_t m_number = 0;
    std::size_t m_sources = 0; ///< that had something to print
    bool m_isNewSource = true;
};

/// `812 B`, `1.3 kB`, `4.0 MB`
QString readableSize(std::uint64_t bytes);

} // namespace telltale::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/classifier.h"
#include "cli/atomic_output.h"
#include "cli/exit_status.h"
#include "cli/intercept_command.h"
#include "payload/loaders/load.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace telltale::report {
class RecordPrinter;
}

namespace telltale::cli {

class DiagnosticsPrinter;
class PrintingSink;

/// Prints what a run sent: as `inspect` does, and behind a table a row for each place that it was sent to.
class RunListing : public payload::RecordSink
{
public:
    struct Parts
    {
        const InterceptOptions &options;
        std::shared_ptr<const audit::Knowledge> knowledge;
        DiagnosticsPrinter &diagnostics;
        report::Output &errors;
    };
    /// All parts must outlive it.
    explicit RunListing(const Parts &parts);
    ~RunListing() override;

    /// Where it goes: a file (`-`: standard output), or standard error; quiet: nowhere, but all is counted. Errors:
    /// those of AtomicOutput.
    Result<bool> open(const std::optional<std::string> &output);
    bool record(const payload::Record &record) override;
    void diagnostic(const Diagnostic &diagnostic) override;
    /// Ends the listing and puts the file in its place. Errors: those of AtomicOutput.
    Result<bool> finish();

    /// Bodies that could not be taken apart.
    std::uint64_t undecoded() const { return m_undecoded; }

private:
    struct Sent
    {
        std::uint64_t requests = 0;
        std::uint64_t events = 0;
        std::uint64_t bytes = 0;
    };
    void count(const payload::Record &record);
    void printPlaces();

    Parts m_parts;
    audit::Classifier m_classifier;
    std::unique_ptr<AtomicOutput> m_file;
    report::Output *m_output = nullptr;
    std::unique_ptr<report::RecordPrinter> m_printer;
    std::unique_ptr<PrintingSink> m_printing;
    bool m_isTable = false;
    std::map<std::string, Sent> m_places;
    std::uint64_t m_undecoded = 0;
};

} // namespace telltale::cli

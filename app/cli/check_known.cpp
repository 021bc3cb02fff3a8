// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_known.h"

#include "cli/atomic_output.h"
#include "cli/diagnostics_printer.h"
#include "payload/lexeme.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

namespace {

constexpr std::size_t mostGoneTold = 100;

QString aboutKnown(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Check", text);
}

} // namespace

void tellGone(const privacy::Baseline &baseline, const std::string &source,
              const std::vector<privacy::CheckRule> &rules, DiagnosticsPrinter &diagnostics)
{
    const std::vector<privacy::Baseline::Gone> gone = baseline.gone(rules);
    for (std::size_t i = 0; i < std::min(gone.size(), mostGoneTold); ++i) {
        const privacy::ViolationIdentity &identity = *gone[i].identity;
        std::string subject = identity.event;
        subject += subject.empty() || identity.path.empty() ? "" : " ";
        subject += identity.path;
        Diagnostic note{Severity::Note, "baseline-gone", {}, {}, source, gone[i].place, true};
        note.message = aboutKnown(QT_TRANSLATE_NOOP("telltale::cli::Check", "this no longer occurs and can go: %1, %2"))
                           .arg(payload::visible(identity.rule), payload::visible(subject));
        diagnostics.print(note);
    }
    if (gone.size() <= mostGoneTold)
        return;
    Diagnostic note{Severity::Note, "baseline-gone", {}, {}, source, {}, false};
    note.message = aboutKnown(QT_TRANSLATE_NOOP("telltale::cli::Check", "%1 more no longer occur"))
                       .arg(gone.size() - mostGoneTold);
    diagnostics.print(note);
}

Result<bool> writeBaseline(const std::string &path, const privacy::CheckReport &report, const privacy::Baseline *before,
                           std::span<const std::string> inputs)
{
    if (report.tally.isCut())
        return Error{"baseline-too-large",
                     aboutKnown(QT_TRANSLATE_NOOP(
                                    "telltale::cli::Check",
                                    "%1 was not written: there are more different violations than a baseline can list"))
                         .arg(payload::visible(path))};
    std::vector<privacy::ViolationIdentity> known;
    for (const privacy::ViolationGroup &group : report.tally.groups())
        known.push_back(group.identity);
    if (before != nullptr) {
        const std::vector<privacy::ViolationIdentity> others = before->notJudged(report.rules);
        known.insert(known.end(), others.begin(), others.end());
    }
    const Result<std::unique_ptr<AtomicOutput>> out = AtomicOutput::create(path, inputs);
    if (!out)
        return out.error();
    const bool isPut = (*out)->put(privacy::baselineText(std::move(known))) && (*out)->finish();
    if (const auto error = (*out)->error(); !isPut && error)
        return *error;
    return (*out)->commit();
}

} // namespace telltale::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/load_report.h"

#include "base/plural.h"
#include "payload/exchange_records.h"
#include "payload/loaders/record/record_segments.h"
#include "ui/models/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <vector>

namespace telltale::models {

namespace {

using State = payload::Capture::SourceState;

QString aboutLoad(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("telltale::models", text, comment);
}

/// The event that a cut went through, if one did.
const payload::EventRow *cutEvent(const payload::Capture &capture, std::uint16_t source)
{
    for (std::size_t i = capture.size(); i-- > 0;) {
        const payload::EventRow &row = capture.row(i);
        if (row.source == source && (row.flags & payload::EventRow::incomplete) != 0)
            return &row;
    }
    return nullptr;
}

QString placeSentence(const Place &place)
{
    return aboutLoad(QT_TRANSLATE_NOOP("telltale::models", "line %1, column %2, byte %3"))
        .arg(place.line)
        .arg(place.column)
        .arg(numberText(place.offset));
}

LoadReport cutReport(const payload::Capture &capture, std::uint16_t source, const State &state, const Diagnostic &cut)
{
    LoadReport report;
    report.severity = Severity::Warning;
    report.title = aboutLoad(QT_TRANSLATE_NOOP("telltale::models",
                                               "%1 ends in the middle of a value. Everything before it is shown."))
                       .arg(fileName(state.path));
    report.canGo = cut.hasPlace;
    report.problem = cut;
    const payload::EventRow *row = cutEvent(capture, source);
    if (row == nullptr || state.events == 0) {
        report.detail =
            aboutLoad(QT_TRANSLATE_NOOP("telltale::models", "The text stops at %1.")).arg(placeSentence(cut.place));
    } else {
        const std::uint64_t whole = state.events - 1;
        const QString events =
            plural("telltale::models", "%n event is whole.",
                   QT_TRANSLATE_N_NOOP("telltale::models", "%n events are whole."), whole, numberText(whole));
        report.detail =
            aboutLoad(QT_TRANSLATE_NOOP("telltale::models", "%1 Of the last one, %2 were read; the text stops at %3."))
                .arg(events, fieldsText(row->fields), placeSentence(cut.place));
    }
    return report;
}

} // namespace

bool isCutOff(const Diagnostic &diagnostic)
{
    return std::strcmp(diagnostic.code, "cut-off") == 0 || std::strcmp(diagnostic.code, "unterminated-string") == 0
        || std::strcmp(diagnostic.code, "unterminated-comment") == 0;
}

QString asSentence(const QString &message)
{
    static const QString ends = QStringLiteral(".!?…");
    return message.isEmpty() || ends.contains(message.back()) ? message : message + QLatin1Char('.');
}

bool isAbout(const Diagnostic &diagnostic, const payload::Capture &capture, std::uint16_t source)
{
    const std::string &path = capture.source(source).path;
    return diagnostic.source.empty() || diagnostic.source == path || payload::exchangeOf(diagnostic, path).has_value()
        || payload::firstSegmentOf(diagnostic.source) == path;
}

std::optional<LoadReport> loadReport(const payload::Capture &capture, std::uint16_t source)
{
    const State &state = capture.source(source);
    const QString name = fileName(state.path);
    if (state.outcome && state.outcome->cancelled) {
        return LoadReport{Severity::Note,
                          aboutLoad(QT_TRANSLATE_NOOP("telltale::models", "Reading %1 was stopped.")).arg(name),
                          aboutLoad(QT_TRANSLATE_NOOP("telltale::models", "%1 were read and are shown."))
                              .arg(countText(state.events, state.fields, state.rows - state.events)),
                          false,
                          {}};
    }
    std::vector<Diagnostic> found;
    std::copy_if(state.diagnostics.begin(), state.diagnostics.end(), std::back_inserter(found),
                 [&](const Diagnostic &one) { return isAbout(one, capture, source); });
    const auto worst = std::max_element(
        found.begin(), found.end(), [](const Diagnostic &a, const Diagnostic &b) { return a.severity < b.severity; });
    if (worst == found.end() || (worst->severity != Severity::Error && state.rows != 0))
        return std::nullopt;
    const auto errors = std::count_if(found.begin(), found.end(),
                                      [](const Diagnostic &one) { return one.severity == Severity::Error; });
    const auto cut = std::find_if(found.begin(), found.end(), isCutOff);
    if (errors == 1 && cut != found.end() && state.events != 0)
        return cutReport(capture, source, state, *cut);
    LoadReport report;
    report.severity = worst->severity;
    report.canGo = worst->hasPlace && state.rows != 0;
    report.problem = *worst;
    const QString sentence = asSentence(worst->message);
    const bool isNamed = worst->message.contains(name);
    report.title = state.rows != 0
        ? aboutLoad(QT_TRANSLATE_NOOP("telltale::models", "%1 could not be read whole. What could be read is shown."))
              .arg(name)
        : isNamed
        ? sentence
        : aboutLoad(QT_TRANSLATE_NOOP("telltale::models", "%1: %2"), "file name, what is wrong").arg(name, sentence);
    report.detail = state.rows == 0
        ? worst->hint
        : aboutLoad(QT_TRANSLATE_NOOP("telltale::models", "%1 (%2)")).arg(worst->message, placeSentence(worst->place));
    if (errors > 1)
        report.detail +=
            aboutLoad(QT_TRANSLATE_NOOP("telltale::models", " %1 more problems are listed.")).arg(errors - 1);
    return report;
}

} // namespace telltale::models

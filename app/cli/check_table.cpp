// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/check_table.h"

#include "base/plural.h"
#include "payload/lexeme.h"
#include "report/check_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::cli {

using privacy::CheckReport;
using privacy::CheckRule;
using privacy::ViolationGroup;

namespace {

constexpr std::size_t narrowestCell = 12;
constexpr std::string_view errorStyle = "1;31";
constexpr std::string_view warningStyle = "33";

QString aboutCheckTable(const char *text)
{
    return QCoreApplication::translate("telltale::cli::CheckTable", text);
}

/// `%n rule` or `%n rules`
QString checkedCount(std::uint64_t count, const char *one, const char *many)
{
    return plural("telltale::cli::CheckTable", one, many, count);
}

std::string pathCell(const ViolationGroup &group)
{
    if (group.identity.isWhole)
        return aboutCheckTable(QT_TRANSLATE_NOOP("telltale::cli::CheckTable", "(all of it)")).toStdString();
    return group.path.empty() ? "\"\"" : payload::visibleUtf8(group.path);
}

QString eventCount(const CheckReport &report)
{
    return checkedCount(report.events, "%n event", QT_TRANSLATE_N_NOOP("telltale::cli::CheckTable", "%n events"));
}

/// Requests are not among the events that they carry: `4 of 7 events and 1 request`.
QString violatingPart(const CheckReport &report)
{
    const QString requests = checkedCount(report.violatingRequests, "%n request",
                                          QT_TRANSLATE_N_NOOP("telltale::cli::CheckTable", "%n requests"));
    if (report.violatingEvents == 0 && report.violatingRequests != 0)
        return requests;
    const QString events = aboutCheckTable(QT_TRANSLATE_NOOP("telltale::cli::CheckTable", "%1 of %2"))
                               .arg(QString::number(report.violatingEvents), eventCount(report));
    return report.violatingRequests == 0
        ? events
        : aboutCheckTable(QT_TRANSLATE_NOOP("telltale::cli::CheckTable", "%1 and %2")).arg(events, requests);
}

} // namespace

void CheckTable::row(const ViolationGroup &group, std::size_t placeWidth, std::size_t pathWidth)
{
    const bool isNarrow = m_terminal.width != 0;
    const std::string wholePlace = report::placeText(group);
    const std::string wholePath = pathCell(group);
    const std::string place = isNarrow ? elidedStart(wholePlace, placeWidth) : wholePlace;
    const std::string path = isNarrow ? elidedStart(wholePath, pathWidth) : wholePath;
    const std::string_view style = group.isKnown ? dimStyle : std::string_view();
    m_output.pad(2);
    styled(dimStyle, place);
    padTo(m_output, place, placeWidth);
    m_output.pad(2);
    styled(style, path);
    std::string rest = payload::visibleUtf8(group.identity.event);
    std::string tail = group.count > 1 ? "\u00d7" + std::to_string(group.count) : std::string();
    if (group.isKnown)
        tail += (tail.empty() ? "(" : "  (")
            + aboutCheckTable(QT_TRANSLATE_NOOP("telltale::cli::CheckTable", "known")).toStdString() + ')';
    const std::size_t used = 6 + placeWidth + pathWidth + (tail.empty() ? 0 : 2 + columnsOf(tail));
    if (isNarrow)
        rest = elidedEnd(rest, std::max(narrowestCell, m_terminal.width - std::min(m_terminal.width, used)));
    rest += rest.empty() || tail.empty() ? tail : "  " + tail;
    if (!rest.empty()) {
        padTo(m_output, path, pathWidth);
        m_output.pad(2);
        styled(style, rest);
    }
    m_output.put('\n');
}

void CheckTable::rule(const CheckRule &rule, const Groups &groups, std::uint64_t beyond)
{
    styled(boldStyle, payload::visibleUtf8(rule.id));
    m_output.pad(2);
    styled(rule.severity == Severity::Error ? errorStyle : warningStyle, severityWord(rule.severity));
    m_output.pad(2);
    styled(dimStyle, rule.description);
    m_output.put('\n');
    std::size_t placeWidth = 0;
    std::size_t pathWidth = 0;
    for (const ViolationGroup *group : groups) {
        placeWidth = std::max(placeWidth, columnsOf(report::placeText(*group)));
        pathWidth = std::max(pathWidth, columnsOf(pathCell(*group)));
    }
    if (const std::size_t width = m_terminal.width; width != 0) {
        placeWidth = std::min(placeWidth, std::max(narrowestCell, width / 3));
        pathWidth = std::min(pathWidth, std::max(narrowestCell, width * 2 / 5));
    }
    for (const ViolationGroup *group : groups)
        row(*group, placeWidth, pathWidth);
    if (beyond != 0)
        m_output.put("  "
                     + aboutCheckTable(QT_TRANSLATE_NOOP("telltale::cli::CheckTable", "\u2026 and %1 more"))
                           .arg(beyond)
                           .toStdString()
                     + '\n');
    m_output.put('\n');
}

/// `12 violations of 3 rules in 4 of 7 events and 1 request (5 known from baseline.toml)`
void CheckTable::summary(const CheckReport &report)
{
    const std::uint64_t count = report.tally.count();
    QString text;
    if (count == 0) {
        text = aboutCheckTable(QT_TRANSLATE_NOOP("telltale::cli::CheckTable", "no violation in %1"))
                   .arg(eventCount(report));
    } else {
        text = aboutCheckTable(QT_TRANSLATE_NOOP("telltale::cli::CheckTable", "%1 of %2 in %3"))
                   .arg(QString::fromStdString(report::violationCount(count)),
                        checkedCount(report.tally.brokenRules(), "%n rule",
                                     QT_TRANSLATE_N_NOOP("telltale::cli::CheckTable", "%n rules")),
                        violatingPart(report));
    }
    if (report.tally.known() != 0)
        text += u' '
            + aboutCheckTable(QT_TRANSLATE_NOOP("telltale::cli::CheckTable", "(%1 known from %2)"))
                  .arg(report.tally.known())
                  .arg(payload::visible(report.baseline));
    m_output.put(text.toStdString() + '\n');
}

void CheckTable::print(const CheckReport &report)
{
    std::vector<Groups> byRule(report.rules.size());
    for (const ViolationGroup &group : report.tally.groups())
        byRule[group.rule].push_back(&group);
    for (std::size_t i = 0; i < byRule.size(); ++i) {
        if (report.tally.of(i).count == 0)
            continue;
        std::stable_partition(byRule[i].begin(), byRule[i].end(),
                              [](const ViolationGroup *group) { return !group->isKnown; });
        rule(report.rules[i], byRule[i], report.tally.of(i).beyond);
    }
    if (!m_isQuiet && (report.events != 0 || report.tally.count() != 0))
        summary(report);
}

} // namespace telltale::cli

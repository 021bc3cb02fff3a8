// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/junit_writer.h"

#include "base/visible_text.h"
#include "report/check_text.h"
#include "report/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace telltale::report {

using privacy::CheckedFile;
using privacy::CheckReport;
using privacy::CheckRule;
using privacy::ViolationGroup;

namespace {

/// Build servers show them on one page.
constexpr std::size_t mostListed = 1000;

std::string aboutJunit(const char *text)
{
    return QCoreApplication::translate("telltale::report::Junit", text).toStdString();
}

std::uint64_t countOf(const std::vector<const ViolationGroup *> &groups, bool isKnown)
{
    std::uint64_t count = 0;
    for (const ViolationGroup *group : groups)
        count += group->isKnown == isKnown ? group->count : 0;
    return count;
}

} // namespace

std::string xmlText(std::string_view bytes)
{
    // Control characters and bytes that are no UTF-8 are visible now; what is left are two that are no characters.
    QString text = visible(bytes);
    text.replace(QChar(0xFFFE), QStringLiteral("\\uFFFE")).replace(QChar(0xFFFF), QStringLiteral("\\uFFFF"));
    return text.toHtmlEscaped().toStdString();
}

void JunitWriter::attribute(std::string_view name, std::string_view text)
{
    m_output.put(' ');
    m_output.put(name);
    m_output.put("=\"");
    m_output.put(xmlText(text));
    m_output.put('"');
}

std::vector<JunitWriter::Suite> JunitWriter::suitesOf(const CheckReport &report)
{
    std::vector<Suite> suites;
    std::map<std::string_view, std::size_t> byFile;
    for (const CheckedFile &file : report.files) {
        if (!byFile.emplace(file.name, suites.size()).second)
            continue;
        suites.push_back({&file, std::vector<Groups>(report.rules.size())});
        suites.back().errors = file.problems.empty() ? 0 : 1;
    }
    for (const ViolationGroup &group : report.tally.groups()) {
        if (const auto found = byFile.find(group.file); found != byFile.end())
            suites[found->second].byRule[group.rule].push_back(&group);
    }
    for (Suite &suite : suites)
        suite.failures =
            static_cast<std::size_t>(std::count_if(suite.byRule.begin(), suite.byRule.end(),
                                                   [](const Groups &groups) { return countOf(groups, false) != 0; }));
    return suites;
}

/// `telemetry.md:34  FETCH_RELEASE_NOTES /properties/ip  (3 times)`
void JunitWriter::list(const Groups &groups, bool isKnown)
{
    std::size_t listed = 0;
    for (const ViolationGroup *group : groups) {
        if (group->isKnown != isKnown)
            continue;
        if (++listed > mostListed)
            continue;
        m_output.put(xmlText(placeText(*group) + "  " + subjectText(*group)));
        if (group->count > 1)
            m_output.put("  (\u00d7" + std::to_string(group->count) + ')');
        m_output.put('\n');
    }
    if (listed > mostListed)
        m_output.put("\u2026 +" + std::to_string(listed - mostListed) + '\n');
}

void JunitWriter::ruleCase(const CheckRule &rule, const Groups &groups)
{
    m_output.put("    <testcase");
    attribute("name", rule.id);
    attribute("classname", "telltale." + std::string(word(rule.kind)));
    attribute("time", "0");
    m_output.put(groups.empty() ? "/>\n" : ">\n");
    if (groups.empty())
        return;
    if (const std::uint64_t count = countOf(groups, false); count != 0) {
        m_output.put("      <failure");
        attribute("message", violationCount(count) + ": " + rule.description);
        attribute("type", rule.action.empty() ? std::string_view(rule.id) : rule.action);
        m_output.put(">\n");
        list(groups, false);
        m_output.put("      </failure>\n");
    }
    if (const std::uint64_t count = countOf(groups, true); count != 0) {
        m_output.put("      <system-out>");
        m_output.put(xmlText(violationCount(count) + ", "
                             + aboutJunit(QT_TRANSLATE_NOOP("telltale::report::Junit", "known from the baseline"))));
        m_output.put('\n');
        list(groups, true);
        m_output.put("      </system-out>\n");
    }
    m_output.put("    </testcase>\n");
}

void JunitWriter::readingCase(const Suite &suite)
{
    m_output.put("    <testcase name=\"reading\" classname=\"telltale.input\" time=\"0\"");
    if (suite.errors == 0) {
        m_output.put("/>\n");
        return;
    }
    m_output.put(">\n      <error");
    attribute("message", suite.file->problems.front());
    attribute("type", suite.file->isWhole ? "nothing" : "unreadable");
    m_output.put(">\n");
    for (const std::string &problem : suite.file->problems)
        m_output.put(xmlText(problem) + '\n');
    m_output.put("      </error>\n    </testcase>\n");
}

void JunitWriter::suite(const CheckReport &report, const Suite &suite)
{
    m_output.put("  <testsuite");
    attribute("name", suite.file->name == "-" ? std::string_view("stdin") : suite.file->name);
    attribute("tests", std::to_string(report.rules.size() + 1));
    attribute("failures", std::to_string(suite.failures));
    attribute("errors", std::to_string(suite.errors));
    attribute("skipped", "0");
    attribute("time", "0");
    m_output.put(">\n");
    readingCase(suite);
    for (std::size_t rule = 0; rule < report.rules.size(); ++rule)
        ruleCase(report.rules[rule], suite.byRule[rule]);
    m_output.put("  </testsuite>\n");
}

/// What is wrong with no one input is a suite of its own.
void JunitWriter::write(const CheckReport &report)
{
    std::vector<Suite> suites = suitesOf(report);
    CheckedFile run{"telltale check", 0, true, report.problems};
    if (!report.problems.empty())
        suites.push_back({&run, std::vector<Groups>(report.rules.size()), 0, 1});
    std::size_t failures = 0;
    std::size_t errors = 0;
    for (const Suite &suite : suites) {
        failures += suite.failures;
        errors += suite.errors;
    }
    m_output.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"telltale check\"");
    attribute("tests", std::to_string(suites.size() * (report.rules.size() + 1)));
    attribute("failures", std::to_string(failures));
    attribute("errors", std::to_string(errors));
    m_output.put(">\n");
    for (const Suite &one : suites)
        suite(report, one);
    m_output.put("</testsuites>\n");
}

} // namespace telltale::report

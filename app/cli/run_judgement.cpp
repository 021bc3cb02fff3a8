// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_judgement.h"

#include "audit/catalogue/catalogue_reader.h"
#include "cli/diagnostics_printer.h"
#include "payload/lexeme.h"
#include "privacy/policy/policy_reader.h"
#include "report/output.h"

#include <QCoreApplication>
#include <QLocale>

namespace telltale::cli {

namespace {

QString aboutJudgement(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Run", text);
}

template<typename Reading>
bool isTakenWhole(const Reading &reading, DiagnosticsPrinter &diagnostics)
{
    for (const Diagnostic &finding : reading.findings)
        diagnostics.print(finding);
    return reading.isClean();
}

} // namespace

bool RunJudgement::readRules()
{
    if (const auto &policy = m_options.capture.gate.policy) {
        privacy::PolicyReading reading = privacy::openPolicy(*policy);
        if (!isTakenWhole(reading, m_diagnostics))
            return false;
        m_parts.policy = std::make_shared<const privacy::Policy>(std::move(reading.policy));
    }
    if (m_options.catalogue) {
        audit::CatalogueRead reading = audit::openCatalogue(*m_options.catalogue);
        if (!isTakenWhole(reading, m_diagnostics))
            return false;
        m_parts.catalogue = std::make_shared<const audit::Catalogue>(std::move(reading.catalogue));
    }
    return true;
}

void RunJudgement::begin(std::shared_ptr<const audit::Knowledge> knowledge)
{
    m_parts.knowledge = std::move(knowledge);
    m_checker.emplace(m_parts, [this](const privacy::Violation &violation) {
        Broken &broken = m_broken[violation.rule];
        if (broken.count++ == 0)
            broken.example = payload::visibleUtf8(violation.event) + (violation.isWhole ? "" : " ")
                + payload::visibleUtf8(violation.pattern);
    });
}

bool RunJudgement::finish(report::Output &errors)
{
    m_checker->finish();
    for (const auto &[rule, broken] : m_broken) {
        const QString line =
            aboutJudgement(QT_TRANSLATE_NOOP("telltale::cli::Run", "violated: %1, %2 ×, first by %3"))
                .arg(payload::visible(m_checker->rules()[rule].id), QLocale().toString(qulonglong(broken.count)),
                     QString::fromStdString(broken.example));
        errors.put(line.toUtf8().toStdString());
        errors.put('\n');
    }
    errors.flush();
    return !m_broken.empty();
}

} // namespace telltale::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the pages that have no export of their own: the policy, methods, pings.
#include "base/visible_text.h"
#include "privacy/policy/policy_words.h"
#include "ui/anonymise/anonymise_page.h"
#include "ui/main_window.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/models/policy_desk.h"
#include "ui/models/table_file.h"
#include "ui/ping/ping_page.h"
#include "ui/ping/ping_words.h"
#include "ui/privacy/privacy_page.h"
#include "ui/status_line.h"
#include "ui/widgets/banner.h"

#include <QDateTime>
#include <QFile>

namespace telltale::ui {

using models::PlainTable;

namespace {

std::string decimal(double number)
{
    return QString::number(number, 'f', 3).toStdString();
}

PlainTable hitsTable(const privacy::Policy &policy, const privacy::PolicyCounts &counts)
{
    PlainTable table{{"rule", "action", "fields", "events", "events_kept"}, {}, {2, 3, 4}};
    for (std::size_t i = 0; i < counts.rules.size() && i <= policy.rules.size(); ++i) {
        const privacy::RuleCount &count = counts.rules[i];
        table.rows.push_back({i < policy.rules.size() ? policy.rules[i].name : "default",
                              std::string(word(policy.treatment(i).action)), std::to_string(count.fields),
                              std::to_string(count.events), std::to_string(count.kept)});
    }
    return table;
}

PlainTable methodTable(const std::string &field, const models::MethodModel &methods)
{
    PlainTable table{{"field", "action", "detail", "values", "distinct_before", "distinct_after", "entropy_before",
                      "entropy_after", "smallest_group"},
                     {},
                     {3, 4, 5, 6, 7, 8}};
    for (int row = 0; row < methods.rowCount(); ++row) {
        const privacy::Method &method = methods.method(row);
        const bool isGeneral = method.kind == privacy::MethodKind::Generalise;
        std::vector<std::string> cells{
            field, std::string(word(privacy::actionOf(method.kind))),
            std::string(isGeneral ? privacy::generalityWord(method.generality) : privacy::hashWord(method.kind))};
        if (const models::AnonymiseResult *found = methods.result(row)) {
            cells.insert(cells.end(),
                         {std::to_string(found->field.values), std::to_string(found->field.distinctBefore),
                          std::to_string(found->field.distinctAfter), decimal(found->field.entropyBefore),
                          decimal(found->field.entropyAfter), std::to_string(found->measures.groupsAfter.smallest)});
        }
        cells.resize(table.columns.size());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// Never the path of an address, which may hold a key.
PlainTable pingTable(const PingHistoryModel &history)
{
    PlainTable table{
        {"time", "template", "method", "to", "pings", "answered_2xx", "status", "error", "took_ms"}, {}, {4, 5, 6, 8}};
    for (int row = 0; row < history.rowCount(); ++row) {
        const PingDeed &deed = *history.at(row);
        const network::PingAttempt *last = deed.result.attempts.empty() ? nullptr : &deed.result.last();
        const auto took = deed.run ? deed.run->p50
            : last != nullptr      ? pingTook(deed.result)
                                   : std::chrono::nanoseconds();
        table.rows.push_back(
            {QDateTime::fromMSecsSinceEpoch(deed.time, Qt::UTC).toString(Qt::ISODateWithMs).toStdString(), deed.title,
             deed.request.method, deed.request.to.destination(), std::to_string(deed.run ? deed.wanted : 1),
             std::to_string(deed.run                                     ? deed.run->answered2xx
                                : last != nullptr && deed.result.is2xx() ? 1
                                                                         : 0),
             last != nullptr && last->answer ? std::to_string(last->answer->status) : std::string(),
             last != nullptr && last->error ? std::string(last->error->code) : std::string(),
             last != nullptr || deed.run ? decimal(double(took.count()) / 1e6) : std::string()});
    }
    return table;
}

} // namespace

/// Writes what is small at once.
void MainWindow::writeExport(const QString &path, const std::string &bytes, const QString &what)
{
    std::vector<std::string> inputs;
    for (std::size_t i = 0; i < m_session->capture.sourceCount(); ++i)
        inputs.push_back(m_session->capture.source(static_cast<std::uint16_t>(i)).path);
    const std::string file = QFile::encodeName(path).toStdString();
    const Result<bool> written = models::writeWhole(file, bytes, inputs);
    const QString name = models::fileName(file);
    if (!written) {
        m_notice->show(Severity::Error, tr("%1 was not written.").arg(name),
                       models::asSentence(written.error().message), {}, {});
        return;
    }
    noteExport(path, what);
    m_status->showMessage(tr("%1 was written to %2", "a table, a file").arg(what, name), 10'000);
}

std::optional<ExportTable> MainWindow::exportedPolicy()
{
    if (m_policy->text().empty())
        return {};
    ExportTable table;
    table.title = tr("The policy in force");
    table.name = QStringLiteral("policy");
    table.formats << ExportTable::Format{tr("TOML"), tr("the policy as it is written"),
                                         tr("The policy as it is written, to be used elsewhere."),
                                         QStringLiteral("toml")};
    const std::shared_ptr<const privacy::PolicyCounts> counts = m_privacy->policyRun().counts();
    if (counts)
        table.formats << ExportTable::Format{tr("CSV"), tr("a rule per row, with its hits"),
                                             tr("A rule per row, with how many fields and events it decides about."),
                                             QStringLiteral("csv")};
    table.write = [this, text = m_policy->text(), policy = m_privacy->policyRun().policy(), counts](const QString &path,
                                                                                                    int format) {
        writeExport(path, format == 0 ? text : models::csvOf(hitsTable(*policy, *counts)),
                    format == 0 ? tr("the policy") : tr("the hits of the policy"));
    };
    return table;
}

std::optional<ExportTable> MainWindow::exportedMethods()
{
    if (m_anonymise->methods().rowCount() == 0)
        return {};
    ExportTable table;
    table.title = tr("The methods for %1").arg(visible(m_anonymise->field()));
    table.name = QStringLiteral("methods");
    table.formats << ExportTable::Format{tr("CSV"), tr("a method per row"),
                                         tr("A method per row, with what it leaves of the field. No values."),
                                         QStringLiteral("csv")};
    table.write = [this, bytes = models::csvOf(methodTable(m_anonymise->field(), m_anonymise->methods()))](
                      const QString &path, int) { writeExport(path, bytes, tr("the table of methods")); };
    return table;
}

std::optional<ExportTable> MainWindow::exportedPings()
{
    if (m_ping->history().rowCount() == 0)
        return {};
    ExportTable table;
    table.title = tr("The pings of this session");
    table.name = QStringLiteral("pings");
    table.formats << ExportTable::Format{tr("NDJSON"), tr("a ping per line"),
                                         tr("A ping per line, for programs that read line by line."),
                                         QStringLiteral("ndjson")}
                  << ExportTable::Format{tr("CSV"), tr("a ping per row"), tr("A ping per row, for spreadsheets."),
                                         QStringLiteral("csv")};
    table.write = [this, made = pingTable(m_ping->history())](const QString &path, int format) {
        writeExport(path, format == 0 ? models::ndjsonOf(made) : models::csvOf(made), tr("the history of pings"));
    };
    return table;
}

} // namespace telltale::ui

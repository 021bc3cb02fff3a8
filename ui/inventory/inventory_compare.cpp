// SPDX-License-Identifier: GPL-3.0-or-later
// What the inventory can be set against.
#include "payload/lexeme.h"
#include "ui/inventory/drift_pane.h"
#include "ui/inventory/inventory_page.h"
#include "ui/inventory/inventory_table.h"
#include "ui/models/format.h"
#include "ui/widgets/button.h"

#include <QMenu>
#include <QStackedWidget>

namespace telltale::ui {

using models::DriftPart;

namespace {

/// Of so many files every pair is offered; of more, each with the last one.
constexpr std::size_t fewFiles = 4;
constexpr std::size_t offeredVersions = 6;

} // namespace

std::vector<DriftPart> InventoryPage::loadedFiles() const
{
    std::vector<DriftPart> files;
    for (std::size_t i = 0; i < m_session.capture.sourceCount(); ++i) {
        const auto source = static_cast<std::uint16_t>(i);
        const payload::Capture::SourceState &state = m_session.capture.source(source);
        if (!state.removed && state.events != 0)
            files.push_back({models::fileName(state.path), source, {}});
    }
    return files;
}

std::vector<std::pair<DriftPart, DriftPart>> InventoryPage::comparisons() const
{
    std::vector<std::pair<DriftPart, DriftPart>> pairs;
    const std::vector<DriftPart> files = loadedFiles();
    for (std::size_t after = 1; after < files.size(); ++after) {
        if (files.size() > fewFiles && after + 1 != files.size())
            continue;
        for (std::size_t before = 0; before < after; ++before)
            pairs.emplace_back(files[before], files[after]);
    }
    if (!m_run.snapshot())
        return pairs;
    const std::vector<std::string> &versions = m_run.snapshot()->versions;
    const auto part = [](const std::string &version) {
        return DriftPart{tr("version %1").arg(payload::visible(version)), std::nullopt, version};
    };
    const std::size_t first = versions.size() > offeredVersions ? versions.size() - offeredVersions : 0;
    for (std::size_t i = first + 1; i < versions.size(); ++i)
        pairs.emplace_back(part(versions[i - 1]), part(versions[i]));
    return pairs;
}

void InventoryPage::fillCompareMenu(QMenu &menu)
{
    for (const auto &[before, after] : comparisons()) {
        const QString text = tr("%1 → %2", "before, after").arg(before.name, after.name);
        connect(menu.addAction(QString(text).replace(QLatin1Char('&'), QLatin1String("&&"))), &QAction::triggered, this,
                [this, first = before, second = after] { compare(first, second); });
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    connect(menu.addAction(tr("&Open a file to compare with…")), &QAction::triggered, this,
            &InventoryPage::otherFileWanted);
}

void InventoryPage::compare(const DriftPart &before, const DriftPart &after)
{
    m_isComparing = true;
    m_drift->compare(before, after);
    showState();
    m_drift->back().setFocus();
}

void InventoryPage::stopComparing()
{
    if (!m_isComparing)
        return;
    m_isComparing = false;
    m_drift->stop();
    showState();
    Q_EMIT statusChanged();
    m_table->setFocus();
}

} // namespace telltale::ui

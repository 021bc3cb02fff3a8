// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/change_preview.h"

#include "base/plural.h"
#include "base/visible_text.h"
#include "ui/models/format.h"
#include "ui/models/switch_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace telltale::ui {

namespace {

/// A line each, as they go out.
models::DiffLines requestLines(const std::vector<privacy::ApiRequest> &requests)
{
    models::DiffLines shown;
    shown.file = plural("telltale::ui::ChangePreview", "%n request",
                        QT_TRANSLATE_N_NOOP("telltale::ui::ChangePreview", "%n requests"), requests.size());
    const auto add = [&shown](const std::string &line) {
        models::DiffLine one;
        one.text = visible(line);
        shown.lines << one;
    };
    for (const privacy::ApiRequest &request : requests) {
        add(request.method + ' ' + request.url);
        for (const auto &[name, value] : request.fields)
            add(name + ": " + value);
        for (const QByteArray &line : QByteArray::fromStdString(request.body).split('\n')) {
            if (const QByteArray bare = line.endsWith('\r') ? line.chopped(1) : line; !bare.isEmpty())
                add(bare.toStdString());
        }
    }
    return shown;
}

QString serverText(const privacy::PlannedApiChange &plan)
{
    return plan.isNeeded ? ChangePreview::tr("Sent to the running server, which is then restarted, waited for and "
                                             "asked again. Whoever uses it is interrupted.")
                         : ChangePreview::tr("The server says so already: there is nothing to send.");
}

QString thenText(const privacy::PlannedChange &plan)
{
    if (!plan.isNeeded)
        return ChangePreview::tr("The file says so already: there is nothing to write.");
    if (plan.change.then.empty())
        return ChangePreview::tr("A backup is made beside the file; undo puts back its bytes.");
    return ChangePreview::tr("To take effect: %1. A backup is made beside the file; undo puts back its bytes.")
        .arg(visible(plan.change.then));
}

} // namespace

ChangePreview::ChangePreview(const Theme &theme, models::SwitchBoard &board, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_board(board), m_what(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_where(new Label(theme, theme.mono(12), models::Tone::Secondary)), m_diff(new DiffView(theme)),
      m_requests(new DiffView(theme)), m_then(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_cancel(new Button(theme, Button::Look::Outlined, {}, tr("Cancel"))),
      m_write(new Button(theme, Button::Look::Primary, {}, tr("Write file")))
{
    auto *title = new Label(theme, theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Change preview"));
    m_then->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(title);
    head->addWidget(m_what, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_write);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 14);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_where);
    layout->addWidget(m_diff);
    layout->addWidget(m_requests);
    layout->addWidget(m_then);
    layout->addLayout(buttons);
    connect(&board, &models::SwitchBoard::plannedChanged, this, &ChangePreview::showPlan);
    connect(m_write, &QAbstractButton::clicked, this, &ChangePreview::writeWanted);
    connect(&board, &models::SwitchBoard::writing, this, [this] { m_write->setEnabled(false); });
    connect(&board, &models::SwitchBoard::refused, this, &ChangePreview::showPlan);
    connect(&board, &models::SwitchBoard::undone, this, &ChangePreview::showPlan);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_board.cancelPlan();
        Q_EMIT cancelled();
    });
    showPlan();
}

void ChangePreview::showPlan()
{
    const std::optional<models::SwitchBoard::Plan> &plan = m_board.planned();
    setVisible(plan.has_value());
    if (!plan)
        return;
    const privacy::SwitchChange &change = plan->change.change;
    const QString title =
        QString::fromStdString(m_board.entries().at(static_cast<std::size_t>(plan->entry)).description->title);
    m_what->setText((change.wanted == privacy::SwitchState::Off ? tr("switch %1 off") : tr("switch %1 on")).arg(title));
    const bool hasDiff = plan->change.isNeeded && m_diff->setUnified(change.diff);
    m_diff->setVisible(hasDiff);
    // What a diff does not show: a file that is made or taken away whole.
    m_where->setVisible(!hasDiff);
    m_where->setText(visible(change.file));
    m_then->setText(thenText(plan->change));
    m_write->setEnabled(plan->change.isNeeded);
    m_write->setText(plan->change.bytes ? tr("Write file") : tr("Remove file"));
    showRequests(*plan);
}

void ChangePreview::showRequests(const models::SwitchBoard::Plan &plan)
{
    m_requests->setVisible(plan.server && !plan.server->requests.empty());
    if (!plan.server)
        return;
    m_requests->setDiff(requestLines(plan.server->requests));
    m_requests->text().setAccessibleName(tr("What will be sent to the server"));
    m_then->setText(serverText(*plan.server));
    m_write->setText(tr("Send and restart"));
}

QString ChangePreview::summary() const
{
    return m_what->text();
}

} // namespace telltale::ui

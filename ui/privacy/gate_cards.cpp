// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/gate_cards.h"

#include "ui/models/format.h"
#include "ui/privacy/gate_card.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/folding_row.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>

namespace telltale::ui {

using privacy::TelemetryGate;

namespace {

constexpr int narrowCards = 520;

} // namespace

GateCards::GateCards(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_hint(new Label(theme, theme.ui(12), models::Tone::Secondary)),
      m_kept(new QComboBox)
{
    auto *title = new Label(theme, theme.ui(13, Theme::Weight::SemiBold), models::Tone::Normal);
    title->setText(tr("Telemetry gate"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(12);
    head->addWidget(title);
    head->addWidget(m_hint, 1);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // what it lacks is elided
    auto *kept = new Label(theme, theme.ui(12), models::Tone::Secondary);
    kept->setText(tr("What is kept"));
    kept->setBuddy(m_kept);
    m_kept->setAccessibleName(kept->text());
    m_kept->setToolTip(
        tr("What the client hears of a request that gate or policy keep. Those that wait can be released "
           "by hand (F9)."));
    m_kept->addItem(tr("is answered as usual"));
    m_kept->addItem(tr("is refused"));
    m_kept->addItem(tr("waits for you"));
    m_kept->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kept->setMinimumContentsLength(17);
    followHeight(theme, *m_kept, 26);
    head->addWidget(kept);
    head->addWidget(m_kept);
    connect(m_kept, &QComboBox::activated, this,
            [this](int place) { Q_EMIT keptChosen(static_cast<privacy::WireSettings::Kept>(place)); });
    auto *row = new FoldingRow(theme, narrowCards);
    row->parts().setSpacing(12);
    const std::tuple<TelemetryGate, const char *, QString, QString> cards[] = {
        {TelemetryGate::On, "check", tr("On"), tr("Policy rules decide, field by field.")},
        {TelemetryGate::Essential, "half", tr("Essential"), tr("Only what is declared always sent.")},
        {TelemetryGate::Off, "ban", tr("Off"), tr("Nothing is forwarded.")}};
    for (const auto &[gate, icon, name, sentence] : cards) {
        auto *card = new GateCard(theme, QLatin1String(icon), name, sentence);
        m_group.addButton(card, static_cast<int>(gate));
        row->parts().addWidget(card, 1);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 14);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(row);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) {
        const auto wanted = static_cast<TelemetryGate>(id);
        if (wanted == m_gate)
            return;
        card(m_gate).setChecked(true); // until it is so
        Q_EMIT chosen(wanted);
    });
    setGate(TelemetryGate::On);
    setPassing(false);
}

QAbstractButton &GateCards::card(TelemetryGate gate) const
{
    return *m_group.button(static_cast<int>(gate));
}

TelemetryGate GateCards::gate() const
{
    return m_gate;
}

void GateCards::setGate(TelemetryGate gate)
{
    m_gate = gate;
    card(gate).setChecked(true);
}

void GateCards::setKept(privacy::WireSettings::Kept kept)
{
    m_kept->setCurrentIndex(static_cast<int>(kept));
}

void GateCards::setCount(TelemetryGate gate, const std::optional<GateCount> &count)
{
    QString text;
    if (count && !count->isWhole)
        text = tr("Counting…");
    else if (count)
        text = tr("%1 of %2 loaded events would leave")
                   .arg(models::numberText(count->leaving), models::numberText(count->events));
    static_cast<GateCard &>(card(gate)).setEffect(text);
}

void GateCards::setPassing(bool passes)
{
    m_hint->setText(passes ? tr("for everything that passes through Telltale")
                           : tr("nothing passes through Telltale now; this holds for the next capture"));
}

QString GateCards::hint() const
{
    return m_hint->text();
}

} // namespace telltale::ui

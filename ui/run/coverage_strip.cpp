// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/coverage_strip.h"

#include "ui/run/run_words.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>

#include <algorithm>

namespace telltale::ui {

using models::Tone;

namespace {

constexpr int highestStrip = 132;   ///< at 100 %
constexpr int highestOfLarge = 160; ///< pixels, however large the text: what stands around it needs room, too

} // namespace

CoverageStrip::CoverageStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_seen(new Label(theme, theme.ui(), Tone::Normal)),
      m_unseenTitle(new Label(theme, theme.ui(13, Theme::Weight::Medium), Tone::Warning)),
      m_unseen(new Label(theme, theme.ui(12), Tone::Normal)),
      m_copy(new Button(theme, Button::Look::Flat, QStringLiteral("copy"), {}))
{
    setAccessibleName(tr("What was seen of the program"));
    m_copy->setAccessibleName(tr("Copy the statement"));
    m_copy->setToolTip(tr("Copy what was seen and what was not"));
    for (Label *label : {m_seen, m_unseen})
        label->setWordWrap(true);
    auto *content = new QWidget;
    auto *texts = new QVBoxLayout(content);
    texts->setContentsMargins(16, 8, 8, 8);
    texts->setSpacing(4);
    for (Label *label : {m_seen, m_unseenTitle, m_unseen})
        texts->addWidget(label);
    texts->addStretch();
    m_page = new ScrollPage(content);
    m_page->setAccessibleName(accessibleName());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    layout->setAlignment(m_copy, Qt::AlignTop);
    followTextSize(theme, *this, [this] { setMaximumHeight(std::min(m_theme.px(highestStrip), highestOfLarge)); });
    connect(m_copy, &QAbstractButton::clicked, this, [this] { QApplication::clipboard()->setText(text()); });
}

void CoverageStrip::setStatement(const RunStatement &statement)
{
    m_seen->setText(tr("Seen: %1.").arg(statement.seen));
    const bool isAll = statement.unseen.isEmpty();
    m_unseenTitle->setTone(isAll ? Tone::Secondary : Tone::Warning);
    m_unseenTitle->setText(isAll ? tr("Not seen: nothing that it sent.") : tr("Not seen, or not let through:"));
    m_unseen->setText((statement.unseen + statement.notes).join(QLatin1Char('\n')));
    m_unseen->setHidden(m_unseen->text().isEmpty());
}

QString CoverageStrip::text() const
{
    QStringList lines{m_seen->text(), m_unseenTitle->text()};
    if (!m_unseen->text().isEmpty())
        lines << m_unseen->text();
    return lines.join(QLatin1Char('\n'));
}

} // namespace telltale::ui

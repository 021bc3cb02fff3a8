// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/meaning_view.h"

#include "payload/lexeme.h"
#include "ui/theme/category_look.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace telltale::ui {

namespace {

constexpr int mostInside = 24;
constexpr std::size_t shownInside = 400; // bytes of a value

QString visibleText(std::string_view bytes)
{
    return payload::visible(bytes);
}

} // namespace

MeaningView::MeaningView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
}

void MeaningView::empty()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_shown = 0;
}

void MeaningView::add(QWidget *widget)
{
    m_layout->addWidget(widget);
    widget->show(); // at once: the height is asked for before events are
}

void MeaningView::setFinding(const audit::Finding *finding, bool isMasked)
{
    empty();
    setVisible(finding != nullptr);
    if (finding != nullptr)
        addAll(*finding, isMasked);
    fit();
}

void MeaningView::fit()
{
    m_layout->invalidate();
    m_layout->activate();
    const int height = m_layout->hasHeightForWidth() ? m_layout->heightForWidth(qMax(width(), m_theme.px(280)))
                                                     : m_layout->sizeHint().height();
    setMinimumHeight(height);
}

void MeaningView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void MeaningView::addAll(const audit::Finding &finding, bool isMasked)
{
    addChips(finding);
    const bool isCredential = finding.isSecret || isMasked;
    if (finding.reveals.empty() && finding.inside.empty() && finding.why.empty() && !isCredential)
        return;
    addHeading();
    if (isCredential)
        addSentence(QStringLiteral("credential"),
                    isMasked ? tr("A credential: hidden until you show it") : tr("A credential: it opens something"));
    if (!isMasked) {
        for (const std::string &sentence : finding.reveals)
            addSentence(categoryIcon(finding.category), visibleText(sentence));
    }
    if (finding.reveals.empty() && !isCredential)
        addSentence(categoryIcon(finding.category), tr("Nothing more than it says"));
    addNote(visibleText(finding.why));
    if (!isMasked)
        addInside(finding.inside, 0);
}

void MeaningView::addHeading()
{
    auto *const heading = new Label(m_theme, m_theme.ui(12, Theme::Weight::Medium), models::Tone::Secondary);
    heading->setText(tr("What this reveals"));
    heading->setContentsMargins(0, 6, 0, 0);
    add(heading);
}

void MeaningView::addChips(const audit::Finding &finding)
{
    auto *const row = new QWidget;
    auto *const layout = new FlowLayout;
    layout->setSpacing(6);
    layout->setContentsMargins(0, 0, 0, 0);
    row->setLayout(layout);
    const auto chip = [&](const QString &icon, const QString &text, Chip::Look look = Chip::Look::Neutral) {
        auto *const one = new Chip(m_theme, look, icon);
        one->setText(text);
        layout->addWidget(one);
    };
    chip(categoryIcon(finding.category), categoryText(finding.category));
    if (finding.recognised != audit::Recognised::None)
        chip({}, visibleText(word(finding.recognised)));
    if (finding.protection != audit::Protection::Plain)
        chip(QStringLiteral("lock"),
             finding.protectionNote.empty() ? visibleText(word(finding.protection))
                                            : visibleText(finding.protectionNote));
    if (finding.origin == audit::Origin::Receiver)
        chip(QStringLiteral("server"), tr("added by the receiver"));
    else if (finding.declared)
        chip(*finding.declared ? QStringLiteral("check") : QStringLiteral("x"),
             *finding.declared ? tr("declared") : tr("not declared"),
             *finding.declared ? Chip::Look::Neutral : Chip::Look::Warning);
    add(row);
}

void MeaningView::addSentence(const QString &iconName, const QString &text)
{
    auto *const row = new QWidget;
    auto *const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new Drawing(m_theme, iconName, QSize(16, 18), QString()), 0, Qt::AlignTop);
    auto *const label = new Label(m_theme, m_theme.ui(13, Theme::Weight::Medium), models::Tone::Normal);
    label->setWordWrap(true);
    label->setText(text);
    layout->addWidget(label, 1);
    add(row);
}

void MeaningView::addNote(const QString &text)
{
    if (text.isEmpty())
        return;
    auto *const label = new Label(m_theme, m_theme.ui(12), models::Tone::Secondary);
    label->setWordWrap(true);
    label->setText(text);
    label->setContentsMargins(m_theme.px(24), 0, 0, 0);
    add(label);
}

/// A line for each part: where it is in the value, and what it is.
void MeaningView::addInside(const std::vector<audit::Inside> &parts, int depth)
{
    for (const audit::Inside &part : parts) {
        if (++m_shown > mostInside) {
            if (m_shown == mostInside + 1)
                addNote(tr("and more, see telltale inspect"));
            return;
        }
        auto *const label = new Label(m_theme, m_theme.mono(), models::Tone::Normal);
        const QString what = part.category == audit::Category::Unknown
            ? QString()
            : QStringLiteral("  (%1)").arg(categoryText(part.category));
        const QString path = part.path.empty() ? QString() : visibleText(part.path) + QStringLiteral(" = ");
        label->setText(path + visibleText(std::string_view(part.value).substr(0, shownInside)) + what);
        label->setContentsMargins(m_theme.px(24 + 12 * depth), 0, 0, 0);
        add(label);
        addInside(part.inside, depth + 1);
    }
}

} // namespace telltale::ui

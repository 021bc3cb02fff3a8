// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/finding_view.h"

#include "audit/finding.h"
#include "payload/lexeme.h"
#include "ui/models/finding_words.h"
#include "ui/models/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/drawing.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

namespace telltale::ui {

using audit::Finding;
using audit::Inside;
using models::Secrets;
using models::Tone;

namespace {

// A claim set or a query has a dozen; more of them are in the value itself.
constexpr int mostParts = 24;
constexpr std::size_t shownPart = 400;

QString shownPartText(const Inside &part, Secrets secrets)
{
    if (part.isSecret && secrets == Secrets::Masked)
        return models::maskText();
    const QString text = payload::visible(std::string_view(part.value).substr(0, shownPart));
    return part.value.size() > shownPart ? text + QChar(0x2026) : text;
}

} // namespace

FindingView::FindingView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_category(new Chip(theme, Chip::Look::Neutral, {})),
      m_protection(new Chip(theme, Chip::Look::Neutral, {})), m_declared(new Chip(theme, Chip::Look::Neutral, {})),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

QList<QWidget *> FindingView::chips() const
{
    return {m_category, m_protection, m_declared};
}

void FindingView::setFinding(const Finding *finding, Secrets secrets)
{
    delete m_body;
    m_body = nullptr;
    setVisible(finding != nullptr);
    for (QWidget *chip : chips())
        chip->setVisible(finding != nullptr);
    if (finding == nullptr)
        return;
    showChips(*finding);
    m_body = new QWidget;
    m_rows = new QVBoxLayout(m_body);
    m_rows->setContentsMargins(0, 6, 0, 0);
    m_rows->setSpacing(7);
    auto *title = new Label(m_theme, m_theme.ui(12, Theme::Weight::SemiBold), Tone::Secondary);
    title->setText(tr("What this reveals"));
    m_rows->addWidget(title);
    QStringList sentences = models::revealedSentences(*finding);
    const QString nothing = models::isHashOfNothing(*finding) ? sentences.value(sentences.size() - 1) : QString();
    if (!nothing.isEmpty()) {
        sentences.removeLast();
        addSentence(QStringLiteral("warn"), nothing, {}, true);
    }
    const QString icon = models::categoryIcon(finding->category);
    addSentence(icon, models::categorySentence(finding->category), models::whyText(finding->why), false);
    for (const QString &sentence : sentences)
        addSentence(QStringLiteral("eye"), sentence, {}, false);
    int left = mostParts;
    if (!finding->inside.empty()) {
        auto *inside = new Label(m_theme, m_theme.ui(12, Theme::Weight::SemiBold), Tone::Secondary);
        inside->setText(tr("Inside the value"));
        inside->setContentsMargins(0, 4, 0, 0);
        m_rows->addWidget(inside);
        addInside(finding->inside, secrets, 0, left);
    }
    m_layout->addWidget(m_body);
    m_body->show();
}

void FindingView::showChips(const Finding &finding)
{
    m_category->setFamily(models::familyOf(finding.category));
    m_category->setIcon(models::categoryIcon(finding.category));
    m_category->setText(models::categoryText(finding.category));
    m_category->setToolTip(models::categorySentence(finding.category));
    const QString detail = models::protectionDetail(finding);
    const QString icon = models::protectionIcon(finding);
    m_protection->setIcon(icon.isEmpty() ? QStringLiteral("eye") : icon);
    m_protection->setText(detail.isEmpty() ? models::protectionText(finding) : detail);
    const models::DeclaredWords words = models::declaredWords(finding);
    m_declared->setVisible(!words.text.isEmpty());
    m_declared->setLook(words.tone == Tone::Warning ? Chip::Look::Warning : Chip::Look::Neutral);
    m_declared->setIcon(words.icon);
    if (finding.declared.value_or(false))
        m_declared->setText(tr("declared"));
    else if (words.tone == Tone::Warning)
        m_declared->setText(tr("not declared"));
    else
        m_declared->setText(finding.origin == audit::Origin::Receiver ? tr("added by the receiver")
                                                                      : tr("added by the SDK"));
    m_declared->setToolTip(words.sentence);
}

void FindingView::addSentence(const QString &icon, const QString &sentence, const QString &reason, bool isWarning)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *drawing = new Drawing(m_theme, icon, {16, 18}, isWarning ? tr("Warning") : tr("Revealed"), nullptr,
                                isWarning ? Tone::Warning : Tone::Secondary);
    row->addWidget(drawing, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    auto *text = new Label(m_theme, m_theme.ui(13, Theme::Weight::Medium), Tone::Normal);
    text->setWordWrap(true);
    text->setText(sentence);
    texts->addWidget(text);
    if (!reason.isEmpty()) {
        auto *why = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
        why->setWordWrap(true);
        why->setText(reason);
        texts->addWidget(why);
    }
    row->addLayout(texts, 1);
    m_rows->addLayout(row);
}

void FindingView::addInside(const std::vector<Inside> &parts, Secrets secrets, int depth, int &left)
{
    for (const Inside &part : parts) {
        if (left-- == 0) {
            auto *more = new Label(m_theme, m_theme.ui(12), Tone::Secondary);
            more->setText(tr("There is more: telltale inspect --format json lists all of it."));
            more->setWordWrap(true);
            m_rows->addWidget(more);
        }
        if (left < 0)
            return;
        addPart(part, secrets, depth);
        addInside(part.inside, secrets, depth + 1, left);
    }
}

/// Path → value, and what it is. What is inside stands instead of the value that holds it.
void FindingView::addPart(const Inside &part, Secrets secrets, int depth)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_theme.px(16) * depth, 0, 0, 0);
    row->setSpacing(8);
    auto *path = new Label(m_theme, m_theme.mono(), Tone::Secondary);
    path->setText(part.path.empty() ? tr("(whole value)") : payload::visible(part.path));
    auto *arrow = new Drawing(m_theme, QStringLiteral("arrow"), {16, 20}, tr("is", "path → value"));
    auto *value = new Label(m_theme, m_theme.mono(), Tone::Normal);
    value->setText(part.inside.empty() || part.isSecret ? shownPartText(part, secrets) : tr("see below"));
    auto *chip = new Chip(m_theme, Chip::Look::Neutral, models::categoryIcon(part.category));
    chip->setFamily(models::familyOf(part.category));
    chip->setText(models::categoryText(part.category));
    chip->setToolTip(models::plainToolTip(models::whyText(part.why)));
    path->setMaximumWidth(m_theme.px(180));
    row->addWidget(path);
    row->addWidget(arrow);
    row->addWidget(value, 1);
    row->addWidget(chip);
    m_rows->addLayout(row);
}

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/proof/proof_text.h"

#include <QWidget>

namespace telltale::ui {

class Label;
class Theme;

/// What a proof comes to: a tinted card with a bar, an icon, the verdict, and why.
class VerdictCard : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictCard(const Theme &theme, QWidget *parent = nullptr);

    void show(privacy::ProofTone tone, const QString &title, const QString &why);
    QString title() const;
    QString why() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    const Theme &m_theme;
    privacy::ProofTone m_tone = privacy::ProofTone::Neutral;
    Label *m_title;
    Label *m_why;
};

} // namespace telltale::ui

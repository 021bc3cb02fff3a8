// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/proof/proof_text.h"

#include <QWidget>

#include <vector>

namespace telltale::ui {

class Theme;

/// The steps of a proof below each other: what was done, and what came of it.
class ProofSteps : public QWidget
{
    Q_OBJECT
public:
    /// How far a step is.
    enum class State { Open, Now, Done };
    struct Step
    {
        privacy::ProofStepText text;
        State state = State::Done;
    };

    explicit ProofSteps(const Theme &theme, QWidget *parent = nullptr);

    void setSteps(std::vector<Step> steps);
    const std::vector<Step> &steps() const { return m_steps; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStep(QPainter &painter, std::size_t step) const;
    int stepHeight() const;

    const Theme &m_theme;
    std::vector<Step> m_steps;
};

} // namespace telltale::ui

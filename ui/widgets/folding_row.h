// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace telltale::ui {

class Theme;

/// Parts beside each other; below each other where there is less room than they need.
class FoldingRow : public QWidget
{
    Q_OBJECT
public:
    /// Folds where it is narrower than `leastWidth`, which is given for a text size of 100 %.
    FoldingRow(const Theme &theme, int leastWidth, QWidget *parent = nullptr);

    /// Made without margins and spacing.
    QBoxLayout &parts() { return *m_parts; }
    bool isFolded() const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void folded(bool folded);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold();

    const Theme &m_theme;
    int m_leastWidth;
    QBoxLayout *m_parts;
};

} // namespace telltale::ui

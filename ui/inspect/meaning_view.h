// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"

#include <QWidget>

class QVBoxLayout;

namespace telltale::ui {

class Theme;

/// What a field is and what can be read out of its value: sentences, the reason, and what is inside.
class MeaningView : public QWidget
{
    Q_OBJECT
public:
    explicit MeaningView(const Theme &theme, QWidget *parent = nullptr);

    /// nullptr: nothing is known. `isMasked`: what is inside a credential is not shown.
    void setFinding(const audit::Finding *finding, bool isMasked);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// As high as its lines are in this width.
    void fit();
    void empty();
    void addAll(const audit::Finding &finding, bool isMasked);
    void add(QWidget *widget);
    void addHeading();
    void addChips(const audit::Finding &finding);
    void addSentence(const QString &iconName, const QString &text);
    void addInside(const std::vector<audit::Inside> &parts, int depth);
    void addNote(const QString &text);

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    int m_shown = 0; ///< lines of what is inside
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/finding.h"
#include "ui/models/event_document.h"

#include <QWidget>

class QVBoxLayout;

namespace telltale::ui {

class Chip;
class Theme;

/// What the selected field is and what its value reveals, with the reasons, down to what was found inside the value.
class FindingView : public QWidget
{
    Q_OBJECT
public:
    explicit FindingView(const Theme &theme, QWidget *parent = nullptr);

    /// Category, protection and declaration: for who lays out this view to place. Hidden where there is nothing to say.
    QList<QWidget *> chips() const;
    void setFinding(const audit::Finding *finding, models::Secrets secrets);

private:
    void showChips(const audit::Finding &finding);
    void addSentence(const QString &icon, const QString &sentence, const QString &reason, bool isWarning);
    void addInside(const std::vector<audit::Inside> &parts, models::Secrets secrets, int depth, int &left);
    void addPart(const audit::Inside &part, models::Secrets secrets, int depth);

    const Theme &m_theme;
    Chip *m_category;
    Chip *m_protection;
    Chip *m_declared;
    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr; ///< made anew for every field
    QVBoxLayout *m_rows = nullptr;
};

} // namespace telltale::ui

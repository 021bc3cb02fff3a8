// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/canary_model.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace telltale::ui {

class Button;
class EmptyState;
class Label;
class RowTable;
class Theme;

/// Values that are planted to see where they come out.
class CanaryPane : public QWidget
{
    Q_OBJECT
public:
    CanaryPane(const Theme &theme, models::CanaryModel &canaries, QWidget *parent = nullptr);

    RowTable &table() { return *m_table; }
    QLineEdit &seed() { return *m_seed; }
    /// New values, of a seed that nobody has.
    void plant();
    QString summary() const;
    void showState();

Q_SIGNALS:
    void seedChanged(const QString &seed);
    void copied(const QString &what);

private:
    QWidget *makeHead();
    void copyEnvironment();

    const Theme &m_theme;
    models::CanaryModel &m_canaries;
    Label *m_summary;
    QLineEdit *m_seed;
    Button *m_look;
    Button *m_copy;
    QStackedWidget *m_stack;
    RowTable *m_table;
    EmptyState *m_nothing;
};

} // namespace telltale::ui

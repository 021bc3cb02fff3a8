// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/hash_result_model.h"
#include "ui/models/hash_search.h"

#include <QWidget>

class QMenu;
class QStackedWidget;

namespace telltale::ui {

class Banner;
class Button;
class BusyStrip;
class EmptyState;
class Label;
class RowTable;
class Theme;

/// Can the hashes be turned back? What is tried, what turned back, and why the rest did not.
class HashPane : public QWidget
{
    Q_OBJECT
public:
    HashPane(const Theme &theme, models::HashSearch &search, QWidget *parent = nullptr);

    RowTable &table() { return *m_table; }
    models::HashResultModel &results() { return m_results; }
    void setSecrets(models::Secrets secrets) { m_results.setSecrets(secrets); }
    /// Takes these lists in and looks again.
    void takeLists(const QStringList &lists);
    void askForLists();
    /// The line above the table.
    QString summary() const;
    /// Nothing was looked for yet, or what is loaded has changed.
    void showState();

Q_SIGNALS:
    /// The search can be said to be as fast as this: SHA-256 a second.
    void rateKnown(double perSecond);

private:
    QWidget *makeHead();
    void showProgress(const QString &name, qulonglong done, qulonglong total, double secondsLeft);
    void showFinished();
    void showTried();
    void fillSpaces(QMenu &menu);
    void trySpace(const QString &space);

    const Theme &m_theme;
    models::HashSearch &m_search;
    models::HashResultModel m_results;
    Label *m_summary;
    QWidget *m_tried; ///< what is tried, a button each
    Banner *m_banner;
    BusyStrip *m_busy;
    QStackedWidget *m_stack;
    RowTable *m_table;
    EmptyState *m_nothing;
    QList<Button *> m_triedButtons;
};

} // namespace telltale::ui

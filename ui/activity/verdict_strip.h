// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/activity_book.h"

#include <QStandardItemModel>
#include <QWidget>

class QListView;

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// Whether a log's chain is what was written, where it is not, and what that was compared with.
class VerdictStrip : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictStrip(const Theme &theme, QWidget *parent = nullptr);

    /// What is known of the book's log now; hidden where there is none.
    void showBook(const models::ActivityBook &book);
    void showProgress(qulonglong done, qulonglong all);
    QString title() const;
    QString detail() const;
    QListView &breaks() { return *m_breaks; }
    Button &compare() { return *m_compare; }
    /// What gets the focus.
    QWidget &first() const;

Q_SIGNALS:
    /// A break was chosen: the row of the book.
    void breakChosen(qulonglong row);
    /// A checkpoint that is kept elsewhere is to be compared with.
    void compareWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Look { Busy, Good, Bad };
    void setLook(Look look, const QString &title, const QString &detail);
    void fillBreaks(const models::ActivityVerdict *verdict);

    const Theme &m_theme;
    Look m_look = Look::Busy;
    Label *m_title;
    Label *m_detail;
    Button *m_compare;
    QListView *m_breaks;
    QStandardItemModel m_places;
};

} // namespace telltale::ui

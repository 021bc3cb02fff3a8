// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPlainTextEdit>

namespace telltale::ui {

class Theme;

/// A plain text editor with numbers of lines at the left, and remarks at the right ends of some of them.
class PolicyTextEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PolicyTextEdit(const Theme &theme, QWidget *parent = nullptr);

    /// Exactly what was typed, with line feeds: toPlainText() would make spaces of those that do not break.
    QString text() const;
    /// By number of the line, from 1.
    void setRemarks(const QHash<int, QString> &remarks);
    const QHash<int, QString> &remarks() const { return m_remarks; }
    /// Goes there; lines and columns count from 1, columns in characters.
    void goTo(int line, int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitMargin();
    void paintNumbers(QPaintEvent *event);

    const Theme &m_theme;
    QWidget *m_numbers;
    QHash<int, QString> m_remarks;
};

} // namespace telltale::ui

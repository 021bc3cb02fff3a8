// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/diff_lines.h"

#include <QTextEdit>

#include <functional>

namespace telltale::ui {

class Label;
class Separator;
class Theme;

/// The lines of a DiffView. A text that is read only, with the signs in it, so that it is copied and heard as it is
/// seen; numbers stand beside it.
class DiffText : public QTextEdit
{
    Q_OBJECT
public:
    explicit DiffText(const Theme &theme, QWidget *parent = nullptr);

    void setLines(const QList<models::DiffLine> &lines);
    /// At most so many are shown at once; more are scrolled.
    void setMostRows(int rows);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
    int gutterWidth() const;
    int lineHeight() const;
    int drop() const;
    /// Calls `paint` for each line that is in sight, with its place in the viewport.
    void forSeen(const std::function<void(qsizetype line, const QRectF &place)> &paint) const;
    void paintGround(QPainter &painter, qsizetype line, const QRectF &place) const;
    void paintGutter(QPainter &painter) const;
    QColor ink(models::DiffLine::Kind kind) const;

    const Theme &m_theme;
    QWidget *m_gutter;
    QList<models::DiffLine> m_lines;
    int m_mostRows = 14;
    int m_digits = 2;
};

/// What changed in a text: a sunken frame with the file's name, then a line each with its number, a sign and a tint;
/// what changed within a line is darker. As high as what it shows, up to a limit.
class DiffView : public QWidget
{
    Q_OBJECT
public:
    explicit DiffView(const Theme &theme, QWidget *parent = nullptr);

    void setDiff(const models::DiffLines &diff);
    /// Of `diff -u`. False, and nothing is shown, where it is none.
    bool setUnified(std::string_view text);
    void clear();
    bool isEmpty() const { return m_isEmpty; }
    /// See DiffText::setMostRows().
    void setMostRows(int rows);
    /// What is shown, as it is copied.
    QString plainText() const { return m_text->toPlainText(); }
    QString file() const;
    /// `1 line changed`
    const QString &sentence() const { return m_sentence; }
    DiffText &text() { return *m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QWidget *m_head;
    Label *m_file;
    Separator *m_line;
    DiffText *m_text;
    QString m_sentence;
    bool m_isEmpty = true;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/terminal_text.h"

#include <QPlainTextEdit>

#include <deque>

namespace telltale::ui {

class Theme;

/// What a program prints, to be read, selected and copied: the last of it, and its end as long as nobody has scrolled
/// away from there.
class TerminalView : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int mostLines = 10'000;
    static constexpr qsizetype mostCharacters = qsizetype(4) << 20;

    explicit TerminalView(const Theme &theme, QWidget *parent = nullptr);

    void feed(const QByteArray &bytes);
    /// Nothing more comes.
    void finish();
    void clearAll();
    /// Characters beside and below each other for which there is room.
    QSize cells() const;

Q_SIGNALS:
    void cellsChanged(QSize cells);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showNew();
    void insert(QTextCursor &cursor, const models::TerminalLine &line) const;
    void keep(models::TerminalLine line);
    void trim();
    void recolor();

    const Theme &m_theme;
    models::TerminalText m_text;
    std::deque<models::TerminalLine> m_lines; ///< as shown, but the last one; for other colours
    qsizetype m_characters = 0;
    QSize m_cells;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace telltale::ui {

class Theme;

/// A plain text editor that refuses what would not fit before it is laid out: a line of a megabyte would stop the
/// window for half a minute.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NoteEdit(const Theme &theme, QWidget *parent = nullptr);

    static constexpr int longestLine = 20'000; ///< characters
    /// True when the text is no longer than a note may be, and no line of it is longer than the longest.
    static bool fits(const QString &text);

    /// Exactly what was typed: toPlainText() would make spaces of those that do not break.
    QString text() const;

Q_SIGNALS:
    /// The text is another.
    void edited();
    /// What was pasted, dropped or typed did not fit and is not in the text.
    void refused();

protected:
    void insertFromMimeData(const QMimeData *source) override;

private:
    void checkAddition();

    int m_addedAt = 0; ///< of the last change
    int m_added = 0;
    bool m_isRefusing = false;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace telltale::ui {

/// A few choices, and at the end "A file…", which asks for one.
class FileCombo : public QComboBox
{
    Q_OBJECT
public:
    /// `title` and `filter` are those of the file dialog.
    FileCombo(QString title, QString filter, QWidget *parent = nullptr);

    /// Takes all choices away but "A file…".
    void reset();
    void add(const QString &text, const QString &value);
    /// Chooses it; a path that is no choice yet becomes one.
    void choose(const QString &value);
    /// Of the choice: what was added with it, or a whole path.
    QString value() const;

Q_SIGNALS:
    void chosen();

private:
    void ask();

    QString m_title;
    QString m_filter;
    int m_last = 0; ///< what holds while the dialog asks
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPlainTextEdit>

namespace telltale::ui {

class Theme;

/// Lines NAME=VALUE. While values are not shown, bullets stand for those that are secret as soon as one goes somewhere
/// else; a whole value can be typed anew over them.
class EnvironmentEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit EnvironmentEdit(const Theme &theme, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// With the values that bullets stand for.
    QString text() const;
    void setShown(bool shown);
    /// The number, from 1, of a line in which bullets were changed and no longer stand for a value; 0: none.
    int tornLine() const;

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void mask();
    void put(const QString &text);

    bool m_isShown = false;
    QHash<QString, QString> m_hidden; ///< values by name
};

} // namespace telltale::ui

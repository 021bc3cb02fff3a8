// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QAction;

namespace telltale::ui {

class Theme;

/// A large button: a drawing, a title, its key and two lines that say what it does.
class Card : public QAbstractButton
{
    Q_OBJECT
public:
    Card(const Theme &theme, const QString &iconName, QAction &action, const QString &text, bool isFirst,
         QWidget *parent = nullptr);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect textRect(int width) const;

    const Theme &m_theme;
    QString m_iconName;
    QString m_key;
    QString m_detail;
    bool m_isFirst;
};

} // namespace telltale::ui

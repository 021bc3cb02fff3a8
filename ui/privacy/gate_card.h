// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace telltale::ui {

class Theme;

/// A large radio button: a title, a sentence, and a heavier one that tells what it would do.
class GateCard : public QAbstractButton
{
    Q_OBJECT
public:
    GateCard(const Theme &theme, const QString &iconName, const QString &title, const QString &sentence,
             QWidget *parent = nullptr);

    void setEffect(const QString &text);
    QString effect() const { return m_effect; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Lines;
    Lines lines(int width) const;
    void describe();

    const Theme &m_theme;
    QString m_iconName;
    QString m_sentence;
    QString m_effect;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell.h"

#include <QWidget>

#include <optional>

namespace telltale::ui {

class Theme;

/// A fact in a small frame: an icon and a word.
class Chip : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Neutral, Warning };

    Chip(const Theme &theme, Look look, const QString &iconName, QWidget *parent = nullptr);
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setLook(Look look);
    void setIcon(const QString &iconName);
    /// In the colours of a family of categories, whatever the look is.
    void setFamily(models::Family family);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Look m_look;
    std::optional<models::Family> m_family;
    QString m_iconName;
    QString m_text;
};

} // namespace telltale::ui

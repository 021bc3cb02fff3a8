// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace telltale::ui {

class Button;
class Label;
class Theme;

/// What a page shows when it has nothing: why, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const Theme &theme, QWidget *parent = nullptr);
    void setText(const QString &iconName, const QString &title, const QString &detail);
    QString title() const;
    void setActions(QAction *open, QAction *paste);
    /// The drawings of the two, where they do something else than opening and pasting.
    void setActionIcons(const QString &first, const QString &second);
    /// Opening something is no answer to every emptiness.
    void showActions(bool shown);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void showIcon();

    const Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon;
    Label *m_title;
    Label *m_detail;
    Button *m_open;
    Button *m_paste;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_filter.h"

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace telltale::ui {

class Theme;

/// The line in which a filter is typed. Completes keys and values; Escape clears it.
class FilterBox : public QLineEdit
{
    Q_OBJECT
public:
    /// Both must outlive it.
    FilterBox(const Theme &theme, models::EventFilter &filter, const payload::Capture &capture,
              QWidget *parent = nullptr);

Q_SIGNALS:
    /// Done typing: on to what was found.
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void recolor();
    void fitHint();
    void complete();
    bool takeKey(int key);
    void insert(const QString &word);

    const Theme &m_theme;
    models::EventFilter &m_filter;
    const payload::Capture &m_capture;
    QCompleter *m_completer;
    QStringListModel *m_words;
    QAction *m_icon;
    QAction *m_clear;
};

} // namespace telltale::ui

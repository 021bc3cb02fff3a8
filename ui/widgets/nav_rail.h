// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes.h"

#include <QStandardItemModel>
#include <QWidget>

class QAbstractItemModel;
class QListView;

namespace telltale::ui {

class Button;
class Theme;

/// The pages on the left, the files that are loaded below them, help at the bottom.
class NavRail : public QWidget
{
    Q_OBJECT
public:
    /// `files` is shown as it is (models/source_list_model.h).
    NavRail(const Theme &theme, QAbstractItemModel &files, QWidget *parent = nullptr);

    void addPage(const QString &iconName, const QString &name, const QString &toolTip);
    /// The page that is shown; -1: one that is not in the rail.
    void setPage(int page);
    void setActions(QAction *open, QAction *help);
    void setNothingLoaded(bool nothing);
    QListView &files() { return *m_files; }
    QList<Pane> panes() const;

Q_SIGNALS:
    void pageChosen(int page);
    void fileChosen(int row);
    void fileCloseWanted(int row);
    void fileMenuWanted(int row, const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitPages();

    const Theme &m_theme;
    QStandardItemModel m_pages;
    QListView *m_pageList;
    QListView *m_files;
    QWidget *m_nothing;
    Button *m_open;
    Button *m_help;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/group_tree_model.h"
#include "ui/session.h"

#include <QWidget>

namespace telltale::ui {

class RowTree;
class Theme;

/// Where the events went and what they are called, as a tree beside their list: choosing a row shows its events only,
/// by setting the filter.
class GroupPane : public QWidget
{
    Q_OBJECT
public:
    GroupPane(const Theme &theme, Session &session, QWidget *parent = nullptr);

    RowTree &tree() { return *m_tree; }

Q_SIGNALS:
    /// The filter that shows what was chosen; "" for everything.
    void filterWanted(const QString &filter);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void takeGroups();
    void followFilter();

    Session &m_session;
    models::GroupTreeModel m_model;
    RowTree *m_tree;
    bool m_quiet = false;
};

} // namespace telltale::ui

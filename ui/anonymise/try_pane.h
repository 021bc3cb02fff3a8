// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/scheme_model.h"

#include <QWidget>

class QLineEdit;

namespace telltale::ui {

class RowTable;
class Theme;

/// A value is typed, and its hash is there in every scheme at once, to be copied.
class TryPane : public QWidget
{
    Q_OBJECT
public:
    explicit TryPane(const Theme &theme, QWidget *parent = nullptr);

    QLineEdit &box() { return *m_box; }
    RowTable &table() { return *m_table; }
    void setValue(const QString &value);
    void copyRow();

Q_SIGNALS:
    /// What was copied, for the status line.
    void copied(const QString &what);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    models::SchemeModel m_schemes;
    QLineEdit *m_box;
    RowTable *m_table;
};

} // namespace telltale::ui

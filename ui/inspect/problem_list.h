// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/problems_model.h"

#include <QListView>
#include <QWidget>

namespace telltale::ui {

class Label;
class Theme;

/// The problems of one file, with their number and a button that copies them.
class ProblemList : public QWidget
{
    Q_OBJECT
public:
    explicit ProblemList(const Theme &theme, QWidget *parent = nullptr);

    const models::ProblemsModel &model() const { return m_problems; }
    QListView &list() { return *m_list; }
    void setDiagnostics(std::vector<Diagnostic> diagnostics);
    /// Marks the row of the problem at a place, if there is one.
    void choose(std::uint64_t offset);

Q_SIGNALS:
    void chosen(const telltale::Diagnostic &diagnostic);

private:
    QWidget *makeHead(const Theme &theme);
    void fit();

    const Theme &m_theme;
    models::ProblemsModel m_problems;
    Label *m_count;
    QListView *m_list;
};

} // namespace telltale::ui

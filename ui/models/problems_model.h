// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <QAbstractListModel>

#include <vector>

namespace telltale::models {

/// The findings about one source: errors first, then warnings, then notes, each in the order of the text.
class ProblemsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setDiagnostics(std::vector<Diagnostic> diagnostics);
    const Diagnostic &at(int row) const { return m_diagnostics[static_cast<std::size_t>(row)]; }
    std::size_t count(Severity severity) const;
    /// `1 error, 2 warnings`
    QString countText() const;
    /// All of them as text, as the command line prints them.
    QString toText() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Diagnostic> m_diagnostics;
};

} // namespace telltale::models

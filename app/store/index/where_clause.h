// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/indexed_exchange.h"

#include <QString>
#include <QStringList>
#include <QVariant>

namespace telltale::store {

/// Conditions in SQL, all of which must hold.
struct WhereClause
{
    QStringList terms;
    QVariantList values; ///< to be bound, in this order

    void add(const QString &term, const QVariant &value);
    /// " WHERE …", or nothing.
    QString sql() const;
};

/// On the table of shapes, of which there are few.
WhereClause onShapes(const IndexConditions &conditions);
/// On the table of exchanges (`e`), with what onShapes() says.
WhereClause onExchanges(const IndexConditions &conditions, const WhereClause &shapes);

} // namespace telltale::store

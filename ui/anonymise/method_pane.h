// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/method_model.h"

#include <QWidget>

namespace telltale::ui {

class Button;
class Chip;
class Label;
class MethodOptions;
class MethodTable;
class Theme;

/// One field, and what each method would make of it.
class MethodPane : public QWidget
{
    Q_OBJECT
public:
    MethodPane(const Theme &theme, models::MethodModel &methods, QWidget *parent = nullptr);

    MethodTable &table() { return *m_table; }
    MethodOptions &options() { return *m_options; }
    Button &makeRules() { return *m_makeRules; }

    /// Null: none is chosen.
    void setField(const audit::InventoryRow *field, const privacy::Method &chosen);
    /// How many fields have a method chosen, and how many fields groups are counted over.
    void setChosenCount(std::size_t fields);
    void setGrouping(std::size_t fields, const QString &id);
    /// What the chosen method leaves, in numbers.
    void showMeasures(std::uint64_t events);
    QString measures() const;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void showOptions();
    QString measuresText(const models::AnonymiseResult &result) const;

    const Theme &m_theme;
    models::MethodModel &m_methods;
    Label *m_path;
    Chip *m_category;
    Chip *m_protection;
    Label *m_sentence;
    MethodTable *m_table;
    MethodOptions *m_options;
    Label *m_measures;
    Button *m_makeRules;
    std::size_t m_grouped = 0;
    QString m_id;
    std::uint64_t m_events = 0;
};

} // namespace telltale::ui

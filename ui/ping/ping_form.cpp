// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ping/ping_form.h"

#include "base/plural.h"
#include "ui/ping/ping_draft.h"
#include "ui/ping/ping_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace telltale::ui {

PingForm::PingForm(const Theme &theme, PingDraft &draft, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_draft(draft), m_needed(new QWidget), m_others(new QWidget),
      m_more(new Button(theme, Button::Look::Link, QStringLiteral("right"), {}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_needed);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_others);
    connect(m_more, &QAbstractButton::clicked, this, [this] { showMore(!m_others->isVisibleTo(this)); });
    rebuild();
}

void PingForm::rebuild()
{
    qDeleteAll(m_fields);
    m_fields.clear();
    constexpr int mostWithoutNeed = 8;
    QList<PingField *> needed;
    QList<PingField *> others;
    for (const network::PingVariable &variable : m_draft.made().variables) {
        auto *field = new PingField(m_theme, variable, this);
        const std::string name = variable.name;
        connect(field, &PingField::typed, this,
                [this, name](const QString &text) { m_draft.chooseText(name, text.toStdString()); });
        connect(field, &PingField::chosen, this,
                [this, name](const network::PingGenerator &generator) { m_draft.choose(name, generator); });
        field->setSecretShown(m_isSecretShown);
        (variable.isRequired ? needed : others) << field;
    }
    if (needed.isEmpty() && others.size() <= mostWithoutNeed)
        needed.swap(others);
    m_fields = needed + others;
    m_first = int(needed.size());
    lay(*m_needed, needed);
    lay(*m_others, others);
    m_needed->setVisible(!needed.isEmpty());
    m_more->setVisible(!others.isEmpty());
    m_rest = int(others.size());
    showMore(false);
    refresh();
}

/// Short fields stand beside each other, in pairs.
void PingForm::lay(QWidget &place, const QList<PingField *> &fields)
{
    delete place.layout();
    auto *grid = new QGridLayout(&place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    bool isHalf = false;
    QWidget *before = nullptr;
    for (qsizetype at = 0; at < fields.size(); ++at) {
        PingField *const field = fields.at(at);
        const bool pairs = !field->isLong() && (isHalf || (at + 1 < fields.size() && !fields.at(at + 1)->isLong()));
        if (pairs) {
            grid->addWidget(field, row, isHalf ? 1 : 0, Qt::AlignTop);
            row += isHalf ? 1 : 0;
            isHalf = !isHalf;
        } else {
            grid->addWidget(field, row++, 0, 1, 2);
        }
        field->show();
        if (before != nullptr)
            setTabOrder(before, field->input());
        before = field->input();
    }
}

void PingForm::showMore(bool more)
{
    m_others->setVisible(more);
    m_more->setText(more ? tr("Fewer fields")
                         : plural("telltale::ui::PingForm", "%n more field",
                                  QT_TRANSLATE_N_NOOP("telltale::ui::PingForm", "%n more fields"), m_rest));
    m_more->setAccessibleName(m_more->text());
    m_more->setDrawing(more ? QStringLiteral("down") : QStringLiteral("right"), models::Tone::Accent);
}

void PingForm::refresh()
{
    for (PingField *field : m_fields) {
        const auto value = m_draft.filling().values.find(field->name());
        const std::optional<Error> error = m_draft.errorOf(field->name());
        field->showValue(m_draft.generatorOf(field->name()),
                         value != m_draft.filling().values.end() ? value->second : std::string(),
                         error ? error->message : QString());
        if (error && m_fields.indexOf(field) >= m_first && !m_others->isVisibleTo(this))
            showMore(true); // what is wrong has to be seen
    }
}

void PingForm::setSecretShown(bool shown)
{
    m_isSecretShown = shown;
    for (PingField *field : m_fields)
        field->setSecretShown(shown);
}

PingField *PingForm::field(const std::string &name) const
{
    for (PingField *field : m_fields) {
        if (field->name() == name)
            return field;
    }
    return nullptr;
}

} // namespace telltale::ui

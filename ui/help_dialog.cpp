// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help_dialog.h"

#include "ui/actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QGridLayout>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

HelpDialog::HelpDialog(const Theme &theme, const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Help and keys"));
    setModal(false);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const auto label = [&](const QString &text, const QFont &font, Tone tone) {
        auto *made = new Label(theme, font, tone);
        made->setText(text);
        return made;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    layout->addWidget(label(tr("Keys"), theme.ui(16, Theme::Weight::SemiBold), Tone::Normal));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    QList<std::pair<QString, QString>> keys;
    for (const QAction *action : actions.withKeys())
        keys.append({action->shortcut().toString(QKeySequence::NativeText), action->iconText()});
    keys.append({tr("Left, Right"), tr("In the bytes: field before, field after")});
    keys.append({tr("Tab"), tr("To the next list, button or view")});
    const qsizetype half = (keys.size() + 1) / 2;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const int column = i < half ? 0 : 2;
        const int row = static_cast<int>(i % half);
        grid->addWidget(label(keys[i].first, theme.mono(), Tone::Normal), row, column);
        grid->addWidget(label(keys[i].second, theme.ui(), Tone::Secondary), row, column + 1);
    }
    grid->setColumnMinimumWidth(1, 220);
    layout->addLayout(grid);
    layout->addSpacing(12);
    layout->addWidget(label(tr("What is shown"), theme.ui(16, Theme::Weight::SemiBold), Tone::Normal));
    auto *text = label(
        tr("Values, keys and numbers are shown exactly as they stand in the file. Control and invisible characters are "
           "made visible. What is not as the standard says is read where that is possible and listed under "
           "Problems, with its line and column. Telltale sends nothing and changes no file."),
        theme.ui(), Tone::Secondary);
    text->setWordWrap(true);
    layout->addWidget(text);
    layout->addSpacing(8);
    auto *close = new Button(theme, Button::Look::Outlined, {}, tr("Close"));
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
}

} // namespace telltale::ui

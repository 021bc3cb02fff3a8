// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/value_view.h"

#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

namespace telltale::ui {

namespace {

constexpr int mostLines = 6;

} // namespace

ValueView::ValueView(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setFont(theme.mono());
    setWordWrapMode(QTextOption::WrapAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("Value of the field"));
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
}

void ValueView::setValue(const QString &value)
{
    setPlainText(value);
    fit();
}

void ValueView::fit()
{
    // Of a plain text document the size is in lines.
    const int lines = qBound(1, qRound(document()->documentLayout()->documentSize().height()), mostLines);
    const int height = lines * fontMetrics().lineSpacing() + 2;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void ValueView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/value_view.h"

#include "ui/theme/scaling.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
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
    followFont(theme, *this, theme.mono());
    connect(&theme, &Theme::textSizeChanged, this, &ValueView::fit);
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

bool ValueView::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QPlainTextEdit::event(event);
    // With nothing selected, the window's Ctrl+C is meant, which copies the value. Words are selected as in any text.
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isCopy = key->matches(QKeySequence::Copy);
    const bool isWord = key->matches(QKeySequence::SelectNextWord) || key->matches(QKeySequence::SelectPreviousWord);
    if (!isCopy && !isWord)
        return QPlainTextEdit::event(event);
    event->setAccepted(isWord || textCursor().hasSelection());
    return true;
}

void ValueView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

} // namespace telltale::ui

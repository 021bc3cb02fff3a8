// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/note_edit.h"

#include "payload/marks/event_mark.h"
#include "ui/theme/scaling.h"

#include <QMimeData>
#include <QTextBlock>

namespace telltale::ui {

NoteEdit::NoteEdit(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    followFont(theme, *this, theme.ui());
    setTabChangesFocus(true);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    connect(document(), &QTextDocument::contentsChange, this, [this](int at, int, int added) {
        m_addedAt = at;
        m_added = added;
    });
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEdit::checkAddition);
}

bool NoteEdit::fits(const QString &text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype feed = text.indexOf(QLatin1Char('\n'), at);
        const qsizetype end = feed < 0 ? text.size() : feed;
        if (end - at > longestLine)
            return false;
        at = end + 1;
    }
    return static_cast<std::size_t>(text.toUtf8().size()) <= payload::longestNote;
}

QString NoteEdit::text() const
{
    QString text = document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, QLatin1Char('\n')).replace(QChar::LineSeparator, QLatin1Char('\n'));
}

void NoteEdit::insertFromMimeData(const QMimeData *source)
{
    const QTextCursor cursor = textCursor();
    const QString before = text();
    const QString after = before.left(cursor.selectionStart()) + source->text() + before.mid(cursor.selectionEnd());
    if (fits(after))
        QPlainTextEdit::insertFromMimeData(source);
    else
        Q_EMIT refused();
}

/// What made it too long is taken out again as a whole: half of what was added would look like all of it.
void NoteEdit::checkAddition()
{
    if (m_isRefusing)
        return;
    const auto size = static_cast<std::size_t>(document()->characterCount());
    const bool isTooLong = m_added != 0
        && (document()->findBlock(m_addedAt).length() - 1 > longestLine
            || (size > payload::longestNote / 4 && !fits(text())));
    if (!isTooLong) {
        Q_EMIT edited();
        return;
    }
    m_isRefusing = true;
    QTextCursor cursor(document());
    cursor.joinPreviousEditBlock();
    cursor.setPosition(m_addedAt);
    cursor.setPosition(qMin(m_addedAt + m_added, document()->characterCount() - 1), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.endEditBlock();
    m_isRefusing = false;
    Q_EMIT edited();
    Q_EMIT refused();
}

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manual_browser.h"

#include "ui/manual/manual_document.h"
#include "ui/models/manual_book.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

namespace telltale::ui {

namespace {

constexpr int sideMargin = 32;
constexpr int widestText = 720; // longer lines are hard to read

} // namespace

ManualBrowser::ManualBrowser(const Theme &theme, QWidget *parent) : QTextBrowser(parent), m_theme(theme)
{
    setAccessibleName(tr("Page of the manual"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { Q_EMIT linkChosen(url.toString()); });
    connect(&theme, &Theme::changed, this, [this] {
        const QScrollBar *bar = verticalScrollBar();
        const double part = bar->maximum() == 0 ? 0 : double(bar->value()) / bar->maximum();
        fill();
        verticalScrollBar()->setValue(qRound(part * verticalScrollBar()->maximum()));
    });
}

QVariant ManualBrowser::loadResource(int, const QUrl &)
{
    return {};
}

void ManualBrowser::showPage(const QString &markdown)
{
    m_markdown = markdown;
    m_words.clear();
    fill();
    verticalScrollBar()->setValue(0);
    moveCursor(QTextCursor::Start);
}

void ManualBrowser::fill()
{
    fillManualDocument(*document(), m_markdown, m_theme);
    fitMargins();
    mark(m_words);
}

void ManualBrowser::fitMargins()
{
    const int side = m_theme.px(sideMargin);
    const int room = viewport()->width() - 2 * side;
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setMargin(0);
    format.setTopMargin(m_theme.px(24));
    format.setBottomMargin(m_theme.px(24));
    format.setLeftMargin(side);
    format.setRightMargin(side + qMax(0, room - m_theme.px(widestText)));
    document()->rootFrame()->setFrameFormat(format);
}

void ManualBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitMargins();
}

void ManualBrowser::mark(const QStringList &words)
{
    m_words = words;
    m_marks.clear();
    QList<ExtraSelection> selections;
    for (const QString &word : words) {
        for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at)) {
            ExtraSelection selection;
            selection.cursor = at;
            selection.format.setBackground(m_theme.colors().bytesHighlight);
            selection.format.setForeground(m_theme.colors().text);
            selections << selection;
            m_marks << at;
        }
    }
    setExtraSelections(selections);
}

QTextBlock ManualBrowser::headingOf(const QString &anchor) const
{
    for (QTextBlock block = document()->begin(); block.isValid() && !anchor.isEmpty(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && models::ManualBook::anchorOf(block.text()) == anchor)
            return block;
    }
    return {};
}

void ManualBrowser::scrollTo(int position, int above)
{
    const QTextBlock block = document()->findBlock(position);
    const QRectF place = document()->documentLayout()->blockBoundingRect(block);
    verticalScrollBar()->setValue(qRound(place.top()) - above);
    QTextCursor cursor(document());
    cursor.setPosition(position); // reading aloud, and Tab to links, go on from here
    const int at = verticalScrollBar()->value();
    setTextCursor(cursor);
    verticalScrollBar()->setValue(at);
}

void ManualBrowser::goTo(const QString &anchor)
{
    const QTextBlock heading = headingOf(anchor);
    if (heading.isValid())
        scrollTo(heading.position(), m_theme.px(24));
}

void ManualBrowser::goToMark(const QString &anchor)
{
    const QTextBlock heading = headingOf(anchor);
    const int from = heading.isValid() ? heading.position() : 0;
    int first = -1;
    for (const QTextCursor &at : m_marks) {
        if (at.selectionStart() >= from && (first < 0 || at.selectionStart() < first))
            first = at.selectionStart();
    }
    if (first < 0)
        return;
    // The heading too, where both fit.
    const auto top = [this](const QTextBlock &block) {
        return document()->documentLayout()->blockBoundingRect(block).top();
    };
    if (heading.isValid() && top(document()->findBlock(first)) - top(heading) < viewport()->height() / 2.0)
        goTo(anchor);
    else if (top(document()->findBlock(first)) > viewport()->height() / 2.0)
        scrollTo(first, viewport()->height() / 3);
}

} // namespace telltale::ui

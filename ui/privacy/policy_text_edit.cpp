// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/privacy/policy_text_edit.h"

#include "ui/theme/scaling.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>

#include <functional>

namespace telltale::ui {

namespace {

constexpr int numberSides = 8;

/// Where the numbers stand; the editor paints them.
class LineNumbers : public QWidget
{
public:
    LineNumbers(QWidget *parent, std::function<void(QPaintEvent *)> paint) : QWidget(parent), m_paint(std::move(paint))
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *event) override { m_paint(event); }

private:
    std::function<void(QPaintEvent *)> m_paint;
};

} // namespace

PolicyTextEdit::PolicyTextEdit(const Theme &theme, QWidget *parent)
    : QPlainTextEdit(parent), m_theme(theme),
      m_numbers(new LineNumbers(this, [this](QPaintEvent *event) { paintNumbers(event); }))
{
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    m_numbers->setObjectName(QStringLiteral("qt_line_numbers")); // nothing to be met by itself
    followFont(theme, *this, theme.mono());
    followFont(theme, *m_numbers, theme.mono());
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PolicyTextEdit::fitMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
        if (rect.contains(viewport()->rect()))
            fitMargin();
    });
    connect(&theme, &Theme::changed, this, [this] {
        fitMargin();
        m_numbers->update();
        viewport()->update();
    });
    fitMargin();
}

QString PolicyTextEdit::text() const
{
    QString text = document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, QLatin1Char('\n')).replace(QChar::LineSeparator, QLatin1Char('\n'));
}

void PolicyTextEdit::setRemarks(const QHash<int, QString> &remarks)
{
    if (remarks == m_remarks)
        return;
    m_remarks = remarks;
    viewport()->update();
}

void PolicyTextEdit::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return;
    // Characters beyond the first plane are two for Qt.
    int at = 0;
    const QString text = block.text();
    for (int i = 1; i < column && at < text.size(); ++i)
        at += text.at(at).isHighSurrogate() ? 2 : 1;
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + qMin(at, int(text.size())));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void PolicyTextEdit::fitMargin()
{
    const int digits = qMax(2, int(QString::number(blockCount()).size()));
    const int width =
        QFontMetrics(m_theme.mono()).horizontalAdvance(QLatin1Char('9')) * digits + 2 * m_theme.px(numberSides);
    setViewportMargins(width, 0, 0, 0);
    const QRect inner = contentsRect();
    m_numbers->setGeometry(inner.left(), inner.top(), width, inner.height());
}

void PolicyTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitMargin();
}

void PolicyTextEdit::paintNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), m_theme.colors().sunken);
    painter.setPen(m_theme.colors().text3);
    painter.setFont(m_theme.mono());
    const int width = m_numbers->width() - m_theme.px(numberSides);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        if (rect.top() > event->rect().bottom())
            break;
        painter.drawText(QRectF(0, rect.top(), width, rect.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
    }
}

void PolicyTextEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_remarks.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.colors().text3);
    painter.setFont(m_theme.ui(12));
    const int right = viewport()->width() - m_theme.px(numberSides);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        if (rect.top() > event->rect().bottom())
            break;
        const QString remark = m_remarks.value(block.blockNumber() + 1);
        const int width = painter.fontMetrics().horizontalAdvance(remark);
        // Never over what is written.
        const int written = fontMetrics().horizontalAdvance(block.text()) + qRound(contentOffset().x());
        if (!remark.isEmpty() && written + width + m_theme.px(16) < right)
            painter.drawText(QRectF(0, rect.top(), right, rect.height()), Qt::AlignRight | Qt::AlignVCenter, remark);
    }
}

} // namespace telltale::ui

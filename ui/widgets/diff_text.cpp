// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diff_view.h"

#include "ui/theme/scaling.h"
#include "ui/theme/style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace telltale::ui {

using models::DiffLine;
using Kind = models::DiffLine::Kind;

namespace {

constexpr int rowHeight = 22;
constexpr int signColumns = 2; // the sign and a blank, in front of the text

QString signOf(Kind kind)
{
    return kind == Kind::Removed ? QStringLiteral("- ")
        : kind == Kind::Added    ? QStringLiteral("+ ")
                                 : QStringLiteral("  ");
}

QColor mixed(const QColor &ground, const QColor &ink, double part)
{
    const auto mix = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return {mix(ground.red(), ink.red()), mix(ground.green(), ink.green()), mix(ground.blue(), ink.blue())};
}

/// The numbers, beside what is scrolled.
class DiffGutter : public QWidget
{
public:
    DiffGutter(QWidget *parent, std::function<void(QPainter &)> paint) : QWidget(parent), m_paint(std::move(paint)) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_paint(painter);
    }

private:
    std::function<void(QPainter &)> m_paint;
};

} // namespace

DiffText::DiffText(const Theme &theme, QWidget *parent)
    : QTextEdit(parent), m_theme(theme), m_gutter(new DiffGutter(this, [this](QPainter &p) { paintGutter(p); }))
{
    setAcceptRichText(false);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QTextEdit::NoWrap);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    followFont(theme, *this, theme.mono());
    connect(&theme, &Theme::textSizeChanged, this, [this] { setLines(QList(m_lines)); });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_gutter, qOverload<>(&QWidget::update));
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &DiffText::fit);
}

void DiffText::setMostRows(int rows)
{
    m_mostRows = rows;
    fit();
}

int DiffText::lineHeight() const
{
    return m_theme.px(rowHeight);
}

void DiffText::setLines(const QList<DiffLine> &lines)
{
    m_lines = lines;
    QStringList texts;
    qulonglong most = 0;
    for (const DiffLine &line : lines) {
        texts << signOf(line.kind) + line.text;
        most = std::max(most, line.number.value_or(0));
    }
    m_digits = std::max<int>(2, static_cast<int>(QString::number(most).size()));
    setPlainText(texts.join(QLatin1Char('\n')));
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(lineHeight(), QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(format);
    horizontalScrollBar()->setValue(0);
    fit();
}

/// Text stands at the bottom of its line: what is painted behind it does by so much.
int DiffText::drop() const
{
    return qMax(0, (lineHeight() - fontMetrics().height()) / 2);
}

int DiffText::gutterWidth() const
{
    return (m_digits + 1) * fontMetrics().horizontalAdvance(QLatin1Char('0')) + m_theme.px(12);
}

void DiffText::fit()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const int rows = std::clamp<int>(static_cast<int>(m_lines.size()), 1, m_mostRows);
    setVerticalScrollBarPolicy(m_lines.size() > m_mostRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    const int height = rows * lineHeight() + drop() + bar;
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
    m_gutter->setGeometry(0, 0, gutterWidth(), viewport()->height());
    m_gutter->update();
}

void DiffText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

/// With nothing selected, Ctrl+C is the window's.
bool DiffText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->setAccepted(textCursor().hasSelection());
        return true;
    }
    return QTextEdit::event(event);
}

QColor DiffText::ink(Kind kind) const
{
    const Colors &colors = m_theme.colors();
    return kind == Kind::Removed ? colors.error : kind == Kind::Added ? colors.ok : colors.text3;
}

void DiffText::forSeen(const std::function<void(qsizetype, const QRectF &)> &paint) const
{
    const int top = verticalScrollBar()->value();
    const qsizetype last = std::min<qsizetype>(m_lines.size(), (top + viewport()->height()) / lineHeight() + 1);
    for (qsizetype line = top / lineHeight(); line < last; ++line)
        paint(line,
              QRectF(0, static_cast<double>(line) * lineHeight() - top + drop(), viewport()->width(), lineHeight()));
}

void DiffText::paintGround(QPainter &painter, qsizetype number, const QRectF &place) const
{
    const Colors &colors = m_theme.colors();
    const DiffLine &line = m_lines[number];
    if (line.kind != Kind::Removed && line.kind != Kind::Added)
        return;
    const QColor tint = line.kind == Kind::Removed ? colors.errorTint : colors.okTint;
    painter.fillRect(place, tint);
    const QTextLayout *layout = document()->findBlockByNumber(static_cast<int>(number)).layout();
    const double left = -horizontalScrollBar()->value();
    if (line.changedFrom < line.changedTo && layout->lineCount() != 0) {
        const QTextLine text = layout->lineAt(0);
        const double from = left + text.cursorToX(static_cast<int>(line.changedFrom) + signColumns);
        const double to = left + text.cursorToX(static_cast<int>(line.changedTo) + signColumns);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(tint, ink(line.kind), colors.isDark ? 0.30 : 0.20));
        painter.drawRoundedRect(QRectF(from - 2, place.top() + 2, to - from + 4, place.height() - 4), 3, 3);
    }
}

void DiffText::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        forSeen([&](qsizetype line, const QRectF &place) { paintGround(painter, line, place); });
    }
    QTextEdit::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    drawRing(&painter, viewport()->rect(), m_theme.colors().accent, 0);
}

void DiffText::paintGutter(QPainter &painter) const
{
    const Colors &colors = m_theme.colors();
    const int step = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    painter.setFont(font());
    forSeen([&](qsizetype number, QRectF place) {
        const DiffLine &line = m_lines[number];
        place.setWidth(m_gutter->width());
        if (line.kind == Kind::Removed || line.kind == Kind::Added)
            painter.fillRect(place, line.kind == Kind::Removed ? colors.errorTint : colors.okTint);
        painter.setPen(colors.text3);
        if (line.number)
            painter.drawText(place.adjusted(0, 0, -1.5 * step, 0), Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(*line.number));
    });
}

} // namespace telltale::ui

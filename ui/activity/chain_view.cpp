// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/chain_view.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace telltale::ui {

namespace {

constexpr int chainTitleHeight = 19;
constexpr int chainHashHeight = 17;
constexpr int linkGap = 9;
constexpr int linkIndent = 28;

/// As many groups on a line as half of them.
QStringList hashLines(const QString &hash)
{
    const QStringList groups = hash.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const qsizetype half = (groups.size() + 1) / 2;
    return {groups.mid(0, half).join(QLatin1Char(' ')), groups.mid(half).join(QLatin1Char(' '))};
}

} // namespace

ChainView::ChainView(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::textSizeChanged, this, [this] { updateGeometry(); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChainView::setLinks(const QList<Link> &links)
{
    m_links = links;
    QStringList heard;
    for (const Link &link : links)
        heard << (link.hash.isEmpty() ? link.title : tr("%1 %2, hash %3").arg(link.title, link.says, link.hash));
    setAccessibleName(heard.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int ChainView::linkHeight() const
{
    return m_theme.px(chainTitleHeight + 2 * chainHashHeight + linkGap);
}

QSize ChainView::sizeHint() const
{
    return {m_theme.px(linkIndent + 290), static_cast<int>(m_links.size()) * linkHeight()};
}

void ChainView::paintLink(QPainter &painter, const Link &link, int y, bool isFirst, bool isLast) const
{
    const Colors &colors = m_theme.colors();
    const int middle = y + m_theme.px(chainTitleHeight) / 2;
    const int x = m_theme.px(8);
    const int radius = m_theme.px(link.isCurrent ? 5 : 4);
    painter.setPen(QPen(colors.border, 1.4));
    if (!isFirst)
        painter.drawLine(x, y - m_theme.px(linkGap), x, middle - radius);
    if (!isLast)
        painter.drawLine(x, middle + radius, x, y + linkHeight());
    const QColor ink = !link.fits ? colors.error : link.isCurrent ? colors.accent : colors.text3;
    painter.setPen(QPen(ink, 1.4));
    painter.setBrush(link.isCurrent || !link.fits ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPoint(x, middle), radius, radius);
    const int left = m_theme.px(linkIndent);
    const QRect title(left, y, width() - left, m_theme.px(chainTitleHeight));
    painter.setFont(m_theme.ui(13, link.isCurrent ? Theme::Weight::SemiBold : Theme::Weight::Normal));
    painter.setPen(link.hash.isEmpty() ? colors.text2 : colors.text);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, link.title);
    if (link.hash.isEmpty())
        return;
    const int size = m_theme.px(15);
    const QColor tick = link.fits ? colors.ok : colors.error;
    painter.drawPixmap(
        title.right() - size, middle - size / 2,
        m_theme.pixmap(link.fits ? QStringLiteral("check") : QStringLiteral("x"), tick, size, devicePixelRatioF()));
    painter.setFont(m_theme.ui(12));
    painter.setPen(tick);
    painter.drawText(title.adjusted(0, 0, -size - m_theme.px(6), 0), Qt::AlignRight | Qt::AlignVCenter, link.says);
    painter.setFont(m_theme.mono());
    painter.setPen(colors.text2);
    int top = y + m_theme.px(chainTitleHeight);
    for (const QString &line : hashLines(link.hash)) {
        painter.drawText(QRect(left, top, width() - left, m_theme.px(chainHashHeight)),
                         Qt::AlignLeft | Qt::AlignVCenter, line);
        top += m_theme.px(chainHashHeight);
    }
}

void ChainView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_links.size(); ++i)
        paintLink(painter, m_links[i], static_cast<int>(i) * linkHeight(), i == 0, i + 1 == m_links.size());
}

} // namespace telltale::ui

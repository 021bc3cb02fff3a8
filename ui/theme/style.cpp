// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace telltale::ui {

namespace {

constexpr int scrollBarWidth = 10;
constexpr int headerPadding = 8;
constexpr int indicatorSize = 16;
// Where the text of a list begins, beside the edge of the page.
constexpr int pageMargin = 16;

} // namespace

void drawRing(QPainter *painter, const QRectF &rect, const QColor &color, qreal radius, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, width));
    painter->setBrush(Qt::NoBrush);
    const qreal inset = width / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

Style::Style(const Theme &theme) : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(theme) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
        return m_theme.ui(indicatorSize).pixelSize(); // as large as the text beside it
    case PM_SplitterWidth:
        return 1;
    case PM_HeaderMargin:
        return headerPadding;
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
        return m_theme.px(16);
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.px(QProxyStyle::pixelMetric(metric, option, widget));
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    // Nothing moves by itself, whatever people have chosen elsewhere: there is nothing here that motion would explain.
    if (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate)
        return 0;
    if (hint == SH_EtchDisabledText || hint == SH_ItemView_ShowDecorationSelected)
        return 0;
    if (hint == SH_ScrollBar_LeftClickAbsolutePosition)
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_HeaderSection)
        result.setHeight(m_theme.px(28));
    return result;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = qBound(qMin(24, length),
                        static_cast<int>(qint64(length) * bar->pageStep / (qint64(range) + bar->pageStep)), length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        return horizontal ? QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height())
                          : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return piece(start, handle);
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + handle, length - start - handle);
    default:
        return {};
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        drawLineEdit(option, painter);
        return;
    case PE_IndicatorCheckBox:
        drawCheck(option, painter);
        return;
    case PE_FrameFocusRect:
        drawRing(painter, option->rect, m_theme.colors().accent);
        return;
    case PE_IndicatorBranch:
        if ((option->state & State_Children) != 0) {
            const int size = m_theme.px(12);
            const QRect box(option->rect.center().x() - size / 2, option->rect.center().y() - size / 2 + 1, size, size);
            const QString name = (option->state & State_Open) != 0 ? QStringLiteral("down") : QStringLiteral("right");
            painter->drawPixmap(
                box, m_theme.pixmap(name, m_theme.colors().text2, size, painter->device()->devicePixelRatioF()));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawLineEdit(const QStyleOption *option, QPainter *painter) const
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frame != nullptr && frame->lineWidth == 0)
        return; // inside of something that has a frame
    drawField(option->rect, option->state, painter);
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Colors &colors = m_theme.colors();
    switch (element) {
    case CE_Header:
        drawHeader(option, painter, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colors.base);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.separator);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, colors.separator);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header == nullptr)
        return;
    drawControl(CE_HeaderSection, option, painter, widget);
    const bool atEdge = header->section == 0 && (header->textAlignment & Qt::AlignRight) == 0;
    QStyleOptionHeader label = *header;
    label.rect.adjust(atEdge ? pageMargin : headerPadding, 0, -headerPadding, 0);
    drawHeaderLabel(&label, painter, widget);
}

void Style::drawHeaderLabel(const QStyleOption *option, QPainter *painter, const QWidget *) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (header == nullptr)
        return;
    painter->save();
    painter->setFont(m_theme.ui(12, Theme::Weight::Medium));
    painter->setPen(m_theme.colors().text2);
    const QRect rect = header->rect;
    const int arrow = header->sortIndicator == QStyleOptionHeader::None ? 0 : m_theme.px(11) + 3;
    const int room = rect.width() - arrow;
    const QString text = painter->fontMetrics().elidedText(header->text, Qt::ElideRight, room);
    const int width = painter->fontMetrics().horizontalAdvance(text);
    const bool right = (header->textAlignment & Qt::AlignRight) != 0;
    const int left = right ? rect.right() + 1 - width : rect.left();
    painter->drawText(QRect(left, rect.top(), width + 1, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    if (arrow != 0) {
        // Fusion's SortDown stands for ascending order.
        const QString name =
            header->sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral("up") : QStringLiteral("down");
        const QPixmap drawing =
            m_theme.pixmap(name, m_theme.colors().text2, m_theme.px(11), painter->device()->devicePixelRatioF());
        painter->drawPixmap(right ? left - m_theme.px(11) - 2 : left + width + 3,
                            rect.center().y() - m_theme.px(11) / 2, drawing);
    }
    painter->restore();
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        drawScrollBar(option, painter, widget);
    else if (control == CC_ComboBox)
        drawComboBox(option, painter, widget);
    else if (control == CC_SpinBox)
        drawSpinBox(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Colors &colors = m_theme.colors();
    const QWidget *view = widget != nullptr ? widget->parentWidget() : nullptr;
    if (view != nullptr && view->parentWidget() != nullptr)
        view = view->parentWidget();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(view);
    painter->fillRect(option->rect,
                      area != nullptr ? area->viewport()->palette().color(area->viewport()->backgroundRole())
                                      : colors.base);
    const QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool hot = (option->state & State_MouseOver) != 0 || (option->activeSubControls & SC_ScrollBarSlider) != 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor fill = colors.border;
    fill.setAlphaF(hot ? 0.9f : 0.6f);
    painter->setBrush(fill);
    const QRectF inner = QRectF(handle).adjusted(2.5, 2.5, -2.5, -2.5);
    painter->drawRoundedRect(inner, 2.5, 2.5);
    painter->restore();
}

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QSvgRenderer>

namespace telltale::ui {

namespace {

/// Our own copies, when the build had them.
bool addOwnFonts()
{
    const QDir fonts(QStringLiteral(":/fonts"));
    for (const QString &file : fonts.entryList(QDir::Files))
        QFontDatabase::addApplicationFont(fonts.filePath(file));
    return true;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    loadFonts();
}

void Theme::loadFonts()
{
    // Our own, else what the system has, else whatever fits. They are the process's: each further copy of a font would
    // make every look-up slower.
    [[maybe_unused]] static const bool areAdded = addOwnFonts();
    const QStringList families = QFontDatabase::families();
    const auto choose = [&families](const QString &wanted, QFontDatabase::SystemFont other) {
        return families.contains(wanted) ? wanted : QFontDatabase::systemFont(other).family();
    };
    m_uiFamily = choose(QStringLiteral("Inter"), QFontDatabase::GeneralFont);
    m_monoFamily = choose(QStringLiteral("JetBrains Mono"), QFontDatabase::FixedFont);
}

bool Theme::systemIsDark()
{
    // Qt 6.4 has no QStyleHints::colorScheme; a palette that nobody has set is the system's.
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

void Theme::apply(Mode mode)
{
    m_mode = mode;
    qApp->removeEventFilter(this);
    qApp->installEventFilter(this);
    show();
}

void Theme::show()
{
    m_applying = true;
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    m_colors = dark ? Colors::dark() : Colors::light();
    QApplication::setPalette(m_colors.palette());
    QApplication::setFont(ui());
    m_applying = false;
    Q_EMIT changed();
}

void Theme::setTextSize(int percent)
{
    percent = qBound(leastTextSize, percent, mostTextSize);
    if (percent == m_textSize)
        return;
    m_textSize = percent;
    m_pixmaps.clear();
    QApplication::setFont(ui());
    Q_EMIT textSizeChanged(percent);
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_mode == Mode::System && !m_applying && watched->isWindowType())
        QMetaObject::invokeMethod(this, &Theme::show, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

namespace {

QFont::Weight fontWeight(Theme::Weight weight)
{
    switch (weight) {
    case Theme::Weight::Medium:
        return QFont::Medium;
    case Theme::Weight::SemiBold:
        return QFont::DemiBold;
    default:
        return QFont::Normal;
    }
}

} // namespace

ThemeFont Theme::ui(int pixels, Weight weight) const
{
    ThemeFont font{QFont(m_uiFamily), false, pixels, weight};
    font.setPixelSize(px(pixels));
    font.setWeight(fontWeight(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

ThemeFont Theme::mono(int pixels, Weight weight) const
{
    ThemeFont font{QFont(m_monoFamily), true, pixels, weight};
    font.setPixelSize(px(pixels));
    font.setWeight(fontWeight(weight));
    font.setStyleHint(QFont::Monospace);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QPixmap Theme::pixmap(const QString &name, const QColor &color, int size, qreal ratio) const
{
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name, color.name(QColor::HexArgb)).arg(size).arg(ratio);
    const auto known = m_pixmaps.constFind(key);
    if (known != m_pixmaps.constEnd())
        return *known;
    QByteArray &drawing = m_drawings[name];
    if (drawing.isEmpty()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (file.open(QIODevice::ReadOnly))
            drawing = file.readAll();
    }
    QByteArray coloured = drawing;
    coloured.replace("currentColor", color.name().toLatin1());
    const int pixels = qRound(size * ratio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(coloured);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    m_pixmaps.insert(key, pixmap);
    return pixmap;
}

QIcon Theme::icon(const QString &name, const QColor &color, int size) const
{
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0})
        icon.addPixmap(pixmap(name, color, px(size), ratio));
    for (const qreal ratio : {1.0, 2.0})
        icon.addPixmap(pixmap(name, m_colors.border, px(size), ratio), QIcon::Disabled);
    return icon;
}

} // namespace telltale::ui

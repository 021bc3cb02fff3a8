// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QTest>

#include <cmath>

using namespace telltale::ui;

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG 2 defines it.
double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void messagesAreReadable_data();
    void messagesAreReadable();
    void bordersAreSeen();
    void modesApply();
    void iconsTakeTheColour();
    void bytesHaveNoLigatures();

private:
    void bothThemes();
};

void TestTheme::bothThemes()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::textIsReadable_data()
{
    bothThemes();
}

void TestTheme::textIsReadable()
{
    QFETCH(bool, dark);
    const Colors c = dark ? Colors::dark() : Colors::light();
    for (const QColor &text : {c.text, c.text2, c.text3}) {
        for (const QColor &ground : {c.window, c.base, c.sunken, c.selection, c.selectionOther}) {
            const double ratio = contrast(text, ground);
            QVERIFY2(ratio >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
        }
    }
}

void TestTheme::messagesAreReadable_data()
{
    bothThemes();
}

void TestTheme::messagesAreReadable()
{
    QFETCH(bool, dark);
    const Colors c = dark ? Colors::dark() : Colors::light();
    const std::pair<QColor, QColor> pairs[] = {
        {c.text, c.warnTint},       {c.text, c.errorTint},      {c.warn, c.warnTint},   {c.error, c.errorTint},
        {c.warn, c.base},           {c.error, c.base},          {c.text, c.accentTint}, {c.accent, c.base},
        {c.text, c.bytesHighlight}, {c.warn, c.selectionOther}, {c.error, c.selection}};
    for (const auto &[text, ground] : pairs) {
        const double ratio = contrast(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
    }
}

void TestTheme::bordersAreSeen()
{
    QVERIFY(contrast(Colors::light().border, Colors::light().base) >= 3.0);
    QVERIFY(contrast(Colors::dark().border, Colors::dark().base) >= 3.0);
}

void TestTheme::modesApply()
{
    Theme theme;
    int changes = 0;
    connect(&theme, &Theme::changed, this, [&changes] { ++changes; });
    theme.apply(Theme::Mode::Dark);
    QCOMPARE(QGuiApplication::palette().color(QPalette::Base), Colors::dark().base);
    theme.apply(Theme::Mode::Light);
    QCOMPARE(QGuiApplication::palette().color(QPalette::Base), Colors::light().base);
    theme.apply(Theme::Mode::System); // the offscreen platform's is light
    QCOMPARE(QGuiApplication::palette().color(QPalette::Base), Colors::light().base);
    QCOMPARE(changes, 3);
}

void TestTheme::iconsTakeTheColour()
{
    const Theme theme;
    const QImage image = theme.pixmap(QStringLiteral("x"), QColor(0xFF0000), 16, 2.0).toImage();
    QCOMPARE(image.size(), QSize(32, 32));
    bool drawn = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            drawn = drawn || pixel.alpha() > 200;
            QVERIFY(pixel.alpha() < 200 || (pixel.red() > 200 && pixel.green() < 50));
        }
    }
    QVERIFY(drawn);
}

void TestTheme::bytesHaveNoLigatures()
{
    const Theme theme;
    const QFontMetricsF metrics(theme.mono());
    const double one = metrics.horizontalAdvance(QLatin1Char('/'));
    QVERIFY(qAbs(metrics.horizontalAdvance(QStringLiteral("https://a->b!=c")) - 15 * one) < 0.5);
    QCOMPARE(metrics.horizontalAdvance(QLatin1Char('i')), metrics.horizontalAdvance(QLatin1Char('W')));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/html/html_style.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace telltale::report;

namespace {

using Palette = QMap<QString, QString>;

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// The variables of the style, as they are in the light and in the dark.
Palette palette(bool isDark)
{
    const QStringList parts = text(htmlColors()).split(QStringLiteral("@media screen and (prefers-color-scheme:dark)"));
    static const QRegularExpression variable(QStringLiteral("--([a-z0-9-]+):([^;}]+)"));
    Palette colors;
    for (int part = 0; part <= (isDark ? 1 : 0); ++part) {
        for (auto found = variable.globalMatch(parts.value(part)); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            colors[match.captured(1)] = match.captured(2);
        }
    }
    return colors;
}

/// Relative luminance (WCAG 2.2).
double luminance(QString color)
{
    if (color.size() == 4)
        color = QStringLiteral("#%1%1%2%2%3%3").arg(color[1]).arg(color[2]).arg(color[3]);
    bool isNumber = false;
    const uint rgb = color.mid(1).toUInt(&isNumber, 16);
    if (!isNumber || color.size() != 7)
        return std::nan("");
    const auto linear = [](uint part) {
        const double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255u) + 0.0722 * linear(rgb & 255u);
}

double contrast(const QString &one, const QString &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestReportColors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrast_data();
    void contrast();
    void darkHasEveryColor();
    void everyColorIsNamed();
};

void TestReportColors::contrast_data()
{
    QTest::addColumn<QString>("ink");
    QTest::addColumn<QString>("ground");
    QTest::addColumn<double>("least");
    const auto row = [](const QString &ink, const QString &ground, double least) {
        QTest::newRow(qPrintable(ink + QStringLiteral(" on ") + ground)) << ink << ground << least;
    };
    for (const char *ink : {"text", "text2", "text3"}) {
        for (const char *ground : {"base", "window", "sunken"})
            row(QLatin1String(ink), QLatin1String(ground), 4.5);
    }
    row(QStringLiteral("text"), QStringLiteral("tint"), 4.5);
    row(QStringLiteral("accent"), QStringLiteral("base"), 4.5);
    for (const QString &kind : {QStringLiteral("ok"), QStringLiteral("warn"), QStringLiteral("bad")}) {
        row(kind, QStringLiteral("base"), 4.5);
        row(kind, kind + QStringLiteral("-tint"), 4.5);
        row(QStringLiteral("text"), kind + QStringLiteral("-tint"), 4.5);
    }
    for (const QString &family : {QStringLiteral("who"), QStringLiteral("id"), QStringLiteral("where"),
                                  QStringLiteral("doing"), QStringLiteral("secret"), QStringLiteral("quiet")}) {
        const bool isQuiet = family == QLatin1String("quiet");
        row(family, isQuiet ? QStringLiteral("base") : family + QStringLiteral("-fill"), 4.5);
        row(family + QStringLiteral("-on"), family + QStringLiteral("-bar"), 4.5);
        // What is no text: three to one.
        row(family + QStringLiteral("-bar"), QStringLiteral("base"), 3);
    }
}

void TestReportColors::contrast()
{
    QFETCH(QString, ink);
    QFETCH(QString, ground);
    QFETCH(double, least);
    for (const bool isDark : {false, true}) {
        const Palette colors = palette(isDark);
        const double measured = ::contrast(colors[ink], colors[ground]);
        QVERIFY2(measured >= least,
                 qPrintable(QStringLiteral("%1 in the %2")
                                .arg(measured)
                                .arg(isDark ? QLatin1String("dark") : QLatin1String("light"))));
    }
}

void TestReportColors::darkHasEveryColor()
{
    const QStringList parts = text(htmlColors()).split(QStringLiteral("@media"));
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].count(QStringLiteral(":#")) + parts[0].count(QStringLiteral(":transparent")),
             parts[1].count(QStringLiteral(":#")) + parts[1].count(QStringLiteral(":transparent")));
    // On paper it is light: the dark is for screens.
    QVERIFY(parts[1].startsWith(QLatin1String(" screen and (prefers-color-scheme:dark)")));
}

void TestReportColors::everyColorIsNamed()
{
    const QString style = text(htmlLayout()) + text(htmlTableStyle()) + text(htmlPrintStyle());
    const Palette colors = palette(false);
    static const QRegularExpression use(QStringLiteral("var\\(--([a-z0-9-]+)\\)"));
    for (auto found = use.globalMatch(style); found.hasNext();) {
        const QString name = found.next().captured(1);
        QVERIFY2(colors.contains(name), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestReportColors)
#include "tst_report_colors.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Positions of characters in bytes, against QString where that can tell.
#include "ui/models/bytes_text.h"

#include <QTest>

#include <string>

using telltale::models::BytesText;

class TestBytesText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_data();
    void text();
    void everyPositionAndBack_data() { text_data(); }
    void everyPositionAndBack();
    void cutAnywhere();
    void blocksDoNotMatter();
    void largeBodyIsNotConverted();
};

void TestBytesText::text_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("ascii") << QByteArray("{\"a\":1}\n\t") << QStringLiteral("{\"a\":1}\n\t");
    QTest::newRow("two, three bytes") << QByteArray("\xC3\xA9\xE4\xB8\xAD") << QString::fromUtf8("é中");
    QTest::newRow("pair") << QByteArray("a\xF0\x9F\x98\x80z") << QString::fromUtf8("a😀z");
    QTest::newRow("controls") << QByteArray("\x01\r\x7F\0x", 5) << QString::fromUtf8("␁␍␡␀x");
    QTest::newRow("turns the direction") << QByteArray("a\xE2\x80\xAE"
                                                       "b")
                                         << QStringLiteral("a\uFFFDb");
    QTest::newRow("separator, no width") << QByteArray("\xE2\x80\xA8\xE2\x80\x8B") << QStringLiteral("\uFFFD\uFFFD");
    QTest::newRow("tag beyond the first plane") << QByteArray("\xF3\xA0\x80\x81") << QStringLiteral("\uFFFD\uFFFD");
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << QStringLiteral("a\uFFFDz");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF\xE0\x80\xAF") << QString(5, QChar(0xFFFD));
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << QString(3, QChar(0xFFFD));
    QTest::newRow("too high") << QByteArray("\xF4\x90\x80\x80\xFF") << QString(5, QChar(0xFFFD));
    QTest::newRow("cut") << QByteArray("a\xE4\xB8") << QStringLiteral("a\uFFFD\uFFFD");
}

void TestBytesText::text()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    BytesText text({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    QCOMPARE(text.count(), static_cast<int>(expected.size()));
    QCOMPARE(text.text(0, 1000), expected);
    for (int from = -1; from <= expected.size() + 1; ++from) {
        for (int to = from - 1; to <= expected.size() + 1; ++to)
            QCOMPARE(text.text(from, to),
                     to <= qMax(from, 0) ? QString() : expected.mid(qMax(from, 0), to - qMax(from, 0)));
    }
}

void TestBytesText::everyPositionAndBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    BytesText text({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    int last = 0;
    for (std::uint32_t offset = 0; offset <= static_cast<std::uint32_t>(bytes.size()); ++offset) {
        const int position = text.positionOf(offset);
        QVERIFY(position == last || position == last + 1 || position == last + 2);
        QVERIFY(text.offsetOf(position) <= offset);
        QVERIFY(offset - text.offsetOf(position) < 4);
        last = position;
    }
    QCOMPARE(last, static_cast<int>(expected.size()));
}

void TestBytesText::cutAnywhere()
{
    const QByteArray whole("{\"k\":\"\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80\"}");
    for (qsizetype size = 0; size <= whole.size(); ++size) {
        BytesText text({whole.constData(), static_cast<std::size_t>(size)});
        QCOMPARE(text.count(), static_cast<int>(text.text(0, 100).size()));
        QCOMPARE(text.offsetOf(text.count()), static_cast<std::uint32_t>(size));
    }
}

void TestBytesText::blocksDoNotMatter()
{
    // Characters of every length lie across the ends of blocks, well-formed and not.
    for (const QByteArray &unit :
         {QByteArray("\xF0\x9F\x98\x80"), QByteArray("\xE4\xB8\xAD"), QByteArray("\x80\x80\x80\x80\x80"),
          QByteArray("a\xF0\x9F\x98"), QByteArray("\xE4\xB8\xAD\xFF")}) {
        for (int before = 0; before < 4; ++before) {
            const QByteArray bytes = QByteArray(before, 'x') + unit.repeated(60'000);
            BytesText text({bytes.constData(), static_cast<std::size_t>(bytes.size())});
            BytesText one({unit.constData(), static_cast<std::size_t>(unit.size())});
            QCOMPARE(text.count(), before + one.count() * 60'000);
            const int middle = before + one.count() * 40'000;
            QCOMPARE(text.offsetOf(middle), static_cast<std::uint32_t>(before + unit.size() * 40'000));
            QCOMPARE(text.text(middle, middle + one.count()), one.text(0, 100));
        }
    }
}

void TestBytesText::largeBodyIsNotConverted()
{
    const std::string bytes(50'000'000, 'x');
    BytesText text(bytes);
    QCOMPARE(text.text(100, 110), QString(10, QLatin1Char('x')));
    QCOMPARE(text.count(), 50'000'000);
    QCOMPARE(text.text(49'999'990, 49'999'999).size(), 9);
}

QTEST_APPLESS_MAIN(TestBytesText)
#include "tst_bytes_text.moc"

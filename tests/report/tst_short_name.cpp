// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures/short_name.h"

#include <QTest>

using telltale::report::ShortName;

class TestShortName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsShort();
    void shortensInTheMiddle();
    void looksAtTheEndsOnly();
    void cutsBetweenCharacters();
    void makesHostileCharactersVisible();
};

void TestShortName::keepsWhatIsShort()
{
    QCOMPARE(ShortName("api.segment.io", 100).text(), std::string("api.segment.io"));
    QCOMPARE(ShortName("", 100).text(), std::string());
    QCOMPARE(ShortName("", 100).characters(), std::size_t{0});
    QCOMPARE(ShortName("ß€", 100).characters(), std::size_t{2});
}

void TestShortName::shortensInTheMiddle()
{
    const ShortName name("abcdefgh", 100);
    QCOMPARE(name.text(5), std::string("abc…gh"));
    QCOMPARE(name.text(1), std::string("a…"));
    QCOMPARE(name.text(0), std::string("…"));
}

void TestShortName::looksAtTheEndsOnly()
{
    std::string megabyte(1 << 20, 'm');
    megabyte.front() = 'a';
    megabyte.back() = 'z';
    const ShortName name(megabyte, 10);
    QCOMPARE(name.characters(), std::size_t{10});
    QCOMPARE(name.text(), std::string("ammmm…mmmmz"));
}

void TestShortName::cutsBetweenCharacters()
{
    for (std::size_t most = 0; most < 40; ++most) {
        const std::string text = ShortName("äöüäöü€€€€€€😀😀😀😀", most).text();
        QVERIFY2(text.find("\\x") == std::string::npos, text.c_str());
    }
}

void TestShortName::makesHostileCharactersVisible()
{
    const std::string text = ShortName(std::string_view("a\0\x1b[31m\xE2\x80\xAE\xFF", 11), 100).text();
    QCOMPARE(text, std::string("a␀␛[31m\\u202E\\xFF"));
}

QTEST_GUILESS_MAIN(TestShortName)
#include "tst_short_name.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/interceptor/changed_stretch.h"

#include <QRandomGenerator>
#include <QTest>

#include <string>

using telltale::network::ChangedStretch;
using telltale::network::changedStretch;

namespace {

std::string applied(const ChangedStretch &stretch, const std::string &before)
{
    return before.substr(0, stretch.front) + std::string(stretch.bytes) + before.substr(before.size() - stretch.back);
}

/// What the record says of a changed body.
class TestChangedStretch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stretches_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isWorthIt");
        const auto row = [](const char *name, const char *before, const char *after, const char *bytes, bool isWorth) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(bytes) << isWorth;
        };
        row("shorter", "{\"ip\":\"192.0.2.77\"}", "{\"ip\":\"192.0.2.0\"}", "0", true);
        row("longer", "{\"a\":1}", "{\"a\":123}", "23", true);
        row("taken out", "[1,2,3]", "[1,3]", "", true);
        row("repeated", "aaaa", "aaaaaa", "aa", true);
        row("repeated, shorter", "aaaaaa", "aaaa", "", true);
        row("the same", "abc", "abc", "", true);
        row("all of it", "abc", "xyz", "xyz", false);
        row("most of it", "abcdef", "aXXXXf", "XXXX", false);
        row("nothing left", "abc", "", "", true);
        row("from nothing", "", "abc", "abc", false);
        row("nothing at all", "", "", "", true);
    }

    void stretches()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const std::string changed = after.toStdString();
        const ChangedStretch stretch = changedStretch(before.toStdString(), changed);
        QTEST(QByteArray(stretch.bytes.data(), static_cast<qsizetype>(stretch.bytes.size())), "bytes");
        QTEST(stretch.isWorthIt, "isWorthIt");
        QCOMPARE(applied(stretch, before.toStdString()), changed);
    }

    /// Texts of few letters have many ways to be alike.
    void givesTheSecondText()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 20'000; ++round) {
            std::string texts[2];
            for (std::string &text : texts) {
                text.resize(random.bounded(12u));
                for (char &c : text)
                    c = static_cast<char>('a' + random.bounded(2));
            }
            QCOMPARE(applied(changedStretch(texts[0], texts[1]), texts[0]), texts[1]);
        }
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestChangedStretch)
#include "tst_changed_stretch.moc"

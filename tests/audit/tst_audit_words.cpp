// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/words.h"

#include <QTest>

#include <set>

using namespace telltale::audit;

class TestAuditWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWordIsReadBack();
    void everyCategoryHasATerm();
};

void TestAuditWords::everyWordIsReadBack()
{
    std::set<std::string_view> words;
    for (std::size_t i = 0; i < categoryCount; ++i) {
        const auto category = static_cast<Category>(i);
        QCOMPARE(categoryFrom(word(category)), std::optional(category));
        QVERIFY(words.insert(word(category)).second);
    }
    words.clear();
    for (int i = 1; i <= static_cast<int>(Recognised::Number); ++i) {
        const auto recognised = static_cast<Recognised>(i);
        QVERIFY2(!word(recognised).empty(), QByteArray::number(i).constData());
        QCOMPARE(recognisedFrom(word(recognised)), std::optional(recognised));
        QVERIFY(words.insert(word(recognised)).second);
    }
    QVERIFY(!recognisedFrom(""));
    QVERIFY(!categoryFrom("Person"));
    QCOMPARE(gateFrom("when-enabled"), std::optional(Gate::WhenEnabled));
    QCOMPARE(originFrom("sdk"), std::optional(Origin::Sdk));
    QCOMPARE(protectionFrom("hashed"), std::optional(Protection::Hashed));
}

void TestAuditWords::everyCategoryHasATerm()
{
    for (std::size_t i = 0; i < categoryCount; ++i) {
        const std::string_view term = dpvTerm(static_cast<Category>(i));
        QVERIFY(term.starts_with("pd:") || term.starts_with("dpv:"));
    }
    QVERIFY(dpvTerm(Category::Contact, Recognised::Email) == "pd:EmailAddress");
}

QTEST_GUILESS_MAIN(TestAuditWords)
#include "tst_audit_words.moc"

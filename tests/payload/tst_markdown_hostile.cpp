// SPDX-License-Identifier: GPL-3.0-or-later
// Pages made to take for ever. A program of their own, because one check of the sanitizers is off in it: see
// CMakeLists.txt.
#include "payload/loaders/markdown_blocks.h"

#include <QTest>

using namespace telltale::payload;

namespace {

void readBlocks(const std::string &page)
{
    const PaddedText padded(page);
    forEachFencedBlock(padded.text(), MarkdownDialect::CommonMark, [](const FencedBlock &) { return true; });
}

} // namespace

class TestMarkdownHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostile_data();
    void hostile();
};

void TestMarkdownHostile::hostile_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece :
         {">",      "`",       "[",     "]",     "<",    "*",      "_",         "*a ",  "- ",      "1. ",
          "```\n",  "> ```\n", "&",     "\\",    "![",   "[](",    "[a](",      "<!--", "<a ",     "|",
          "\t",     " ",       "\n",    "- a\n", "* * ", "**a *",  "[a]: b\n",  "<?",   "~~~",     "`a``",
          "> > - ", "#",       "# a\n", "a\n",   "~",    "[a][b]", "<a href='", "&a;",  "http://", "a_b*"})
        QTest::newRow(piece) << QByteArray(piece);
}

void TestMarkdownHostile::hostile()
{
    QFETCH(QByteArray, piece);
    const std::string page = piece.repeated((1 << 20) / piece.size()).toStdString();
    readBlocks(page);
    readBlocks("# " + page);
}

QTEST_GUILESS_MAIN(TestMarkdownHostile)
#include "tst_markdown_hostile.moc"

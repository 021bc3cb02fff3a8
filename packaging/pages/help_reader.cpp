// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/help_reader.h"

#include "pages/option_line.h"

#include <QRegularExpression>

namespace telltale::pages {

namespace {

using Kind = HelpBlock::Kind;

constexpr qsizetype continuationIndent = 12;

qsizetype indentOf(const QString &line)
{
    qsizetype count = 0;
    while (count < line.size() && line.at(count) == u' ')
        ++count;
    return count;
}

bool isBlank(const QString &line)
{
    return indentOf(line) == line.size();
}

/// Columns within a text, such as the exit status behind a verdict, become part of the sentence.
QString joined(const QString &text)
{
    static const QRegularExpression column(QStringLiteral("\\.? {3,}"));
    QString sentence = text;
    return sentence.replace(column, QStringLiteral(", ")).simplified();
}

class HelpReader
{
public:
    explicit HelpReader(const QString &help) : m_lines(help.split(u'\n')) {}

    QList<HelpBlock> blocks()
    {
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const QString &line = m_lines.at(m_at);
            if (isBlank(line))
                m_isInside = false;
            else if (indentOf(line) > 0)
                readIndented(line);
            else if (isHeading())
                m_blocks.append({Kind::Heading, {}, line.chopped(1)});
            else
                readMargin(line);
        }
        return std::move(m_blocks);
    }

private:
    bool isHeading() const
    {
        const bool isAlone = m_at == 0 || isBlank(m_lines.at(m_at - 1));
        return isAlone && m_lines.at(m_at).endsWith(u':') && m_at + 1 < m_lines.size() && !isBlank(m_lines.at(m_at + 1))
            && indentOf(m_lines.at(m_at + 1)) > 0;
    }

    /// Examples and usages are typed as they stand.
    bool isLiteralPart() const
    {
        for (auto block = m_blocks.rbegin(); block != m_blocks.rend(); ++block) {
            if (block->kind == Kind::Heading)
                return block->text == QStringLiteral("Examples");
        }
        return false;
    }

    void readMargin(const QString &line)
    {
        if (m_isInside && m_blocks.last().kind == Kind::Paragraph)
            m_blocks.last().text += u' ' + line.simplified();
        else
            m_blocks.append({Kind::Paragraph, {}, line.simplified()});
        m_isInside = true;
    }

    void readIndented(const QString &line)
    {
        const bool goesOn = indentOf(line) >= continuationIndent && !m_blocks.isEmpty()
            && m_blocks.last().kind == Kind::Entry && !isLiteralPart();
        if (goesOn) {
            m_blocks.last().text = joined(m_blocks.last().text + u' ' + line.trimmed());
            return;
        }
        const EntryLine entry = splitEntry(line.trimmed());
        const bool hasMore = m_at + 1 < m_lines.size() && indentOf(m_lines.at(m_at + 1)) >= continuationIndent
            && !isBlank(m_lines.at(m_at + 1));
        if (isLiteralPart() || (entry.text.isEmpty() && !hasMore && !entry.term.startsWith(u'-')))
            m_blocks.append({Kind::Literal, {}, line.mid(2)});
        else
            m_blocks.append({Kind::Entry, entry.term, joined(entry.text)});
    }

    QStringList m_lines;
    QList<HelpBlock> m_blocks;
    qsizetype m_at = 0;
    /// The line above belongs to the same piece.
    bool m_isInside = false;
};

/// `telltale log show [OPTIONS] FILE`: the word behind the page's own name, where it is one that is typed as it stands.
void readUsage(const QString &usage, HelpPage &page)
{
    static const QRegularExpression action(QStringLiteral("^[a-z]+(\\|[a-z]+)*$"));
    const QStringList words = usage.split(u' ', Qt::SkipEmptyParts);
    const qsizetype own = page.name.isEmpty() ? 1 : 2 + page.name.count(u' ');
    if (words.contains(QStringLiteral("--")))
        page.takesCommand = true;
    if (words.value(0) != QStringLiteral("telltale") || !action.match(words.value(own)).hasMatch())
        return;
    for (const QString &word : words.at(own).split(u'|')) {
        if (!page.actions.contains(word))
            page.actions.append(word);
    }
}

/// `PLACE is system, java or node: …` in the running text tells what stands for PLACE.
void readChoices(const HelpBlock &block, HelpPage &page)
{
    static const QRegularExpression naming(QStringLiteral("^([A-Z]+) is (.*)$"));
    const auto match = naming.match(block.text);
    for (HelpOption &option : page.options) {
        bool orFile = false;
        if (block.kind == Kind::Paragraph && option.choices.isEmpty() && option.value == match.captured(1))
            option.choices = leadingChoices(match.captured(2), orFile);
    }
}

} // namespace

HelpPage readHelp(const QString &name, const QString &help)
{
    HelpPage page;
    page.name = name;
    page.blocks = HelpReader(help).blocks();
    QString heading;
    for (const HelpBlock &block : std::as_const(page.blocks)) {
        if (block.kind == Kind::Heading)
            heading = block.text;
        if (block.kind == Kind::Paragraph && page.summary.isEmpty())
            page.summary = block.text.section(QStringLiteral(". "), 0, 0).section(QStringLiteral(": "), 0, 0);
        if (heading == QStringLiteral("Usage") && block.kind != Kind::Paragraph)
            readUsage(block.kind == Kind::Entry ? block.term : block.text, page);
        else if (block.kind == Kind::Entry && block.term.startsWith(u'-'))
            page.options.append(readOptions(block.term, block.text));
    }
    for (const HelpBlock &block : std::as_const(page.blocks))
        readChoices(block, page);
    return page;
}

} // namespace telltale::pages

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/manual_page.h"

#include <QRegularExpression>

#include <algorithm>

namespace telltale::pages {

namespace {

using Kind = HelpBlock::Kind;

/// Text as groff(7) takes it for itself, in a line of its own.
QString roff(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'\\':
            escaped += QStringLiteral("\\e");
            break;
        // As they are typed: roff would make typographic characters of these.
        case u'-':
            escaped += QStringLiteral("\\-");
            break;
        case u'\'':
            escaped += QStringLiteral("\\(aq");
            break;
        case u'`':
            escaped += QStringLiteral("\\(ga");
            break;
        case u'^':
            escaped += QStringLiteral("\\(ha");
            break;
        case u'~':
            escaped += QStringLiteral("\\(ti");
            break;
        case u'"':
            escaped += QStringLiteral("\\(dq");
            break;
        default:
            escaped += c;
        }
    }
    return escaped.startsWith(u'.') ? QStringLiteral("\\&") + escaped : escaped;
}

QString bold(const QString &text)
{
    return QStringLiteral("\\fB%1\\fP").arg(roff(text));
}

/// What is typed as it stands in bold, what stands for something else in italics.
QString termMarkup(const QString &term)
{
    static const QRegularExpression placeholder(QStringLiteral("[A-Z][A-Z]+|\\bN\\b|\\bP\\b"));
    QStringList words;
    for (const QString &word : term.split(u' ')) {
        if (word.startsWith(u'-') && word != QStringLiteral("--")) {
            words.append(bold(word));
            continue;
        }
        QString marked;
        qsizetype from = 0;
        for (auto matches = placeholder.globalMatch(word); matches.hasNext();) {
            const auto match = matches.next();
            marked += roff(word.mid(from, match.capturedStart() - from));
            marked += QStringLiteral("\\fI%1\\fP").arg(match.captured());
            from = match.capturedEnd();
        }
        words.append(marked + roff(word.mid(from)));
    }
    const QString line = words.join(u' ');
    return line.startsWith(u'.') || line.startsWith(u'\'') ? QStringLiteral("\\&") + line : line;
}

class ManualPage
{
public:
    explicit ManualPage(const HelpPage &page) : m_page(page) {}

    QString body()
    {
        for (const HelpBlock &block : inOrder()) {
            if (block.kind != Kind::Literal)
                endLiteral();
            put(block);
        }
        endLiteral();
        return std::move(m_text);
    }

private:
    /// How it is called comes first in a manual page, and what it is about behind that.
    QList<HelpBlock> inOrder() const
    {
        const auto isUsage = [](const HelpBlock &block) {
            return block.kind == Kind::Heading && block.text == QStringLiteral("Usage");
        };
        const auto usage = std::find_if(m_page.blocks.begin(), m_page.blocks.end(), isUsage);
        if (usage == m_page.blocks.end())
            return m_page.blocks;
        const auto end = std::find_if(usage + 1, m_page.blocks.end(), [](const HelpBlock &block) {
            return block.kind == Kind::Heading || block.kind == Kind::Paragraph;
        });
        QList<HelpBlock> blocks(usage, end);
        blocks.append(QList<HelpBlock>(m_page.blocks.begin(), usage));
        blocks.append(QList<HelpBlock>(end, m_page.blocks.end()));
        return blocks;
    }

    void put(const HelpBlock &block)
    {
        switch (block.kind) {
        case Kind::Heading:
            m_heading = block.text;
            section(block.text == QStringLiteral("Usage") ? QStringLiteral("Synopsis") : block.text);
            return;
        case Kind::Paragraph:
            paragraph(block.text);
            return;
        case Kind::Entry:
            if (m_heading == QStringLiteral("Usage"))
                m_text += QStringLiteral(".TP\n%1\n%2\n").arg(usage(block.term), roff(block.text));
            else
                m_text += QStringLiteral(".TP\n%1\n%2\n").arg(termMarkup(block.term), roff(block.text));
            return;
        case Kind::Literal:
            literal(block.text);
            return;
        }
    }

    /// The name of the program and of the subcommand in bold.
    static QString usage(const QString &line)
    {
        const bool hasAction = line.startsWith(QStringLiteral("telltale ")) && line.size() > 9 && line.at(9).isLower();
        const QString name = line.section(u' ', 0, hasAction ? 1 : 0);
        return bold(name) + termMarkup(line.mid(name.size()));
    }

    void section(const QString &name)
    {
        m_text += QStringLiteral(".SH %1\n").arg(roff(name.toUpper()));
        m_section = name.toUpper();
    }

    void paragraph(const QString &text)
    {
        static const QRegularExpression exit(QStringLiteral("^(Exit status):? (.*)$"));
        if (const auto match = exit.match(text); match.hasMatch()) {
            section(match.captured(1));
            m_text += roff(match.captured(2)) + u'\n';
            return;
        }
        // What stands behind usage or options and is neither.
        const bool isElsewhere = m_section == QStringLiteral("SYNOPSIS") || m_section == QStringLiteral("OPTIONS")
            || m_section == QStringLiteral("EXIT STATUS");
        if (m_section.isEmpty() || m_section == QStringLiteral("SYNOPSIS"))
            section(QStringLiteral("Description"));
        else if (isElsewhere)
            section(QStringLiteral("Notes"));
        else
            m_text += QStringLiteral(".PP\n");
        m_text += roff(text) + u'\n';
    }

    void literal(const QString &line)
    {
        if (m_heading == QStringLiteral("Usage") && m_section == QStringLiteral("SYNOPSIS")) {
            m_text += QStringLiteral(".PP\n.nf\n%1\n.fi\n").arg(usage(line));
            return;
        }
        if (!m_isLiteral)
            m_text += QStringLiteral(".PP\n.RS 4\n.nf\n");
        m_isLiteral = true;
        m_text += roff(line) + u'\n';
    }

    void endLiteral()
    {
        if (m_isLiteral)
            m_text += QStringLiteral(".fi\n.RE\n");
        m_isLiteral = false;
    }

    const HelpPage &m_page;
    QString m_text;
    QString m_heading;
    QString m_section;
    bool m_isLiteral = false;
};

} // namespace

QString manualName(const HelpPage &page)
{
    QString name = page.name;
    return name.isEmpty() ? QStringLiteral("telltale") : QStringLiteral("telltale-") + name.replace(u' ', u'-');
}

QString manualPage(const HelpPage &page, const QList<HelpPage> &others, const QString &version)
{
    QString summary = page.summary;
    if (summary.startsWith(QStringLiteral("Telltale ")))
        summary.remove(0, 9);
    if (!summary.isEmpty())
        summary[0] = summary.at(0).toLower();
    while (summary.endsWith(u'.'))
        summary.chop(1);
    QString text =
        QStringLiteral(".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n"
                       ".\\\" Made from what \"%1 --help\" prints.\n"
                       ".TH \"%2\" 1 \"\" \"Telltale %3\" \"User Commands\"\n.nh\n.ad l\n.SH NAME\n%4 \\- %5\n")
            .arg(QStringLiteral("telltale ") + page.name, roff(manualName(page).toUpper()), roff(version),
                 roff(manualName(page)), roff(summary));
    text += ManualPage(page).body();
    text += QStringLiteral(".SH SEE ALSO\n");
    QStringList names;
    for (const HelpPage &other : others) {
        if (other.name != page.name)
            names.append(QStringLiteral(".BR %1 (1)").arg(roff(manualName(other))));
    }
    return text + names.join(QStringLiteral(",\n")) + u'\n';
}

} // namespace telltale::pages

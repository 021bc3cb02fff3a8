// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/manual_book.h"

#include <QDir>
#include <QFile>
#include <QTextBlock>
#include <QTextDocument>

namespace telltale::models {

namespace {

QString manualFolder(const QString &language)
{
    return QStringLiteral(":/manual/") + language;
}

ManualPage readManualPage(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    ManualPage page;
    page.name = name.chopped(3);
    if (file.open(QIODevice::ReadOnly))
        page.markdown = QString::fromUtf8(file.readAll());
    if (page.markdown.startsWith(QLatin1String("<!--")))
        page.markdown.remove(0, page.markdown.indexOf(QLatin1String("-->")) + 3);
    page.markdown = page.markdown.trimmed();
    const qsizetype end = page.markdown.indexOf(QLatin1Char('\n'));
    page.title = page.markdown.left(end).mid(2).trimmed();
    return page;
}

} // namespace

ManualBook::ManualBook(const QString &language)
    : m_language(QDir(manualFolder(language)).exists() ? language : QStringLiteral("en"))
{
    const QDir folder(manualFolder(m_language));
    for (const QString &name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
        m_pages << readManualPage(folder, name);
    m_parts.resize(m_pages.size());
}

QString ManualBook::languageOf(const QLocale &locale)
{
    return locale.language() == QLocale::German ? QStringLiteral("de") : QStringLiteral("en");
}

int ManualBook::indexOf(const QString &name) const
{
    const QString wanted = name.endsWith(QLatin1String(".md")) ? name.chopped(3) : name;
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages[i].name == wanted)
            return i;
    }
    return -1;
}

std::optional<ManualPlace> ManualBook::resolve(int from, const QString &link) const
{
    const qsizetype hash = link.indexOf(QLatin1Char('#'));
    const QString name = link.left(hash);
    const int page = name.isEmpty() ? from : indexOf(name);
    if (page < 0 || page >= m_pages.size())
        return {};
    return ManualPlace{page, hash < 0 ? QString() : link.mid(hash + 1)};
}

QString ManualBook::anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar c : heading.trimmed().toLower()) {
        if (c.isSpace())
            anchor += QLatin1Char('-');
        else if (c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'))
            anchor += c;
    }
    return anchor;
}

const QList<ManualBook::Part> &ManualBook::partsOf(int page) const
{
    QList<Part> &parts = m_parts[page];
    if (!parts.isEmpty())
        return parts;
    QTextDocument document;
    document.setMarkdown(m_pages[page].markdown);
    parts << Part{m_pages[page].title, {}};
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 1)
            parts << Part{block.text(), {}};
        if (!block.text().trimmed().isEmpty())
            parts.last().lines << block.text().trimmed();
    }
    return parts;
}

} // namespace telltale::models

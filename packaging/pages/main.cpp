// SPDX-License-Identifier: GPL-3.0-or-later
// Writes manual pages and completions from the help texts: telltale_pages FOLDER VERSION
#include "pages/completions.h"
#include "pages/manual_page.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <cstdio>

namespace {

using namespace telltale::pages;

bool writeText(const QString &path, QString text)
{
    // What help texts tell as it is on this machine, a page tells as it is on any.
    text.replace(QStringLiteral("/$XDG_"), QStringLiteral("$XDG_"));
    QSaveFile file(path);
    if (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0
        && file.commit())
        return true;
    std::fprintf(stderr, "error: %s: %s\n", qPrintable(path), qPrintable(file.errorString()));
    return false;
}

bool writePages(const QDir &folder, const QString &version)
{
    const QList<HelpPage> pages = helpPages();
    for (const HelpPage &page : pages) {
        if (page.blocks.isEmpty()) {
            std::fprintf(stderr, "error: telltale %s has no help\n", qPrintable(page.name));
            return false;
        }
        if (!writeText(folder.filePath(QStringLiteral("man1/%1.1").arg(manualName(page))),
                       manualPage(page, pages, version)))
            return false;
    }
    return writeText(folder.filePath(QStringLiteral("bash/telltale")), bashCompletion(pages))
        && writeText(folder.filePath(QStringLiteral("zsh/_telltale")), zshCompletion(pages))
        && writeText(folder.filePath(QStringLiteral("fish/telltale.fish")), fishCompletion(pages));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("Usage: telltale_pages FOLDER VERSION\n", stderr);
        return 2;
    }
    // Places that help texts name, by the names that they have on any machine.
    for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(place, QByteArray("/$") + place);
    const QCoreApplication application(argc, argv);
    return writePages(QDir(QString::fromLocal8Bit(argv[1])), QString::fromLocal8Bit(argv[2])) ? 0 : 1;
}

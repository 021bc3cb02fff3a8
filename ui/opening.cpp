// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/opening.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>

namespace telltale::ui {

namespace {

constexpr auto folderKey = "window/folder";
constexpr auto exportKey = "window/export";

QString aboutOpening(const char *text)
{
    return QCoreApplication::translate("telltale::ui::Opening", text);
}

} // namespace

QStringList localFiles(const QMimeData &content)
{
    QStringList paths;
    for (const QUrl &url : content.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

void askForFiles(QWidget &parent, QSettings &settings, std::function<void(const QStringList &)> open)
{
    auto *dialog = new QFileDialog(&parent, aboutOpening(QT_TRANSLATE_NOOP("telltale::ui::Opening", "Open payloads")),
                                   settings.value(QLatin1String(folderKey)).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {aboutOpening(QT_TRANSLATE_NOOP(
             "telltale::ui::Opening",
             "Payloads (*.json *.ndjson *.jsonl *.har *.http *.mitm *.flow *.telltale *.md *.markdown *.html "
             "*.htm *.txt *.log *.gz *.zst)")),
         aboutOpening(QT_TRANSLATE_NOOP("telltale::ui::Opening", "All files (*)"))});
    QObject::connect(dialog, &QFileDialog::filesSelected, &parent,
                     [&settings, open = std::move(open)](const QStringList &paths) {
                         settings.setValue(QLatin1String(folderKey), QFileInfo(paths.constFirst()).absolutePath());
                         open(paths);
                     });
    dialog->open();
}

void askForPlace(QWidget &parent, QSettings &settings, const QString &title, const QString &name, const QString &filter,
                 const QString &suffix, std::function<void(const QString &)> write)
{
    auto *dialog = new QFileDialog(&parent, title, settings.value(QLatin1String(exportKey)).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent,
                     [&settings, write = std::move(write)](const QString &path) {
                         settings.setValue(QLatin1String(exportKey), QFileInfo(path).absolutePath());
                         write(path);
                     });
    dialog->open();
}

} // namespace telltale::ui

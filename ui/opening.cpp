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

QString tr(const char *text)
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
    auto *dialog = new QFileDialog(&parent, tr("Open payloads"), settings.value(QLatin1String(folderKey)).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Payloads (*.json *.ndjson *.jsonl *.har *.http *.mitm *.flow *.md *.markdown *.html "
                               "*.htm *.txt *.log *.gz *.zst)"),
                            tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::filesSelected, &parent,
                     [&settings, open = std::move(open)](const QStringList &paths) {
                         settings.setValue(QLatin1String(folderKey), QFileInfo(paths.constFirst()).absolutePath());
                         open(paths);
                     });
    dialog->open();
}

} // namespace telltale::ui

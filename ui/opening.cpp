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

void askForExport(QWidget &parent, QSettings &settings, const QString &title, const QString &name,
                  std::function<void(const QString &, models::ExportFormat)> write)
{
    using models::ExportFormat;
    static const QList<std::pair<ExportFormat, QString>> formats{{ExportFormat::Ndjson, QStringLiteral("ndjson")},
                                                                 {ExportFormat::Json, QStringLiteral("json")},
                                                                 {ExportFormat::Csv, QStringLiteral("csv")}};
    auto *dialog = new QFileDialog(&parent, title, settings.value(QLatin1String(exportKey)).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {aboutOpening(QT_TRANSLATE_NOOP("telltale::ui::Opening", "An event per line, NDJSON (*.ndjson)")),
         aboutOpening(QT_TRANSLATE_NOOP("telltale::ui::Opening", "One JSON array (*.json)")),
         aboutOpening(QT_TRANSLATE_NOOP("telltale::ui::Opening", "A field per row, CSV (*.csv)"))});
    dialog->setDefaultSuffix(formats.first().second);
    dialog->selectFile(name + QLatin1Char('.') + formats.first().second);
    const auto chosen = [dialog] {
        const auto at = dialog->nameFilters().indexOf(dialog->selectedNameFilter());
        return formats.at(qMax<qsizetype>(at, 0));
    };
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog, chosen] { dialog->setDefaultSuffix(chosen().second); });
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent,
                     [&settings, chosen, write = std::move(write)](const QString &path) {
                         settings.setValue(QLatin1String(exportKey), QFileInfo(path).absolutePath());
                         write(path, chosen().first);
                     });
    dialog->open();
}

} // namespace telltale::ui

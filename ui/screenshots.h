// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>
#include <string>

class QSettings;

namespace telltale::ui {

class MainWindow;
class Theme;

/// Renders the states of the window for people to look at.
class Screenshots
{
public:
    /// `scratch` is a folder for generated inputs; `only`: how the names of those begin that are wanted.
    Screenshots(Theme &theme, QSettings &settings, QString scratch, QString directory, QString only = {});
    /// False when a picture could not be written.
    bool render();

private:
    bool renderFollowing(const QString &theme, QSize size);
    bool renderFindings(const QString &theme, QSize size);
    bool renderFilters(const QString &theme, QSize size);
    bool renderInventory(const QString &theme, QSize size);
    bool renderAnonymise(const QString &theme, QSize size);
    bool renderPrivacy(const QString &theme, QSize size);
    QString machine() const;
    bool renderPing(const QString &theme, QSize size);
    bool renderActivity(const QString &theme, QSize size);
    bool renderCapture(const QString &theme, QSize size);
    bool renderManual(const QString &theme, QSize size);
    bool renderExport(const QString &theme, QSize size);
    bool renderRun(const QString &theme, QSize size);
    bool renderMany(const QString &theme, QSize size);
    bool renderSettings(const QString &theme);
    bool grabSettings(const QString &name, const QString &theme, int percent, const QByteArray &file);
    bool renderLargeText(const QString &theme, QSize size);
    bool renderSize(const QString &themeName, QSize size);
    bool grab(const QString &name, const QString &suffix, QSize size, const std::function<void(MainWindow &)> &prepare);
    QString write(const QString &name, const QByteArray &bytes) const;
    QString exampleFile() const;
    QString notedFile() const;
    QString cutFile() const;
    QString laterExampleFile() const;
    QString emptyPage() const;
    QString requestsFile() const;
    QString largeFile() const;
    QString exchangesFile() const;
    QString manyRowsFile() const;
    QString growingFile(const QString &name) const;
    QString folder() const;
    std::string manyEntriesLog() const;

    Theme &m_theme;
    QSettings &m_settings;
    QString m_scratch;
    QString m_directory;
    QString m_only;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell.h"

#include <QStringList>
#include <QWidget>

class QPlainTextEdit;

namespace telltale::models {
class ReportRun;
}

namespace telltale::ui {

class Button;
class PingStatement;
class Theme;

/// What came of making or verifying a report: a sentence, what the program said, and what can be done with the file.
class ReportResult : public QWidget
{
    Q_OBJECT
public:
    explicit ReportResult(const Theme &theme, QWidget *parent = nullptr);

    /// Of a run that has come to its end.
    void showMade(const models::ReportRun &run);
    void showVerified(const models::ReportRun &run);

    QString sentence() const;
    models::Tone tone() const;
    QStringList lines() const { return m_lines; }
    Button &openButton() { return *m_open; }
    Button &folderButton() { return *m_folder; }
    Button &verifyButton() { return *m_verify; }

Q_SIGNALS:
    /// Somebody wants this file or folder opened by another program.
    void openWanted(const QString &path);
    void verifyWanted(const QString &report);

private:
    void show(models::Tone tone, const QString &icon, const QString &sentence, const QStringList &lines);
    void showFailure(const models::ReportRun &run, const QString &what);

    PingStatement *m_statement;
    QPlainTextEdit *m_text;
    Button *m_open;
    Button *m_folder;
    Button *m_verify;
    QString m_path;
    QStringList m_lines;
};

/// A read-only text of a few lines in which every character has its place: for command lines and what programs say.
QPlainTextEdit *makeProgramText(const Theme &theme, const QString &name, int lines);

} // namespace telltale::ui

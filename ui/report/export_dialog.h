// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/report_run.h"
#include "ui/report/export_offer.h"

#include <QDialog>
#include <QStandardItemModel>

class QPlainTextEdit;
class QSettings;

namespace telltale::ui {

class BusyStrip;
class Button;
class Label;
class PingStatement;
class ReportForm;
class ReportResult;
class RowList;
class SegmentedControl;
class Theme;

/// What can be exported: a report for a reviewer, which our own program makes beside the window, or the table of the
/// page that is shown. Stays open beside the window.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    enum What { Report, Table };

    /// `program`: the path of our own program. Theme and state must outlive it.
    ExportDialog(const Theme &theme, QSettings &state, const QString &program, QWidget *parent = nullptr);

    /// Shows the dialog with what can be exported now. What runs goes on.
    void offer(const ExportOffer &offer);

    SegmentedControl &what() { return *m_what; }
    RowList &list() { return *m_list; }
    ReportForm &form() { return *m_form; }
    ReportResult &result() { return *m_result; }
    BusyStrip &busy() { return *m_busy; }
    Button &goButton() { return *m_go; }
    Button &copyButton() { return *m_copy; }
    models::ReportRun &making() { return m_making; }
    models::ReportRun &verifying() { return m_verifying; }
    /// The command line that does the same.
    QString command() const;
    /// Shows the format of this word (`pdf`), or with this end (of a table).
    void chooseFormat(const QString &word);

Q_SIGNALS:
    /// Somebody wants this file or folder opened by another program.
    void openWanted(const QString &path);

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    QWidget *makeCommand();
    QWidget *makeFoot();
    void connectParts();
    void showWhat();
    void showFormat();
    void showState();
    void go();
    void write();
    void writeTable();
    void verify();
    bool isTable() const;
    int format() const;

    const Theme &m_theme;
    QSettings &m_state;
    ExportOffer m_offer;
    QStandardItemModel m_formats;
    models::ReportRun m_making;
    models::ReportRun m_verifying;
    QString m_folder; ///< where the files of the last report lie
    SegmentedControl *m_what;
    RowList *m_list;
    Label *m_purpose;
    ReportForm *m_form;
    PingStatement *m_table;
    QWidget *m_commandPart = nullptr;
    QPlainTextEdit *m_command;
    Button *m_copy;
    BusyStrip *m_busy;
    ReportResult *m_result;
    Button *m_close;
    Button *m_go;
};

} // namespace telltale::ui

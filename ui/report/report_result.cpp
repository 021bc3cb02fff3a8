// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_result.h"

#include "base/visible_text.h"
#include "ui/models/format.h"
#include "ui/models/load_report.h"
#include "ui/models/report_run.h"
#include "ui/ping/ping_parts.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"

#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextOption>
#include <QVBoxLayout>

namespace telltale::ui {

using models::Tone;

namespace {

QString shownReport(const QString &path)
{
    return models::fileName(QFile::encodeName(path).toStdString());
}

} // namespace

QPlainTextEdit *makeProgramText(const Theme &theme, const QString &name, int lines)
{
    auto *text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setFrameShape(QFrame::NoFrame);
    text->viewport()->setBackgroundRole(QPalette::AlternateBase);
    text->document()->setDocumentMargin(8);
    text->setTabChangesFocus(true);
    text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(name);
    followFont(theme, *text, theme.mono());
    followTextSize(theme, *text, [text, lines] {
        const int frame = 2 * 8 + 1;
        text->setFixedHeight(lines * text->fontMetrics().lineSpacing() + frame);
    });
    return text;
}

ReportResult::ReportResult(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_statement(new PingStatement(theme)), m_text(makeProgramText(theme, tr("What was said"), 4)),
      m_open(new Button(theme, Button::Look::Outlined, QStringLiteral("open"), tr("Open"))),
      m_folder(new Button(theme, Button::Look::Outlined, QStringLiteral("file"), tr("Show folder"))),
      m_verify(new Button(theme, Button::Look::Outlined, QStringLiteral("check"), tr("Verify")))
{
    m_verify->setToolTip(tr("Compares the report with its files and the activity log, and makes it again"));
    auto *buttons = new QWidget;
    auto *row = new FlowLayout;
    row->setSpacing(8);
    buttons->setLayout(row);
    for (Button *button : {m_open, m_folder, m_verify})
        row->addWidget(button);
    row->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 12, 16, 4);
    layout->setSpacing(8);
    layout->addWidget(m_statement);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    connect(m_open, &QAbstractButton::clicked, this, [this] { Q_EMIT openWanted(m_path); });
    connect(m_folder, &QAbstractButton::clicked, this, [this] { Q_EMIT openWanted(QFileInfo(m_path).absolutePath()); });
    connect(m_verify, &QAbstractButton::clicked, this, [this] { Q_EMIT verifyWanted(m_path); });
}

void ReportResult::show(Tone tone, const QString &icon, const QString &sentence, const QStringList &lines)
{
    m_statement->setText(tone, icon, sentence);
    m_lines = lines;
    m_text->setPlainText(lines.join(QLatin1Char('\n')));
    m_text->setHidden(lines.isEmpty());
    setHidden(false);
}

void ReportResult::showFailure(const models::ReportRun &run, const QString &what)
{
    const bool isStopped = run.state() == models::ReportRun::State::Stopped;
    show(isStopped ? Tone::Secondary : Tone::Error, isStopped ? QStringLiteral("info") : QStringLiteral("x-circle"),
         isStopped ? what : what + QLatin1Char(' ') + models::asSentence(run.reason()), run.lines());
}

void ReportResult::showMade(const models::ReportRun &run)
{
    m_path = run.output();
    const bool isThere = run.hasWritten();
    const QString name = shownReport(m_path);
    for (Button *button : {m_open, m_folder, m_verify})
        button->setVisible(isThere);
    const QString whole = models::plainToolTip(visible(QFile::encodeName(m_path).toStdString()));
    m_open->setToolTip(tr("Open %1 with the program that is set for it").arg(whole));
    m_folder->setToolTip(tr("Open %1").arg(visible(QFile::encodeName(QFileInfo(m_path).absolutePath()).toStdString())));
    if (run.state() == models::ReportRun::State::Stopped && !isThere) {
        showFailure(run, tr("Stopped. Nothing was written."));
    } else if (run.state() == models::ReportRun::State::Failed && !isThere) {
        showFailure(run, tr("No report was written."));
    } else if (run.state() != models::ReportRun::State::Finished) {
        showFailure(run, tr("%1 was written, but not everything was done.").arg(name));
    } else {
        static const QString icons[]{QStringLiteral("check-circle"), QStringLiteral("info"), QStringLiteral("warn"),
                                     QStringLiteral("warn")};
        const QString words[]{tr("%1 was written. It has no findings.").arg(name),
                              tr("%1 was written. It has findings.").arg(name),
                              tr("%1 was written, but not everything could be read.").arg(name),
                              tr("%1 was written, but there is no event in it.").arg(name)};
        show(run.exitStatus() == 0       ? Tone::Good
                 : run.exitStatus() == 1 ? Tone::Secondary
                                         : Tone::Warning,
             icons[run.exitStatus()], words[run.exitStatus()], run.lines());
    }
}

void ReportResult::showVerified(const models::ReportRun &run)
{
    const QString name = shownReport(m_path);
    if (run.state() == models::ReportRun::State::Stopped) {
        showFailure(run, tr("Stopped. %1 was not verified to the end.").arg(name));
    } else if (run.state() == models::ReportRun::State::Failed) {
        showFailure(run, tr("%1 could not be verified.").arg(name));
    } else {
        const QString words[]{tr("%1 is verified: it is what its files give.").arg(name),
                              tr("%1 is not verified: something is another thing than it says.").arg(name),
                              tr("%1 is not verified: not everything could be looked at.").arg(name),
                              tr("%1 is not verified: there is nothing to compare it with.").arg(name)};
        const int status = run.exitStatus();
        show(status == 0       ? Tone::Good
                 : status == 1 ? Tone::Error
                               : Tone::Warning,
             status == 0       ? QStringLiteral("check-circle")
                 : status == 1 ? QStringLiteral("x-circle")
                               : QStringLiteral("warn"),
             words[status], run.lines());
    }
}

QString ReportResult::sentence() const
{
    return m_statement->text();
}

Tone ReportResult::tone() const
{
    return m_statement->tone();
}

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell.h"
#include "ui/ping/ping_history_model.h"

#include <QWidget>

class QPlainTextEdit;

namespace telltale::ui {

class DiffView;
class Label;
class PingStatement;
class PingWaterfall;
class ScrollPage;
class SegmentedControl;
class Theme;

/// What became of a ping: its answer, what the collector received of it, TLS, and how long each part took.
class PingAnswerPane : public QWidget
{
    Q_OBJECT
public:
    enum Tab { Body, Fields, Headers, Received, Tls };

    explicit PingAnswerPane(const Theme &theme, QWidget *parent = nullptr);

    /// It is on its way.
    void showSending(const QString &to);
    void showNothing();
    /// What would be sent, and which fields of people it would tell.
    void showDryRun(const QString &remark, const QStringList &fields);
    void showDeed(const PingDeed &deed);
    void setSecretsShown(bool shown);
    /// What fields of answers are judged by.
    void setKnowledge(std::shared_ptr<const audit::Knowledge> knowledge);

    SegmentedControl &tabs() { return *m_tabs; }
    QPlainTextEdit &text() { return *m_text; }
    PingWaterfall &waterfall() { return *m_waterfall; }
    QString status() const;
    QString remark() const;
    QString problem() const;
    /// What is said above the text: whether the same bytes were received.
    QString finding() const;

private:
    void showTab();
    void fitHeight();
    void showReceived(const PingDeed &deed);
    void setStatus(models::Tone tone, const QString &icon, const QString &text);
    QString fieldsText(const network::PingAnswer &answer) const;
    QString bodyText(const network::PingAnswer &answer, QString *remark) const;

    const Theme &m_theme;
    std::shared_ptr<const audit::Knowledge> m_knowledge;
    std::optional<PingDeed> m_deed;
    bool m_areSecretsShown = false;
    PingStatement *m_status;
    Label *m_remark;
    Label *m_problem;
    SegmentedControl *m_tabs;
    PingStatement *m_finding;
    QPlainTextEdit *m_text;
    DiffView *m_diff;
    ScrollPage *m_diffPage;
    Label *m_nothing;
    QWidget *m_content;
    Label *m_took;
    PingWaterfall *m_waterfall;
    QWidget *m_timing;
};

} // namespace telltale::ui

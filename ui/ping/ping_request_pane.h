// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_text.h"

#include <QWidget>

class QStackedWidget;

namespace telltale::ui {

class Button;
class DiffView;
class Label;
class PingDraft;
class PolicyTextEdit;
class SegmentedControl;
class Theme;

/// The exact request of a draft, its headers, and what the policy makes of it. Can be edited as text, with what is
/// wrong said at the caret.
class PingRequestPane : public QWidget
{
    Q_OBJECT
public:
    enum Tab { Request, Headers, BeforeAfter };

    /// Both must outlive it.
    PingRequestPane(const Theme &theme, PingDraft &draft, QWidget *parent = nullptr);

    void refresh();
    void setSecretsShown(bool shown);
    /// Another template: what was edited of the one before is given up.
    void endEditing();
    bool isEditing() const;

    SegmentedControl &tabs() { return *m_tabs; }
    SegmentedControl &modes() { return *m_modes; }
    PolicyTextEdit &text() { return *m_text; }
    Button &editButton() { return *m_edit; }
    Button &lengthButton() { return *m_length; }
    QString foot() const;
    DiffView &diff() { return *m_diff; }
    /// The text is wrong and cannot be put together.
    bool hasTextError() const { return isEditing() && !m_reading.canCompose; }

Q_SIGNALS:
    void edited();

private:
    QWidget *makeFoot();
    void showRequest();
    void showHeaders();
    void showDifference();
    void markHost(const QString &text);
    void beginEditing();
    void take();
    void showDiagnostic();
    std::string shown(std::string_view bytes) const;

    const Theme &m_theme;
    PingDraft &m_draft;
    network::PingTemplate m_base; ///< before it was edited
    network::PingTextReading m_reading;
    bool m_areSecretsShown = false;
    bool m_isFilling = false;
    SegmentedControl *m_tabs;
    SegmentedControl *m_modes;
    QStackedWidget *m_stack;
    PolicyTextEdit *m_text;
    DiffView *m_diff;
    Label *m_noDifference;
    Label *m_foot;
    Button *m_length;
    Button *m_edit;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/event_document.h"
#include "ui/panes.h"
#include "ui/widgets/bytes_view.h"

#include <QWidget>

class QHBoxLayout;
class QBoxLayout;
class QStackedWidget;

namespace telltale::models {
class MarkKeeper;
}

namespace telltale::ui {

class Actions;
class Button;
class Chip;
class FindingView;
class FittingStack;
class Label;
class NotePane;
class ProblemList;
class RequestView;
class SegmentedControl;
class Separator;
class Theme;
class ValueView;

/// What is known about the selected field, the problems of its file, and the event's exact bytes.
class InspectorPane : public QWidget
{
    Q_OBJECT
public:
    InspectorPane(const Theme &theme, const Actions &actions, models::MarkKeeper &keeper, QWidget *parent = nullptr);

    /// What is known beside the bytes instead of above them: for a low and wide place.
    void setSideBySide(bool sideBySide);
    void setEvent(models::EventDocumentPtr event);
    void select(payload::NodeIndex node);
    void setDiagnostics(std::vector<Diagnostic> diagnostics);
    /// Marks the row of the problem at a place, if there is one, and shows the list.
    void showProblem(std::uint64_t offset);
    void showProblems();
    void showField();
    void showBytes();
    /// The request and its answer instead of the bytes, where the input tells of them.
    void showRequest();
    /// With the focus in the editor.
    void showNote();
    void setMode(BytesView::Mode mode);
    /// Whether credentials are shown, here and in the bytes.
    void setSecrets(models::Secrets secrets);
    BytesView &bytes() { return *m_bytes; }
    ProblemList &problems() { return *m_problems; }
    NotePane &note() { return *m_note; }
    QList<Pane> panes() const;

Q_SIGNALS:
    void fieldPicked(payload::NodeIndex node);
    void problemChosen(const telltale::Diagnostic &diagnostic);
    void modeChanged(telltale::ui::BytesView::Mode mode);

private:
    enum Tab { FieldTab, NoteTab, ProblemsTab };
    enum Evidence { BytesTab, RequestTab };

    QHBoxLayout *rowLayout(QWidget &parent, int height);
    QWidget *makeFieldPart();
    QWidget *makeBytesHead();
    QWidget *makeFoot();
    void showFacts();
    QString placeText(const payload::Node &node, bool isMasked) const;
    void showFoot();
    void fitTop();

    const Theme &m_theme;
    const Actions &m_actions;
    models::EventDocumentPtr m_event;
    payload::NodeIndex m_node = payload::noNode;
    QBoxLayout *m_layout;
    Separator *m_between;
    SegmentedControl *m_tabs;
    QWidget *m_tabRow;
    FittingStack *m_top;
    Label *m_path;
    Button *m_showSecret;
    Button *m_copy;
    Button *m_menu;
    ValueView *m_value;
    FindingView *m_finding;
    models::Secrets m_secrets = models::Secrets::Masked;
    Chip *m_type;
    Chip *m_length;
    Chip *m_place;
    NotePane *m_note;
    ProblemList *m_problems;
    SegmentedControl *m_evidenceTabs;
    SegmentedControl *m_form;
    QStackedWidget *m_evidence;
    BytesView *m_bytes;
    RequestView *m_request;
    Label *m_range;
    Label *m_selectedCount;
};

} // namespace telltale::ui

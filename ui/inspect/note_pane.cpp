// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/note_pane.h"

#include "ui/inspect/note_edit.h"
#include "ui/models/format.h"
#include "ui/models/mark_keeper.h"
#include "ui/theme/scaling.h"
#include "ui/widgets/label.h"

#include <QFocusEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace telltale::ui {

namespace {

constexpr int pause = 1000;
constexpr int editorHeight = 104;
constexpr qsizetype shownOfLong = 2000;
constexpr int border = 7; // between the editor's text and its frame

} // namespace

NotePane::NotePane(const Theme &theme, models::MarkKeeper &keeper, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_keeper(keeper), m_editor(new NoteEdit(theme)),
      m_state(new Label(theme, theme.ui(12), models::Tone::Secondary))
{
    followHeight(theme, *m_editor, editorHeight);
    m_editor->setPlaceholderText(tr("Write what the next reader should know about this event"));
    m_editor->setAccessibleName(tr("Note on the event"));
    m_editor->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 12, 12);
    layout->setSpacing(6);
    auto *frame = new QVBoxLayout;
    frame->setContentsMargins(border, border, border, border);
    frame->addWidget(m_editor);
    layout->addLayout(frame);
    layout->addWidget(m_state);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &NotePane::commit);
    connect(m_editor, &NoteEdit::edited, this, &NotePane::edited);
    connect(m_editor, &NoteEdit::refused, this, [this] {
        m_wasRefused = true;
        showKept();
    });
    connect(&keeper, &models::MarkKeeper::flushing, this, &NotePane::commit);
    connect(&keeper, &models::MarkKeeper::keptChanged, this, [this](int source) {
        if (source == m_source)
            showKept();
    });
    setEvent({});
}

QString NotePane::state() const
{
    return m_state->text();
}

void NotePane::setText(const QString &text)
{
    m_isSetting = true;
    m_isCut = !NoteEdit::fits(text);
    m_editor->setReadOnly(m_isCut);
    m_editor->setPlainText(m_isCut ? text.left(shownOfLong) + QChar(0x2026) : text);
    m_editor->moveCursor(QTextCursor::End);
    m_shown = m_editor->text();
    m_isSetting = false;
    m_wasRefused = false;
}

void NotePane::setEvent(std::optional<std::size_t> event, std::uint16_t source)
{
    if (event && event == m_event && source == m_source) {
        refresh();
        return;
    }
    commit();
    m_event = event;
    m_source = source;
    m_editor->setEnabled(event.has_value());
    m_note = event ? m_keeper.mark(*event).note : std::string();
    setText(QString::fromStdString(m_note));
    showKept();
}

void NotePane::refresh()
{
    if (!m_event)
        return;
    std::string now = m_keeper.mark(*m_event).note;
    if (now == m_note)
        return;
    const QString shown = QString::fromStdString(now);
    const QString typed = m_editor->text();
    if (typed == m_shown) {
        setText(shown);
    } else if (!shown.isEmpty()) {
        // Another program wrote too: its text comes in front, and the hands on the keys notice nothing.
        const QString front = shown.endsWith(m_shown) ? shown.chopped(m_shown.size()) : shown + QStringLiteral("\n\n");
        if (!NoteEdit::fits(front + typed)) {
            setText(front + typed);
            m_keeper.setNote(*m_event, (front + typed).toStdString());
            return;
        }
        m_isSetting = true;
        QTextCursor(m_editor->document()).insertText(front);
        m_isSetting = false;
        m_pause.start();
    }
    m_note = std::move(now);
    showKept();
}

void NotePane::commit()
{
    m_pause.stop();
    const QString typed = m_editor->text();
    if (!m_event || typed == m_shown)
        return;
    m_shown = typed;
    m_note = typed.toStdString();
    m_keeper.setNote(*m_event, m_note);
    showKept();
}

void NotePane::edited()
{
    if (m_isSetting)
        return;
    m_wasRefused = false;
    m_pause.start();
    showKept();
}

void NotePane::showKept()
{
    if (!m_event) {
        m_state->setText({});
        return;
    }
    const models::MarkKeeper::Kept kept = m_keeper.kept(m_source);
    if (m_wasRefused)
        m_state->setText(tr("What you added is not in it: a note has at most 1 MiB, a line of it %1 characters.")
                             .arg(models::numberText(NoteEdit::longestLine)));
    else if (m_isCut)
        m_state->setText(tr("Shown in part: a line is longer than %1 characters. %2")
                             .arg(models::numberText(NoteEdit::longestLine), kept.text));
    else if (m_editor->text() != m_shown)
        m_state->setText(tr("Not kept yet…"));
    else
        m_state->setText(kept.text);
    const bool isError = m_wasRefused || kept.isError;
    m_state->setTone(isError ? models::Tone::Error : models::Tone::Secondary);
    m_editor->setAccessibleDescription(m_state->text());
}

bool NotePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        Q_EMIT writing(true);
        update();
    } else if (event->type() == QEvent::FocusOut) {
        commit();
        update();
        // A menu of the editor or another window takes the focus and gives it back.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            Q_EMIT writing(false);
    }
    return QWidget::eventFilter(watched, event);
}

void NotePane::paintEvent(QPaintEvent *)
{
    const Colors &colors = m_theme.colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasFocus = m_editor->hasFocus();
    const QRectF frame = QRectF(m_editor->geometry()).adjusted(-border, -border, border, border);
    const qreal half = hasFocus ? 1 : 0.5;
    painter.setPen(QPen(hasFocus ? colors.accent : colors.border, 2 * half));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(frame.adjusted(half, half, -half, -half), 5, 5);
}

} // namespace telltale::ui

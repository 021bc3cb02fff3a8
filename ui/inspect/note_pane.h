// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

namespace telltale::models {
class MarkKeeper;
}

namespace telltale::ui {

class Label;
class NoteEdit;
class Theme;

/// The note on the chosen event, to be read and written. What is typed is handed over when the typing stops for a
/// second, when the editor loses the focus, and before anything else is shown or the window closes.
class NotePane : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    NotePane(const Theme &theme, models::MarkKeeper &keeper, QWidget *parent = nullptr);

    /// `source` is the event's.
    void setEvent(std::optional<std::size_t> event, std::uint16_t source = 0);
    /// Shows what is said about the event now; what is being typed stays.
    void refresh();
    /// Hands over what was typed.
    void commit();
    NoteEdit &editor() { return *m_editor; }
    /// The line below the editor.
    QString state() const;

Q_SIGNALS:
    /// Someone is writing; has stopped.
    void writing(bool isWriting);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setText(const QString &text);
    void edited();
    void showKept();

    const Theme &m_theme;
    models::MarkKeeper &m_keeper;
    NoteEdit *m_editor;
    Label *m_state;
    QTimer m_pause;
    std::optional<std::size_t> m_event;
    std::uint16_t m_source = 0;
    std::string m_note; ///< the note as it was shown or handed over last
    QString m_shown;    ///< the editor's text then
    bool m_isSetting = false;
    bool m_isCut = false;      ///< only the beginning is shown, not to be edited
    bool m_wasRefused = false; ///< the last addition was too long
};

} // namespace telltale::ui

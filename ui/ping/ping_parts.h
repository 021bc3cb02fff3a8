// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/cell.h"

#include <QString>
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace telltale::ui {

class Label;
class Theme;

// Small parts that stand in several places of the Ping page.

/// What stands above a field; names it for who does not see it.
Label *fieldLabel(const Theme &theme, const QString &text, QWidget &field);
/// A line for bytes, paths and numbers.
void makeMonoLine(const Theme &theme, QLineEdit &line);
/// A box to tick, with words that wrap beside it. They can be clicked, too.
QWidget *tickRow(const Theme &theme, QCheckBox &box, Label &words);
/// The head of a part: 36 high, its title heavier; what belongs to the right end can be added to its layout.
QWidget *partHead(const Theme &theme, const QString &title, Label *remark);

/// A sentence on a tint, with a drawing: what will happen, or what is wrong.
class PingStatement : public QWidget
{
    Q_OBJECT
public:
    /// `isShort`: a few words that do not wrap, as wide as they are.
    explicit PingStatement(const Theme &theme, bool isShort = false, QWidget *parent = nullptr);
    void setText(models::Tone tone, const QString &icon, const QString &text);
    QString text() const;
    models::Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    models::Tone m_tone = models::Tone::Good;
    bool m_isShort;
    QString m_icon;
    Label *m_words;
};

} // namespace telltale::ui

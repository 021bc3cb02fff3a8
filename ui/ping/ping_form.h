// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <string>

namespace telltale::ui {

class Button;
class PingDraft;
class PingField;
class Theme;

/// The variables of a draft's template as fields: those that matter first, the others behind a button.
class PingForm : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    PingForm(const Theme &theme, PingDraft &draft, QWidget *parent = nullptr);

    /// Fields for the draft's template of now.
    void rebuild();
    /// Shows the draft's values and errors.
    void refresh();
    void setSecretShown(bool shown);
    PingField *field(const std::string &name) const;
    int shownFirst() const { return m_first; }
    Button &moreButton() { return *m_more; }

private:
    void lay(QWidget &place, const QList<PingField *> &fields);
    void showMore(bool more);

    const Theme &m_theme;
    PingDraft &m_draft;
    QList<PingField *> m_fields;
    int m_first = 0; ///< so many of them stand first
    int m_rest = 0;
    QWidget *m_needed;
    QWidget *m_others;
    Button *m_more;
    bool m_isSecretShown = false;
};

} // namespace telltale::ui

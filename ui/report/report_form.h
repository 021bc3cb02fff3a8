// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/report_command.h"
#include "ui/report/export_offer.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSettings;
class QVBoxLayout;

namespace telltale::ui {

class Button;
class FileCombo;
class Label;
class PingStatement;
class Theme;

/// What a report is made of, and where it goes.
class ReportForm : public QWidget
{
    Q_OBJECT
public:
    /// Theme and state, which keeps what was chosen, must outlive it.
    ReportForm(const Theme &theme, QSettings &state, QWidget *parent = nullptr);

    void setOffer(const ExportOffer &offer);
    /// One of reportKinds(); the end of the file's name follows.
    void setKind(const QString &word);
    /// What is chosen. Values are masked each time anew, the rest is remembered.
    models::ReportChoice choice() const;
    void remember();
    /// What is in the way of a report; empty: nothing.
    QString problem() const;

    QList<QCheckBox *> inputs() const { return m_inputs; }
    QCheckBox &values() { return *m_values; }
    QCheckBox &bytes() { return *m_bytes; }
    FileCombo &policy() { return *m_policy; }
    FileCombo &against() { return *m_against; }
    FileCombo &known() { return *m_known; }
    QComboBox &language() { return *m_language; }
    QLineEdit &place() { return *m_place; }
    Button &choosePlace() { return *m_choose; }
    /// The sentence about values that are shown; empty while they are masked.
    QString warning() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeInputs();
    QWidget *makeTicks();
    QWidget *makeCombos();
    QWidget *makePlace();
    void connectParts();
    void fillInputs(const ExportOffer &offer);
    void fillCombos(const ExportOffer &offer);
    void proposePlace();
    void askForPlace();
    void judge();
    QStringList files() const;

    const Theme &m_theme;
    QSettings &m_state;
    QString m_kind;
    ExportOffer m_offer;
    QVBoxLayout *m_inputRows = nullptr;
    QList<QCheckBox *> m_inputs;
    QCheckBox *m_values;
    PingStatement *m_warning;
    QCheckBox *m_bytes;
    FileCombo *m_policy;
    FileCombo *m_against;
    FileCombo *m_known;
    QComboBox *m_language;
    QLineEdit *m_place;
    Button *m_choose;
    Label *m_note;
    bool m_isPlaceOwn = false; ///< it was typed or chosen
};

} // namespace telltale::ui

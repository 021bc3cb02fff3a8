// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_variable.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;
class QMenu;

namespace telltale::ui {

class Label;
class Theme;

/// A variable of a template in the form: its name, its value in a field that fits its type, where the value comes from,
/// and what is wrong with it.
class PingField : public QWidget
{
    Q_OBJECT
public:
    PingField(const Theme &theme, const network::PingVariable &variable, QWidget *parent = nullptr);

    const std::string &name() const { return m_variable.name; }
    /// Whether it wants a row of its own.
    bool isLong() const;
    /// Shows where its value comes from, the value, and what is wrong with it ("" nothing). Never changes what somebody
    /// is typing.
    void showValue(const network::PingGenerator &generator, const std::string &value, const QString &error);
    void setSecretShown(bool shown);
    QString error() const;
    QString source() const;
    QLineEdit *line() const { return m_line; }
    QComboBox *choice() const { return m_choice; }
    /// What gets the focus.
    QWidget *input() const;
    /// Where values can come from.
    void fillMenu(QMenu &menu);

Q_SIGNALS:
    void typed(const QString &text);
    void chosen(const telltale::network::PingGenerator &generator);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLine();
    void makeChoice();
    void popUp();
    void take(const network::PingGenerator &generator, bool needsArgument);

    const Theme &m_theme;
    network::PingVariable m_variable;
    network::PingGenerator m_generator;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    Label *m_source;
    Label *m_error;
    bool m_isTyping = false;
};

} // namespace telltale::ui

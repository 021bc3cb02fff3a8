// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/ping/ping_disclosure.h"

#include <QWidget>

class QLineEdit;

namespace telltale::ui {

class Button;
class Label;
class ScrollPage;
class Theme;

/// Asks before something leaves this machine: where to, which addresses that is now, and what it tells of people. For a
/// vendor's host that has to be typed.
class PingConfirm : public QWidget
{
    Q_OBJECT
public:
    explicit PingConfirm(const Theme &theme, QWidget *parent = nullptr);

    /// `through`: the addresses are those of a proxy.
    void ask(const network::PingDisclosure &disclosure, const std::vector<std::string> &addresses, bool isProxy,
             std::uint64_t count);
    /// The host is being looked up.
    void wait(const std::string &host);
    /// What was said is enough.
    bool isEnough() const;
    QLineEdit &typedHost() { return *m_host; }
    Button &sendButton() { return *m_send; }
    Button &cancelButton() { return *m_cancel; }
    QString title() const;
    /// All that is said, for tests and readers.
    QString words() const;

Q_SIGNALS:
    void confirmed();
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showFields(const std::vector<network::PingDisclosedField> &fields);
    void showState();

    const Theme &m_theme;
    network::PingDisclosure m_disclosure;
    bool m_isAsking = false;
    Label *m_title;
    Label *m_detail;
    Label *m_tells;
    QWidget *m_fieldPlace;
    QWidget *m_fields = nullptr;
    ScrollPage *m_scroll;
    QWidget *m_typing;
    Label *m_hostLabel;
    QLineEdit *m_host;
    Button *m_send;
    Button *m_cancel;
};

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace telltale::ui {

class Button;
class CaptureSession;
class Label;
class Theme;

/// In the capture panel: which certificate authority opens TLS, and what programs are to trust.
class TrustPart : public QWidget
{
    Q_OBJECT
public:
    /// Both must outlive it.
    TrustPart(const Theme &theme, CaptureSession &session, QWidget *parent = nullptr);

    QString statement() const;
    QString fingerprint() const;
    Button &copy() { return *m_copy; }

Q_SIGNALS:
    /// It needs more room now, or less.
    void resized();

private:
    void refresh();
    void copyWay();

    CaptureSession &m_session;
    Label *m_statement;
    Label *m_fingerprint;
    Button *m_copy;
    QString m_way; ///< what is copied
};

} // namespace telltale::ui

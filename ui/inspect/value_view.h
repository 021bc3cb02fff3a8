// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace telltale::ui {

class Theme;

/// A value, whole and wrapped, to read and to take along; as high as its text up to some lines.
class ValueView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ValueView(const Theme &theme, QWidget *parent = nullptr);
    void setValue(const QString &value);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

} // namespace telltale::ui

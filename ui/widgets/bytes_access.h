// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace telltale::ui {

class BytesView;

/// The bytes as a screen reader has them: a text that is read only, in which the selected field is the selection and
/// its first byte the cursor. Setting either picks the field that stands there. Positions as in models::BytesText.
class BytesAccess : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit BytesAccess(BytesView &view);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text type) const override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int *start, int *end) const override;

private:
    struct Range
    {
        int start = 0;
        int end = 0;
    };
    Range around(int offset, QAccessible::TextBoundaryType type) const;
    Range bytesAround(std::uint32_t begin, std::uint32_t end) const;
    Range found(int offset, QAccessible::TextBoundaryType type) const;
    QString give(Range range, int *start, int *end) const;

    BytesView &m_view;
};

} // namespace telltale::ui

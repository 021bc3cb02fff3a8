// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/bytes_layout.h"
#include "ui/models/bytes_text.h"
#include "ui/models/event_document.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

class QAccessibleEvent;

namespace telltale::ui {

class Theme;

/// The exact bytes of an event, as text with the file's line numbers or in hexadecimal. What belongs to the selected
/// field is marked; a click tells which field a byte belongs to.
class BytesView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Mode { Text, Hex };

    explicit BytesView(const Theme &theme, QWidget *parent = nullptr);

    /// Null: empty.
    void setEvent(models::EventDocumentPtr event);
    const models::EventDocumentPtr &event() const { return m_event; }
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    /// Masked credentials are bullets, as wide as what they stand for.
    void setSecrets(models::Secrets secrets);
    /// Marks a field's bytes and shows them; noNode marks nothing.
    void select(payload::NodeIndex node);
    payload::NodeIndex selected() const { return m_node; }
    /// Bytes marked, as offsets into the event's bytes.
    std::uint32_t selectionBegin() const { return m_begin; }
    std::uint32_t selectionEnd() const { return m_end; }
    /// The byte shown at a point of the viewport; nothing where there is none.
    std::optional<std::uint32_t> byteAt(const QPoint &position) const;
    /// Where a byte is shown, in the viewport; a null rectangle when it is not in sight.
    QRect rectOf(std::uint32_t offset) const;
    /// The bytes of the row that one is shown in.
    std::pair<std::uint32_t, std::uint32_t> rowAround(std::uint32_t offset) const;
    /// Brings a byte into sight.
    void scrollTo(std::uint32_t offset);
    /// As a click on that byte.
    void pickAt(std::uint32_t offset);
    /// For who listens instead of looking: positions, and what is heard between two of them.
    models::BytesText &text() const { return m_text; }
    QString heard(int from, int to) const;

Q_SIGNALS:
    void picked(payload::NodeIndex node);

protected:
    /// Whether there is a screen reader, and what it is told.
    virtual bool isHeard() const;
    virtual void tell(QAccessibleEvent &event);

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    QSize sizeHint() const override { return {420, 6 * rowHeight()}; }
    QSize minimumSizeHint() const override { return {160, 4 * rowHeight()}; }

private:
    void relayout();
    void updateScrollBars();
    void reveal();
    void describe();
    void announce();
    void pick(payload::NodeIndex node);
    payload::NodeIndex leafFrom(std::int64_t node, int step) const;
    void step(int fields);
    void moveRow(int direction);
    void movePage(int direction);
    void moveInLine(bool toEnd);
    std::uint32_t rowOf(std::uint32_t offset) const;
    int columnOf(std::uint32_t offset) const;
    payload::NodeIndex nodeIn(std::uint32_t row, int column) const;
    void copy() const;
    std::uint32_t rowCount() const;
    int visibleRows() const;
    int rowHeight() const;
    double gutter() const;
    double advance() const;
    int bytesPerRow() const;
    bool isLeafByte(payload::NodeIndex &leaf, std::uint32_t offset) const;
    bool isMasked(payload::NodeIndex leaf) const;

    void paintText(class QPainter &painter);
    void paintTextRow(class QPainter &painter, const models::BytesLayout::Row &row, int y);
    void paintGutter(class QPainter &painter, const models::BytesLayout::Row &row, int y, bool marked);
    void paintEndMark(class QPainter &painter, const models::BytesLayout::Row &row, int y);
    void paintHex(class QPainter &painter);
    void paintHexRow(class QPainter &painter, std::uint32_t row, int y);
    void mark(class QPainter &painter, const QRectF &rect) const;

    const Theme &m_theme;
    models::EventDocumentPtr m_event;
    models::BytesLayout m_layout;
    mutable models::BytesText m_text; ///< counts when it is asked
    Mode m_mode = Mode::Text;
    models::Secrets m_secrets = models::Secrets::Masked;
    payload::NodeIndex m_node = payload::noNode;
    std::uint32_t m_begin = 0;
    std::uint32_t m_end = 0;
    std::optional<int> m_column; ///< in which one moves up and down
    bool m_revealWanted = false; ///< the selection is not laid out yet
    QBasicTimer m_timer;
};

} // namespace telltale::ui

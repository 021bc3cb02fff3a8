// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/line_index.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace telltale::models {

/// What stands in one place of the text view: a character as it is shown.
struct Glyph
{
    std::uint32_t offset = 0;
    std::uint32_t bytes = 1;
    int columns = 1;     ///< 0: drawn over the one before it (or nothing: the end of a line)
    bool isPlain = true; ///< one printable ASCII character; `text` is not set
    QString text;        ///< what to draw where it is not plain
};

/// The glyph at `offset`, whose first column would be `column` (tab stops count from it).
Glyph glyphAt(std::string_view bytes, std::uint32_t offset, int column);

/// Breaks bytes into rows of at most so many columns. Work is done in steps, so that a body of 50 MB does not stop the
/// window: rows exist as far as extend() has come. The bytes and the line index must outlive it.
class BytesLayout
{
public:
    struct Row
    {
        std::uint32_t offset = 0;
        std::uint32_t end = 0;  ///< behind its last byte, which may be the line feed
        std::uint32_t line = 0; ///< ordinal in the line index
        bool isContinuation = false;
        int indent = 0; ///< columns that a continuation is moved in
    };

    void start(std::string_view bytes, const LineIndex &lines, int columns);
    /// Lays out about `budget` bytes more; true when everything is.
    bool extend(std::size_t budget);
    bool isFinished() const { return m_next > m_bytes.size(); }
    bool isLaidOut(std::uint32_t offset) const { return isFinished() || offset < m_next; }
    int columns() const { return m_columns; }

    std::uint32_t rowCount() const { return static_cast<std::uint32_t>(m_offsets.size()); }
    Row row(std::uint32_t index) const;
    /// The row that a byte stands in; the last one laid out when it lies behind that.
    std::uint32_t rowOf(std::uint32_t offset) const;
    /// Calls `each` with every glyph of a row and its first column.
    void glyphs(const Row &row, const std::function<void(const Glyph &, int column)> &each) const;
    int columnOf(const Row &row, std::uint32_t offset) const;
    /// The byte shown at a column: the nearest one where there is none.
    std::uint32_t offsetAt(const Row &row, int column) const;

private:
    int indentOf(std::uint32_t lineStart) const;
    std::uint32_t rowEnd(std::uint32_t offset, int column) const;

    std::string_view m_bytes;
    const LineIndex *m_lines = nullptr;
    int m_columns = 80;
    std::uint64_t m_next = 1; ///< first byte not laid out; behind the end when finished
    std::uint32_t m_line = 0; ///< ordinal of the line it stands in
    std::vector<std::uint32_t> m_offsets;
    std::vector<std::uint32_t> m_lineOf;
};

} // namespace telltale::models

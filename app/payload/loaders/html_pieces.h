// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/markdown_blocks.h"

namespace telltale::payload {

/// Collects the text of a block from a page whose pieces come in order. As long as they follow each other in the page
/// nothing is copied.
class HtmlPieces
{
public:
    explicit HtmlPieces(std::string_view page) : m_page(page) {}

    void begin() { m_begin = m_end = 0; }
    /// The page's bytes from `begin` to `end` as they are.
    void add(FencedBlock &block, std::size_t begin, std::size_t end);
    /// `text` in place of the page's bytes at `begin`.
    void addDecoded(FencedBlock &block, std::size_t begin, std::string_view text);
    /// No more comes: sets the block's bytes.
    void finish(FencedBlock &block) const;
    /// Offsets must not be less than in the call before.
    Place placeOf(std::size_t offset);

private:
    void copyWhatIsThere(FencedBlock &block);
    void addRun(FencedBlock &block, std::size_t begin);

    std::string_view m_page;
    std::size_t m_begin = 0; ///< of the block's text while it is one piece of the page
    std::size_t m_end = 0;   ///< of the last piece of the page; 0 behind a decoded one
    Place m_counted;
};

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace telltale::payload {

/// A list that grows at its end, in chunks that never move: appending to a long one never stops to copy it, and a view
/// of what is there now can be read on other threads while this one goes on appending. Elements are not to be changed
/// once a view may have them.
template<typename T, std::size_t chunkSize>
class ChunkedList
{
public:
    /// What was in the list when it was taken. Keeps the elements alive.
    class View
    {
    public:
        std::size_t size() const { return m_size; }
        const T &operator[](std::size_t index) const { return m_chunks[index / chunkSize][index % chunkSize]; }
        /// The elements from `begin` on that lie in one piece, those before `end`: for going over many of them.
        std::span<const T> piece(std::size_t begin, std::size_t end) const
        {
            const std::size_t inChunk = begin % chunkSize;
            return {m_chunks[begin / chunkSize].get() + inChunk, std::min(end - begin, chunkSize - inChunk)};
        }

    private:
        friend ChunkedList;
        std::vector<std::shared_ptr<T[]>> m_chunks;
        std::size_t m_size = 0;
    };

    std::size_t size() const { return m_view.m_size; }
    const T &operator[](std::size_t index) const { return m_view[index]; }
    /// Only for elements that no view of another thread can have.
    T &mutableAt(std::size_t index) { return m_view.m_chunks[index / chunkSize][index % chunkSize]; }
    void append(T element)
    {
        if (m_view.m_size % chunkSize == 0)
            m_view.m_chunks.push_back(std::make_shared<T[]>(chunkSize));
        mutableAt(m_view.m_size) = std::move(element);
        ++m_view.m_size;
    }
    /// Another element in the place of one. Views keep what they have: the chunk is copied, for which it takes some
    /// tenths of a millisecond.
    void replace(std::size_t index, T element)
    {
        detach(index / chunkSize);
        mutableAt(index) = std::move(element);
    }
    /// Drops what is behind the first `size` elements; views keep it.
    void truncate(std::size_t size)
    {
        if (size >= m_view.m_size)
            return;
        m_view.m_chunks.resize((size + chunkSize - 1) / chunkSize);
        m_view.m_size = size;
        if (size % chunkSize != 0)
            detach(size / chunkSize);
    }
    void clear() { m_view = View(); }
    View view() const { return m_view; }

private:
    void detach(std::size_t chunk)
    {
        auto copy = std::make_shared<T[]>(chunkSize);
        const std::size_t size = std::min(chunkSize, m_view.m_size - chunk * chunkSize);
        std::copy_n(m_view.m_chunks[chunk].get(), size, copy.get());
        m_view.m_chunks[chunk] = std::move(copy);
    }

    View m_view;
};

} // namespace telltale::payload

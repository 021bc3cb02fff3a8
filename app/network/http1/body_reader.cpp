// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/http1/body_reader.h"

#include <algorithm>

namespace telltale::network::http1 {

Reason BodyReader::begin(const Framing &framing)
{
    m_kind = framing.kind;
    m_left = framing.kind == BodyKind::UntilClose ? m_max : framing.length;
    m_chunks.begin();
    return framing.kind == BodyKind::Length && framing.length > m_max ? Reason::BodyTooLarge : Reason::None;
}

BodyTaken BodyReader::take(std::string_view piece)
{
    if (m_kind == BodyKind::Chunked)
        return m_chunks.take(piece);
    if (m_kind != BodyKind::UntilClose && m_left == 0)
        return {BodyTaken::Outcome::Last, 0, {}, Reason::None};
    if (piece.empty())
        return {};
    if (m_left == 0)
        return {BodyTaken::Outcome::Fault, 0, {}, Reason::BodyTooLarge};
    const std::string_view content =
        piece.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(m_left, piece.size())));
    m_left -= content.size();
    return {BodyTaken::Outcome::Content, content.size(), content, Reason::None};
}

} // namespace telltale::network::http1

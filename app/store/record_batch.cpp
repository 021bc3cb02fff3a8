// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_batch.h"

namespace telltale::store {

using namespace payload;

namespace {

constexpr std::size_t mostReused = std::size_t(8) << 20; ///< bytes of memory that an empty batch may keep

} // namespace

void RecordBatch::start(const Sha256Value &chain)
{
    m_first = m_chain = chain;
    m_borders.clear();
    if (m_bytes.capacity() > mostReused)
        std::string().swap(m_bytes);
    m_bytes.clear();
}

void RecordBatch::startFile()
{
    const std::string preface = recordPreface();
    start(firstChainValue(m_hash, preface));
    m_bytes = preface;
}

Result<bool> RecordBatch::add(RecordKind kind, std::string_view content, const BodyPieces &body)
{
    const std::size_t start = m_bytes.size();
    m_bytes.append(recordHead(m_hash, m_chain, kind, content.size() + body.size()));
    m_bytes.append(content);
    const Result<bool> taken = body.visit([this](std::string_view bytes) {
        m_bytes.append(bytes);
        return true;
    });
    if (!taken) {
        m_bytes.resize(start);
        return taken;
    }
    m_hash.add(m_chain);
    m_hash.add(std::string_view(m_bytes).substr(start));
    m_chain = m_hash.finish();
    m_bytes.append(bytesOf(m_chain));
    m_borders.push_back({m_bytes.size(), m_chain});
    return true;
}

RecordBatch::Kept RecordBatch::keptOf(std::size_t written) const
{
    Kept kept;
    kept.chain = m_first;
    for (const Border &border : m_borders) {
        if (border.end > written)
            break;
        kept = {border.end, kept.frames + 1, border.chain};
    }
    return kept;
}

} // namespace telltale::store

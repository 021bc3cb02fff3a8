// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/residual/changed_values.h"

#include "payload/hex.h"
#include "privacy/policy/leaf_text.h"
#include "privacy/rewrite/head_edits.h"

namespace telltale::privacy {

using payload::NodeIndex;
using payload::NodeType;
using payload::Record;

std::size_t ChangedValues::bitOf(std::uint64_t hash, unsigned probe)
{
    const std::uint64_t step = (hash * 0x9E3779B97F4A7C15u) | 1u;
    return static_cast<std::size_t>((hash + probe * step) % bitCount);
}

void ChangedValues::setBits(std::uint64_t hash)
{
    for (unsigned probe = 0; probe < probes; ++probe)
        m_writtenBits[bitOf(hash, probe)] = true;
}

void ChangedValues::addWritten(std::string_view text)
{
    if (m_writtenBits.empty() && m_written.size() < most) {
        m_written.insert(hashOf(text));
        return;
    }
    if (m_writtenBits.empty()) {
        m_writtenBits.resize(bitCount);
        for (const std::uint64_t hash : m_written)
            setBits(hash);
        m_written.clear();
    }
    setBits(hashOf(text));
}

bool ChangedValues::isWritten(std::string_view text) const
{
    const std::uint64_t hash = hashOf(text);
    if (m_writtenBits.empty())
        return m_written.contains(hash);
    for (unsigned probe = 0; probe < probes; ++probe) {
        if (!m_writtenBits[bitOf(hash, probe)])
            return false;
    }
    return true;
}

void ChangedValues::take(const Record &record, const RecordChanges &changes)
{
    if (changes.isBlocked)
        return;
    for (const FieldChange &change : changes.fields) {
        takeGone(record, change.node);
        if (change.what == FieldChange::What::Replace)
            takeWritten(record, change);
    }
}

void ChangedValues::takeGone(const Record &record, NodeIndex leaf)
{
    const NodeType type = record.document.node(leaf).type();
    const std::string_view text = decodedText(record, leaf, m_room);
    const bool isWorthIt = text.size() >= TextFinder::leastLength && leaf != record.unpackedFrom;
    if (!isWorthIt || type == NodeType::Bytes)
        return;
    if (m_gone.size() + m_numbers.size() >= most) {
        m_isCut = true;
        return;
    }
    if (type == NodeType::String || type == NodeType::Text)
        m_gone.add(text);
    else if (type == NodeType::Number)
        m_numbers.insert(hashOf(text));
}

/// As it will be read again, wherever it is written.
void ChangedValues::takeWritten(const Record &record, const FieldChange &change)
{
    const auto add = [this](std::string_view text) { addWritten(text); };
    add(change.text);
    if (record.exchange) {
        add(headerText(change.text));
        add(cookieText(change.text));
    }
    if (!record.document.sentSpan(change.node))
        return;
    // A message has its own types: what does not fit them is nought, or bytes.
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (const char byte : change.text)
        hex.append({digits[static_cast<unsigned char>(byte) >> 4], digits[static_cast<unsigned char>(byte) & 15u]});
    add(hex);
    add("0");
    add("false");
}

} // namespace telltale::privacy

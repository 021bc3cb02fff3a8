// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/keys/key_source.h"

#include "payload/record.h"

#include <openssl/crypto.h>

namespace telltale::privacy {

namespace {

/// A capture spans some years at most; a clock that jumps about must not fill the memory.
constexpr std::size_t mostDerived = 4096;

std::string_view purposeWord(KeySource::Purpose purpose)
{
    return purpose == KeySource::Purpose::Hash ? "hash" : "pseudonym";
}

} // namespace

std::string periodOf(Rotation rotation, std::int64_t milliseconds)
{
    if (rotation == Rotation::Never)
        return {};
    const std::string time = payload::formatTime(milliseconds);
    // Years beyond four digits have more of them in front, so it is counted from the T.
    const std::size_t day = time.find('T');
    const std::size_t tail = rotation == Rotation::Day ? 0 : rotation == Rotation::Month ? 3 : 6;
    return day == std::string::npos || day < tail ? time : time.substr(0, day - tail);
}

KeySource &KeySource::operator=(const KeySource &other)
{
    m_key = other.m_key;
    m_derived.clear();
    return *this;
}

const Hmac *KeySource::hmac(Purpose purpose, const std::string &period) const
{
    if (!m_key)
        return nullptr;
    std::string label = "telltale 1 ";
    label += purposeWord(purpose);
    label += ' ';
    label += period;
    const auto found = m_derived.find(label);
    if (found != m_derived.end())
        return found->second.get();
    if (m_derived.size() >= mostDerived)
        m_derived.clear();
    std::unique_ptr<Hmac> made;
    if (purpose == Purpose::Hash && period.empty()) {
        made = std::make_unique<Hmac>(m_key->bytes());
    } else {
        Digest256 derived = Hmac(m_key->bytes()).of(label);
        made = std::make_unique<Hmac>(std::string_view(reinterpret_cast<const char *>(derived.data()), derived.size()));
        OPENSSL_cleanse(derived.data(), derived.size());
    }
    return m_derived.emplace(std::move(label), std::move(made)).first->second.get();
}

} // namespace telltale::privacy

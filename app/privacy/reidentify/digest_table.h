// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/reidentify/digest_form.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace telltale::privacy {

/// Which of many digests one begins with, in some nanoseconds: one bit for the first four bytes says no to nearly all,
/// then a table with open addressing leads to those that begin alike. Built once, then immutable; any thread.
class DigestTable
{
public:
    struct Target
    {
        const DigestForm *form; ///< stays the caller's
        HashSet hashes;         ///< it is compared with digests of these
        std::uint32_t number;   ///< the caller's
    };

    explicit DigestTable(std::vector<Target> targets);

    bool isEmpty() const { return m_targets.empty(); }
    /// All algorithms that any of the targets asks for.
    HashSet hashes() const { return m_hashes; }

    /// Calls `found(number)` for each target that this digest fits. `digest` has at least four bytes.
    template<typename Found>
    void find(HashAlgorithm algorithm, const unsigned char *digest, Found &&found) const
    {
        std::uint32_t key = 0;
        std::memcpy(&key, digest, sizeof key);
        const std::uint32_t hash = key * 2654435761u;
        const std::uint32_t bit = hash >> m_bitShift;
        if ((m_bits[bit / 64] >> bit % 64 & 1u) == 0)
            return;
        for (std::size_t slot = hash >> m_slotShift;; slot = (slot + 1) & (m_slots.size() - 1)) {
            const Slot &entry = m_slots[slot];
            if (entry.count == 0)
                return;
            if (entry.key != key)
                continue;
            for (std::size_t i = entry.first; i < std::size_t{entry.first} + entry.count; ++i) {
                const Target &target = m_targets[i];
                if ((target.hashes & bitOf(algorithm)) != 0 && fits(*target.form, digest))
                    found(target.number);
            }
            return;
        }
    }

private:
    struct Slot
    {
        std::uint32_t key = 0;
        std::uint32_t first = 0;
        std::uint32_t count = 0; ///< 0: nothing here
    };
    static bool fits(const DigestForm &form, const unsigned char *digest)
    {
        const std::size_t whole = form.bits / 8u;
        if (std::memcmp(form.bytes.data(), digest, whole) != 0)
            return false;
        return form.bits % 8u == 0 || static_cast<unsigned char>(form.bytes[whole]) >> 4u == digest[whole] >> 4u;
    }

    std::vector<Target> m_targets; ///< by their bytes
    std::vector<std::uint64_t> m_bits;
    std::vector<Slot> m_slots;
    unsigned m_bitShift = 31;
    unsigned m_slotShift = 31;
    HashSet m_hashes = 0;
};

} // namespace telltale::privacy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// Texts one behind the other, in memory that is used again.
class CandidateBatch
{
public:
    void clear()
    {
        m_bytes.clear();
        m_ends.clear();
    }
    void add(std::string_view text)
    {
        m_bytes.append(text);
        m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    }
    std::size_t size() const { return m_ends.size(); }
    std::size_t bytes() const { return m_bytes.size(); }
    std::string_view operator[](std::size_t i) const
    {
        const std::uint32_t begin = i == 0 ? 0 : m_ends[i - 1];
        return {m_bytes.data() + begin, m_ends[i] - begin};
    }

private:
    std::string m_bytes;
    std::vector<std::uint32_t> m_ends;
};

/// Values that can be counted through. Immutable; any thread.
class CandidateSpace
{
public:
    virtual ~CandidateSpace() = default;
    /// As it is written on the command line: `ipv4:192.0.2.0/24`.
    virtual std::string name() const = 0;
    /// How many texts it has.
    virtual std::uint64_t size() const = 0;
    /// Appends the texts with these numbers, in their order; all of them are in the space.
    virtual void fill(std::uint64_t first, std::size_t count, CandidateBatch &batch) const = 0;
};

/// Reads `ipv4`, `ipv4:CIDR`, `mac:AA:BB:CC` (a vendor's, in six ways to write them), `phone:+49:8` (prefix and further
/// digits, in three ways), `dates:1950-2010` (seven ways), `pin:6`, `ports`, `objectid:ID` and
/// `objectid:TIME:MACHINE` (of the same second, machine and process; ten hexadecimal digits). Errors: bad-space, with a
/// sentence; space-infeasible for what nobody can count through, with the arithmetic.
Result<std::unique_ptr<CandidateSpace>> readSpace(std::string_view text);

} // namespace telltale::privacy

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

/// Values that may have been hashed: a list, a column, this machine's own. Read as often as somebody asks, from the
/// start each time, with bounded memory.
class ValueSource
{
public:
    /// Takes a value (bytes, valid during the call); false to stop.
    using Take = std::function<bool(std::string_view)>;

    struct Outcome
    {
        std::uint64_t values = 0;
        std::uint64_t tooLong = 0; ///< passed over
        bool isWhole = true;       ///< false: something could not be read, see `problem`
        QString problem;           ///< translated
    };

    virtual ~ValueSource() = default;
    /// What people call it: the path of the list.
    virtual std::string name() const = 0;
    /// The same values in the same order each time, unless a file has changed.
    virtual Outcome read(const Take &take) = 0;
};

/// Values in memory.
class FixedValues : public ValueSource
{
public:
    FixedValues(std::string name, std::vector<std::string> values)
        : m_name(std::move(name)), m_values(std::move(values))
    {
    }
    std::string name() const override { return m_name; }
    Outcome read(const Take &take) override;
    const std::vector<std::string> &values() const { return m_values; }

private:
    std::string m_name;
    std::vector<std::string> m_values;
};

} // namespace telltale::privacy

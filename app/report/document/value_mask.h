// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payload/loaders/record/sha256.h"
#include "report/document/report_cell.h"
#include "store/activity/canonical_text.h"

#include <functional>
#include <string>
#include <string_view>

namespace telltale::report {

/// What stands for a value that is not shown: letters as `a` and `A`, digits as `9`, other ASCII as it is, characters
/// beyond it as `x`; at most 64 characters, then `…`. `true`, `false` and `null` are `aaaa`, `aaaaa`, `aaaa` like any
/// other word. A lexeme keeps its quotes; an escape in it counts as the one character that it stands for.
std::string valuePattern(std::string_view lexeme);

/// The salt and the commitment of one value, both as hexadecimal digits. Anybody checks it without us:
/// `printf 'SALT-AS-BYTES''LEXEME' | sha256sum`.
struct ValueOpening
{
    std::string salt;
    std::string commitment;
};

/// Masks values by salted commitments, so that one of them can be revealed later, and be checked, while the others stay
/// hidden: commitment = SHA-256(salt ‖ value), salt = SHA-256(key ‖ item). The key comes out of the bytes of the
/// sources (another hash than the one that is printed), so whoever has them gets the same report byte for byte and can
/// reveal; whoever has only the report cannot. Not thread-safe.
class ValueMask
{
public:
    /// `key`: of keyFor().
    ValueMask(payload::Sha256Value key, bool hasValues) : m_key(key), m_hasValues(hasValues) {}

    /// The value under this name. A credential is `***`, with a commitment like all others.
    ReportValue value(std::string item, std::string_view lexeme, bool isSecret, bool isCut = false) const;
    /// Told of every value that comes by, with its exact characters.
    using Watch = std::function<void(const ReportValue &value, std::string_view lexeme)>;
    void watch(Watch watch) { m_watch = std::move(watch); }
    ValueOpening open(std::string_view item, std::string_view lexeme) const;
    bool hasValues() const { return m_hasValues; }

    /// Whether the value and the salt (hexadecimal) give the commitment.
    static bool opens(std::string_view commitment, std::string_view salt, std::string_view lexeme);

private:
    payload::Sha256Value m_key;
    bool m_hasValues;
    Watch m_watch;
};

using store::hexOf;

} // namespace telltale::report

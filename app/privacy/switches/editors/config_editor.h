// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "privacy/switches/switch_description.h"

#include <optional>
#include <string>
#include <string_view>

namespace telltale::privacy {

/// A key in a file of some format.
struct ConfigTarget
{
    LayerKind kind = LayerKind::EnvFile; ///< one that isInFile()
    std::string key;
    LineDialect dialect = LineDialect::Usual;
    bool hasInlineComments = false;
    bool isOnce = false;
};

ConfigTarget targetOf(const SwitchLayer &layer);

struct ConfigReading
{
    std::optional<SwitchValue> value; ///< none: the key is not there
    std::size_t line = 0;             ///< of the value, from 1
};

/// Reads one key out of the bytes of a file, as the programs do that read such files. Errors: switch-file-refused
/// when it cannot be parsed, or when programs might read it in several ways (with the line), switch-bad-key.
Result<ConfigReading> readConfigKey(const ConfigTarget &target, std::string_view bytes);

/// The bytes with that key set, or without it. Where it is there already only the characters of its value change, in
/// the quotes they have; else a line is added where it belongs: in front of a commented default, behind its neighbours,
/// or at the end. Everything else stays byte for byte: comments, order, blank lines, line ends, byte order mark, a
/// missing final newline. What comes out is parsed again and compared: nothing but that key says anything else than
/// before. Errors: those of reading, and switch-file-refused where there is no way that is certain.
Result<std::string> editConfigKey(const ConfigTarget &target, std::string_view bytes,
                                  const std::optional<SwitchValue> &value);

} // namespace telltale::privacy

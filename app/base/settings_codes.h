// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What can be wrong with a settings file: codes of diagnostics and errors.
namespace telltale::settings_code {

inline constexpr const char *syntax = "settings-syntax";          ///< not TOML
inline constexpr const char *unknown = "unknown-setting";         ///< a key that no setting has
inline constexpr const char *type = "setting-type";               ///< text where a number is wanted, and the like
inline constexpr const char *value = "setting-value";             ///< out of range, or not one of the words
inline constexpr const char *more = "settings-more";              ///< counted, not listed
inline constexpr const char *unreadable = "settings-unreadable";  ///< cannot be read, or is too large
inline constexpr const char *missing = "settings-missing";        ///< named with --settings, and not there
inline constexpr const char *notWritten = "settings-not-written"; ///< the file cannot be written, or edited in place

} // namespace telltale::settings_code

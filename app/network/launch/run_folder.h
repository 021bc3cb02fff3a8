// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <string>
#include <string_view>

namespace telltale::network {

/// The folder of one run: only its owner gets in, and it goes with all that is in it. What runs that were killed have
/// left there is taken away when the next one begins.
class RunFolder
{
public:
    /// `parent`: empty is XDG_RUNTIME_DIR where that is a folder of ours alone, else that of temporary files. Error:
    /// run-folder-not-made.
    static Result<std::unique_ptr<RunFolder>> make(const std::string &parent = {});
    ~RunFolder();
    RunFolder(const RunFolder &) = delete;
    RunFolder &operator=(const RunFolder &) = delete;

    const std::string &path() const { return m_path; }
    std::string path(std::string_view name) const { return m_path + '/' + std::string(name); }
    /// A file that is not there yet, 0600. Error: run-trust-not-written.
    Result<bool> write(std::string_view name, std::string_view content) const;

private:
    RunFolder(std::string path, int lock) : m_path(std::move(path)), m_lock(lock) {}

    std::string m_path;
    int m_lock; ///< held while the run lives
};

} // namespace telltale::network

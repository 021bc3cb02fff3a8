// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privacy/switches/config_file.h"

namespace telltale::privacy {

/// A new file that is closed and, unless it was renamed or kept, taken away again. After a call that failed, errno says
/// why.
class ConfigDraft
{
public:
    explicit ConfigDraft(std::string name) : m_name(std::move(name)) {}
    ~ConfigDraft();
    ConfigDraft(const ConfigDraft &) = delete;
    ConfigDraft &operator=(const ConfigDraft &) = delete;

    /// Fails where there is a file of that name.
    bool create();
    /// The bytes with the permissions and the owner of `like`, on the disk.
    bool fill(std::string_view bytes, const ConfigFile &like);
    bool rename(const std::string &to);
    void keep() { m_isThere = false; }

private:
    std::string m_name;
    int m_descriptor = -1;
    bool m_isThere = false;
};

/// What the system said, about a path.
Error systemRefusal(const char *code, const std::string &path, int number);
std::string folderOfConfig(const std::string &path);

} // namespace telltale::privacy

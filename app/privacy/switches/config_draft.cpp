// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/config_draft.h"

#include "privacy/switches/switch_text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::privacy {

namespace {

bool writeConfigBytes(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
}

} // namespace

ConfigDraft::~ConfigDraft()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (m_isThere)
        ::unlink(m_name.c_str());
}

bool ConfigDraft::create()
{
    m_descriptor = ::open(m_name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    m_isThere = m_descriptor >= 0;
    return m_isThere;
}

bool ConfigDraft::fill(std::string_view bytes, const ConfigFile &like)
{
    struct stat own = {};
    if (!writeConfigBytes(m_descriptor, bytes) || ::fstat(m_descriptor, &own) != 0)
        return false;
    mode_t mode = like.mode;
    if (!like.hasOwner) {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        mode = 0644 & ~mask;
    } else if ((own.st_uid != like.owner || own.st_gid != like.group)
               && ::fchown(m_descriptor, like.owner, like.group) != 0) {
        return false;
    }
    return ::fchmod(m_descriptor, mode) == 0 && ::fsync(m_descriptor) == 0;
}

bool ConfigDraft::rename(const std::string &to)
{
    if (::rename(m_name.c_str(), to.c_str()) != 0)
        return false;
    m_isThere = false;
    return true;
}

Error systemRefusal(const char *code, const std::string &path, int number)
{
    return {code,
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1: %2"))
                .arg(visible(path), QString::fromLocal8Bit(std::strerror(number)))};
}

std::string folderOfConfig(const std::string &path)
{
    const std::size_t slash = path.find_last_of('/');
    return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

} // namespace telltale::privacy

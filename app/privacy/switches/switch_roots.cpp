// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_roots.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <sys/stat.h>
#include <unistd.h>

extern char **environ;

namespace telltale::privacy {

namespace {

bool isThereAtAll(const std::string &path)
{
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0;
}

std::string variableOr(const std::map<std::string, std::string> &environment, const char *name,
                       const std::string &usual)
{
    const auto found = environment.find(name);
    return found == environment.end() || found->second.empty() ? usual : found->second;
}

/// A path with its places filled in.
class FileResolver
{
public:
    FileResolver(const SwitchDescription &description, const SwitchRoots &roots)
        : m_description(description), m_roots(roots)
    {
    }

    /// Every path that a file could have; a place that is not known goes to `missing`.
    std::vector<std::string> candidates(const std::string &file, std::string &missing) const;

private:
    std::string absolute(const std::string &path) const;
    std::vector<std::string> foldersOf(const std::string &place) const;

    const SwitchDescription &m_description;
    const SwitchRoots &m_roots;
};

std::string FileResolver::absolute(const std::string &path) const
{
    const auto inside = [&path](std::string_view front, const std::string &folder) {
        return folder + path.substr(front.size());
    };
    for (const auto &[front, folder] :
         {std::pair<std::string_view, const std::string &>{"$XDG_CONFIG_HOME/", m_roots.configHome},
          {"$XDG_STATE_HOME/", m_roots.stateHome},
          {"~/", m_roots.home}}) {
        if (path.starts_with(front))
            return inside(front.substr(0, front.size() - 1), folder);
    }
    if (path.starts_with('/'))
        return m_roots.root + path;
    return (m_roots.workingFolder.empty() ? std::string(".") : m_roots.workingFolder) + '/' + path;
}

std::vector<std::string> FileResolver::foldersOf(const std::string &place) const
{
    if (const auto given = m_roots.places.find(place); given != m_roots.places.end())
        return {given->second};
    std::vector<std::string> folders;
    if (!m_roots.root.empty())
        folders.push_back(m_roots.root);
    for (const SwitchPlace &known : m_description.places) {
        if (known.name != place)
            continue;
        for (const std::string &usual : known.usual)
            folders.push_back(absolute(usual));
    }
    return folders;
}

std::vector<std::string> FileResolver::candidates(const std::string &file, std::string &missing) const
{
    const std::size_t open = file.find('{');
    const std::size_t close = file.find('}', std::min(open, file.size()));
    if (open == std::string::npos || close == std::string::npos)
        return {absolute(file)};
    const std::string place = file.substr(open + 1, close - open - 1);
    std::vector<std::string> paths;
    for (const std::string &folder : foldersOf(place))
        paths.push_back(file.substr(0, open) + folder + file.substr(close + 1));
    if (paths.empty())
        missing = place;
    return paths;
}

SwitchRoots rootsFrom(std::map<std::string, std::string> environment, const std::string &root)
{
    SwitchRoots roots;
    roots.root = root;
    roots.home = root + variableOr(environment, "HOME", "/root");
    const auto below = [&](const char *name, const char *usual) {
        const std::string given = root + variableOr(environment, name, {});
        return given == root ? roots.home + usual : given;
    };
    roots.configHome = below("XDG_CONFIG_HOME", "/.config");
    roots.stateHome = below("XDG_STATE_HOME", "/.local/state");
    roots.workingFolder = root.empty() ? QFile::encodeName(QDir::currentPath()).toStdString() : root;
    if (root.empty())
        roots.environment = std::move(environment);
    return roots;
}

std::map<std::string, std::string> ownEnvironment()
{
    std::map<std::string, std::string> result;
    for (char **entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text(*entry);
        const std::size_t sign = text.find('=');
        if (sign != std::string_view::npos)
            result.emplace(text.substr(0, sign), text.substr(sign + 1));
    }
    return result;
}

} // namespace

SwitchRoots SwitchRoots::ofThisMachine()
{
    return rootsFrom(ownEnvironment(), {});
}

SwitchRoots SwitchRoots::ofFolder(const std::string &folder)
{
    std::string root = QFile::encodeName(QDir(QFile::decodeName(folder.c_str())).absolutePath()).toStdString();
    return rootsFrom(ownEnvironment(), root == "/" ? std::string() : root);
}

ResolvedFile resolveFile(const SwitchDescription &description, const std::vector<std::string> &files,
                         const SwitchRoots &roots)
{
    const FileResolver resolver(description, roots);
    ResolvedFile first;
    for (const std::string &file : files) {
        for (std::string &path : resolver.candidates(file, first.missing)) {
            if (isThereAtAll(path))
                return {std::move(path), true, {}};
            if (first.path.empty())
                first.path = std::move(path);
        }
    }
    if (!first.path.empty())
        first.missing.clear();
    return first;
}

std::string environmentFile(const SwitchLayer &layer, const SwitchRoots &roots)
{
    if (!layer.unit.empty())
        return roots.root + "/etc/systemd/system/" + layer.unit + ".d/telltale.conf";
    return roots.configHome + "/environment.d/90-telltale.conf";
}

} // namespace telltale::privacy

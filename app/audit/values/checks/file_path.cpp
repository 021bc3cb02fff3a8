// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/values/checks/ascii.h"
#include "audit/values/checks/texts.h"

#include <algorithm>
#include <array>

namespace telltale::audit::checks {

namespace {

using namespace std::string_view_literals;

constexpr std::array roots{"home"sv,   "Users"sv,   "root"sv,    "usr"sv,          "var"sv,   "etc"sv,  "opt"sv,
                           "tmp"sv,    "bin"sv,     "sbin"sv,    "lib"sv,          "lib64"sv, "dev"sv,  "proc"sv,
                           "sys"sv,    "mnt"sv,     "media"sv,   "srv"sv,          "run"sv,   "snap"sv, "Library"sv,
                           "System"sv, "Volumes"sv, "private"sv, "Applications"sv, "nix"sv,   "boot"sv, "data"sv,
                           "sdcard"sv, "storage"sv, "app"sv,     "workspace"sv};
/// Folders in the place of a person's that are nobody's.
constexpr std::array nobodies{"public"sv, "shared"sv, "default"sv,     "all users"sv,
                              "guest"sv,  "runner"sv, "default user"sv};

bool isLetterDrive(std::string_view text)
{
    return text.size() >= 3 && isAlpha(text[0]) && text[1] == ':' && (text[2] == '\\' || text[2] == '/');
}

bool isSeparator(char c)
{
    return c == '/' || c == '\\';
}

bool hasForbidden(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '?' || c == '*' || c == '"' || c == '<' || c == '>'
            || c == '|';
    });
}

/// The step behind `from`.
std::string_view step(std::string_view path, std::size_t from)
{
    std::size_t end = from;
    while (end < path.size() && !isSeparator(path[end]))
        ++end;
    return path.substr(from, end - from);
}

} // namespace

bool isFilePath(std::string_view text)
{
    if (text.size() < 4 || text.size() > 4096 || hasForbidden(text))
        return false;
    if (isLetterDrive(text) || text.starts_with("~/") || (text.starts_with("\\\\") && isAlnum(text[2])))
        return true;
    if (text[0] != '/' || text[1] == '/')
        return false;
    const std::string_view first = step(text, 1);
    const bool isRoot = std::find(roots.begin(), roots.end(), first) != roots.end();
    if (!isRoot || first.size() + 2 >= text.size())
        return false;
    // Routes of web applications begin with these as well; files there have an ending, or lie deeper.
    const bool isAmbiguous = first == "data" || first == "app" || first == "media" || first == "storage"
        || first == "run" || first == "workspace" || first == "home" || first == "private" || first == "system"
        || first == "dev" || first == "lib";
    const auto depth = std::count(text.begin(), text.end(), '/');
    const std::size_t dot = text.rfind('.');
    const bool hasEnding =
        dot != std::string_view::npos && text.find('/', dot) == std::string_view::npos && text.size() - dot <= 6;
    return !isAmbiguous || hasEnding || depth >= (first == "home" ? 2 : 3);
}

std::string_view homeOwner(std::string_view path)
{
    if (path.starts_with("file://"))
        path.remove_prefix(7);
    if (path.size() > 3 && path[0] == '/' && isLetterDrive(path.substr(1)))
        path.remove_prefix(1);
    if (isLetterDrive(path))
        path.remove_prefix(2);
    while (path.size() > 1 && isSeparator(path[0]) && isSeparator(path[1]))
        path.remove_prefix(1);
    for (const std::string_view mount : {"/var"sv, "/mnt/c"sv, "/c"sv, "/System/Volumes/Data"sv}) {
        if (path.size() > mount.size() && path.starts_with(mount) && isSeparator(path[mount.size()]))
            path.remove_prefix(mount.size());
    }
    if (path.empty() || !isSeparator(path[0]))
        return {};
    const std::string_view folder = step(path, 1);
    const bool isHome =
        folder == "home" || equalsIgnoringCase(folder, "users") || equalsIgnoringCase(folder, "Documents and Settings");
    if (!isHome || folder.size() + 2 >= path.size())
        return {};
    const std::string_view owner = step(path, folder.size() + 2);
    const std::string name = lowered(owner);
    const bool isNobody = std::find(nobodies.begin(), nobodies.end(), name) != nobodies.end();
    return isNobody || owner.find_first_of("${}%<>*") != std::string_view::npos ? std::string_view() : owner;
}

} // namespace telltale::audit::checks

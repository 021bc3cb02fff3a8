// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/chromium_home.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

#include <sys/stat.h>

namespace telltale::network {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 12> browsers{
    "chromium", "chromium-browser", "chrome",  "google-chrome", "headless_shell", "chrome-headless-shell",
    "msedge",   "microsoft-edge",   "vivaldi", "brave-browser", "opera",          "electron"};

/// `google-chrome-stable` is one as well.
bool isNamedSo(std::string_view name)
{
    return std::any_of(browsers.begin(), browsers.end(), [name](std::string_view browser) {
        return name == browser || (name.starts_with(browser) && name.substr(browser.size()).starts_with('-'));
    });
}

bool linkAll(const fs::path &from, const fs::path &to, std::string_view but, std::error_code &problem)
{
    for (fs::directory_iterator entry(from, problem), end; !problem && entry != end; entry.increment(problem)) {
        if (entry->path().filename() != but)
            fs::create_symlink(entry->path(), to / entry->path().filename(), problem);
        if (problem)
            return false;
    }
    return !problem;
}

Error noHome(const std::string &home, const std::error_code &problem)
{
    return {"run-home-not-made",
            QCoreApplication::translate("telltale::Launch", "%1, a home folder for the program, cannot be made: %2")
                .arg(QString::fromLocal8Bit(home.c_str()), QString::fromLocal8Bit(problem.message().c_str()))};
}

} // namespace

bool isChromium(const std::string &file)
{
    std::error_code problem;
    const fs::path real = fs::canonical(file, problem);
    if (isNamedSo(fs::path(file).filename().string()) || isNamedSo(real.filename().string()))
        return true;
    const fs::path folder = real.parent_path();
    return !problem && fs::exists(folder / "icudtl.dat", problem)
        && (fs::exists(folder / "chrome_100_percent.pak", problem) || fs::exists(folder / "resources.pak", problem));
}

Result<bool> makeChromiumHome(
    const std::string &usersHome, const std::string &home,
    const std::function<Result<bool>(const std::string &database, const std::string &users)> &fillDatabase)
{
    const fs::path users = usersHome.empty() ? fs::path("/nonexistent") : fs::path(usersHome);
    const fs::path database = fs::path(home) / ".pki" / "nssdb";
    std::error_code problem;
    for (const fs::path &folder : {fs::path(home), fs::path(home) / ".pki", database}) {
        if (::mkdir(folder.c_str(), S_IRWXU) != 0)
            return noHome(home, std::error_code(errno, std::generic_category()));
    }
    std::error_code ignored;
    const bool isHere = fs::is_directory(users, ignored);
    const bool hasKeys = isHere && fs::is_directory(users / ".pki", ignored);
    if ((isHere && !linkAll(users, home, ".pki", problem))
        || (hasKeys && !linkAll(users / ".pki", database.parent_path(), "nssdb", problem)))
        return noHome(home, problem);
    return fillDatabase(database.string(), (users / ".pki" / "nssdb").string());
}

} // namespace telltale::network

// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/redirect/redirect_hub.h"

#include "network/redirect/name_stub.h"
#include "network/redirect/redirect_environment.h"
#include "network/redirect/shared_table.h"

#include <QCoreApplication>

#include <array>
#include <cstring>
#include <filesystem>

#include <arpa/inet.h>

namespace telltale::network {

namespace {

constexpr const char *libraryFile = "libtelltale-redirect.so";

std::string canonicalFile(const std::filesystem::path &path)
{
    std::error_code error;
    std::filesystem::path file = std::filesystem::canonical(path, error);
    return error || !std::filesystem::is_regular_file(file, error) ? std::string() : file.string();
}

Error libraryMissing(const QString &reason)
{
    return {"redirect-library-missing", reason};
}

/// LD_PRELOAD ends a path at a space or a colon, and knows no quotes: then a link in the run's folder is named instead.
Result<std::string> nameableLibrary(const std::string &library, const std::string &folder)
{
    if (library.find_first_of(": ") == std::string::npos)
        return library;
    const std::string link = folder + '/' + libraryFile;
    std::error_code error;
    if (link.find_first_of(": ") == std::string::npos)
        std::filesystem::create_symlink(library, link, error);
    else
        error = std::make_error_code(std::errc::invalid_argument);
    if (error)
        return libraryMissing(
            QCoreApplication::translate("RedirectHub", "%1 cannot be preloaded: a space or a colon is in its path.")
                .arg(QString::fromStdString(library)));
    return link;
}

std::string valueOf(const std::map<std::string, std::string> &environment, const char *name)
{
    const auto found = environment.find(name);
    return found == environment.end() ? std::string() : found->second;
}

/// What programs are looked for with.
std::map<std::string, std::string> ownPath()
{
    return {{"PATH", qEnvironmentVariable("PATH").toLocal8Bit().toStdString()}};
}

} // namespace

RedirectHub::RedirectHub(std::unique_ptr<SharedTable> table, std::unique_ptr<NameStub> stub, RedirectHubOptions options)
    : m_table(std::move(table)), m_stub(std::move(stub)), m_options(std::move(options))
{
    m_stub->start(*m_table);
}

RedirectHub::~RedirectHub()
{
    std::error_code ignored;
    if (m_options.library == m_options.folder + '/' + libraryFile)
        std::filesystem::remove(m_options.library, ignored);
}

Result<std::unique_ptr<RedirectHub>> RedirectHub::start(const RedirectHubOptions &options)
{
    RedirectHubOptions own = options;
    own.library = options.library.empty() ? libraryPath(QCoreApplication::applicationDirPath().toStdString())
                                          : canonicalFile(options.library);
    if (own.library.empty())
        return libraryMissing(QCoreApplication::translate(
                                  "RedirectHub", "%1, which brings a program's connections here, is not installed.")
                                  .arg(QLatin1String(libraryFile)));
    Result<std::string> library = nameableLibrary(own.library, own.folder);
    if (!library)
        return library.error();
    own.library = *library;
    Result<std::unique_ptr<NameStub>> stub = NameStub::bind();
    if (!stub)
        return stub.error();
    Result<std::unique_ptr<SharedTable>> table =
        SharedTable::create(own, own.library, {(*stub)->namePort(), (*stub)->sinkPort()});
    if (!table)
        return table.error();
    return std::unique_ptr<RedirectHub>(new RedirectHub(*std::move(table), *std::move(stub), std::move(own)));
}

std::map<std::string, std::string> RedirectHub::environment(std::map<std::string, std::string> users,
                                                            const std::string &program) const
{
    for (const auto &[name, value] : m_options.trustVariables)
        users.emplace(name, value);
    const std::optional<UnreachedProgram::Reason> unreached = unreachedFile(programFile(users, program));
    if (unreached && *unreached != UnreachedProgram::Reason::SetUser) {
        for (const auto &[name, value] : proxyVariables(m_options))
            users[name] = value;
        const std::string lower = valueOf(users, "no_proxy");
        const std::string upper = valueOf(users, "NO_PROXY");
        users["no_proxy"] = mergedNoProxy(lower.empty() ? upper : lower);
        users["NO_PROXY"] = mergedNoProxy(upper.empty() ? lower : upper);
    }
    users["LD_PRELOAD"] = mergedPreload(m_options.library, valueOf(users, "LD_PRELOAD"));
    users[TELLTALE_REDIRECT_VARIABLE] = (m_options.sandbox ? TELLTALE_SANDBOX_PREFIX : "") + m_table->path();
    return users;
}

void RedirectHub::noteStarted(std::uint32_t process, const std::string &program)
{
    m_table->noteStart(process, programFile(ownPath(), program));
}

std::optional<UnreachedProgram::Reason> RedirectHub::unreachedReason(const std::string &program)
{
    return unreachedFile(programFile(ownPath(), program));
}

RedirectStatistics RedirectHub::statistics() const
{
    RedirectStatistics statistics = m_table->statistics();
    statistics.nameQuestions = m_stub->questions();
    return statistics;
}

std::optional<std::string> RedirectHub::nameOf(std::string_view address) const
{
    in_addr parsed{};
    if (::inet_pton(AF_INET, std::string(address).c_str(), &parsed) != 1)
        return std::nullopt;
    const std::uint32_t slot = ntohl(parsed.s_addr) - TELLTALE_FIRST_ADDRESS;
    return slot < TELLTALE_NAME_SLOTS ? m_table->nameAt(slot) : std::nullopt;
}

std::string RedirectHub::libraryPath(const std::string &programFolder)
{
    const std::filesystem::path folder(programFolder);
    for (const std::filesystem::path &place :
         {folder, folder / "../lib/telltale", folder / ".." / TELLTALE_LIBRARIES / "telltale",
          std::filesystem::path(TELLTALE_REDIRECT_FOLDER)})
        if (std::string file = canonicalFile(place / libraryFile); !file.empty())
            return file;
    return {};
}

} // namespace telltale::network

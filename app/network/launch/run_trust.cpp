// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/launch/run_trust.h"

#include "network/launch/chromium_home.h"
#include "network/tls/java_keystore.h"
#include "network/tls/nss_database.h"
#include "network/tls/trust_bundle.h"

#include <QCoreApplication>

#include <chrono>
#include <filesystem>

namespace telltale::network {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostTrustFiles = 1000; // of one folder

QString aboutTrust(const char *text)
{
    return QCoreApplication::translate("telltale::Launch", text);
}

/// The file, or those in the folder: `REQUESTS_CA_BUNDLE` may name one.
std::vector<std::string> filesAt(const std::string &place)
{
    std::error_code problem;
    if (place.empty() || !fs::is_directory(place, problem))
        return place.empty() ? std::vector<std::string>() : std::vector<std::string>{place};
    std::vector<std::string> files;
    for (fs::directory_iterator entry(place, problem), end; !problem && entry != end && files.size() < mostTrustFiles;
         entry.increment(problem)) {
        if (entry->is_regular_file(problem))
            files.push_back(entry->path());
    }
    return files;
}

std::int64_t secondsNow()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace

Result<RunTrust> RunTrust::make(const RunFolder &folder, std::string authority, const std::string &systemBundle)
{
    RunTrust trust(folder, std::move(authority));
    trust.m_system = systemBundle.empty() ? systemTrustFile() : systemBundle;
    TrustBundle merged = mergeTrust({trust.m_system, {}, trust.m_authority});
    trust.m_bundle = folder.path("bundle.pem");
    if (const Result<bool> written = folder.write("bundle.pem", merged.pem); !written)
        return written.error();
    trust.m_bundlePem = std::move(merged.pem);
    trust.m_files[{TrustKind::Replaces, {}}] = trust.m_bundle;
    return trust;
}

std::string RunTrust::fileFor(TrustKind kind, const std::string &users)
{
    const auto [at, isNew] = m_files.try_emplace({kind, users}, m_bundle);
    if (!isNew || users == m_system)
        return at->second;
    // Whom the user does not name, the program does not believe: the system's stay out.
    const TrustBundle merged = mergeTrust({{}, filesAt(users), m_authority});
    for (const std::string &file : merged.unreadable) {
        if (file == users)
            notice(
                aboutTrust(QT_TRANSLATE_NOOP(
                               "telltale::Launch",
                               "%1, which the environment names as trusted certificates, cannot be read or holds none"))
                    .arg(QString::fromLocal8Bit(file.c_str())));
    }
    const std::string name = "trust-" + std::to_string(m_files.size()) + ".pem";
    if (const Result<bool> written = m_folder->write(name, merged.pem); !written)
        notice(written.error().message);
    else
        at->second = m_folder->path(name);
    return at->second;
}

std::string RunTrust::usersFile(const std::vector<std::string> &places)
{
    std::vector<std::string> files;
    for (const std::string &place : places) {
        // The system's are believed anyway.
        const std::vector<std::string> found = place == m_system ? std::vector<std::string>() : filesAt(place);
        files.insert(files.end(), found.begin(), found.end());
    }
    const TrustBundle merged = files.empty() ? TrustBundle() : mergeTrust({{}, files, {}});
    if (merged.certificates == 0)
        return {};
    const Result<bool> written = m_folder->write("users.pem", merged.pem);
    if (!written)
        notice(written.error().message);
    return written ? m_folder->path("users.pem") : std::string();
}

std::string RunTrust::javaKeystore()
{
    if (m_java)
        return *m_java;
    m_java.emplace();
    const std::vector<std::string> certificates = certificatesInPem(std::exchange(m_bundlePem, {}));
    const Result<bool> written = m_folder->write("cacerts", network::javaKeystore(certificates, secondsNow()));
    if (written)
        m_java = m_folder->path("cacerts");
    else
        notice(written.error().message);
    return *m_java;
}

/// The user's own database is a part of it: whom that believes, and which keys it has, the program may need.
Result<bool> RunTrust::fillDatabase(const std::string &database, const std::string &users)
{
    std::error_code problem;
    for (const char *const name : {"cert9.db", "key4.db", "pkcs11.txt"}) {
        const fs::path own = fs::path(users) / name;
        if (fs::is_regular_file(own, problem))
            fs::copy_file(own, fs::path(database) / name, problem);
    }
    const std::string tool = nssCertutil();
    const Result<bool> trusted = trustInNss(database, m_authority, tool);
    if (!trusted)
        notice(aboutTrust(QT_TRANSLATE_NOOP(
                              "telltale::Launch",
                              "The program believes only a database that could not be written, so its TLS cannot be "
                              "opened: %1"))
                   .arg(trusted.error().message));
    return true;
}

Result<std::string> RunTrust::homeFor(const std::string &usersHome)
{
    if (const auto made = m_homes.find(usersHome); made != m_homes.end())
        return made->second;
    const std::string home = m_folder->path("home-" + std::to_string(m_homes.size() + 1));
    const Result<bool> done =
        makeChromiumHome(usersHome, home, [this](const std::string &database, const std::string &users) {
            return fillDatabase(database, users);
        });
    if (!done)
        return done.error();
    notice(aboutTrust(
               QT_TRANSLATE_NOOP(
                   "telltale::Launch",
                   "The program had a home folder of its own, in which everything leads to what is in %1: only so it "
                   "believes our certificates. What it made anew at the top of it is gone"))
               .arg(QString::fromLocal8Bit(usersHome.c_str())));
    m_homes[usersHome] = home;
    return home;
}

} // namespace telltale::network

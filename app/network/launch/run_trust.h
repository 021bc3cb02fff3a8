// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "network/launch/run_environment.h"
#include "network/launch/run_folder.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace telltale::network {

/// The files in a run's folder by which programs are made to believe its authority: each holds what the program
/// believes anyway, and the authority. One thread.
class RunTrust
{
public:
    /// `authority`: its certificate (PEM). `systemBundle`: what programs of this machine believe; empty: it is looked
    /// for. The folder must outlive it. Error: run-trust-not-written.
    static Result<RunTrust> make(const RunFolder &folder, std::string authority, const std::string &systemBundle);

    /// The system's and ours.
    const std::string &bundle() const { return m_bundle; }
    /// See TrustFileMaker. The same file for the same wish; where one cannot be written, bundle(), and a problem.
    std::string fileFor(TrustKind kind, const std::string &users);
    /// The certificates that stand at these places, files or folders, in one file; empty: there are none.
    std::string usersFile(const std::vector<std::string> &places);
    /// For Java's `cacerts`; made when it is first asked for. Empty where it cannot be made.
    std::string javaKeystore();
    /// A folder that stands for the user's home: everything in it is a link to what is there, but the database in which
    /// Chromium looks for whom it believes. Made when it is first asked for. Error: run-home-not-made.
    Result<std::string> homeFor(const std::string &usersHome);
    /// What was not as it should be, as translated sentences (UTF-8), since the last call.
    std::vector<std::string> takeNotices() { return std::exchange(m_notices, {}); }

private:
    RunTrust(const RunFolder &folder, std::string authority) : m_folder(&folder), m_authority(std::move(authority)) {}
    Result<bool> fillDatabase(const std::string &database, const std::string &users);
    void notice(const QString &sentence) { m_notices.push_back(sentence.toStdString()); }

    const RunFolder *m_folder;
    std::string m_authority;
    std::string m_system; ///< a file; "": the system has none
    std::string m_bundle;
    std::string m_bundlePem; ///< its content, until Java's is made
    std::map<std::pair<TrustKind, std::string>, std::string> m_files;
    std::optional<std::string> m_java;
    std::map<std::string, std::string> m_homes;
    std::vector<std::string> m_notices;
};

} // namespace telltale::network

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activity/administrator_file.h"

#include "base/config_folder.h"
#include "base/toml/table_reader.h"
#include "base/visible_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sodium.h>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace telltale::store {

namespace {

constexpr qint64 largestAdministratorFile = 64 << 10;

Error administratorError(const char *code, const char *text, const std::string &path, const QString &why)
{
    return {code, QCoreApplication::translate("telltale::Administrator", text).arg(visible(path), why)};
}

Error administratorUnreadable(const std::string &path, const QString &why)
{
    return administratorError(
        "administrator-unreadable",
        QT_TRANSLATE_NOOP("telltale::Administrator",
                          "The administrator's passphrase in %1 cannot be checked, and nobody is let in: %2"),
        path, why);
}

QString administratorName(const std::string &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path));
}

} // namespace

std::string usualAdministratorFile()
{
    return configFolder() + "/administrator.toml";
}

std::string administratorText(std::string_view hash)
{
    return "# The administrator's passphrase of Telltale, hashed with Argon2id. Who has lost it deletes this file; "
           "the\n"
           "# activity log tells of that.\npassphrase = "
        + tomlString(hash) + '\n';
}

Result<std::optional<std::string>> readAdministratorFile(const std::string &path)
{
    struct stat status = {};
    if (stat(path.c_str(), &status) != 0)
        return errno == ENOENT ? Result<std::optional<std::string>>(std::nullopt)
                               : administratorUnreadable(path, QString::fromLocal8Bit(std::strerror(errno)));
    const bool isOurs = status.st_uid == geteuid() || status.st_uid == 0;
    if (!S_ISREG(status.st_mode) || !isOurs || (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return administratorUnreadable(
            path, QCoreApplication::translate("telltale::Administrator", "the file is not yours alone (chmod 600)"));
    QFile file(administratorName(path));
    if (!file.open(QIODevice::ReadOnly))
        return administratorUnreadable(path, file.errorString());
    const QByteArray bytes = file.read(largestAdministratorFile);
    std::vector<Diagnostic> findings;
    const TomlValue table =
        parseToml(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())), path, findings);
    std::string hash;
    if (findings.empty()) {
        const TomlFindings into{path, findings};
        TableReader reader(table, QCoreApplication::translate("telltale::Administrator", "the file"), into);
        hash = reader.neededText("passphrase");
        reader.finish();
    }
    if (!findings.empty())
        return administratorUnreadable(path, findings.front().message);
    if (!hash.starts_with(crypto_pwhash_argon2id_STRPREFIX) || hash.size() >= crypto_pwhash_STRBYTES)
        return administratorUnreadable(
            path, QCoreApplication::translate("telltale::Administrator", "what stands there is no hash of Argon2id"));
    return std::optional(std::move(hash));
}

Result<bool> writeAdministratorFile(const std::string &path, std::string_view hash)
{
    constexpr const char *failed =
        QT_TRANSLATE_NOOP("telltale::Administrator", "The administrator's passphrase cannot be written to %1: %2");
    const QString name = administratorName(path);
    const QFileInfo info(name);
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    if (!info.dir().exists()) {
        if (!QDir().mkpath(info.absolutePath()))
            return administratorError("administrator-not-written", failed, path, info.absolutePath());
        QFile::setPermissions(info.absolutePath(), owner | QFile::ExeOwner);
    }
    const std::string text = administratorText(hash);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(owner)
        || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size())
        || !file.commit())
        return administratorError("administrator-not-written", failed, path, file.errorString());
    return true;
}

Result<bool> removeAdministratorFile(const std::string &path)
{
    if (unlink(path.c_str()) == 0 || errno == ENOENT)
        return true;
    return administratorError("administrator-not-written",
                              QT_TRANSLATE_NOOP("telltale::Administrator", "%1 cannot be removed: %2"), path,
                              QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace telltale::store

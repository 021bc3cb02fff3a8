// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings_file.h"

#include "base/settings_codes.h"
#include "base/settings_edit.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace telltale {

namespace {

constexpr qint64 mostBytes = 256 * 1024;

QString aboutSettingsFile(const char *text)
{
    return QCoreApplication::translate("telltale::Settings", text);
}

QString decoded(const std::string &path)
{
    return QFile::decodeName(QByteArray::fromStdString(path));
}

} // namespace

SettingsFile::SettingsFile(std::string path, bool hasToExist) : m_path(std::move(path)), m_hasToExist(hasToExist) {}

std::string SettingsFile::usualPath()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QFile::encodeName(folder + QStringLiteral("/telltale/settings.toml")).toStdString();
}

Diagnostic SettingsFile::problem(const char *code, const QString &message) const
{
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.message = message;
    diagnostic.source = m_path;
    diagnostic.hasPlace = false;
    return diagnostic;
}

SettingsFile::Content SettingsFile::load() const
{
    Content content;
    QFile file(decoded(m_path));
    if (!file.exists()) {
        content.isMissing = true;
        if (m_hasToExist)
            content.problem =
                problem(settings_code::missing,
                        aboutSettingsFile(QT_TRANSLATE_NOOP("telltale::Settings", "There is no such settings file")));
        return content;
    }
    if (QFileInfo(file).isDir()) {
        content.problem = problem(
            settings_code::unreadable,
            aboutSettingsFile(QT_TRANSLATE_NOOP("telltale::Settings", "The settings cannot be read: a folder")));
        return content;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        content.problem =
            problem(settings_code::unreadable,
                    aboutSettingsFile(QT_TRANSLATE_NOOP("telltale::Settings", "The settings cannot be read: %1"))
                        .arg(file.errorString()));
        return content;
    }
    const QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        content.problem = problem(
            settings_code::unreadable,
            aboutSettingsFile(QT_TRANSLATE_NOOP("telltale::Settings", "The settings file is larger than %1 KiB"))
                .arg(mostBytes / 1024));
    else
        content.text = bytes.toStdString();
    return content;
}

SettingsText SettingsFile::read() const
{
    const Content content = load();
    if (!content.problem)
        return readSettingsText(content.text, m_path);
    SettingsText result;
    result.problems.push_back({*content.problem, {}});
    return result;
}

Result<SettingsText> SettingsFile::write(SettingKey key, const SettingValue &value) const
{
    const Content content = load();
    if (content.problem && !content.isMissing)
        return Error{settings_code::notWritten, content.problem->message};
    SettingsText now = readSettingsText(content.text, m_path);
    const std::optional<SettingsText::Value> &standing = now.at(key);
    const SettingSpec &spec = settingSpec(key);
    const bool isThere = standing ? standing->value && standing->whole(spec) == value : value == spec.usualValue();
    if (isThere && !now.hasSyntaxError)
        return now;
    std::string text = content.text;
    if (content.isMissing)
        text = "# "
            + aboutSettingsFile(QT_TRANSLATE_NOOP("telltale::Settings",
                                                  "Settings of Telltale. Every change of the window is written here."))
                  .toStdString()
            + "\n";
    Result<std::string> edited = editSettingsText(text, key, value);
    if (!edited)
        return edited.error();
    if (std::optional<Error> failure = save(*edited))
        return *std::move(failure);
    return readSettingsText(*edited, m_path);
}

std::optional<Error> SettingsFile::save(const std::string &text) const
{
    const QFileInfo info(decoded(m_path));
    const auto failed = [](const QString &why) {
        return Error{
            settings_code::notWritten,
            aboutSettingsFile(QT_TRANSLATE_NOOP("telltale::Settings", "The settings cannot be written: %1")).arg(why)};
    };
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    if (!info.dir().exists()) {
        if (!QDir().mkpath(info.absolutePath()))
            return failed(info.absolutePath());
        QFile::setPermissions(info.absolutePath(), owner | QFile::ExeOwner);
    }
    // A link keeps pointing to its file: the file behind it is replaced.
    QSaveFile file(info.filePath());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(owner))
        return failed(file.errorString());
    file.write(text.data(), static_cast<qint64>(text.size()));
    if (!file.commit())
        return failed(file.errorString());
    return {};
}

SettingsFile SettingsChoice::settingsFile() const
{
    return file ? SettingsFile(*file, true) : SettingsFile(SettingsFile::usualPath());
}

Settings composeSettings(const SettingsText &file, const Settings &onCommandLine)
{
    Settings settings;
    for (const SettingSpec &spec : settingTable()) {
        const std::optional<SettingsText::Value> &found = file.at(spec.key);
        if (found && found->value)
            settings.set(spec.key, found->whole(spec), {SettingOrigin::Kind::File, found->line});
    }
    return settings.under(onCommandLine);
}

} // namespace telltale

// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/config_draft.h"
#include "privacy/switches/config_file.h"
#include "privacy/switches/switch_text.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>

namespace telltale::privacy {

std::string sha256Of(std::string_view bytes)
{
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())).toByteArray(),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

Result<std::string> backUp(const ConfigFile &file)
{
    const std::string stem = file.path + ".telltale-"
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddTHHmmsszzz")).toStdString() + 'Z';
    for (int i = 1; i < 1000; ++i) {
        const std::string name = stem + (i == 1 ? std::string() : '-' + std::to_string(i)) + ".bak";
        ConfigDraft draft(name);
        if (!draft.create()) {
            if (errno == EEXIST)
                continue;
            return systemRefusal(switchNotWritten, name, errno);
        }
        if (!draft.fill(file.bytes, file))
            return systemRefusal(switchNotWritten, name, errno);
        draft.keep();
        return name;
    }
    return systemRefusal(switchNotWritten, stem, EEXIST);
}

std::vector<std::string> backupsOf(const std::string &path)
{
    const std::string folder = folderOfConfig(path);
    const std::string name = path.substr(path.find_last_of('/') + 1);
    std::vector<std::string> found;
    const QDir directory(QFile::decodeName(folder.c_str()));
    for (const QFileInfo &entry : directory.entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        const std::string own = QFile::encodeName(entry.fileName()).toStdString();
        if (own.starts_with(name + ".telltale-") && own.ends_with(".bak"))
            found.push_back(folder + '/' + own);
    }
    std::sort(found.rbegin(), found.rend());
    return found;
}

} // namespace telltale::privacy

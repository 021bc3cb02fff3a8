// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/marks/mark_files.h"

#include "payload/codes.h"
#include "payload/lexeme.h"
#include "payload/loaders/input_errors.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::payload {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view suffix = ".notes.toml";
constexpr std::size_t longestFile = 64u << 20;
constexpr std::size_t longestFileName = 100;

QString aboutMarkFiles(const char *text)
{
    return QCoreApplication::translate("telltale::Marks", text);
}

Error notWritable(const std::string &path, const QString &why)
{
    return {"not-writable",
            aboutMarkFiles(QT_TRANSLATE_NOOP("telltale::Marks", "%1 cannot be written: %2")).arg(visible(path), why)};
}

Error limitError(const std::string &path)
{
    return {codeWord(Code::NotesLimit),
            aboutMarkFiles(QT_TRANSLATE_NOOP("telltale::Marks", "%1 is longer than 64 MiB")).arg(visible(path))};
}

std::string hashOf(const std::string &path)
{
    const QByteArrayView bytes(path.data(), static_cast<qsizetype>(path.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16).toStdString();
}

struct FileDescriptor
{
    explicit FileDescriptor(int opened) : number(opened) {}
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;
    ~FileDescriptor()
    {
        if (number >= 0)
            ::close(number);
    }
    int number;
};

} // namespace

std::optional<MarkPlaces> markPlaces(const std::string &input)
{
    struct stat status;
    if (input == "-" || ::stat(input.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    std::error_code problem;
    const fs::path absolute = fs::absolute(input, problem);
    if (problem)
        return {};
    const std::string name = absolute.filename().string();
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const std::string folder = QFile::encodeName(data).toStdString() + "/telltale/notes/";
    return MarkPlaces{input + std::string(suffix),
                      folder + name.substr(0, longestFileName) + '-' + hashOf(absolute.lexically_normal().string())
                          + std::string(suffix)};
}

bool isMarkFileName(std::string_view name)
{
    return name.ends_with(suffix);
}

Result<std::optional<std::string>> readMarkFile(const std::string &path)
{
    // Not waiting for the other end of a pipe that somebody put there.
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number < 0 && (errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG))
        return std::optional<std::string>();
    struct stat status;
    if (file.number < 0 || ::fstat(file.number, &status) != 0)
        return notReadable(path, errno);
    if (!S_ISREG(status.st_mode))
        return notReadable(path, EINVAL);
    std::string text;
    std::string piece(64u << 10, '\0');
    for (;;) {
        const ssize_t count = ::read(file.number, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return notReadable(path, errno);
        if (count == 0)
            return std::optional<std::string>(std::move(text));
        text.append(piece, 0, static_cast<std::size_t>(count));
        if (text.size() > longestFile)
            return limitError(path);
    }
}

Result<bool> writeMarkFile(const std::string &path, const std::string &text)
{
    const QString name = QFile::decodeName(QByteArray::fromStdString(path));
    if (QFileInfo(name).isSymLink())
        return notWritable(path, aboutMarkFiles(QT_TRANSLATE_NOOP("telltale::Marks", "it is a link")));
    if (text.size() > longestFile)
        return limitError(path);
    if (text.empty()) {
        if (::unlink(path.c_str()) != 0 && errno != ENOENT && errno != ENOTDIR)
            return notWritable(path, QString::fromLocal8Bit(std::strerror(errno)));
        return true;
    }
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return notWritable(path, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(text.data(), static_cast<qint64>(text.size()));
    if (!file.commit())
        return notWritable(path, file.errorString());
    return true;
}

} // namespace telltale::payload

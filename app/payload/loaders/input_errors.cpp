// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/loaders/input_errors.h"

#include "payload/codes.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstring>

namespace telltale::payload {

namespace {

QString shown(const std::string &name)
{
    if (name == "-")
        return QCoreApplication::translate("Input", "standard input");
    return QString::fromLocal8Bit(name.data(), static_cast<qsizetype>(name.size()));
}

QString systemsWords(int problem)
{
    return QString::fromLocal8Bit(std::strerror(problem));
}

QString size(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 0);
}

} // namespace

Error notFound(const std::string &name)
{
    return {codeWord(Code::NotFound), QCoreApplication::translate("Input", "There is no file “%1”.").arg(shown(name))};
}

Error notReadable(const std::string &name, int problem)
{
    return {codeWord(Code::NotReadable),
            QCoreApplication::translate("Input", "Cannot read %1: %2.").arg(shown(name), systemsWords(problem))};
}

Error isDirectory(const std::string &name)
{
    return {codeWord(Code::IsDirectory),
            QCoreApplication::translate("Input", "“%1” is a directory; name the files in it.").arg(shown(name))};
}

Error fileLimit(const std::string &name, std::uint64_t limit)
{
    return {codeWord(Code::FileLimit),
            QCoreApplication::translate("Input",
                                        "%1 is larger than the limit for a file, %2; what lies behind that was "
                                        "not read.")
                .arg(shown(name), size(limit))};
}

Error expandsBeyondLimit(const std::string &name, std::uint64_t limit)
{
    return {codeWord(Code::FileLimit),
            QCoreApplication::translate("Input",
                                        "%1 expands to more than the limit for a file, %2; what lies behind "
                                        "that was not read.")
                .arg(shown(name), size(limit))};
}

Error changedWhileReading(const std::string &name)
{
    return {
        codeWord(Code::ChangedWhileReading),
        QCoreApplication::translate("Input", "%1 became shorter while it was read; open it again.").arg(shown(name))};
}

Error noRoom(const std::string &directory, int problem)
{
    return {codeWord(Code::NotReadable),
            QCoreApplication::translate("Input",
                                        "Cannot keep the input in a temporary file in %1: %2. Make room there, "
                                        "or set TMPDIR to a folder that has more.")
                .arg(shown(directory), systemsWords(problem))};
}

Error badCompression(Damage damage, const char *format, std::uint64_t offset, const char *detail)
{
    QString sentence;
    switch (damage) {
    case Damage::CutOff:
        sentence = QCoreApplication::translate("Input", "The %1 data is cut off at byte %2.");
        break;
    case Damage::TrailingGarbage:
        sentence = QCoreApplication::translate("Input", "The %1 data ends before byte %2, and something else follows.");
        break;
    case Damage::Corrupt:
        sentence = QCoreApplication::translate("Input", "The %1 data is damaged near byte %2 (%3).");
        break;
    }
    sentence = sentence.arg(QLatin1String(format), QString::number(offset));
    if (damage == Damage::Corrupt)
        sentence = sentence.arg(QString::fromUtf8(detail));
    return {codeWord(Code::BadCompression), sentence};
}

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/keys/key_file.h"

#include "base/visible_text.h"

#include <QCoreApplication>

#include <openssl/crypto.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace telltale::privacy {

namespace {

constexpr std::size_t largestKeyFile = 64 << 10;
constexpr std::string_view keyringNote = "the keyring has the key";

QString aboutKeyFile(const char *text, const std::string &path)
{
    return QCoreApplication::translate("telltale::Keys", text).arg(visible(path));
}

Error systemError(const char *code, const char *text, const std::string &path)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return {code, QCoreApplication::translate("telltale::Keys", text).arg(visible(path), reason)};
}

/// A descriptor that is closed.
class OpenFile
{
public:
    explicit OpenFile(int descriptor) : m_descriptor(descriptor) {}
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// What is read is wiped.
struct SecretText
{
    std::string text;
    ~SecretText() { OPENSSL_cleanse(text.data(), text.size()); }
};

bool readAll(int descriptor, std::string &text)
{
    text.resize(largestKeyFile + 1);
    std::size_t size = 0;
    while (size < text.size()) {
        const ssize_t got = ::read(descriptor, text.data() + size, text.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    text.resize(size);
    return true;
}

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t put = ::write(descriptor, text.data(), text.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(put));
    }
    return ::fsync(descriptor) == 0;
}

/// The folder and those above it.
bool makeFolders(const std::string &folder)
{
    for (std::size_t at = folder.find('/', 1);; at = folder.find('/', at + 1)) {
        const std::string part = folder.substr(0, at);
        if (!part.empty() && ::mkdir(part.c_str(), 0700) != 0 && errno != EEXIST)
            return false;
        if (at == std::string::npos)
            return true;
    }
}

/// Written beside it and linked, so that nobody ever reads half a key, and no other file is written over.
Result<bool> writeNewFile(const std::string &path, std::string_view text)
{
    constexpr const char *failed = QT_TRANSLATE_NOOP("telltale::Keys", "%1 cannot be written: %2");
    const std::size_t slash = path.rfind('/');
    if (slash != std::string::npos && slash != 0 && !makeFolders(path.substr(0, slash)))
        return systemError("key-file-not-written", failed, path);
    std::string beside = path + ".XXXXXX";
    const OpenFile file(::mkostemp(beside.data(), O_CLOEXEC));
    if (file.get() < 0)
        return systemError("key-file-not-written", failed, path);
    const bool isWritten = ::fchmod(file.get(), 0600) == 0 && writeAll(file.get(), text);
    const bool isLinked = isWritten && ::link(beside.c_str(), path.c_str()) == 0;
    const int why = errno;
    ::unlink(beside.c_str());
    errno = why;
    if (isLinked)
        return true;
    if (isWritten && why == EEXIST)
        return Error{
            "key-file-exists",
            aboutKeyFile(QT_TRANSLATE_NOOP("telltale::Keys", "%1 is there already, and is not written over."), path)};
    return systemError("key-file-not-written", failed, path);
}

} // namespace

Result<SecretKey> readKeyFile(const std::string &path)
{
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0 && errno == ENOENT)
        return Error{"key-file-missing",
                     aboutKeyFile(QT_TRANSLATE_NOOP("telltale::Keys", "There is no key in %1."), path)};
    struct stat facts = {};
    if (file.get() < 0 || ::fstat(file.get(), &facts) != 0)
        return systemError("key-file-unreadable",
                           QT_TRANSLATE_NOOP("telltale::Keys", "The key in %1 cannot be read: %2"), path);
    if (!S_ISREG(facts.st_mode))
        return Error{"key-file-unreadable",
                     aboutKeyFile(QT_TRANSLATE_NOOP("telltale::Keys", "%1 is no plain file."), path)};
    const bool isOurs = facts.st_uid == ::geteuid() || facts.st_uid == 0;
    if (!isOurs || (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{
            "key-file-open-to-others",
            aboutKeyFile(QT_TRANSLATE_NOOP(
                             "telltale::Keys",
                             "The key in %1 is not yours alone. Make it so with `chmod 600`, and think of making a "
                             "new one: others may know it."),
                         path)};
    SecretText read;
    if (!readAll(file.get(), read.text))
        return systemError("key-file-unreadable",
                           QT_TRANSLATE_NOOP("telltale::Keys", "The key in %1 cannot be read: %2"), path);
    if (read.text.size() > largestKeyFile)
        return Error{"key-file-unreadable",
                     aboutKeyFile(QT_TRANSLATE_NOOP("telltale::Keys", "%1 is too large to be a key."), path)};
    if (std::string_view(read.text).starts_with(keyringNote))
        return Error{
            "key-in-keyring",
            aboutKeyFile(QT_TRANSLATE_NOOP(
                             "telltale::Keys",
                             "The key lies in the desktop's keyring, which has none for us or is not there now (says "
                             "%1). Without that very key hashes would not be the same any more."),
                         path)};
    Result<SecretKey> key = SecretKey::fromHex(read.text);
    if (!key)
        return Error{key.error().code, QStringLiteral("%1: %2").arg(visible(path), key.error().message)};
    return key;
}

Result<bool> writeKeyFile(const std::string &path, const SecretKey &key)
{
    SecretText text{key.toHex() + '\n'};
    return writeNewFile(path, text.text);
}

Result<bool> writeKeyringNote(const std::string &path)
{
    return writeNewFile(path, std::string(keyringNote) + '\n');
}

void removeKeyringNote(const std::string &path)
{
    const Result<SecretKey> read = readKeyFile(path);
    if (!read && std::string_view(read.error().code) == "key-in-keyring")
        ::unlink(path.c_str());
}

} // namespace telltale::privacy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secret_input.h"

#include "base/visible_text.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace telltale::cli {

namespace {

constexpr std::size_t longestSecret = 4096;

QString aboutSecret(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Secret", text);
}

Error notReadable(const std::string &path, const QString &why)
{
    return {
        "secret-not-readable",
        path == "-"
            ? aboutSecret(QT_TRANSLATE_NOOP("telltale::cli::Secret", "Standard input cannot be read: %1")).arg(why)
            : aboutSecret(QT_TRANSLATE_NOOP("telltale::cli::Secret", "%1 cannot be read: %2")).arg(visible(path), why)};
}

/// Closes itself.
class Opened
{
public:
    explicit Opened(int descriptor) : m_descriptor(descriptor) {}
    ~Opened()
    {
        if (m_descriptor > STDERR_FILENO)
            ::close(m_descriptor);
    }
    Opened(const Opened &) = delete;
    Opened &operator=(const Opened &) = delete;
    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// A line, byte by byte: what follows it is not ours. False: it cannot be read, or is too long; errno says which.
bool readLine(int descriptor, std::string &line)
{
    line.reserve(longestSecret);
    char byte = 0;
    while (line.size() < longestSecret) {
        const ssize_t got = ::read(descriptor, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return false;
        if (got == 0 || byte == '\n')
            break;
        line += byte;
    }
    errno = EFBIG;
    const bool fits = line.size() < longestSecret;
    if (line.ends_with('\r'))
        line.pop_back();
    return fits;
}

Result<SecretText> takeLine(int descriptor, const std::string &path)
{
    std::string line;
    if (!readLine(descriptor, line)) {
        const int problem = errno;
        SecretText::wipe(line);
        return notReadable(path, QString::fromLocal8Bit(std::strerror(problem)));
    }
    if (line.empty())
        return Error{"secret-empty", aboutSecret(QT_TRANSLATE_NOOP("telltale::cli::Secret", "Nothing was given"))};
    return SecretText(std::move(line));
}

/// What is typed is not shown as long as it is there.
class Unseen
{
public:
    explicit Unseen(int terminal) : m_terminal(terminal), m_isSet(::tcgetattr(terminal, &m_before) == 0)
    {
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isSet = m_isSet && ::tcsetattr(terminal, TCSAFLUSH, &quiet) == 0;
    }
    ~Unseen()
    {
        if (m_isSet)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;
    bool isSet() const { return m_isSet; }

private:
    int m_terminal;
    termios m_before = {};
    bool m_isSet;
};

} // namespace

Result<SecretText> readSecretFile(const std::string &path)
{
    if (path == "-")
        return takeLine(STDIN_FILENO, path);
    const Opened file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status = {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0)
        return notReadable(path, QString::fromLocal8Bit(std::strerror(errno)));
    if (S_ISREG(status.st_mode) && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return notReadable(
            path, aboutSecret(QT_TRANSLATE_NOOP("telltale::cli::Secret", "the file is not yours alone (chmod 600)")));
    return takeLine(file.get(), path);
}

Result<SecretText> askForSecret(const QString &prompt)
{
    const Opened terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (terminal.get() < 0)
        return Error{
            "secret-no-terminal",
            aboutSecret(QT_TRANSLATE_NOOP("telltale::cli::Secret", "There is no terminal to ask on: %1")).arg(prompt)};
    const Unseen unseen(terminal.get());
    if (!unseen.isSet())
        return Error{"secret-no-terminal",
                     aboutSecret(QT_TRANSLATE_NOOP("telltale::cli::Secret", "What is typed here could be seen: %1"))
                         .arg(prompt)};
    const QByteArray text = (prompt + QStringLiteral(": ")).toUtf8();
    if (::write(terminal.get(), text.constData(), static_cast<std::size_t>(text.size())) < 0)
        return Error{
            "secret-no-terminal",
            aboutSecret(QT_TRANSLATE_NOOP("telltale::cli::Secret", "There is no terminal to ask on: %1")).arg(prompt)};
    Result<SecretText> secret = takeLine(terminal.get(), "/dev/tty");
    (void)!::write(terminal.get(), "\n", 1);
    return secret;
}

Result<SecretText> readSecret(const std::optional<std::string> &file, const QString &prompt)
{
    return file ? readSecretFile(*file) : askForSecret(prompt);
}

} // namespace telltale::cli

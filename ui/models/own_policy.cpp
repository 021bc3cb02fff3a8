// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/own_policy.h"

#include "base/config_folder.h"
#include "privacy/policy/policy_writer.h"
#include "ui/models/method_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace telltale::models {

namespace {

QString aboutOwnPolicy(const char *text)
{
    return QCoreApplication::translate("telltale::models::OwnPolicy", text);
}

constexpr qint64 largestOwnPolicy = 16 << 20;

QString pathOf(const std::string &file)
{
    return QFile::decodeName(QByteArray::fromStdString(file));
}

} // namespace

std::string OwnPolicy::usualFile()
{
    return configFolder() + "/policies/own.toml";
}

bool OwnPolicy::isThere() const
{
    return QFile::exists(pathOf(m_file));
}

Result<std::string> OwnPolicy::read() const
{
    QFile file(pathOf(m_file));
    if (!file.exists())
        return std::string();
    if (!file.open(QIODevice::ReadOnly))
        return Error{"not-readable",
                     aboutOwnPolicy(QT_TRANSLATE_NOOP("telltale::models::OwnPolicy", "%1 cannot be read: %2"))
                         .arg(file.fileName(), file.errorString())};
    if (file.size() > largestOwnPolicy)
        return Error{"not-readable",
                     aboutOwnPolicy(QT_TRANSLATE_NOOP("telltale::models::OwnPolicy", "%1 is larger than 16 MiB"))
                         .arg(file.fileName())};
    return file.read(largestOwnPolicy).toStdString();
}

Result<bool> OwnPolicy::tell(const std::optional<std::string> &after) const
{
    if (!m_told)
        return true;
    const bool isThere = QFile::exists(pathOf(m_file));
    const Result<std::string> before = read();
    if (!before)
        return before.error();
    return m_told(isThere ? std::optional(*before) : std::nullopt, after);
}

Result<bool> OwnPolicy::write(const std::string &text) const
{
    if (const Result<bool> told = tell(text); !told)
        return told;
    const QString path = pathOf(m_file);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size())
        || !file.commit())
        return Error{"not-written",
                     aboutOwnPolicy(QT_TRANSLATE_NOOP("telltale::models::OwnPolicy", "%1 cannot be written: %2"))
                         .arg(path, file.errorString())};
    return true;
}

Result<bool> OwnPolicy::add(const std::vector<privacy::Rule> &rules)
{
    const Result<std::string> before = read();
    if (!before)
        return before.error();
    std::string text = *before;
    for (const privacy::Rule &rule : rules) {
        Result<std::string> next = privacy::withRule(text, rule);
        if (!next)
            return next.error();
        text = std::move(*next);
    }
    return replace(*before, text);
}

Result<bool> OwnPolicy::replace(const std::string &text)
{
    const Result<std::string> before = read();
    return before ? replace(*before, text) : before.error();
}

Result<bool> OwnPolicy::replace(const std::string &before, const std::string &text)
{
    const bool wasThere = isThere();
    const Result<bool> written = write(text);
    if (!written)
        return written;
    m_before = before;
    m_after = text;
    m_wasThere = wasThere;
    m_hasBefore = true;
    return true;
}

Result<bool> OwnPolicy::takeBack()
{
    const Result<std::string> now = read();
    if (!now)
        return now.error();
    if (!m_hasBefore || *now != m_after)
        return Error{
            "changed-since",
            aboutOwnPolicy(QT_TRANSLATE_NOOP("telltale::models::OwnPolicy", "%1 was changed by somebody else since"))
                .arg(pathOf(m_file))};
    m_hasBefore = false;
    if (m_wasThere)
        return write(m_before);
    if (const Result<bool> told = tell(std::nullopt); !told)
        return told;
    QFile::remove(pathOf(m_file));
    return true;
}

privacy::Rule ruleFor(const std::string &path, const privacy::Method &method)
{
    privacy::Rule rule;
    rule.name = path + ": " + methodTitle(method).toStdString();
    rule.matcher.paths = {path};
    rule.treatment.action = privacy::actionOf(method.kind);
    rule.treatment.method = method;
    return rule;
}

} // namespace telltale::models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_templates.h"

#include "base/config_folder.h"
#include "base/edit_distance.h"
#include "network/ping/ping_embedded.h"
#include "network/ping/ping_words.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace telltale::network {

namespace {

constexpr qint64 largestTemplate = 16 << 20;

PingTemplateRead templateFile(const QFileInfo &entry)
{
    const std::string name = QFile::encodeName(entry.filePath()).toStdString();
    QFile file(entry.filePath());
    if (file.open(QIODevice::ReadOnly) && file.size() <= largestTemplate)
        return readPingTemplate(file.readAll().toStdString(), name);
    PingTemplateRead read;
    Diagnostic finding;
    finding.code = "ping-not-readable";
    finding.source = name;
    finding.hasPlace = false;
    finding.message = file.isOpen()
        ? aboutPing(QT_TRANSLATE_NOOP("telltale::Ping", "A template is no larger than 16 MiB"))
        : file.errorString();
    read.findings.push_back(std::move(finding));
    return read;
}

} // namespace

void PingTemplates::add(PingTemplate made)
{
    const auto same =
        std::find_if(m_all.begin(), m_all.end(), [&made](const PingTemplate &other) { return other.id == made.id; });
    if (same != m_all.end())
        *same = std::move(made);
    else
        m_all.push_back(std::move(made));
}

PingTemplates PingTemplates::builtIn()
{
    PingTemplates templates;
    for (const EmbeddedText &text : embeddedTexts()) {
        if (!text.name.starts_with("pings/"))
            continue;
        PingTemplateRead read = readPingTemplate(text.text, std::string(text.name));
        if (read.isClean())
            templates.add(std::move(read.made));
    }
    return templates;
}

PingTemplates PingTemplates::withFolder(const std::string &folder, std::vector<Diagnostic> &findings)
{
    PingTemplates templates = builtIn();
    const QDir directory(QFile::decodeName(folder.c_str()));
    for (const QFileInfo &entry : directory.entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        PingTemplateRead read = templateFile(entry);
        findings.insert(findings.end(), read.findings.begin(), read.findings.end());
        if (read.isClean())
            templates.add(std::move(read.made));
    }
    return templates;
}

std::string PingTemplates::usualFolder()
{
    return configFolder() + "/pings";
}

const PingTemplate *PingTemplates::find(std::string_view id) const
{
    const auto found =
        std::find_if(m_all.begin(), m_all.end(), [id](const PingTemplate &made) { return made.id == id; });
    return found == m_all.end() ? nullptr : &*found;
}

std::string PingTemplates::nearest(std::string_view id) const
{
    constexpr std::size_t most = 4;
    std::size_t best = most + 1;
    std::string nearest;
    for (const PingTemplate &made : m_all) {
        const std::size_t distance = editDistance(made.id, id, most);
        if (distance < best) {
            best = distance;
            nearest = made.id;
        }
    }
    return nearest;
}

} // namespace telltale::network

// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/protocols/protocols.h"

#include "base/config_folder.h"
#include "payload/protocols/declared_protocol.h"
#include "payload/protocols/embedded.h"
#include "payload/protocols/sentry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QtGlobal>

#include <algorithm>

namespace telltale::payload {

namespace {

using List = std::vector<std::unique_ptr<const Protocol>>;

/// Those that are no files. Here stands the line of a new one.
void addWritten(List &protocols)
{
    protocols.push_back(makeSentryEnvelopes());
}

void addDeclared(List &protocols)
{
    std::vector<Diagnostic> findings;
    for (const EmbeddedText &file : embeddedTexts()) {
        if (auto protocol = readProtocol(file.text, std::string(file.name), findings))
            protocols.push_back(std::move(protocol));
    }
    for (const Diagnostic &finding : findings)
        qWarning("%s:%u: %s", finding.source.c_str(), finding.place.line, qPrintable(finding.message));
}

std::unique_ptr<const Protocol> readFile(const QString &path, std::vector<Diagnostic> &findings)
{
    const std::string source = QFile::encodeName(path).toStdString();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        findings.push_back({Severity::Error,
                            "file-unreadable",
                            QCoreApplication::translate("telltale::Protocols", "The protocol cannot be read: %1")
                                .arg(file.errorString()),
                            {},
                            source,
                            {},
                            false});
        return {};
    }
    return readProtocol(file.readAll().toStdString(), source, findings);
}

} // namespace

std::shared_ptr<const Protocols> Protocols::builtIn()
{
    static const std::shared_ptr<const Protocols> known = [] {
        List protocols;
        addWritten(protocols);
        addDeclared(protocols);
        return std::make_shared<const Protocols>(std::move(protocols));
    }();
    return known;
}

std::shared_ptr<const Protocols> Protocols::withFolder(const std::string &folder, std::vector<Diagnostic> &findings)
{
    const QDir files(QFile::decodeName(folder.c_str()) + QStringLiteral("/protocols"));
    List own;
    for (const QString &name : files.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name)) {
        if (auto protocol = readFile(files.filePath(name), findings))
            own.push_back(std::move(protocol));
    }
    if (own.empty())
        return builtIn();
    List others;
    addWritten(others);
    addDeclared(others);
    for (auto &protocol : others) {
        const bool isReplaced = std::any_of(own.begin(), own.end(),
                                            [&protocol](const auto &mine) { return mine->name() == protocol->name(); });
        if (!isReplaced)
            own.push_back(std::move(protocol));
    }
    return std::make_shared<const Protocols>(std::move(own));
}

namespace {

struct Usual
{
    std::vector<Diagnostic> findings;
    std::shared_ptr<const Protocols> protocols = Protocols::withFolder(configFolder(), findings);
};

const Usual &usualOnes()
{
    static const Usual usual;
    return usual;
}

} // namespace

std::shared_ptr<const Protocols> Protocols::usual()
{
    return usualOnes().protocols;
}

const std::vector<Diagnostic> &Protocols::usualFindings()
{
    return usualOnes().findings;
}

std::vector<ProtocolCandidate> Protocols::candidates(const RequestFacts &request) const
{
    std::vector<ProtocolCandidate> found;
    for (const auto &protocol : m_protocols) {
        if (std::vector<std::uint32_t> ways = protocol->waysFor(request); !ways.empty())
            found.push_back({protocol.get(), std::move(ways)});
    }
    return found;
}

std::span<const ProtocolAnswer> Protocols::answersTo(const AskedRequest &request) const
{
    static const Exchange nothing;
    RequestFacts facts{request.method, hostOf(request.host), std::string(request.path), nothing};
    std::span<const ProtocolAnswer> best;
    std::size_t closest = 0;
    for (const auto &protocol : m_protocols) {
        const std::size_t closeness = protocol->answers().empty() ? 0 : protocol->closeness(facts);
        if (closeness > closest) {
            closest = closeness;
            best = protocol->answers();
        }
    }
    return best;
}

std::shared_ptr<const EventList> Protocols::choose(RequestView &request, std::span<const ProtocolCandidate> candidates)
{
    std::shared_ptr<const EventList> best;
    for (const ProtocolCandidate &candidate : candidates) {
        std::shared_ptr<const EventList> list = candidate.protocol->read(request, candidate.ways);
        if (list && (!best || list->confidence > best->confidence))
            best = std::move(list);
    }
    return best;
}

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ca_command.h"

#include "cli/activity_notes.h"
#include "cli/ca_export.h"
#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "network/tls/authority_files.h"
#include "network/tls/certificate_authority.h"
#include "network/tls/nss_database.h"
#include "payload/lexeme.h"
#include "report/json_text.h"
#include "report/output.h"

#include <QCoreApplication>
#include <QDateTime>

#include <unistd.h>

namespace telltale::cli {

namespace {

using network::CertificateAuthority;

QString aboutCa(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Ca", text);
}

std::string momentText(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate).toStdString();
}

bool isNone(const Error &error)
{
    return std::string_view(error.code) == "ca-missing";
}

/// Also one that has ended: it can be looked at and be told apart still.
Result<std::shared_ptr<CertificateAuthority>> loadToLookAt(const std::string &folder)
{
    return CertificateAuthority::load(folder, [] { return std::int64_t(0); });
}

void printTable(report::Output &output, const CertificateAuthority &authority, const std::string &folder)
{
    const auto line = [&output](const QString &name, const std::string &value) {
        output.put(name.leftJustified(14).toUtf8().toStdString() + payload::visibleUtf8(value) + '\n');
    };
    line(aboutCa(QT_TRANSLATE_NOOP("telltale::cli::Ca", "Name")), authority.subject());
    line(aboutCa(QT_TRANSLATE_NOOP("telltale::cli::Ca", "SHA-256")), authority.fingerprint());
    line(aboutCa(QT_TRANSLATE_NOOP("telltale::cli::Ca", "Valid from")), momentText(authority.notBefore()));
    line(aboutCa(QT_TRANSLATE_NOOP("telltale::cli::Ca", "Valid until")), momentText(authority.notAfter()));
    line(aboutCa(QT_TRANSLATE_NOOP("telltale::cli::Ca", "Folder")), folder);
}

void printJson(report::Output &output, const CertificateAuthority &authority, const std::string &folder, bool hasEnded)
{
    report::JsonText text(output, terminalOf(STDOUT_FILENO, ColorChoice::Automatic).isTerminal);
    const auto member = [&](const char *key, const std::string &value) {
        output.put(key);
        text.string(value);
    };
    member("{\"subject\":", authority.subject());
    member(",\"sha256\":", authority.fingerprint());
    member(",\"not_before\":", momentText(authority.notBefore()));
    member(",\"not_after\":", momentText(authority.notAfter()));
    output.put(hasEnded ? ",\"expired\":true" : ",\"expired\":false");
    member(",\"folder\":", folder);
    output.put("}\n");
}

int showCa(const CaOptions &options, report::Output &output, DiagnosticsPrinter &diagnostics)
{
    const std::string folder = network::usualAuthorityFolder();
    const auto authority = loadToLookAt(folder);
    if (!authority) {
        diagnostics.error(authority.error().message);
        return isNone(authority.error()) ? Nothing : Unusable;
    }
    const bool hasEnded = (*authority)->notAfter() <= QDateTime::currentSecsSinceEpoch();
    if (options.isJson)
        printJson(output, **authority, folder, hasEnded);
    else
        printTable(output, **authority, folder);
    if (!hasEnded)
        return Clean;
    if (const auto why = CertificateAuthority::load(folder); !why)
        diagnostics.error(why.error().message);
    return Findings;
}

int removeCa(const CaOptions &options, report::Output &output, DiagnosticsPrinter &diagnostics)
{
    const std::string folder = network::usualAuthorityFolder();
    const auto authority = loadToLookAt(folder); // one that is damaged goes too, though nameless
    if (!authority && isNone(authority.error())) {
        diagnostics.error(authority.error().message);
        return Nothing;
    }
    const std::string fingerprint = authority ? (*authority)->fingerprint() : "unknown";
    const ActivityNotes notes(options.activityLog, diagnostics);
    const Result<store::ActivityHead> noted = notes.add(
        {std::string(store::activity::keyUse), "certificate authority", "SHA-256 " + fingerprint, "removed", {}});
    if (!noted) {
        diagnostics.error(noted.error().message);
        return Unusable;
    }
    const Result<bool> removed = CertificateAuthority::remove(folder);
    if (!removed) {
        diagnostics.error(removed.error().message);
        return Unusable;
    }
    if (options.isQuiet)
        return Clean;
    const CaTrusted trusted{network::authorityCertificateFile(folder),
                            authority ? network::nssNickname((*authority)->certificate()) : std::string()};
    QString text = aboutCa(QT_TRANSLATE_NOOP(
        "telltale::cli::Ca",
        "The certificate authority is removed: nobody can sign with it any more. Wherever it was made "
        "trusted\nit has to be forgotten too:\n"));
    for (const CaPlace place : caPlaces())
        text += u'\n' + forgetInstructions(place, trusted);
    output.put(text.toUtf8().toStdString());
    return Clean;
}

} // namespace

int runCa(const CaOptions &options)
{
    report::Output output(STDOUT_FILENO);
    report::Output errors(STDERR_FILENO);
    DiagnosticsPrinter diagnostics(errors, {options.isQuiet, terminalOf(STDERR_FILENO, options.color).hasColor});
    int status = Clean;
    switch (options.action) {
    case CaOptions::Action::Show:
        status = showCa(options, output, diagnostics);
        break;
    case CaOptions::Action::Export:
        status = exportCa(options, output, errors, diagnostics);
        break;
    case CaOptions::Action::Remove:
        status = removeCa(options, output, diagnostics);
        break;
    }
    output.flush();
    if (const std::optional<Error> failure = output.error()) {
        diagnostics.error(failure->message);
        return Unusable;
    }
    return status;
}

} // namespace telltale::cli

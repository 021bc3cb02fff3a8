// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ca_export.h"

#include "cli/activity_notes.h"
#include "cli/atomic_output.h"
#include "cli/diagnostics_printer.h"
#include "cli/exit_status.h"
#include "network/tls/authority_files.h"
#include "network/tls/certificate_authority.h"
#include "network/tls/java_keystore.h"
#include "network/tls/nss_database.h"
#include "network/tls/trust_bundle.h"
#include "payload/lexeme.h"
#include "payload/loaders/record/sha256.h"
#include "report/output.h"
#include "store/activity/canonical_text.h"

#include <QCoreApplication>

#include <ctime>

#include <unistd.h>

namespace telltale::cli {

namespace {

using network::CertificateAuthority;
using CaForm = CaOptions::Form;
using LoadedAuthority = Result<std::shared_ptr<CertificateAuthority>>;

QString aboutCaExport(const char *text)
{
    return QCoreApplication::translate("telltale::cli::Ca", text);
}

/// One that is made here, and cannot be told of, is taken back.
LoadedAuthority loadOrMake(const std::string &folder, const ActivityNotes &notes)
{
    LoadedAuthority loaded = CertificateAuthority::load(folder);
    if (loaded || std::string_view(loaded.error().code) != "ca-missing")
        return loaded;
    LoadedAuthority made = CertificateAuthority::create(folder);
    if (!made) // another process may have been quicker
        return std::string_view(made.error().code) == "ca-exists" ? CertificateAuthority::load(folder) : made;
    const Result<store::ActivityHead> noted = notes.add({std::string(store::activity::keyUse),
                                                         "certificate authority",
                                                         {},
                                                         "made, SHA-256 " + (*made)->fingerprint(),
                                                         {}});
    if (noted)
        return made;
    (void)CertificateAuthority::remove(folder); // the first failure is the one to tell
    return noted.error();
}

std::string formed(const CertificateAuthority &authority, CaForm form)
{
    if (form == CaForm::Pem)
        return authority.certificate();
    if (form == CaForm::Der) {
        const std::vector<std::string> own = network::certificatesInPem(authority.certificate());
        return own.empty() ? std::string() : own.front();
    }
    const network::TrustBundle bundle = network::mergeTrust({network::systemTrustFile(), {}, authority.certificate()});
    if (form == CaForm::Bundle)
        return bundle.pem;
    return network::javaKeystore(network::certificatesInPem(bundle.pem), std::time(nullptr));
}

const char *formText(CaForm form)
{
    switch (form) {
    case CaForm::Pem:
        return "certificate of the authority, PEM";
    case CaForm::Der:
        return "certificate of the authority, DER";
    case CaForm::Bundle:
        return "bundle with the certificate of the authority, PEM";
    case CaForm::Jks:
        break;
    }
    return "trust store with the certificate of the authority, JKS";
}

/// Where it is written.
std::string destinationOf(const CaOptions &options, const std::string &folder)
{
    if (options.output)
        return pathForLog(*options.output);
    if (!options.place)
        return "-";
    return needsBundle(*options.place) ? network::authorityBundleFile(folder)
                                       : network::authorityCertificateFile(folder);
}

Result<bool> finishExport(AtomicOutput &output, const std::string &bytes)
{
    output.put(bytes);
    output.finish();
    if (const std::optional<Error> error = output.error())
        return *error;
    return output.commit();
}

Result<bool> noteExport(const ActivityNotes &notes, const std::string &path, const std::string &bytes, CaForm form)
{
    payload::Sha256 hash;
    hash.add(bytes);
    const std::string digest = store::hexOf(hash.finish());
    const Result<store::ActivityHead> noted = notes.add(
        {std::string(store::activity::exported), path, {}, std::string(formText(form)) + ", SHA-256 " + digest, {}});
    return noted ? Result<bool>(true) : Result<bool>(noted.error());
}

} // namespace

int exportCa(const CaOptions &options, report::Output &output, report::Output &errors, DiagnosticsPrinter &diagnostics)
{
    const auto fail = [&diagnostics](const Error &error) {
        diagnostics.error(error.message);
        return Unusable;
    };
    const std::string folder = network::usualAuthorityFolder();
    const CaForm form = options.form.value_or(CaForm::Pem);
    const std::string path = destinationOf(options, folder);
    const bool isBinary = form == CaForm::Der || form == CaForm::Jks;
    if (path == "-" && isBinary && terminalOf(STDOUT_FILENO, options.color).isTerminal)
        return fail(
            {"output-is-terminal",
             aboutCaExport(QT_TRANSLATE_NOOP("telltale::cli::Ca", "This form is not for terminals: give -o FILE"))});
    const ActivityNotes notes(options.activityLog, diagnostics);
    const LoadedAuthority authority = loadOrMake(folder, notes);
    if (!authority)
        return fail(authority.error());
    const std::string bytes = formed(**authority, form);
    const std::vector<std::string> inputs{network::authorityFile(folder)};
    const auto file = AtomicOutput::create(path, inputs);
    if (!file)
        return fail(file.error());
    if (const Result<bool> noted = noteExport(notes, path, bytes, form); !noted)
        return fail(noted.error());
    if (const Result<bool> written = finishExport(**file, bytes); !written)
        return fail(written.error());
    if (!options.isQuiet) {
        QString text =
            aboutCaExport(QT_TRANSLATE_NOOP("telltale::cli::Ca", "Certificate authority %1\nSHA-256 %2\n"))
                .arg(payload::visible((*authority)->subject()), QString::fromStdString((*authority)->fingerprint()));
        if (path != "-")
            text +=
                aboutCaExport(QT_TRANSLATE_NOOP("telltale::cli::Ca", "Written to %1\n")).arg(payload::visible(path));
        errors.put(text.toUtf8().toStdString());
        errors.flush();
    }
    if (options.place) {
        const CaTrusted trusted{path, network::nssNickname((*authority)->certificate())};
        output.put(trustInstructions(*options.place, trusted).toUtf8().toStdString());
    }
    return Clean;
}

} // namespace telltale::cli

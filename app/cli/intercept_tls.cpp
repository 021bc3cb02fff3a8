// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/intercept_tls.h"

#include "network/tls/authority_files.h"
#include "network/tls/certificate_authority.h"
#include "report/output.h"

#include <QCoreApplication>

#include <string_view>

namespace telltale::cli {

std::optional<Error> openTls(network::InterceptorOptions &options)
{
    auto authority = network::CertificateAuthority::load(network::usualAuthorityFolder());
    if (!authority)
        return std::string_view(authority.error().code) == "ca-missing" ? std::nullopt
                                                                        : std::optional(authority.error());
    options.authority = *std::move(authority);
    return {};
}

void sayTls(const network::InterceptorOptions &options, const std::optional<Error> &problem, report::Output &errors)
{
    const auto about = [](const char *text) { return QCoreApplication::translate("telltale::cli::Intercept", text); };
    QString line;
    if (problem) {
        line = QStringLiteral("telltale: warning: ") + problem->message;
    } else if (!options.authority) {
        line = about(QT_TRANSLATE_NOOP("telltale::cli::Intercept",
                                       "no TLS is opened; telltale ca export makes a certificate authority for that"));
    } else if (options.scope->isAll() || options.scope->opens("*")) {
        line = about(QT_TRANSLATE_NOOP("telltale::cli::Intercept", "opening the TLS of all hosts with %1"))
                   .arg(QString::fromStdString(options.authority->subject()));
    } else {
        QStringList hosts;
        for (const std::string &host : options.scope->hosts())
            hosts.append(QString::fromStdString(host));
        line = about(QT_TRANSLATE_NOOP("telltale::cli::Intercept", "opening the TLS of %1 with %2"))
                   .arg(hosts.join(QStringLiteral(", ")), QString::fromStdString(options.authority->subject()));
    }
    errors.put(line.toStdString());
    errors.put('\n');
    errors.flush();
}

} // namespace telltale::cli

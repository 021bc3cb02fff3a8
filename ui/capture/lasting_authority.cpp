// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/lasting_authority.h"

#include "network/tls/authority_files.h"
#include "network/tls/certificate_authority.h"

#include <QFile>

#include <string_view>

namespace telltale::ui {

LastingAuthority findLastingAuthority()
{
    const std::string folder = network::usualAuthorityFolder();
    LastingAuthority found;
    Result<std::shared_ptr<network::CertificateAuthority>> loaded = network::CertificateAuthority::load(folder);
    if (!loaded) {
        if (std::string_view(loaded.error().code) != "ca-missing")
            found.trust.why = loaded.error().message;
        return found;
    }
    found.authority = *std::move(loaded);
    found.trust.kind = CaptureTrust::Kind::Lasting;
    found.trust.fingerprint = QString::fromStdString(found.authority->fingerprint());
    found.trust.certificate = QFile::decodeName(network::authorityCertificateFile(folder).c_str());
    return found;
}

} // namespace telltale::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/tls/tls_errors.h"

#include "base/visible_text.h"

#include <QCoreApplication>

namespace telltale::network {

namespace {

struct TlsSentence
{
    const char *code;
    const char *sentence; ///< %1: what it is about
};

constexpr TlsSentence tlsSentences[] = {
    {"ca-failed", QT_TRANSLATE_NOOP("telltale::Tls", "No certificate authority could be made on %1")},
    {"ca-missing",
     QT_TRANSLATE_NOOP("telltale::Tls", "There is no certificate authority in %1: make one with telltale ca export")},
    {"ca-not-readable", QT_TRANSLATE_NOOP("telltale::Tls", "The certificate authority in %1 cannot be read")},
    {"ca-readable-by-others",
     QT_TRANSLATE_NOOP(
         "telltale::Tls",
         "%1 is open to other users, so its key may be known to them: remove this certificate authority, have it "
         "forgotten wherever it is trusted, and make a new one")},
    {"ca-damaged",
     QT_TRANSLATE_NOOP("telltale::Tls", "The certificate authority in %1 is damaged: remove it and make a new one")},
    {"ca-expired",
     QT_TRANSLATE_NOOP("telltale::Tls",
                       "The certificate authority in %1 has ended: remove it, make a new one, and have that trusted")},
    {"ca-exists", QT_TRANSLATE_NOOP("telltale::Tls", "There is a certificate authority in %1 already")},
    {"ca-not-written", QT_TRANSLATE_NOOP("telltale::Tls", "The certificate authority could not be written to %1")},
    {"ca-not-removed", QT_TRANSLATE_NOOP("telltale::Tls", "The certificate authority could not be removed from %1")},
    {"ca-host",
     QT_TRANSLATE_NOOP("telltale::Tls", "No certificate can be made for %1: it is no host name and no IP address")},
    {"trust-not-readable", QT_TRANSLATE_NOOP("telltale::Tls", "%1 cannot be read: give a PEM file with certificates")},
    {"trust-not-written", QT_TRANSLATE_NOOP("telltale::Tls", "%1 cannot be written")},
    {"nss-tool-missing",
     QT_TRANSLATE_NOOP(
         "telltale::Tls",
         "%1 was not made: NSS's certutil is not installed (Debian and Ubuntu have it in libnss3-tools)")},
    {"nss-failed",
     QT_TRANSLATE_NOOP("telltale::Tls", "The NSS database in %1 does not trust the certificate authority")},
    {"trust-empty",
     QT_TRANSLATE_NOOP("telltale::Tls", "There is no certificate in %1: give a PEM file with certificates")},
};

} // namespace

Error tlsError(std::string_view code, std::string_view where, const QString &detail)
{
    for (const TlsSentence &entry : tlsSentences) {
        if (code != entry.code)
            continue;
        const QString text = QCoreApplication::translate("telltale::Tls", entry.sentence).arg(visible(where));
        return {entry.code, detail.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(detail)};
    }
    return {};
}

} // namespace telltale::network

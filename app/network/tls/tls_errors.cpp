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

#define SENTENCE(code, sentence) \
    { \
        code, QT_TRANSLATE_NOOP("telltale::Tls", sentence) \
    }
constexpr TlsSentence tlsSentences[] = {
    SENTENCE("ca-failed", "No certificate authority could be made on %1"),
    SENTENCE("ca-missing", "There is no certificate authority in %1: make one with telltale ca export"),
    SENTENCE("ca-not-readable", "The certificate authority in %1 cannot be read"),
    SENTENCE("ca-readable-by-others",
             "%1 is open to other users, so its key may be known to them: remove this certificate authority, have it "
             "forgotten wherever it is trusted, and make a new one"),
    SENTENCE("ca-damaged", "The certificate authority in %1 is damaged: remove it and make a new one"),
    SENTENCE("ca-expired",
             "The certificate authority in %1 has ended: remove it, make a new one, and have that trusted"),
    SENTENCE("ca-exists", "There is a certificate authority in %1 already"),
    SENTENCE("ca-not-written", "The certificate authority could not be written to %1"),
    SENTENCE("ca-not-removed", "The certificate authority could not be removed from %1"),
    SENTENCE("ca-host", "No certificate can be made for %1: it is no host name and no IP address"),
    SENTENCE("trust-not-readable", "%1 cannot be read: give a PEM file with certificates"),
    SENTENCE("trust-not-written", "%1 cannot be written"),
    SENTENCE("nss-tool-missing",
             "%1 was not made: NSS's certutil is not installed (Debian and Ubuntu have it in libnss3-tools)"),
    SENTENCE("nss-failed", "The NSS database in %1 does not trust the certificate authority"),
    SENTENCE("trust-empty", "There is no certificate in %1: give a PEM file with certificates"),
};
#undef SENTENCE

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

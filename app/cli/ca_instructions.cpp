// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ca_instructions.h"

#include "payload/lexeme.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

namespace telltale::cli {

namespace {

constexpr std::array allCaPlaces{CaPlace::System,  CaPlace::Java,     CaPlace::Node,   CaPlace::Python,  CaPlace::Curl,
                                 CaPlace::Firefox, CaPlace::Chromium, CaPlace::Docker, CaPlace::Appsmith};

struct PlaceTexts
{
    const char *name;
    const char *trust;  ///< %1: the file, %2: the nickname
    const char *forget; ///< %1: the file, %2: the nickname
};

/// In the order of CaPlace.
constexpr PlaceTexts placeTexts[] = {
    {"system",
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "The system, and with it most programs that bring no trust of their own.\n"
                       "Debian, Ubuntu, Alpine:\n"
                       "  sudo install -D -m 644 %1 /usr/local/share/ca-certificates/telltale.crt\n"
                       "  sudo update-ca-certificates\n"
                       "Fedora, RHEL:\n"
                       "  sudo install -D -m 644 %1 /etc/pki/ca-trust/source/anchors/telltale.crt\n"
                       "  sudo update-ca-trust\n"),
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "The system.\n"
                       "Debian, Ubuntu, Alpine:\n"
                       "  sudo rm -f /usr/local/share/ca-certificates/telltale.crt\n"
                       "  sudo update-ca-certificates --fresh\n"
                       "Fedora, RHEL:\n"
                       "  sudo rm -f /etc/pki/ca-trust/source/anchors/telltale.crt\n"
                       "  sudo update-ca-trust\n")},
    {"java",
     QT_TRANSLATE_NOOP(
         "telltale::cli::CaInstructions",
         "Java: all programs of one JVM, whose keytool it is.\n"
         "  sudo keytool -importcert -noprompt -trustcacerts -alias telltale -cacerts -storepass changeit -file %1\n"
         "Java 8 has no -cacerts: -keystore \"$JAVA_HOME/jre/lib/security/cacerts\" in its place.\n"
         "Or one program, while the JVM stays as it is:\n"
         "  telltale ca export --format jks -o telltale.jks\n"
         "    java -Djavax.net.ssl.trustStore=telltale.jks ...\n"),
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Java.\n"
                       "  sudo keytool -delete -alias telltale -cacerts -storepass changeit\n"
                       "And every telltale.jks that was exported goes.\n")},
    {"node",
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Node.js, which reads this when it starts, and trusts what it trusted besides.\n"
                       "  export NODE_EXTRA_CA_CERTS=%1\n"
                       "It takes one file: where another one is named already, put both into one (cat A B > C).\n"),
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Node.js.\n"
                       "  unset NODE_EXTRA_CA_CERTS\n")},
    {"python",
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Python: urllib and all that uses the module ssl; requests and pip. They trust nothing but\n"
                       "this file then, so it holds the system's authorities too: export it again when those change.\n"
                       "  export SSL_CERT_FILE=%1\n"
                       "  export REQUESTS_CA_BUNDLE=%1\n"),
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Python.\n"
                       "  unset SSL_CERT_FILE REQUESTS_CA_BUNDLE\n")},
    {"curl",
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "curl and git. They trust nothing but this file then, so it holds the system's authorities\n"
                       "too: export it again when those change.\n"
                       "  export CURL_CA_BUNDLE=%1\n"
                       "  export GIT_SSL_CAINFO=%1\n"
                       "One call, and wget, which has no variable for it:\n"
                       "    curl --cacert %1 ...\n"
                       "    wget --ca-certificate=%1 ...\n"),
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "curl and git.\n"
                       "  unset CURL_CA_BUNDLE GIT_SSL_CAINFO\n")},
    {"firefox",
     QT_TRANSLATE_NOOP(
         "telltale::cli::CaInstructions",
         "Firefox: every profile of this account, while Firefox is closed. certutil is NSS's (Debian\n"
         "and Ubuntu: libnss3-tools).\n"
         "  for db in ~/.mozilla/firefox/*/cert9.db ~/snap/firefox/common/.mozilla/firefox/*/cert9.db; do "
         "[ ! -e \"$db\" ] || certutil -A -d \"sql:${db%/cert9.db}\" -n %2 -t C,, -a -i %1; done\n"
         "Or all accounts: install the file where all can read it, and name it in\n"
         "/etc/firefox/policies/policies.json:\n"
         "    {\"policies\": {\"Certificates\": {\"Install\": "
         "[\"/usr/local/share/ca-certificates/telltale.crt\"]}}}\n"),
     QT_TRANSLATE_NOOP(
         "telltale::cli::CaInstructions",
         "Firefox.\n"
         "  for db in ~/.mozilla/firefox/*/cert9.db ~/snap/firefox/common/.mozilla/firefox/*/cert9.db; do "
         "[ ! -e \"$db\" ] || certutil -D -d \"sql:${db%/cert9.db}\" -n %2; done\n"
         "And the line in /etc/firefox/policies/policies.json goes.\n")},
    {"chromium",
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Chromium and Chrome: all profiles of this account. certutil is NSS's (Debian and Ubuntu:\n"
                       "libnss3-tools).\n"
                       "  mkdir -p ~/.pki/nssdb\n"
                       "  [ -e ~/.pki/nssdb/cert9.db ] || certutil -N -d \"sql:$HOME/.pki/nssdb\" --empty-password\n"
                       "  certutil -A -d \"sql:$HOME/.pki/nssdb\" -n %2 -t C,, -a -i %1\n"),
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Chromium and Chrome.\n"
                       "  certutil -D -d \"sql:$HOME/.pki/nssdb\" -n %2\n")},
    {"docker",
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Docker itself, towards a registry; registry.example:443 stands for its name and port.\n"
                       "  sudo install -D -m 644 %1 /etc/docker/certs.d/registry.example:443/ca.crt\n"
                       "Programs in an image: the certificate goes beside the Dockerfile,\n"
                       "  install -m 644 %1 telltale-ca.crt\n"
                       "and these lines into it (Debian, Ubuntu, Alpine; with the package ca-certificates):\n"
                       "    COPY telltale-ca.crt /usr/local/share/ca-certificates/telltale.crt\n"
                       "    RUN update-ca-certificates\n"
                       "Java, Node.js and Python in it need what --for java, node and python say.\n"),
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Docker.\n"
                       "  sudo rm -f /etc/docker/certs.d/registry.example:443/ca.crt\n"
                       "And images that were built with it are built anew.\n")},
    {"appsmith",
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Appsmith in its container; stacks stands for the folder that is mounted as /appsmith-stacks,\n"
                       "appsmith for the container. Only names that end in .crt count there.\n"
                       "  sudo install -D -m 644 %1 stacks/ca-certs/telltale.crt\n"
                       "  docker restart appsmith\n"
                       "Its start brings it into the JVM's trust and the system's. The first start of a new container\n"
                       "sends something before that, which does not get through.\n"),
     QT_TRANSLATE_NOOP("telltale::cli::CaInstructions",
                       "Appsmith.\n"
                       "  sudo rm -f stacks/ca-certs/telltale.crt\n"
                       "  docker restart appsmith\n")},
};
static_assert(std::size(placeTexts) == allCaPlaces.size());

const PlaceTexts &textsOf(CaPlace place)
{
    return placeTexts[static_cast<std::size_t>(place)];
}

QString filledIn(const char *text, const CaTrusted &trusted)
{
    const std::string nickname = trusted.nickname.empty() ? "NAME" : shellWord(trusted.nickname);
    // Piece by piece: a path may hold what looks like a place for another.
    QStringList pieces = QCoreApplication::translate("telltale::cli::CaInstructions", text).split(QStringLiteral("%1"));
    for (QString &piece : pieces)
        piece.replace(QStringLiteral("%2"), QString::fromStdString(nickname));
    return pieces.join(QString::fromStdString(shellWord(trusted.file)));
}

} // namespace

std::span<const CaPlace> caPlaces()
{
    return allCaPlaces;
}

const char *caPlaceName(CaPlace place)
{
    return textsOf(place).name;
}

std::optional<CaPlace> caPlaceNamed(std::string_view name)
{
    for (const CaPlace place : allCaPlaces) {
        if (name == caPlaceName(place))
            return place;
    }
    return {};
}

bool needsBundle(CaPlace place)
{
    return place == CaPlace::Python || place == CaPlace::Curl;
}

QString trustInstructions(CaPlace place, const CaTrusted &trusted)
{
    return filledIn(textsOf(place).trust, trusted);
}

QString forgetInstructions(CaPlace place, const CaTrusted &trusted)
{
    return filledIn(textsOf(place).forget, trusted);
}

std::string shellWord(const std::string &text)
{
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:@%+=,-";
    if (!text.empty() && text.find_first_not_of(plain) == std::string::npos)
        return text;
    const bool isPrintable = payload::visibleUtf8(text) == text;
    std::string word = isPrintable ? "'" : "$'";
    for (const char octet : text) {
        const bool isSpecial = octet < ' ' || octet >= '\x7f' || octet == '\'' || octet == '\\';
        if (isPrintable) {
            word += octet == '\'' ? "'\\''" : std::string(1, octet);
        } else if (isSpecial) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\x%02x", static_cast<unsigned>(static_cast<unsigned char>(octet)));
            word += escaped;
        } else {
            word += octet;
        }
    }
    return word + '\'';
}

} // namespace telltale::cli

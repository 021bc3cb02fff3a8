// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/ping_secrets.h"

#include "audit/masking.h"
#include "network/ping/ping_filler.h"
#include "network/ping/ping_records.h"
#include "network/ping/secret_pieces.h"

#include <algorithm>

namespace telltale::network {

namespace {

void addSecret(PingSecrets &secrets, const std::string &name, std::string_view form)
{
    if (form.empty()
        || std::any_of(secrets.begin(), secrets.end(), [form](const PingSecret &one) { return one.form == form; }))
        return;
    std::string free = name;
    for (int number = 2;
         std::any_of(secrets.begin(), secrets.end(), [&free](const PingSecret &one) { return one.name == free; });
         ++number)
        free = name + '_' + std::to_string(number);
    secrets.push_back({std::move(free), std::string(form)});
}

} // namespace

std::string maskedPing(std::string_view text, const PingSecrets &secrets)
{
    std::string masked;
    for (const SecretPiece &piece : secretPieces(text, secrets))
        masked += piece.isSecret ? audit::maskedSecret : piece.text;
    return masked;
}

PingSecrets foundSecrets(const PingRequest &request, const std::shared_ptr<const audit::Knowledge> &knowledge,
                         PingSecrets known)
{
    readPingFields(request, knowledge, [&](const PingField &field) {
        if (!audit::holdsSecret(field.finding) && field.finding.category != audit::Category::Credential)
            return;
        const std::string path = pathOf(field);
        const std::string name = shellName(path.substr(path.rfind('/') + 1));
        std::string_view sent = field.record.document.lexeme(field.leaf);
        if (sent.size() >= 2 && field.record.document.node(field.leaf).type() == payload::NodeType::String)
            sent = sent.substr(1, sent.size() - 2);
        // What has nothing to hide is no secret: a switch, a number of one digit.
        if (sent.size() < 4)
            return;
        addSecret(known, name, sent);
        addSecret(known, name, valueOf(field));
    });
    std::stable_sort(known.begin(), known.end(), [](const PingSecret &one, const PingSecret &other) {
        return one.form.size() > other.form.size();
    });
    return known;
}

} // namespace telltale::network

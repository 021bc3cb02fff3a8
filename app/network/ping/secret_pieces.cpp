// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/secret_pieces.h"

#include <algorithm>

namespace telltale::network {

std::vector<SecretPiece> secretPieces(std::string_view text, const PingSecrets &secrets)
{
    std::vector<SecretPiece> pieces;
    while (!text.empty()) {
        std::size_t first = std::string_view::npos;
        const PingSecret *found = nullptr;
        for (const PingSecret &secret : secrets) {
            const std::size_t at = secret.form.empty() ? std::string_view::npos : text.find(secret.form);
            const bool isLonger = at == first && found != nullptr && secret.form.size() > found->form.size();
            if (at < first || (at != std::string_view::npos && isLonger)) {
                first = at;
                found = &secret;
            }
        }
        if (first != 0)
            pieces.push_back({text.substr(0, first), false});
        if (found == nullptr)
            break;
        pieces.push_back({found->name, true});
        text.remove_prefix(first + found->form.size());
    }
    return pieces;
}

bool hasSecret(std::string_view text, const PingSecrets &secrets)
{
    return std::any_of(secrets.begin(), secrets.end(), [text](const PingSecret &secret) {
        return !secret.form.empty() && text.find(secret.form) != std::string_view::npos;
    });
}

} // namespace telltale::network

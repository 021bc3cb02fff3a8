// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ping/secret_pieces.h"

#include <algorithm>

namespace telltale::network {

std::vector<SecretPiece> secretPieces(std::string_view text, const PingSecrets &secrets)
{
    // Where each comes next: looked up again only when that is passed, so that many of them cost no more than few.
    std::vector<std::size_t> next(secrets.size());
    const auto findFrom = [&](std::size_t i, std::size_t from) {
        return secrets[i].form.empty() ? std::string_view::npos : text.find(secrets[i].form, from);
    };
    for (std::size_t i = 0; i < secrets.size(); ++i)
        next[i] = findFrom(i, 0);
    std::vector<SecretPiece> pieces;
    std::size_t done = 0;
    while (done < text.size()) {
        std::size_t first = text.size();
        const PingSecret *found = nullptr;
        for (std::size_t i = 0; i < secrets.size(); ++i) {
            if (next[i] < done)
                next[i] = findFrom(i, done);
            const bool isLonger = found != nullptr && next[i] == first && secrets[i].form.size() > found->form.size();
            if (next[i] < first || isLonger) {
                first = next[i];
                found = &secrets[i];
            }
        }
        if (first > done)
            pieces.push_back({text.substr(done, first - done), false});
        if (found == nullptr)
            break;
        pieces.push_back({found->name, true});
        done = first + found->form.size();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/rewrite/containers/container.h"

namespace telltale::privacy {

std::unique_ptr<Container> containerFor(payload::Format format, const payload::Limits &limits)
{
    switch (format) {
    case payload::Format::Http:
        return makeHttpContainer();
    case payload::Format::Http2Body:
        return makeBodyContainer();
    case payload::Format::Har:
        return makeHarContainer(limits);
    case payload::Format::Flows:
        return makeFlowContainer(limits);
    case payload::Format::Curl:
        return makeCurlContainer();
    default:
        return nullptr;
    }
}

std::optional<std::vector<TextEdit>> editsOfUrl(std::string_view url, std::string_view target,
                                                const std::vector<TextEdit> &edits)
{
    const std::string_view front = url.substr(0, url.find('#'));
    const bool isWhole = front.ends_with(target);
    const std::string_view own = isWhole || target.empty() ? target : target.substr(1);
    if (!isWhole && !(target.starts_with('/') && front.ends_with(own)))
        return {};
    const std::size_t base = front.size() - own.size();
    const std::size_t madeUp = target.size() - own.size();
    std::vector<TextEdit> moved;
    for (const TextEdit &edit : edits) {
        if (edit.offset < madeUp)
            return {};
        moved.push_back({edit.offset - madeUp + base, edit.length, edit.text});
    }
    return moved;
}

} // namespace telltale::privacy

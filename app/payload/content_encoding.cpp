// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/content_encoding.h"

namespace telltale::payload {

DecodedBody decodeContent(std::string_view sent, std::string_view, const Limits &)
{
    return {std::string(sent), {}, {}};
}

} // namespace telltale::payload

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sarif_text.h"

namespace telltale::report {

std::string sarifMessage(std::string_view text)
{
    std::string escaped;
    for (const char character : text) {
        if (character == '[' || character == ']' || character == '\\')
            escaped += '\\';
        else if (character == '{' || character == '}')
            escaped += character;
        escaped += character;
    }
    return escaped;
}

} // namespace telltale::report

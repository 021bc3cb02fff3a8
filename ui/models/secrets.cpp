// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/secrets.h"

#include "audit/masking.h"

namespace telltale::models {

QString maskText()
{
    return QString::fromLatin1(audit::maskedSecret.data(), static_cast<qsizetype>(audit::maskedSecret.size()));
}

std::string_view maskLexeme()
{
    static const std::string lexeme = '"' + std::string(audit::maskedSecret) + '"';
    return lexeme;
}

} // namespace telltale::models

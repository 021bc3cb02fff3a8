// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/ledger/value_category.h"

#include "payload/lexeme.h"

namespace telltale::audit {

CategoryOfValue categoryOfValue(const Knowledge &knowledge)
{
    return
        [&values = knowledge.values()](payload::NodeType type, std::string_view lexeme) -> std::optional<ValueReason> {
            const bool isQuoted = type == payload::NodeType::String && lexeme.size() >= 2;
            const ValueMatch match = lexeme.find('\\') == std::string_view::npos
                ? values.judge(isQuoted ? lexeme.substr(1, lexeme.size() - 2) : lexeme, {type})
                : values.judge(isQuoted ? payload::decodeString(lexeme) : std::string(lexeme), {type});
            const bool isTelling = match.category != Category::Unknown && match.sureness >= Sureness::Likely;
            if (!isTelling)
                return std::nullopt;
            return ValueReason{match.category, ValueRecogniser::why(match)};
        };
}

} // namespace telltale::audit

// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/policy/leaf_text.h"

#include "payload/coding_guess.h"
#include "payload/lexeme.h"

namespace telltale::privacy {

using payload::NodeIndex;
using payload::NodeType;

std::string_view decodedText(const payload::Record &record, NodeIndex leaf, std::string &room)
{
    const payload::Document &document = record.document;
    const payload::Node &node = document.node(leaf);
    const std::string_view lexeme = document.lexeme(leaf);
    if (node.type() == NodeType::String) {
        const bool isPlain = lexeme.size() >= 2 && lexeme.front() == '"' && lexeme.back() == '"'
            && lexeme.find('\\') == std::string_view::npos;
        if (isPlain)
            return lexeme.substr(1, lexeme.size() - 2);
        room = payload::decodeString(lexeme);
        return room;
    }
    if (node.type() != NodeType::Text || lexeme.find_first_of("%+") == std::string_view::npos)
        return lexeme;
    const std::string path = document.paths().pointer(node.path());
    const bool isForm = path.starts_with("form/") && record.form != payload::BodyForm::Parts;
    if (!isForm && !path.starts_with("query/"))
        return lexeme;
    room = payload::percentDecoded(lexeme);
    return room;
}

} // namespace telltale::privacy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/editors/json_text_file.h"

#include "payload/lexeme.h"
#include "payload/strict_scanner.h"
#include "payload/tolerant_reader.h"
#include "privacy/switches/editors/line_file.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

using payload::NodeIndex;
using payload::NodeType;

namespace {

constexpr std::string_view jsonBlanks = " \t\r\n";

/// Comments and trailing commas are what programs mean by JSON with comments.
bool isJsonc(const Diagnostic &finding)
{
    const std::string_view code = finding.code;
    return code == "json-comment" || code == "trailing-comma" || code == "byte-order-mark";
}

std::optional<Error> readJsoncText(JsonTextFile &file)
{
    const auto end = static_cast<std::uint32_t>(file.text->text().size());
    const payload::TolerantEnd ended = payload::readTolerant(file.document, end, {});
    const auto problem = std::find_if(file.document.diagnostics().begin(), file.document.diagnostics().end(),
                                      [](const Diagnostic &finding) { return !isJsonc(finding); });
    if (problem != file.document.diagnostics().end())
        return refusedLine(problem->place.line, problem->message);
    if (ended != payload::TolerantEnd::Complete)
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "There is no JSON in the file")));
    return {};
}

std::optional<Error> readJsonStrictly(JsonTextFile &file)
{
    const payload::ScanResult result = payload::scanStrict(file.document, {});
    if (result.status != payload::ScanStatus::Complete)
        return refusedLine(lineNumberAt(file.bytes, std::min(file.bytes.size(), file.begin + result.offset)),
                           aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "This is no JSON")));
    return {};
}

} // namespace

std::vector<NodeIndex> JsonTextFile::children(NodeIndex object) const
{
    std::vector<NodeIndex> result;
    if (document.node(object).type() != NodeType::Object)
        return result;
    const NodeIndex end = document.subtreeEnd(object);
    for (NodeIndex node = object + 1; node < end; node = document.subtreeEnd(node))
        result.push_back(node);
    return result;
}

std::string JsonTextFile::keyOf(NodeIndex node) const
{
    return payload::decodeString(document.keyLexeme(node));
}

bool JsonTextFile::isObject(NodeIndex node) const
{
    const NodeType type = document.node(node).type();
    return type == NodeType::Object || type == NodeType::EmptyObject;
}

std::size_t JsonTextFile::skipped(std::size_t at) const
{
    for (;;) {
        at = std::min(bytes.find_first_not_of(jsonBlanks, at), bytes.size());
        const std::string_view rest = bytes.substr(at);
        if (rest.starts_with("//"))
            at = lineEndAt(bytes, at);
        else if (rest.starts_with("/*") && rest.find("*/", 2) != std::string_view::npos)
            at += rest.find("*/", 2) + 2;
        else
            return at;
    }
}

Result<JsonTextFile> openJsonText(std::string_view bytes, bool hasComments)
{
    JsonTextFile file;
    file.bytes = bytes;
    file.begin = behindByteOrderMark(bytes);
    if (!hasComments)
        file.begin = std::min(bytes.find_first_not_of(jsonBlanks, file.begin), bytes.size());
    file.text = std::make_unique<payload::PaddedText>(bytes.substr(file.begin));
    file.paths = std::make_unique<payload::PathTable>();
    const auto line = static_cast<std::uint32_t>(lineNumberAt(bytes, file.begin));
    file.document.start(file.text->text(), *file.paths, Place{file.begin, line, 1});
    if (!payload::isUtf8(bytes))
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The file is no UTF-8")));
    if (file.begin == bytes.size())
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The file is empty, which is no JSON")));
    if (const auto error = hasComments ? readJsoncText(file) : readJsonStrictly(file))
        return *error;
    std::size_t behind = file.end(0);
    behind = hasComments ? file.skipped(behind) : std::min(bytes.find_first_not_of(jsonBlanks, behind), bytes.size());
    if (behind != bytes.size())
        return refusedLine(lineNumberAt(bytes, behind),
                           aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "Something stands behind the JSON")));
    if (!file.isObject(0))
        return refusedFile(aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The file holds no object")));
    return file;
}

} // namespace telltale::privacy

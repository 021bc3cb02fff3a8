// SPDX-License-Identifier: GPL-3.0-or-later
#include "payload/tolerant_reader.h"

#include "payload/tolerant_tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace telltale::payload {

namespace {

/// What may come next.
enum class Step {
    Value,         ///< the root, or behind a colon
    First,         ///< behind an opening bracket
    Next,          ///< behind a comma
    Colon,         ///< behind a key
    After,         ///< behind a value
    AfterEllipsis, ///< behind dots, where a comma may be left out too
    Done,
};

class TolerantReader
{
public:
    TolerantReader(Document &document, std::uint32_t end, const Limits &limits);
    TolerantEnd read();

private:
    bool readSteps();
    bool step();
    void endsInside();
    bool entry();
    bool key();
    bool colon();
    bool after();
    bool value();
    bool leaf();
    bool string();
    bool open(NodeType type);
    bool close();
    bool dots(std::size_t length, Step next);
    bool add(std::uint32_t start, NodeType type);
    void noteDuplicate(PathId path);
    void measureOpen();
    bool unexpected();
    TolerantEnd finish(TolerantEnd end);
    QString keyText() const { return TolerantTokens::shown(m_text.substr(m_key, m_keyEnd - m_key)); }

    Document &m_document;
    NodeList &m_nodes;
    PathTable &m_paths;
    const Limits &m_limits;
    TolerantNotes m_notes;
    std::string_view m_text;
    TolerantTokens m_tokens;
    std::vector<NodeIndex> m_seenIn; ///< by path: one more than the object that had this member last
    Step m_step = Step::Value;
    NodeIndex m_container = noNode;
    bool m_inObject = false;
    PathId m_path = 0;         ///< of the value that comes next
    std::uint32_t m_index = 0; ///< of the element that comes next
    std::uint32_t m_key = 0;   ///< of the member that comes next: where its key begins and ends
    std::uint32_t m_keyEnd = 0;
    std::uint32_t m_comma = 0;
    std::uint32_t m_depth = 0;
};

std::uint64_t documentLimit(const Limits &limits)
{
    return std::min<std::uint64_t>(limits.document, 1u << 30);
}

std::string_view boundedText(const Document &document, std::uint32_t end, const Limits &limits)
{
    return document.text().view().substr(0,
                                         static_cast<std::size_t>(std::min<std::uint64_t>(end, documentLimit(limits))));
}

bool isAtFileStart(const Document &document)
{
    return document.runs().front().place.offset == 0;
}

TolerantReader::TolerantReader(Document &document, std::uint32_t end, const Limits &limits)
    : m_document(document), m_nodes(document.mutableNodes()), m_paths(document.mutablePaths()), m_limits(limits),
      m_notes(document, limits), m_text(boundedText(document, end, limits)),
      m_tokens(m_text, 0, isAtFileStart(document), m_notes), m_path(document.rootPath())
{
    if (m_text.size() < std::min<std::size_t>(end, document.text().size()))
        m_tokens.setLimited(documentLimit(limits));
}

TolerantEnd TolerantReader::read()
{
    if (!m_tokens.skipSpace())
        return finish(TolerantEnd::CutOff);
    if (m_tokens.isAtEnd()) {
        if (!m_tokens.isLimited())
            return finish(TolerantEnd::Nothing);
        m_tokens.failAtEnd(Code::CutOff, {});
        return finish(TolerantEnd::Error);
    }
    if (readSteps())
        return finish(TolerantEnd::Complete);
    measureOpen();
    return finish(m_tokens.ranOut() && !m_tokens.isLimited() ? TolerantEnd::CutOff : TolerantEnd::Error);
}

TolerantEnd TolerantReader::finish(TolerantEnd end)
{
    m_notes.handOver();
    m_document.finish(end == TolerantEnd::Complete || end == TolerantEnd::Nothing, m_tokens.offset());
    return end;
}

bool TolerantReader::readSteps()
{
    for (;;) {
        if (!step())
            return false;
        if (m_step == Step::Done)
            return true;
        if (!m_tokens.skipSpace())
            return false;
        if (m_tokens.isAtEnd()) {
            endsInside();
            return false;
        }
    }
}

bool TolerantReader::step()
{
    switch (m_step) {
    case Step::Value:
        return value();
    case Step::Colon:
        return colon();
    case Step::After:
        return after();
    default:
        return entry();
    }
}

/// The text ends here, between two tokens.
void TolerantReader::endsInside()
{
    QString where;
    if (m_step == Step::Colon || (m_step == Step::Value && m_inObject))
        where = QCoreApplication::translate("telltale::Codes", "after the key %1").arg(keyText());
    else if (m_step == Step::Next)
        where = QCoreApplication::translate("telltale::Codes", "after a comma");
    else
        where = m_inObject ? QCoreApplication::translate("telltale::Codes", "inside an object")
                           : QCoreApplication::translate("telltale::Codes", "inside an array");
    m_tokens.failAtEnd(Code::CutOff, where);
}

bool TolerantReader::unexpected()
{
    m_tokens.fail(Code::UnexpectedCharacter, QChar(0x201C) + m_tokens.excerpt() + QChar(0x201D));
    return false;
}

/// A member or element, dots, or the closing bracket.
bool TolerantReader::entry()
{
    const char byte = m_tokens.current();
    if (byte == (m_inObject ? '}' : ']')) {
        if (m_step == Step::Next)
            m_notes.add(Code::TrailingComma, m_comma);
        return close();
    }
    if (m_step == Step::AfterEllipsis && byte == ',')
        return after();
    if (const std::size_t length = m_tokens.ellipsis())
        return dots(length, Step::AfterEllipsis);
    if (m_inObject)
        return key();
    if (byte == ',' || byte == '}')
        return unexpected();
    m_path = m_paths.element(m_nodes[m_container].path());
    return value();
}

bool TolerantReader::dots(std::size_t length, Step next)
{
    m_notes.add(Code::Ellipsis, m_tokens.offset());
    m_tokens.skip(length);
    m_step = next;
    return true;
}

bool TolerantReader::key()
{
    m_key = m_tokens.offset();
    const char byte = m_tokens.current();
    if (byte == '"' || byte == '\'') {
        if (m_tokens.string(true) != TokenEnd::Whole)
            return false;
    } else if (!m_tokens.isKeyStart()) {
        return unexpected();
    } else if (m_tokens.bareKey() != TokenEnd::Whole) {
        return false;
    }
    m_keyEnd = m_tokens.offset();
    m_path = m_paths.member(m_nodes[m_container].path(), m_text.substr(m_key, m_keyEnd - m_key));
    noteDuplicate(m_path);
    m_step = Step::Colon;
    return true;
}

/// A member's path is stamped with its object. Objects with the same path are never open at the same time, so one stamp
/// for each path is enough.
void TolerantReader::noteDuplicate(PathId path)
{
    if (path >= m_seenIn.size())
        m_seenIn.resize(std::max<std::size_t>({m_paths.size(), path + std::size_t(1), m_seenIn.size() * 2}), 0);
    if (m_seenIn[path] == m_container + 1)
        m_notes.add(Code::DuplicateKey, m_key);
    m_seenIn[path] = m_container + 1;
}

bool TolerantReader::colon()
{
    if (m_tokens.current() != ':') {
        m_tokens.fail(Code::MissingColon, keyText());
        return false;
    }
    m_tokens.skip(1);
    m_step = Step::Value;
    return true;
}

bool TolerantReader::after()
{
    const char byte = m_tokens.current();
    if (byte == ',') {
        m_comma = m_tokens.offset();
        m_tokens.skip(1);
        m_step = Step::Next;
        return true;
    }
    if (byte == (m_inObject ? '}' : ']'))
        return close();
    if (const std::size_t length = m_tokens.ellipsis())
        return dots(length, Step::AfterEllipsis);
    const bool beginsAnother = std::string_view("\"'{[+-.0123456789").find(byte) != std::string_view::npos;
    if (!beginsAnother && !m_tokens.isKeyStart())
        return unexpected();
    m_tokens.fail(Code::MissingComma, m_tokens.excerpt());
    return false;
}

bool TolerantReader::value()
{
    const char byte = m_tokens.current();
    if (byte == '{')
        return open(NodeType::Object);
    if (byte == '[')
        return open(NodeType::Array);
    if (m_inObject) {
        if (const std::size_t length = m_tokens.ellipsis())
            return dots(length, Step::After);
        if (byte == ',' || byte == '}' || byte == ']') {
            m_tokens.fail(Code::MissingValue, keyText());
            return false;
        }
    }
    m_step = m_container == noNode ? Step::Done : Step::After;
    return byte == '"' || byte == '\'' ? string() : leaf();
}

bool TolerantReader::string()
{
    const std::uint32_t start = m_tokens.offset();
    const TokenEnd end = m_tokens.string(false);
    // What there is of a string that was cut off is a field all the same.
    return end != TokenEnd::Bad && add(start, NodeType::String) && end == TokenEnd::Whole;
}

/// A number or word.
bool TolerantReader::leaf()
{
    const std::uint32_t start = m_tokens.offset();
    const char byte = m_tokens.current();
    NodeType type = NodeType::Number;
    TokenEnd end = TokenEnd::Bad;
    if (std::string_view("+-.0123456789").find(byte) != std::string_view::npos)
        end = m_tokens.number();
    else if (byte != '\\' && m_tokens.isKeyStart())
        end = m_tokens.word(type);
    else
        return unexpected();
    return end == TokenEnd::Whole && add(start, type);
}

/// The value that begins at `start` and ends here (containers: is opened here).
bool TolerantReader::add(std::uint32_t start, NodeType type)
{
    if (m_nodes.size() >= m_limits.nodes) {
        m_notes.fail(Code::NodeLimit, start, QString::number(m_limits.nodes));
        return false;
    }
    const std::uint32_t keyOrIndex = m_container == noNode ? 0 : m_inObject ? m_key : m_index++;
    const std::uint32_t pathAndType = m_path << 4 | static_cast<std::uint32_t>(type);
    m_nodes.push_back({start, m_tokens.offset() - start, m_container, pathAndType, keyOrIndex});
    return true;
}

bool TolerantReader::open(NodeType type)
{
    if (m_depth >= m_limits.depth) {
        m_tokens.fail(Code::DepthLimit, QString::number(m_limits.depth));
        return false;
    }
    const std::uint32_t start = m_tokens.offset();
    m_tokens.skip(1);
    if (!add(start, type))
        return false;
    ++m_depth;
    m_container = static_cast<NodeIndex>(m_nodes.size() - 1);
    m_inObject = type == NodeType::Object;
    m_index = 0;
    m_step = Step::First;
    return true;
}

bool TolerantReader::close()
{
    m_tokens.skip(1);
    Node &node = m_nodes[m_container];
    node.length = m_tokens.offset() - node.offset;
    if (m_container + 1 == m_nodes.size()) {
        const NodeType empty = m_inObject ? NodeType::EmptyObject : NodeType::EmptyArray;
        node.pathAndType = node.path() << 4 | static_cast<std::uint32_t>(empty);
    }
    --m_depth;
    m_index = node.keyOrIndex + 1;
    m_container = node.parent;
    m_step = m_container == noNode ? Step::Done : Step::After;
    m_inObject = m_container != noNode && m_nodes[m_container].type() == NodeType::Object;
    return true;
}

/// Reading stopped here: this far reaches whatever is still open.
void TolerantReader::measureOpen()
{
    for (NodeIndex open = m_container; open != noNode; open = m_nodes[open].parent)
        m_nodes[open].length = m_tokens.offset() - m_nodes[open].offset;
}

} // namespace

TolerantEnd readTolerant(Document &document, std::uint32_t end, const Limits &limits)
{
    return TolerantReader(document, end, limits).read();
}

std::uint32_t skipTolerantSpace(Document &document, std::uint32_t offset, std::uint32_t end, const Limits &limits)
{
    TolerantNotes notes(document, limits);
    TolerantTokens tokens(document.text().view().substr(0, end), offset, isAtFileStart(document), notes);
    tokens.skipSpace();
    notes.handOver();
    return tokens.offset();
}

} // namespace telltale::payload

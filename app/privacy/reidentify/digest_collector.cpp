// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/reidentify/digest_collector.h"

#include "audit/digests/crypt_form.h"
#include "audit/digests/digest_shape.h"
#include "audit/values/checks/ascii.h"
#include "payload/coding_guess.h"
#include "payload/hex.h"
#include "payload/lexeme.h"

#include <algorithm>

namespace telltale::privacy {

using namespace audit::checks;

namespace {

constexpr std::uint32_t noNumber = 0xffffffffu;
constexpr std::size_t saltsOfAnEvent = 8;
constexpr std::size_t longestSalt = 64;
constexpr std::size_t leastSalt = 4;
constexpr std::size_t leastDigest = 40; ///< digits: nobody salts with what is to be turned back

/// The characters of a leaf; strings with escapes are decoded into `scratch`.
std::string_view textOfLeaf(payload::NodeType type, std::string_view lexeme, std::string &scratch)
{
    if (type == payload::NodeType::String) {
        const bool isPlain = lexeme.size() >= 2 && lexeme.find('\\') == std::string_view::npos;
        if (isPlain && (lexeme.front() == '"' || lexeme.front() == '\''))
            return lexeme.substr(1, lexeme.size() - 2);
        return scratch = payload::decodeString(lexeme);
    }
    if (type == payload::NodeType::Text && lexeme.find('%') != std::string_view::npos)
        return scratch = payload::percentDecoded(lexeme);
    return lexeme;
}

bool saysHash(std::string_view key)
{
    const std::string small = lowered(key);
    constexpr std::array<std::string_view, 9> words{"hash",  "digest", "checksum", "md5",   "sha1",
                                                    "sha25", "hmac",   "crc",      "murmur"};
    return std::any_of(words.begin(), words.end(),
                       [&small](std::string_view word) { return small.find(word) != std::string::npos; });
}

bool saysSalt(std::string_view key)
{
    const std::string small = lowered(key);
    return small == "id" || key.ends_with("Id") || key.ends_with("ID") || small.ends_with("_id")
        || small.ends_with("-id") || small.ends_with("uuid") || small.ends_with("guid")
        || small.find("salt") != std::string::npos || small.find("nonce") != std::string::npos;
}

} // namespace

bool DigestFinds::hasLikely() const
{
    return std::any_of(fields.begin(), fields.end(), [](const DigestField &field) { return field.likely != 0; });
}

DigestCollector::DigestCollector(std::shared_ptr<const audit::Knowledge> knowledge) : m_classifier(std::move(knowledge))
{
    m_finds.names.emplace_back();
    m_nameNumbers.emplace(std::string(), 0);
}

void DigestCollector::add(const payload::Record &record)
{
    m_events += !record.isEnvelope;
    m_isBegun = false;
    m_hasLikely = false;
    for (payload::NodeIndex i = record.root; i < record.end; ++i) {
        const payload::NodeType type = record.document.node(i).type();
        if (type == payload::NodeType::String || type == payload::NodeType::Number || type == payload::NodeType::Text)
            addLeaf(record, i);
    }
    if (m_hasLikely)
        addSalts(record);
}

void DigestCollector::addLeaf(const payload::Record &record, payload::NodeIndex leaf)
{
    const payload::Node &node = record.document.node(leaf);
    constexpr std::uint32_t longestLexeme = 1024;
    if (node.length < 6 || node.length > longestLexeme)
        return;
    const std::string_view text = trimmed(textOfLeaf(node.type(), record.document.lexeme(leaf), m_scratch));
    std::vector<DigestForm> forms = digestForms(node.type(), text);
    const char *password = nullptr;
    if (forms.empty() && node.type() != payload::NodeType::Number) {
        const audit::CryptForm crypt = audit::cryptForm(text);
        password = crypt.isPassword ? crypt.algorithm : nullptr;
    }
    if (!forms.empty() || password != nullptr)
        addRow(record, leaf, text, std::move(forms), password);
}

void DigestCollector::addRow(const payload::Record &record, payload::NodeIndex leaf, std::string_view text,
                             std::vector<DigestForm> forms, const char *password)
{
    const std::uint32_t field = fieldOf(record, leaf);
    m_key.assign(reinterpret_cast<const char *>(&field), sizeof field);
    m_key += text;
    const auto [at, isNew] = m_finds.texts.emplace(m_key, static_cast<std::uint32_t>(m_finds.rows.size()));
    if (!isNew) {
        DigestRow &known = m_finds.rows[at->second];
        ++known.count;
        m_hasLikely |= known.isLikely;
        return;
    }
    DigestRow row;
    row.text = std::string_view(at->first).substr(sizeof field);
    row.field = field;
    row.count = 1;
    row.password = password;
    row.firstForm = static_cast<std::uint32_t>(m_finds.forms.size());
    row.forms = static_cast<std::uint16_t>(forms.size());
    judge(record, leaf, row);
    for (DigestForm &form : forms) {
        m_finds.forms.push_back(std::move(form));
        m_finds.rowOfForm.push_back(at->second);
    }
    row.source = nameNumber(record.source);
    row.event = record.isEnvelope ? 0 : nameNumber(payload::eventName(record).value_or(std::string()));
    row.line = record.document.place(record.document.node(leaf).offset).line;
    m_hasLikely |= row.isLikely;
    m_finds.fields[field].likely += row.isLikely;
    m_finds.rows.push_back(row);
}

void DigestCollector::judge(const payload::Record &record, payload::NodeIndex leaf, DigestRow &row)
{
    if (!m_isBegun)
        m_classifier.begin(record);
    m_isBegun = true;
    const audit::FieldVerdict verdict = m_classifier.judge(leaf);
    const std::string &key = m_finds.fields[row.field].key;
    row.isLikely = row.password != nullptr || verdict.protection == audit::Protection::Hashed || saysHash(key);
    row.isSecret = verdict.isSecret || verdict.category == audit::Category::Credential;
    row.isShort = verdict.protectedBy.find("shortened") != std::string::npos;
    audit::Category &category = m_finds.fields[row.field].category;
    if (category == audit::Category::Unknown)
        category = verdict.category;
}

std::uint32_t DigestCollector::fieldOf(const payload::Record &record, payload::NodeIndex leaf)
{
    const payload::PathTable &paths = record.document.paths();
    const payload::PathId id = record.document.node(leaf).path();
    if (m_generation != paths.generation()) {
        m_generation = paths.generation();
        m_fieldById.clear();
    }
    if (id >= m_fieldById.size())
        m_fieldById.resize(std::max<std::size_t>(paths.size(), id + 1), noNumber);
    if (m_fieldById[id] != noNumber)
        return m_fieldById[id];
    const std::string path = paths.pointer(id);
    const auto [at, isNew] = m_fieldNumbers.emplace(path, static_cast<std::uint32_t>(m_finds.fields.size()));
    if (isNew) {
        payload::PathId named = id;
        while (named != payload::PathTable::root && paths.isElement(named))
            named = paths.parent(named);
        DigestField field;
        field.path = path;
        field.key = paths.key(named);
        m_finds.fields.push_back(std::move(field));
    }
    return m_fieldById[id] = at->second;
}

std::uint32_t DigestCollector::nameNumber(std::string_view name)
{
    const auto [at, isNew] = m_nameNumbers.emplace(std::string(name), static_cast<std::uint32_t>(m_finds.names.size()));
    if (isNew)
        m_finds.names.emplace_back(name);
    return at->second;
}

void DigestCollector::addSalts(const payload::Record &record)
{
    std::size_t count = 0;
    const payload::PathTable &paths = record.document.paths();
    for (payload::NodeIndex i = record.root; i < record.end && count < saltsOfAnEvent; ++i) {
        const payload::Node &node = record.document.node(i);
        if (!node.isLeaf() || node.length > longestSalt + 2 || node.type() == payload::NodeType::Boolean
            || node.type() == payload::NodeType::Null || !saysSalt(paths.key(node.path())))
            continue;
        const std::string_view text = textOfLeaf(node.type(), record.document.lexeme(i), m_scratch);
        const bool isDigest = text.size() >= leastDigest && all(text, [](char c) { return payload::hexDigit(c) >= 0; });
        if (text.size() < leastSalt || text.size() > longestSalt || isDigest)
            continue;
        ++count;
        if (m_saltNumbers.size() >= DigestFinds::mostSalts && !m_saltNumbers.contains(std::string(text)))
            continue;
        const auto [at, isNew] =
            m_saltNumbers.emplace(std::string(text), static_cast<std::uint32_t>(m_finds.salts.size()));
        if (isNew)
            m_finds.salts.push_back({std::string(text), paths.pointer(node.path()), 0});
        ++m_finds.salts[at->second].count;
    }
}

DigestFinds DigestCollector::take()
{
    std::stable_sort(m_finds.salts.begin(), m_finds.salts.end(),
                     [](const DigestSalt &a, const DigestSalt &b) { return a.count > b.count; });
    DigestFinds finds = std::move(m_finds);
    m_finds = {};
    m_finds.names.emplace_back();
    m_nameNumbers = {{std::string(), 0}};
    m_fieldNumbers.clear();
    m_saltNumbers.clear();
    m_generation = 0;
    m_fieldById.clear();
    return finds;
}

} // namespace telltale::privacy

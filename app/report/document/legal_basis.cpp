// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document/legal_basis.h"

#include "base/toml/table_reader.h"
#include "payload/loaders/record/sha256.h"
#include "report/document/say.h"
#include "report/document/value_mask.h"

namespace telltale::report {

namespace {

std::string heading()
{
    const QString sentences[] = {
        QCoreApplication::translate(
            "telltale::Report",
            "Why each field is sent: to be filled in by hand. telltale report reads it and prints it, and adds"),
        QCoreApplication::translate(
            "telltale::Report",
            "fields that it sees for the first time at the end; it never changes what stands here."),
        QCoreApplication::translate(
            "telltale::Report",
            "legal-basis: for example \"consent (Art. 6(1)(a) GDPR)\"; purpose: what the recipient does with it.")};
    std::string text;
    for (const QString &sentence : sentences)
        text += "# " + sentence.toStdString() + '\n';
    return text;
}

std::string blockOf(const LegalBasis::Field &field)
{
    return "\n[[field]]\nrecipient = " + tomlString(field.recipient) + "\npath = " + tomlString(field.path)
        + "\ncategory = " + tomlString(field.category) + "\nlegal-basis = \"\"\npurpose = \"\"\nnote = \"\"\n";
}

} // namespace

LegalBasis LegalBasis::read(std::string_view toml, const std::string &source, std::vector<Diagnostic> &findings)
{
    LegalBasis basis;
    const TomlFindings told{source, findings};
    const TomlValue root = parseToml(toml, source, findings);
    if (!findings.empty())
        return basis;
    TableReader reader(root, Say::tr("the file"), told);
    for (const TomlValue *table : reader.tables("field")) {
        TableReader field(*table, QStringLiteral("field"), told);
        const std::string recipient = field.text("recipient");
        const std::string path = field.text("path");
        field.text("category");
        Entry entry{field.text("legal-basis"), field.text("purpose"), field.text("note")};
        if (!basis.m_entries.try_emplace({recipient, path}, std::move(entry)).second)
            field.report("path", field.placeOf("path"), Say::tr("This field of this recipient stands here twice"));
        field.finish();
    }
    reader.finish();
    return basis;
}

const LegalBasis::Entry &LegalBasis::find(const std::string &recipient, const std::string &path) const
{
    static const Entry nothing;
    const auto found = m_entries.find({recipient, path});
    return found == m_entries.end() ? nothing : found->second;
}

bool LegalBasis::knows(const std::string &recipient, const std::string &path) const
{
    return m_entries.contains({recipient, path});
}

std::string LegalBasis::withMissing(std::string text, const std::vector<Field> &fields) const
{
    if (text.empty())
        text = heading();
    else if (!text.ends_with('\n'))
        text += '\n';
    for (const Field &field : fields) {
        if (!knows(field.recipient, field.path))
            text += blockOf(field);
    }
    return text;
}

std::string LegalBasis::digest() const
{
    payload::Sha256 hash;
    bool isEmpty = true;
    for (const auto &[key, entry] : m_entries) {
        if (entry.isEmpty())
            continue;
        isEmpty = false;
        for (const std::string *text : {&key.first, &key.second, &entry.basis, &entry.purpose, &entry.note}) {
            hash.add(std::to_string(text->size()) + ':');
            hash.add(*text);
        }
    }
    return isEmpty ? std::string() : hexOf(hash.finish());
}

} // namespace telltale::report

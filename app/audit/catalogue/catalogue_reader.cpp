// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/catalogue/catalogue_reader.h"

#include "audit/embedded.h"
#include "base/toml/table_reader.h"
#include "payload/lexeme.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace telltale::audit {

namespace {

constexpr qint64 largestFile = 16 << 20;
constexpr const char *duplicate = "catalogue-duplicate";
constexpr const char *categoryChoices =
    "credential, official, financial, health, contact, person, network, location, device, pseudonym, installation, "
    "behaviour, content, time, technical or unknown";

QString aboutCatalogueReader(const char *text)
{
    return QCoreApplication::translate("telltale::Catalogue", text);
}

bool isPath(std::string_view path)
{
    constexpr std::array<std::string_view, 4> beside{"header/", "query/", "form/", "cookie/"};
    if (path.empty() || path.starts_with('/'))
        return true;
    return std::any_of(beside.begin(), beside.end(),
                       [path](std::string_view front) { return path.starts_with(front) && path != front; });
}

/// Fills a catalogue from its table.
class Reader
{
public:
    Reader(CatalogueRead &read, const TomlFindings &findings) : m_read(read), m_findings(findings) {}

    void readFile(const TomlValue &file);

private:
    void readSource(const TomlValue &table);
    void readEvent(const TomlValue &table);
    std::optional<DeclaredField> readField(const TomlValue &table);
    void readFields(TableReader &reader, std::vector<DeclaredField> &fields);
    std::string declaredAt(TableReader &reader);
    void checkEvent(TableReader &reader, const CatalogueEvent &event);

    CatalogueRead &m_read;
    const TomlFindings &m_findings;
    std::map<std::string, std::vector<DeclaredField>> m_groups;
    std::map<std::string, std::uint32_t> m_kinds; ///< and the lines they stand in
    std::map<std::string, std::string> m_names;   ///< and their kinds
};

/// What the event says itself wins.
void addFields(CatalogueEvent &event, const std::vector<DeclaredField> &fields)
{
    for (const DeclaredField &field : fields) {
        if (std::none_of(event.fields.begin(), event.fields.end(),
                         [&field](const DeclaredField &own) { return own.path == field.path; }))
            event.fields.push_back(field);
    }
}

/// A number is a line of the source's file; a text says itself where.
std::string Reader::declaredAt(TableReader &reader)
{
    constexpr const char *key = "declared_at";
    const auto found = std::find_if(reader.table().members.begin(), reader.table().members.end(),
                                    [](const TomlMember &member) { return member.key == key; });
    if (found == reader.table().members.end() || found->value.kind != TomlValue::Kind::Integer)
        return reader.text(key);
    const std::int64_t line = reader.integer(key).value_or(0);
    if (line < 1)
        reader.report(key, found->value.place,
                      aboutCatalogueReader(
                          QT_TRANSLATE_NOOP("telltale::Catalogue", "\"declared_at\" is a line, counted from 1")));
    const Catalogue &catalogue = m_read.catalogue;
    const std::string &file = catalogue.sourceFile.empty() ? catalogue.sourcePage : catalogue.sourceFile;
    return (file.empty() ? "line " : file + ':') + std::to_string(line);
}

void Reader::readSource(const TomlValue &table)
{
    TableReader reader(table, QStringLiteral("[source]"), m_findings);
    m_read.catalogue.sourcePage = reader.text("page");
    m_read.catalogue.sourceFile = reader.text("file");
    m_read.catalogue.sourceDate = reader.text("date");
    reader.finish();
}

std::optional<DeclaredField> Reader::readField(const TomlValue &table)
{
    TableReader reader(table, QStringLiteral("[[event.field]]"), m_findings);
    DeclaredField field;
    field.place = table.place;
    field.path = reader.text("path");
    const bool hasPath = std::any_of(table.members.begin(), table.members.end(),
                                     [](const TomlMember &member) { return member.key == "path"; });
    if (!hasPath)
        field.path = reader.neededText("path");
    else if (!isPath(field.path))
        reader.report("path", reader.placeOf("path"),
                      aboutCatalogueReader(
                          QT_TRANSLATE_NOOP("telltale::Catalogue",
                                            "A path begins with /, header/, query/, form/ or cookie/, not as \"%1\""))
                          .arg(payload::visible(field.path)));
    field.category = reader.choice("category", categoryFrom, categoryChoices);
    for (const std::string &type : reader.texts("type")) {
        if (!field.types.add(type))
            reader.report("type", reader.placeOf("type"),
                          aboutCatalogueReader(
                              QT_TRANSLATE_NOOP(
                                  "telltale::Catalogue",
                                  "\"type\" takes string, number, boolean, null, object, array or bytes, not \"%1\""))
                              .arg(payload::visible(type)));
    }
    field.origin = reader.choice("origin", originFrom, "product, sdk, receiver or unknown").value_or(Origin::Unknown);
    field.purpose = reader.text("purpose");
    field.hash = reader.text("hash");
    field.isOptional = reader.flag("optional").value_or(false);
    field.isDocumented = reader.flag("documented").value_or(true);
    field.declaredAt = declaredAt(reader);
    if (!reader.finish())
        return std::nullopt;
    return field;
}

void Reader::readFields(TableReader &reader, std::vector<DeclaredField> &fields)
{
    for (const TomlValue *table : reader.tables("field")) {
        std::optional<DeclaredField> field = readField(*table);
        if (!field)
            continue;
        const auto same = std::find_if(fields.begin(), fields.end(),
                                       [&field](const DeclaredField &other) { return other.path == field->path; });
        if (same != fields.end())
            m_findings.error(duplicate, table->place,
                             aboutCatalogueReader(QT_TRANSLATE_NOOP("telltale::Catalogue",
                                                                    "The path %1 is declared twice, first in line %2"))
                                 .arg(payload::visible(field->path), QString::number(same->place.line)));
        else
            fields.push_back(*std::move(field));
    }
}

/// What makes an event useless or ambiguous.
void Reader::checkEvent(TableReader &reader, const CatalogueEvent &event)
{
    if (event.kind == "envelope")
        reader.report("kind", reader.placeOf("kind"),
                      aboutCatalogueReader(QT_TRANSLATE_NOOP(
                          "telltale::Catalogue", "\"envelope\" is the word for what is around events, no kind")));
    if (event.names.empty() && event.request.empty())
        reader.report("names", event.place,
                      aboutCatalogueReader(QT_TRANSLATE_NOOP("telltale::Catalogue",
                                                             "Neither \"names\" nor \"request\" says how to know it")));
    const std::size_t space = event.request.find(' ');
    if (!event.request.empty() && (space == std::string::npos || space == 0 || space + 1 == event.request.size()))
        reader.report("request", reader.placeOf("request"),
                      aboutCatalogueReader(QT_TRANSLATE_NOOP(
                          "telltale::Catalogue", "\"request\" takes a method and an address: GET */api/v1/ping")));
    if (const auto [same, isNew] = m_kinds.emplace(event.kind, event.place.line); !isNew && !event.kind.empty())
        m_findings.error(
            duplicate, reader.placeOf("kind"),
            aboutCatalogueReader(QT_TRANSLATE_NOOP("telltale::Catalogue", "The kind %1 comes twice, first in line %2"))
                .arg(payload::visible(event.kind), QString::number(same->second)));
    for (const std::string &name : event.names) {
        if (const auto [same, isNew] = m_names.emplace(name, event.kind); !isNew)
            m_findings.error(duplicate, reader.placeOf("names"),
                             aboutCatalogueReader(QT_TRANSLATE_NOOP("telltale::Catalogue",
                                                                    "The name %1 is that of the event %2 already"))
                                 .arg(payload::visible(name), payload::visible(same->second)));
    }
}

void Reader::readEvent(const TomlValue &table)
{
    TableReader reader(table, QStringLiteral("[[event]]"), m_findings);
    CatalogueEvent event;
    event.place = table.place;
    event.kind = reader.neededText("kind");
    event.names = reader.texts("names");
    event.request = reader.text("request");
    event.hosts = reader.texts("hosts");
    event.gate = reader.choice("gate", gateFrom, "always, when-enabled or unknown").value_or(Gate::Unknown);
    event.interval = reader.text("interval");
    for (const TomlValue *shorter : reader.tables("shorten"))
        event.shorter = readShorterInterval(*shorter, m_findings);
    event.purpose = reader.text("purpose");
    event.isDocumented = reader.flag("documented").value_or(true);
    event.knownFrom = reader.text("known_from");
    event.declaredAt = declaredAt(reader);
    readFields(reader, event.fields);
    for (const std::string &group : reader.texts("groups")) {
        const auto found = m_groups.find(group);
        if (found == m_groups.end()) {
            reader.report("groups", reader.placeOf("groups"),
                          aboutCatalogueReader(
                              QT_TRANSLATE_NOOP("telltale::Catalogue", "There is no [[group]] with the name \"%1\""))
                              .arg(payload::visible(group)));
            continue;
        }
        addFields(event, found->second);
    }
    addFields(event, m_read.catalogue.common);
    const std::size_t before = m_findings.list.size();
    checkEvent(reader, event);
    if (reader.finish() && m_findings.list.size() == before)
        m_read.catalogue.events.push_back(std::move(event));
}

void Reader::readFile(const TomlValue &file)
{
    TableReader reader(file, aboutCatalogueReader(QT_TRANSLATE_NOOP("telltale::Catalogue", "the catalogue")),
                       m_findings);
    Catalogue &catalogue = m_read.catalogue;
    catalogue.product = reader.neededText("product");
    catalogue.title = reader.text("title");
    catalogue.homepage = reader.text("homepage");
    for (const TomlValue *source : reader.tables("source"))
        readSource(*source);
    readFields(reader, catalogue.common);
    for (const TomlValue *table : reader.tables("group")) {
        TableReader group(*table, QStringLiteral("[[group]]"), m_findings);
        const std::string name = group.neededText("name");
        if (m_groups.contains(name))
            m_findings.error(duplicate, table->place,
                             aboutCatalogueReader(QT_TRANSLATE_NOOP("telltale::Catalogue", "The group %1 comes twice"))
                                 .arg(payload::visible(name)));
        readFields(group, m_groups[name]);
        group.finish();
    }
    for (const TomlValue *event : reader.tables("event"))
        readEvent(*event);
    for (const TomlValue *table : reader.tables("claim")) {
        TableReader claim(*table, QStringLiteral("[[claim]]"), m_findings);
        DeclaredClaim made{claim.neededText("text"), declaredAt(claim)};
        if (claim.finish())
            catalogue.claims.push_back(std::move(made));
    }
    for (const TomlValue *table : reader.tables("point")) {
        if (std::optional<CataloguePoint> point = readPoint(*table, m_findings))
            catalogue.points.push_back(*std::move(point));
    }
    reader.finish();
}

} // namespace

CatalogueRead readCatalogue(std::string_view text, const std::string &source)
{
    CatalogueRead read;
    const TomlFindings findings{source, read.findings};
    const TomlValue file = parseToml(text, source, read.findings);
    if (read.isClean())
        Reader(read, findings).readFile(file);
    std::stable_sort(read.findings.begin(), read.findings.end(), [](const Diagnostic &a, const Diagnostic &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return read;
}

CatalogueRead openCatalogue(const std::string &nameOrFile)
{
    if (nameOrFile.find_first_of("/.") == std::string::npos) {
        const std::string name = "catalogues/" + nameOrFile + ".toml";
        if (const std::string_view text = embeddedText(name); !text.empty())
            return readCatalogue(text, name);
    }
    QFile file(QFile::decodeName(nameOrFile.c_str()));
    if (file.open(QIODevice::ReadOnly) && file.size() <= largestFile) {
        const QByteArray bytes = file.readAll();
        return readCatalogue({bytes.constData(), static_cast<std::size_t>(bytes.size())}, nameOrFile);
    }
    CatalogueRead read;
    Diagnostic finding;
    finding.code = "catalogue-not-readable";
    finding.source = nameOrFile;
    finding.hasPlace = false;
    finding.message = file.isOpen()
        ? aboutCatalogueReader(QT_TRANSLATE_NOOP("telltale::Catalogue", "A catalogue is no larger than 16 MiB"))
        : aboutCatalogueReader(
              QT_TRANSLATE_NOOP("telltale::Catalogue",
                                "There is no catalogue of that name, and no file that can be read: %1"))
              .arg(file.errorString());
    read.findings.push_back(std::move(finding));
    return read;
}

std::vector<std::string> catalogueNames()
{
    constexpr std::string_view front = "catalogues/";
    constexpr std::string_view back = ".toml";
    std::vector<std::string> names;
    for (const EmbeddedText &text : embeddedTexts()) {
        if (text.name.starts_with(front))
            names.emplace_back(text.name.substr(front.size(), text.name.size() - front.size() - back.size()));
    }
    return names;
}

} // namespace telltale::audit

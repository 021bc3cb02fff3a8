// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_reader.h"

#include "base/toml/table_reader.h"
#include "privacy/switches/editors/key_path.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

bool isProductWord(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    });
}

/// Fills a description from its table.
class SwitchFile
{
public:
    SwitchFile(SwitchFileReading &reading, const TomlFindings &findings) : m_reading(reading), m_findings(findings) {}

    void readFile(const TomlValue &file);

private:
    void readPlaces(TableReader &reader);
    void readLayer(const TomlValue &table);
    std::optional<SwitchValue> readValue(TableReader &reader, const char *key);
    void checkLayer(TableReader &reader, const SwitchLayer &layer);
    void checkPlaces(TableReader &reader, const SwitchLayer &layer);

    SwitchFileReading &m_reading;
    const TomlFindings &m_findings;
};

/// A text is one where the format has types; true, false and whole numbers are what they are there.
std::optional<SwitchValue> SwitchFile::readValue(TableReader &reader, const char *key)
{
    const TomlValue *const value = reader.value(key);
    if (value == nullptr)
        return {};
    switch (value->kind) {
    case TomlValue::Kind::Text:
        if (value->text.find_first_of(std::string_view("\0\r\n", 3)) == std::string::npos)
            return SwitchValue{value->text, true};
        reader.report(
            key, value->place,
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "\"%1\" takes one line")).arg(QLatin1String(key)));
        return {};
    case TomlValue::Kind::Boolean:
        return SwitchValue{value->boolean ? "true" : "false", false};
    case TomlValue::Kind::Integer:
        return SwitchValue{std::to_string(value->integer), false};
    default:
        reader.report(key, value->place,
                      aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                                    "\"%1\" takes a text in quotes, true, false or a whole number"))
                          .arg(QLatin1String(key)));
        return {};
    }
}

void SwitchFile::checkPlaces(TableReader &reader, const SwitchLayer &layer)
{
    for (const std::string &file : layer.files) {
        for (std::size_t open = file.find('{'); open != std::string::npos; open = file.find('{', open + 1)) {
            const std::size_t close = file.find('}', open);
            const std::string name =
                close == std::string::npos ? std::string() : file.substr(open + 1, close - open - 1);
            const auto &places = m_reading.description.places;
            if (std::none_of(places.begin(), places.end(),
                             [&](const SwitchPlace &place) { return place.name == name; }))
                reader.report("file", reader.placeOf("file"),
                              aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "There is no place {%1} in [places]"))
                                  .arg(visible(name)));
        }
    }
}

/// What its kind needs, and nothing of what it has no use for.
void SwitchFile::checkLayer(TableReader &reader, const SwitchLayer &layer)
{
    const auto needed = [&](const char *key, bool isThere) {
        if (!isThere)
            reader.report(key, layer.place,
                          aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                                        "\"%1\" is missing, which layers of the kind %2 need"))
                              .arg(QLatin1String(key), visible(word(layer.kind))));
    };
    const bool isFile = isInFile(layer.kind);
    if (isFile || layer.kind == LayerKind::File || layer.kind == LayerKind::Compose)
        needed("file", !layer.files.empty());
    if (layer.kind != LayerKind::File && layer.kind != LayerKind::Command)
        needed("key", !layer.key.empty());
    if (isFile || layer.kind == LayerKind::Environment || layer.kind == LayerKind::Compose) {
        needed("off or on", layer.off || layer.on);
        if (layer.off && layer.off == layer.on)
            reader.report("on", reader.placeOf("on"),
                          aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "on and off are the same")));
    }
    if (layer.interface != ApiInterface::None && layer.kind == LayerKind::Api)
        needed("off and on", layer.off && layer.on);
    else if (layer.interface != ApiInterface::None)
        reader.report(
            "interface", reader.placeOf("interface"),
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "\"interface\" is for layers of the kind api")));
    if (layer.kind == LayerKind::Environment && !layer.key.empty() && !isVariableName(layer.key))
        reader.report(
            "key", reader.placeOf("key"),
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is no name of a variable")).arg(visible(layer.key)));
    if (!isFile || layer.key.empty())
        return;
    const Result<KeyPath> path = keyPathFor(layer.kind, layer.key);
    if (!path)
        reader.report("key", reader.placeOf("key"), path.error().message);
}

void SwitchFile::readLayer(const TomlValue &table)
{
    TableReader reader(table, QStringLiteral("[[layer]]"), m_findings);
    SwitchLayer layer;
    layer.place = table.place;
    const std::optional<LayerKind> kind = reader.choice("kind", &layerKindFrom, layerKindChoices);
    if (!kind)
        reader.neededText("kind");
    layer.kind = kind.value_or(LayerKind::Manual);
    layer.files = reader.texts("file");
    layer.key = reader.text("key");
    layer.off = readValue(reader, "off");
    layer.on = readValue(reader, "on");
    layer.offAlso = reader.texts("off_also");
    layer.onAlso = reader.texts("on_also");
    layer.dialect = reader.choice("dialect", &lineDialectFrom, "usual, bash or compose").value_or(LineDialect::Usual);
    layer.interface = reader.choice("interface", &apiInterfaceFrom, "appsmith").value_or(ApiInterface::None);
    layer.hasInlineComments = reader.flag("inline_comments").value_or(false);
    layer.isOnce = reader.flag("once").value_or(false);
    layer.isCreated = reader.flag("create").value_or(false);
    layer.unit = reader.text("unit");
    layer.state = reader.text("state");
    layer.stateOff = reader.text("state_off");
    layer.stateOn = reader.text("state_on");
    layer.after = reader.text("after");
    layer.note = reader.text("note");
    layer.stillSent = reader.texts("still_sent");
    if (kind)
        checkLayer(reader, layer);
    checkPlaces(reader, layer);
    if (reader.finish())
        m_reading.description.layers.push_back(std::move(layer));
}

void SwitchFile::readPlaces(TableReader &reader)
{
    const TomlValue *const places = reader.value("places");
    if (places == nullptr)
        return;
    if (places->kind != TomlValue::Kind::Table) {
        reader.report("places", places->place,
                      aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "[places] is a table: name = [folders]")));
        return;
    }
    TableReader inner(*places, QStringLiteral("[places]"), m_findings);
    for (const TomlMember &member : places->members)
        m_reading.description.places.push_back({member.key, inner.texts(member.key.c_str())});
    inner.finish();
}

void SwitchFile::readFile(const TomlValue &file)
{
    TableReader reader(file, aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "the description of a switch")),
                       m_findings);
    SwitchDescription &description = m_reading.description;
    description.product = reader.neededText("product");
    if (!description.product.empty() && !isProductWord(description.product))
        reader.report(
            "product", reader.placeOf("product"),
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 is no word of small letters, digits, - and ."))
                .arg(visible(description.product)));
    description.title = reader.text("title");
    if (description.title.empty())
        description.title = description.product;
    description.source = reader.text("source");
    description.standard =
        reader.choice("default", &switchStateFrom, "on, off or unknown").value_or(SwitchState::Unknown);
    readPlaces(reader);
    const auto layers = reader.tables("layer");
    if (layers.empty())
        reader.report("layer", file.place, aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "There is no [[layer]]")));
    for (const TomlValue *layer : layers)
        readLayer(*layer);
    reader.finish();
}

} // namespace

SwitchFileReading readSwitchFile(std::string_view toml, const std::string &source)
{
    SwitchFileReading reading;
    reading.description.file = source;
    const TomlFindings findings{source, reading.findings};
    const TomlValue file = parseToml(toml, source, reading.findings);
    if (reading.isClean())
        SwitchFile(reading, findings).readFile(file);
    std::stable_sort(reading.findings.begin(), reading.findings.end(), [](const Diagnostic &a, const Diagnostic &b) {
        return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return reading;
}

} // namespace telltale::privacy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_state.h"

#include "privacy/switches/layer_reader.h"
#include "privacy/switches/switch_text.h"

#include <algorithm>

namespace telltale::privacy {

namespace {

bool isAmong(const std::vector<std::string> &words, const std::string &text)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](const std::string &word) { return word == text || (word == "*" && !text.empty()); });
}

bool isMeant(const std::optional<SwitchValue> &meant, const SwitchValue &value, bool hasTypes)
{
    return meant && meant->text == value.text && (!hasTypes || meant->isText == value.isText);
}

/// Where two layers of the environment, that of this process and our file, say different things.
bool isContradicted(const std::vector<LayerState> &layers, const LayerState &one)
{
    return one.kind == LayerKind::Environment
        && std::any_of(layers.begin(), layers.end(), [&one](const LayerState &other) {
               return other.layer == one.layer && other.value && one.value && other.says != one.says;
           });
}

} // namespace

const LayerState *strongestAtStart(const std::vector<LayerState> &layers)
{
    const LayerState *setting = nullptr;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        if (layer->reading != LayerState::Reading::Value)
            continue;
        if (layer->kind != LayerKind::Api)
            return &*layer;
        // The first one is what the product says of itself now; its settings are what a file of it says.
        if (layer != layers.rbegin())
            setting = &*layer;
    }
    return setting;
}

namespace {

/// Decides which layer wins.
void judgeLayers(SwitchReading &reading, const SwitchDescription &description)
{
    const LayerState *unread = nullptr;
    for (auto layer = reading.layers.rbegin(); layer != reading.layers.rend(); ++layer) {
        if (layer->reading == LayerState::Reading::Unreadable) {
            unread = unread == nullptr ? &*layer : unread;
            continue;
        }
        if (layer->reading != LayerState::Reading::Value)
            continue;
        if (unread != nullptr)
            break;
        layer->wins = true;
        reading.state = layer->says;
        reading.why = layer->why;
        if (isContradicted(reading.layers, *layer)) {
            reading.state = SwitchState::Unknown;
            reading.why = aboutSwitch(QT_TRANSLATE_NOOP(
                                          "telltale::Switch",
                                          "%1 is set differently in this session and for the next one: log in again"))
                              .arg(visible(layer->key));
        } else if (layer->says == SwitchState::Unknown) {
            reading.why =
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                              "The value %1 of %2 is neither the one for on nor the one for off"))
                    .arg(visible(*layer->value), visible(layer->key));
        }
        if (const LayerState *const next = strongestAtStart(reading.layers); layer->kind == LayerKind::Api
            && next != nullptr && next->says != SwitchState::Unknown && next->says != layer->says)
            reading.why =
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 says %2, which holds from the next start on"))
                    .arg(visible(next->where), visible(*next->value));
        return;
    }
    if (unread != nullptr) {
        reading.why = unread->why;
        return;
    }
    const auto isSeen = [](const LayerState &layer) {
        return layer.reading == LayerState::Reading::Absent || layer.reading == LayerState::Reading::NoFile;
    };
    const auto isMissing = [](const LayerState &layer) { return layer.reading == LayerState::Reading::NoFile; };
    const auto hasFile = [](const LayerState &layer) {
        return layer.reading == LayerState::Reading::Absent && layer.kind != LayerKind::Environment;
    };
    if (std::none_of(reading.layers.begin(), reading.layers.end(), isSeen)) {
        reading.why = aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "No layer can be seen from here"));
    } else if (std::any_of(reading.layers.begin(), reading.layers.end(), isMissing)
               && std::none_of(reading.layers.begin(), reading.layers.end(), hasFile)) {
        reading.why =
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "Nothing is set, and no file of the product is here"));
    } else {
        reading.state = description.standard;
        reading.why = description.standard == SwitchState::Unknown
            ? aboutSwitch(
                QT_TRANSLATE_NOOP("telltale::Switch", "Nothing is set, and what the product does then is not known"))
            : aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "Nothing is set, so the product's default holds"));
    }
}

} // namespace

SwitchState meaningOf(const SwitchLayer &layer, const SwitchValue &value)
{
    const bool hasTypes = layer.kind == LayerKind::Json || layer.kind == LayerKind::Jsonc
        || layer.kind == LayerKind::Yaml || layer.kind == LayerKind::Toml;
    if (isMeant(layer.off, value, hasTypes))
        return SwitchState::Off;
    if (isMeant(layer.on, value, hasTypes))
        return SwitchState::On;
    if (isAmong(layer.onAlso, value.text))
        return SwitchState::On;
    return isAmong(layer.offAlso, value.text) ? SwitchState::Off : SwitchState::Unknown;
}

SwitchReading readSwitch(const SwitchDescription &description, const SwitchRoots &roots)
{
    SwitchReading reading;
    reading.product = description.product;
    reading.stillSent = description.stillSent();
    for (std::size_t i = 0; i < description.layers.size(); ++i)
        appendLayerStates(description, i, roots, reading.layers);
    judgeLayers(reading, description);
    return reading;
}

} // namespace telltale::privacy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/layer_reader.h"

#include "privacy/switches/api_layer_reader.h"
#include "privacy/switches/ask_program.h"
#include "privacy/switches/compose_environment.h"
#include "privacy/switches/config_file.h"
#include "privacy/switches/editors/config_editor.h"
#include "privacy/switches/environment_drop_in.h"
#include "privacy/switches/switch_text.h"

#include <QFileInfo>

namespace telltale::privacy {

namespace {

using Reading = LayerState::Reading;

/// The file a layer is in. False where there is none to be read; the state says why.
bool openLayerFile(LayerState &state, const ResolvedFile &resolved, ConfigFile &file)
{
    state.where = resolved.path;
    if (resolved.path.empty()) {
        state.reading = Reading::Unreadable;
        state.why =
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                          "It is not known where {%1} is: give it with --root or --set %1=FOLDER"))
                .arg(visible(resolved.missing));
        return false;
    }
    Result<ConfigFile> read = readConfigFile(resolved.path);
    if (!read) {
        state.reading = Reading::Unreadable;
        state.why = read.error().message;
        return false;
    }
    state.reading = Reading::NoFile;
    file = *std::move(read);
    return file.isThere;
}

void readFileLayer(LayerState &state, const SwitchLayer &layer, const ResolvedFile &resolved)
{
    ConfigFile file;
    if (openLayerFile(state, resolved, file))
        takeReading(state, layer, readConfigKey(targetOf(layer), file.bytes));
}

void readComposeLayer(LayerState &state, const SwitchLayer &layer, const ResolvedFile &resolved)
{
    ConfigFile file;
    if (openLayerFile(state, resolved, file)) {
        takeReading(state, layer, readComposeVariable(file.bytes, layer.key));
        return;
    }
    if (state.reading == Reading::Unreadable && !resolved.path.empty())
        return;
    state.reading = Reading::NotSeen;
    state.why = aboutSwitch(QT_TRANSLATE_NOOP(
        "telltale::Switch", "There is no compose file to read; a value set on the container would win"));
}

/// That the file is there is the setting.
void readPresence(LayerState &state, const ResolvedFile &resolved)
{
    ConfigFile file;
    const bool isThere = openLayerFile(state, resolved, file);
    if (isThere) {
        state.reading = Reading::Value;
        state.value = "there";
        state.says = SwitchState::Off;
    } else if (state.reading == Reading::NoFile
               && QFileInfo(QFileInfo(QFile::decodeName(resolved.path.c_str())).path()).isDir()) {
        state.reading = Reading::Absent;
    }
}

void readEnvironment(LayerState &state, const SwitchLayer &layer, const SwitchRoots &roots)
{
    state.where = "environment";
    if (!roots.environment) {
        state.why = aboutSwitch(QT_TRANSLATE_NOOP(
            "telltale::Switch", "The environment of another machine or container is not seen from here"));
        return;
    }
    const auto found = roots.environment->find(layer.key);
    ConfigReading reading;
    if (found != roots.environment->end())
        reading.value = SwitchValue{found->second, true};
    takeReading(state, layer, reading);
}

/// Our own file, where there is one that says something.
void appendDropIn(LayerState state, const SwitchLayer &layer, const SwitchRoots &roots, std::vector<LayerState> &states)
{
    ConfigFile file;
    const std::string path = environmentFile(layer, roots);
    if (!openLayerFile(state, {path, true, {}}, file) && state.reading == Reading::NoFile)
        return;
    if (file.isThere)
        takeReading(state, layer, readDropIn(file.bytes, !layer.unit.empty(), layer.key));
    if (state.reading == Reading::Value && state.why.isEmpty())
        state.why = layer.unit.empty()
            ? aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "Heeded by what is started after the next login"))
            : aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "Heeded when the unit is started again"));
    if (state.reading != Reading::Absent)
        states.push_back(std::move(state));
}

void readCommand(LayerState &state, const SwitchLayer &layer, const SwitchRoots &roots)
{
    state.where = layer.state.empty() ? (layer.off ? layer.off->text : layer.key) : layer.state;
    if (!layer.state.empty() && roots.runsCommands && roots.root.empty()) {
        askProgram(state, layer);
        return;
    }
    state.reading = Reading::Unreadable;
    state.why = layer.state.empty()
        ? aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                        "The program keeps this setting itself, and no way to read it is known"))
        : aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "Only the program knows: --run asks it with %1"))
              .arg(visible(layer.state));
}

void notSeen(LayerState &state, const SwitchLayer &layer)
{
    state.where = layer.files.empty() ? std::string() : layer.files.front();
    if (layer.kind == LayerKind::Flag)
        state.why = aboutSwitch(QT_TRANSLATE_NOOP(
            "telltale::Switch", "An option that the program is started with would win, and is not seen from here"));
    else if (layer.kind == LayerKind::Api)
        state.why = layer.interface == ApiInterface::None
            ? aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The running product was not asked"))
            : aboutSwitch(
                QT_TRANSLATE_NOOP("telltale::Switch", "The running product was not asked: --api URL asks it"));
    else if (layer.kind == LayerKind::Registry)
        state.why = aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "Windows' registry is described only"));
    else
        state.why = aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "To be read and changed by hand"));
}

} // namespace

void appendLayerStates(const SwitchDescription &description, std::size_t index, const SwitchRoots &roots,
                       std::vector<LayerState> &states)
{
    const SwitchLayer &layer = description.layers[index];
    LayerState state;
    state.layer = index;
    state.kind = layer.kind;
    state.key = layer.key;
    if (isInFile(layer.kind)) {
        readFileLayer(state, layer, resolveFile(description, layer.files, roots));
    } else if (layer.kind == LayerKind::Compose) {
        readComposeLayer(state, layer, resolveFile(description, layer.files, roots));
    } else if (layer.kind == LayerKind::File) {
        readPresence(state, resolveFile(description, layer.files, roots));
    } else if (layer.kind == LayerKind::Environment) {
        appendDropIn(state, layer, roots, states);
        readEnvironment(state, layer, roots);
    } else if (layer.kind == LayerKind::Command) {
        readCommand(state, layer, roots);
    } else if (roots.api != nullptr && layer.interface != ApiInterface::None) {
        appendApiStates(std::move(state), layer, *roots.api, states);
        return;
    } else {
        notSeen(state, layer);
    }
    states.push_back(std::move(state));
}

} // namespace telltale::privacy

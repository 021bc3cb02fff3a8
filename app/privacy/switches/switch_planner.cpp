// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/switches/switch_change.h"

#include "privacy/switches/editors/config_editor.h"
#include "privacy/switches/environment_drop_in.h"
#include "privacy/switches/switch_text.h"
#include "privacy/switches/unified_diff.h"

#include <QFile>
#include <QFileInfo>

namespace telltale::privacy {

namespace {

/// Plans a change in one layer.
class SwitchPlanner
{
public:
    SwitchPlanner(const SwitchDescription &description, SwitchState wanted, const SwitchRoots &roots)
        : m_description(description), m_wanted(wanted), m_roots(roots)
    {
    }

    Result<const SwitchLayer *> choose(std::optional<LayerKind> kind) const;
    Result<PlannedChange> plan(const SwitchLayer &layer) const;

private:
    std::string fileOf(const SwitchLayer &layer) const;
    bool isThere(const SwitchLayer &layer) const;
    Error byHand(const SwitchLayer *layer) const;
    std::optional<SwitchValue> valueFor(const SwitchLayer &layer, SwitchState state) const
    {
        return state == SwitchState::Off ? layer.off : layer.on;
    }
    Result<ConfigReading> read(const SwitchLayer &layer, std::string_view bytes) const;
    Result<std::string> edit(const SwitchLayer &layer, std::string_view bytes, SwitchState state) const;
    std::optional<std::string> fromBackup(const SwitchLayer &layer, const ConfigFile &file) const;
    Result<std::optional<std::string>> bytesFor(const SwitchLayer &layer, const ConfigFile &file) const;

    const SwitchDescription &m_description;
    SwitchState m_wanted;
    const SwitchRoots &m_roots;
};

std::string SwitchPlanner::fileOf(const SwitchLayer &layer) const
{
    if (layer.kind == LayerKind::Environment)
        return environmentFile(layer, m_roots);
    return resolveFile(m_description, layer.files, m_roots).path;
}

bool SwitchPlanner::isThere(const SwitchLayer &layer) const
{
    if (layer.kind == LayerKind::Environment)
        return false;
    const ResolvedFile resolved = resolveFile(m_description, layer.files, m_roots);
    if (layer.kind != LayerKind::File)
        return resolved.isThere;
    return !resolved.path.empty() && QFileInfo(QFileInfo(QFile::decodeName(resolved.path.c_str())).path()).isDir();
}

Error SwitchPlanner::byHand(const SwitchLayer *layer) const
{
    if (layer == nullptr)
        return {switchNotFound,
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "%1 has no layer of that kind"))
                    .arg(visible(m_description.title))};
    const std::optional<SwitchValue> value = valueFor(*layer, m_wanted);
    if (layer->kind == LayerKind::Command && value)
        return {"switch-by-hand",
                aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "The program keeps this setting itself. Run: %1"))
                    .arg(visible(value->text))};
    return {"switch-by-hand",
            aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "This has to be changed by hand: %1 in %2"))
                .arg(visible(layer->key), visible(layer->files.empty() ? word(layer->kind) : layer->files.front()))};
}

Result<const SwitchLayer *> SwitchPlanner::choose(std::optional<LayerKind> kind) const
{
    const SwitchLayer *environment = nullptr;
    const SwitchLayer *creatable = nullptr;
    const SwitchLayer *any = nullptr;
    const SwitchLayer *other = nullptr;
    for (auto layer = m_description.layers.rbegin(); layer != m_description.layers.rend(); ++layer) {
        if (kind && layer->kind != *kind)
            continue;
        if (!isWritable(layer->kind)) {
            other = other == nullptr || layer->kind == LayerKind::Command ? &*layer : other;
            continue;
        }
        if (isThere(*layer))
            return &*layer;
        any = any == nullptr ? &*layer : any;
        if (layer->kind == LayerKind::Environment && environment == nullptr)
            environment = &*layer;
        if (layer->isCreated && creatable == nullptr && !fileOf(*layer).empty())
            creatable = &*layer;
    }
    for (const SwitchLayer *layer : {environment, creatable}) {
        if (layer != nullptr)
            return layer;
    }
    if (any == nullptr)
        return byHand(other);
    const ResolvedFile resolved = resolveFile(m_description, any->files, m_roots);
    return Error{
        switchNotFound,
        resolved.path.empty()
            ? aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch",
                                            "It is not known where {%1} is: give it with --root or --set %1=FOLDER"))
                  .arg(visible(resolved.missing))
            : aboutSwitch(QT_TRANSLATE_NOOP("telltale::Switch", "There is no file %1")).arg(visible(resolved.path))};
}

Result<ConfigReading> SwitchPlanner::read(const SwitchLayer &layer, std::string_view bytes) const
{
    if (layer.kind == LayerKind::Environment)
        return readDropIn(bytes, !layer.unit.empty(), layer.key);
    return readConfigKey(targetOf(layer), bytes);
}

Result<std::string> SwitchPlanner::edit(const SwitchLayer &layer, std::string_view bytes, SwitchState state) const
{
    const std::optional<SwitchValue> value = valueFor(layer, state);
    if (layer.kind == LayerKind::Environment)
        return editDropIn(bytes, !layer.unit.empty(), layer.key, value);
    return editConfigKey(targetOf(layer), bytes, value);
}

/// What was there before the last change, if that change is all that happened since.
std::optional<std::string> SwitchPlanner::fromBackup(const SwitchLayer &layer, const ConfigFile &file) const
{
    const std::vector<std::string> backups = backupsOf(file.path);
    const Result<ConfigFile> last =
        backups.empty() ? Result<ConfigFile>(ConfigFile()) : readConfigFile(backups.front());
    if (!last || !last->isThere)
        return {};
    const SwitchState opposite = m_wanted == SwitchState::Off ? SwitchState::On : SwitchState::Off;
    const Result<std::string> changed = edit(layer, last->bytes, opposite);
    const Result<ConfigReading> said = read(layer, last->bytes);
    if (!changed || *changed != file.bytes || !said)
        return {};
    const SwitchState state = said->value ? meaningOf(layer, *said->value) : m_description.standard;
    return state == m_wanted ? std::optional(last->bytes) : std::nullopt;
}

Result<std::optional<std::string>> SwitchPlanner::bytesFor(const SwitchLayer &layer, const ConfigFile &file) const
{
    using Bytes = std::optional<std::string>;
    if (layer.kind == LayerKind::File) {
        if (m_wanted == SwitchState::On)
            return Bytes();
        return Bytes(file.bytes);
    }
    const bool isJson = layer.kind == LayerKind::Json || layer.kind == LayerKind::Jsonc;
    const std::string before = !file.isThere && isJson ? "{}\n" : file.bytes;
    Result<std::string> after = edit(layer, before, m_wanted);
    if (!after)
        return after.error();
    if (!file.isThere)
        return *after == before ? Bytes() : Bytes(*std::move(after));
    // Not when it says so already in another spelling.
    if (const Result<ConfigReading> said = read(layer, file.bytes);
        said && said->value && meaningOf(layer, *said->value) == m_wanted)
        return Bytes(file.bytes);
    if (const Bytes old = fromBackup(layer, file))
        return old;
    return layer.kind == LayerKind::Environment && after->empty() ? Bytes() : Bytes(*std::move(after));
}

Result<PlannedChange> SwitchPlanner::plan(const SwitchLayer &layer) const
{
    PlannedChange plan;
    Result<ConfigFile> file = readConfigFile(fileOf(layer));
    if (!file)
        return file.error();
    Result<std::optional<std::string>> bytes = bytesFor(layer, *file);
    if (!bytes)
        return bytes.error();
    plan.file = *std::move(file);
    plan.bytes = *std::move(bytes);
    plan.isNeeded = plan.file.isThere ? plan.bytes != plan.file.bytes : plan.bytes.has_value();
    SwitchChange &change = plan.change;
    change.product = m_description.product;
    change.wanted = m_wanted;
    change.kind = layer.kind;
    change.file =
        QFile::encodeName(QFileInfo(QFile::decodeName(plan.file.path.c_str())).absoluteFilePath()).toStdString();
    change.key = layer.key;
    change.then = layer.after;
    change.beforeHash = plan.file.isThere ? sha256Of(plan.file.bytes) : std::string();
    change.afterHash = plan.bytes ? sha256Of(*plan.bytes) : std::string();
    change.diff = unifiedDiff(plan.file.bytes, plan.bytes.value_or(std::string()), plan.file.path);
    const auto valueIn = [&](const std::string &text) -> std::optional<std::string> {
        if (layer.kind == LayerKind::File || text.empty())
            return {};
        const Result<ConfigReading> said = read(layer, text);
        return said && said->value ? std::optional(said->value->text) : std::nullopt;
    };
    change.before = valueIn(plan.file.bytes);
    change.after = valueIn(plan.bytes.value_or(std::string()));
    return plan;
}

} // namespace

Result<PlannedChange> planSwitch(const SwitchDescription &description, SwitchState wanted, const SwitchRoots &roots,
                                 std::optional<LayerKind> kind)
{
    const SwitchPlanner planner(description, wanted, roots);
    const Result<const SwitchLayer *> layer = planner.choose(kind);
    if (!layer)
        return layer.error();
    return planner.plan(**layer);
}

} // namespace telltale::privacy

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/switch_words.h"

#include "base/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace telltale::models {

using privacy::LayerKind;
using privacy::LayerState;

namespace {

QString aboutLayers(const char *text)
{
    return QCoreApplication::translate("telltale::models::SwitchWords", text);
}

QString lastPart(const QString &path)
{
    return path.section(QLatin1Char('/'), -1);
}

/// Keys of a sentence's length say little in a cell.
QString keyText(const LayerState &layer)
{
    return visible(layer.key);
}

} // namespace

QString layerName(const LayerState &layer)
{
    switch (layer.kind) {
    case LayerKind::Environment:
        return aboutLayers("environment");
    case LayerKind::Compose:
        return aboutLayers("container environment");
    case LayerKind::Command:
        return aboutLayers("the program itself");
    case LayerKind::Flag:
        return aboutLayers("option of the program");
    case LayerKind::Api:
        return aboutLayers("running server");
    case LayerKind::Registry:
        return aboutLayers("registry");
    case LayerKind::Manual:
        return aboutLayers("by hand");
    default:
        return lastPart(visible(layer.where));
    }
}

QString layerValue(const LayerState &layer)
{
    if (layer.value) {
        const QString value = visible(*layer.value);
        return layer.kind == LayerKind::File ? value : keyText(layer) + QLatin1Char('=') + value;
    }
    switch (layer.reading) {
    case LayerState::Reading::Absent:
        return aboutLayers("not set");
    case LayerState::Reading::NoFile:
        return aboutLayers("no file");
    case LayerState::Reading::Unreadable:
        return aboutLayers("could not be read");
    default:
        return aboutLayers("not seen from here");
    }
}

QString layerPlace(const LayerState &layer, PlaceLength length)
{
    const QString where = visible(layer.where);
    const QString line = layer.line == 0 ? QString() : QLatin1Char(':') + QString::number(layer.line);
    if (length == PlaceLength::Whole)
        return where + line;
    const QStringList parts = where.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (!where.startsWith(QLatin1Char('/')) || parts.size() < 3)
        return where + line;
    return parts.mid(parts.size() - 2).join(QLatin1Char('/')) + line;
}

QString layerOutcome(const privacy::SwitchReading &reading, const LayerState &layer)
{
    if (layer.wins)
        return aboutLayers("wins");
    if (layer.reading == LayerState::Reading::Unreadable)
        return aboutLayers("not read");
    if (!layer.value)
        return aboutLayers("no effect");
    return layer.says == reading.state ? aboutLayers("agrees") : aboutLayers("overridden");
}

QString layersText(std::size_t layers)
{
    return layers == 1 ? aboutLayers("1 layer") : aboutLayers("%1 layers").arg(layers);
}

} // namespace telltale::models

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/switch_words.h"

#include "base/plural.h"
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
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "environment"));
    case LayerKind::Compose:
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "container environment"));
    case LayerKind::Command:
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "the program itself"));
    case LayerKind::Flag:
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "option of the program"));
    case LayerKind::Api:
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "running server"));
    case LayerKind::Registry:
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "registry"));
    case LayerKind::Manual:
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "by hand"));
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
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "not set"));
    case LayerState::Reading::NoFile:
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "no file"));
    case LayerState::Reading::Unreadable:
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "could not be read"));
    default:
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "not seen from here"));
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
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "wins"));
    if (layer.reading == LayerState::Reading::Unreadable)
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "not read"));
    if (!layer.value)
        return aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "no effect"));
    return layer.says == reading.state ? aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "agrees"))
                                       : aboutLayers(QT_TRANSLATE_NOOP("telltale::models::SwitchWords", "overridden"));
}

QString layersText(std::size_t layers)
{
    return plural("telltale::models::SwitchWords", "%n layer",
                  QT_TRANSLATE_N_NOOP("telltale::models::SwitchWords", "%n layers"), layers);
}

} // namespace telltale::models

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

#include <cstddef>

namespace telltale::models {

/// What the models tell beside the text, so that one delegate can paint every list.
enum CellRole {
    KindRole = Qt::UserRole + 1, ///< CellKind
    ToneRole,                    ///< Tone
    IconRole,                    ///< QString: name of one of our icons; none when empty
    ExtraRole,                   ///< QString: a remark behind the text ("30 fields")
    NodeRole,                    ///< payload::NodeIndex of a field's row
    EventRole,                   ///< qulonglong: the event's number in the capture
    SubtitleRole,                ///< QString: a second line
    SecondIconRole,              ///< QString: an icon behind the first one's place, whether that is there or not
    FamilyRole,                  ///< Family: of a chip
    IconToneRole,                ///< Tone: of the icon, where that is another than the text's
};

enum class CellKind {
    Text,   ///< interface font
    Strong, ///< interface font, heavier: names
    Mono,   ///< bytes as sent, paths, times: a font in which columns line up
    Number, ///< Mono, right-aligned
    Chip,   ///< icon and word in the colours of a family
};

/// Categories that have their colours in common.
enum class Family { Who, Identifiers, Where, Doing, Secret, Quiet };
constexpr std::size_t familyCount = 6;

/// Which colour of the theme carries the text.
enum class Tone { Normal, Secondary, Hint, Warning, Error, Accent, Good };

} // namespace telltale::models

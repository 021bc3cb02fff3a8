// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

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
    CategoryRole,                ///< audit::Category as int: a chip in the colours of its family
    ShareRole,                   ///< double, 0 to 1: a small bar in front of the text
    SecondIconRole,              ///< QString: an icon behind the first one's place, whether that is there or not
};

enum class CellKind {
    Text,   ///< interface font
    Strong, ///< interface font, heavier: names
    Mono,   ///< bytes as sent, paths, times: a font in which columns line up
    Number, ///< Mono, right-aligned
    Chip,   ///< a word in a frame of its colour, see CategoryRole
};

/// Which colour of the theme carries the text.
enum class Tone { Normal, Secondary, Hint, Warning, Error, Accent };

} // namespace telltale::models

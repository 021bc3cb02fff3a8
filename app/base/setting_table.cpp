// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/setting_table.h"

#include "base/edit_distance.h"

#include <QCoreApplication>

#include <array>
#include <string>

namespace telltale {

namespace {

constexpr std::array<SettingWord, 3> languages{
    {{"auto", QT_TRANSLATE_NOOP("telltale::Settings", "Like the system")}, {"en", "English"}, {"de", "Deutsch"}}};
constexpr std::array<SettingWord, 3> themes{{{"system", QT_TRANSLATE_NOOP("telltale::Settings", "Like the system")},
                                             {"light", QT_TRANSLATE_NOOP("telltale::Settings", "Light")},
                                             {"dark", QT_TRANSLATE_NOOP("telltale::Settings", "Dark")}}};
constexpr std::array<SettingWord, 2> forms{{{"text", QT_TRANSLATE_NOOP("telltale::Settings", "Text")},
                                            {"hex", QT_TRANSLATE_NOOP("telltale::Settings", "Hex")}}};

constexpr std::array<SettingWord, 2> ways{
    {{"collector", QT_TRANSLATE_NOOP("telltale::Settings", "Collector: answers itself")},
     {"forward", QT_TRANSLATE_NOOP("telltale::Settings", "Forward to an address")}}};
constexpr std::array<SettingWord, 2> whenFull{
    {{"refuse", QT_TRANSLATE_NOOP("telltale::Settings", "Refuse with 503")},
     {"pass", QT_TRANSLATE_NOOP("telltale::Settings", "Let pass unrecorded")}}};

constexpr SettingSpec choice(SettingKey key, const char *name, std::span<const SettingWord> words, const char *title,
                             const char *description)
{
    return {key,   "window", name,  SettingKind::Choice, 0, words.size() - 1, 0, SettingUnit::None,
            false, words,    title, description};
}

constexpr SettingSpec yesNo(SettingKey key, const char *name, bool usual, const char *title, const char *description)
{
    return {key,   "window", name,  SettingKind::YesNo, 0, 1, usual ? 1u : 0u, SettingUnit::None,
            false, {},       title, description};
}

constexpr SettingSpec limit(SettingKey key, const char *name, std::uint64_t least, std::uint64_t most,
                            std::uint64_t usual, SettingUnit unit, const char *title, const char *description)
{
    return {key, "limits", name, SettingKind::Number, least, most, usual, unit, true, {}, title, description};
}

constexpr SettingSpec text(SettingKey key, const char *name, const char *usual, const char *title,
                           const char *description)
{
    return {key, "capture", name, SettingKind::Text, 0, 0, 0, SettingUnit::None, false, {}, title, description, usual};
}

constexpr SettingSpec inGeneral(SettingSpec spec)
{
    spec.section = "general";
    return spec;
}

constexpr SettingSpec inCapture(SettingSpec spec)
{
    spec.section = "capture";
    return spec;
}

constexpr std::array<SettingSpec, settingCount> table{{
    inGeneral(
        choice(SettingKey::GeneralLanguage, "language", languages, QT_TRANSLATE_NOOP("telltale::Settings", "Language"),
               QT_TRANSLATE_NOOP("telltale::Settings", "Of sentences, numbers and dates, from the next start on."))),
    choice(SettingKey::WindowTheme, "theme", themes, QT_TRANSLATE_NOOP("telltale::Settings", "Theme"),
           QT_TRANSLATE_NOOP("telltale::Settings", "Light or dark, or as the system has it.")),
    {SettingKey::WindowTextSize,
     "window",
     "text-size",
     SettingKind::Number,
     80,
     200,
     100,
     SettingUnit::Percent,
     false,
     {},
     QT_TRANSLATE_NOOP("telltale::Settings", "Text size"),
     QT_TRANSLATE_NOOP("telltale::Settings", "How large all text in the window is.")},
    choice(SettingKey::WindowBytes, "bytes", forms, QT_TRANSLATE_NOOP("telltale::Settings", "Bytes"),
           QT_TRANSLATE_NOOP("telltale::Settings", "How the bytes of an event are shown at first.")),
    yesNo(SettingKey::WindowFollow, "follow", false, QT_TRANSLATE_NOOP("telltale::Settings", "Follow files that grow"),
          QT_TRANSLATE_NOOP("telltale::Settings", "What is appended to an open file is read by itself.")),
    yesNo(SettingKey::WindowOfferSession, "offer-session", true,
          QT_TRANSLATE_NOOP("telltale::Settings", "Offer open files again"),
          QT_TRANSLATE_NOOP("telltale::Settings", "After a crash, what was open is offered at the next start.")),
    yesNo(SettingKey::WindowExample, "example", true, QT_TRANSLATE_NOOP("telltale::Settings", "Example at the start"),
          QT_TRANSLATE_NOOP("telltale::Settings", "A start without files shows the built-in example.")),
    // Deeper than this, the paths themselves would take all memory.
    limit(SettingKey::LimitsDepth, "depth", 1, 1u << 20, 1024, SettingUnit::Levels,
          QT_TRANSLATE_NOOP("telltale::Settings", "Depth"),
          QT_TRANSLATE_NOOP("telltale::Settings", "Objects and arrays inside each other.")),
    limit(SettingKey::LimitsDocument, "document", 1, 1ull << 30, 64ull << 20, SettingUnit::Bytes,
          QT_TRANSLATE_NOOP("telltale::Settings", "One JSON text"),
          QT_TRANSLATE_NOOP("telltale::Settings", "Size of one JSON text, or of the decoded body of a request.")),
    limit(SettingKey::LimitsNodes, "nodes", 1, UINT32_MAX / 2, 16u << 20, SettingUnit::Values,
          QT_TRANSLATE_NOOP("telltale::Settings", "Values"),
          QT_TRANSLATE_NOOP("telltale::Settings", "Number of values in one JSON text.")),
    limit(SettingKey::LimitsFile, "file", 1, 1ull << 62, 2ull << 30, SettingUnit::Bytes,
          QT_TRANSLATE_NOOP("telltale::Settings", "One file"),
          QT_TRANSLATE_NOOP("telltale::Settings", "Size of a file, or of what a compressed file expands to.")),
    limit(SettingKey::LimitsDiagnostics, "diagnostics", 0, UINT32_MAX / 2, 1000, SettingUnit::Findings,
          QT_TRANSLATE_NOOP("telltale::Settings", "Remarks"),
          QT_TRANSLATE_NOOP("telltale::Settings", "Remarks listed per JSON text; more are only counted.")),
    text(SettingKey::CaptureListen, "listen", "127.0.0.1:8642", QT_TRANSLATE_NOOP("telltale::Settings", "Listen on"),
         QT_TRANSLATE_NOOP("telltale::Settings", "Address and port that programs send to; port 0 is any free one.")),
    inCapture(choice(SettingKey::CaptureWay, "way", ways,
                     QT_TRANSLATE_NOOP("telltale::Settings", "What becomes of requests"),
                     QT_TRANSLATE_NOOP("telltale::Settings", "A collector sends nothing on."))),
    text(SettingKey::CaptureForward, "forward", "", QT_TRANSLATE_NOOP("telltale::Settings", "Forward to"),
         QT_TRANSLATE_NOOP("telltale::Settings", "http://HOST:PORT that requests are sent on to, once recorded.")),
    text(SettingKey::CaptureAllow, "allow", "", QT_TRANSLATE_NOOP("telltale::Settings", "Other addresses"),
         QT_TRANSLATE_NOOP("telltale::Settings", "Whose programs may connect too: 10.0.0.0/8, fd00::/8.")),
    inCapture(yesNo(SettingKey::CaptureOtherUsers, "other-users", false,
                    QT_TRANSLATE_NOOP("telltale::Settings", "Other users of this machine"),
                    QT_TRANSLATE_NOOP("telltale::Settings", "Their programs may connect too."))),
    text(SettingKey::CaptureFolder, "folder", "", QT_TRANSLATE_NOOP("telltale::Settings", "Records go to"),
         QT_TRANSLATE_NOOP("telltale::Settings", "A folder; when empty, the one for data of this program.")),
    inCapture(yesNo(SettingKey::CaptureDurable, "durable", false,
                    QT_TRANSLATE_NOOP("telltale::Settings", "Survive a loss of power"),
                    QT_TRANSLATE_NOOP("telltale::Settings", "Waits for the disk before anything is sent on."))),
    inCapture(choice(SettingKey::CaptureWhenFull, "when-full", whenFull,
                     QT_TRANSLATE_NOOP("telltale::Settings", "When the record cannot grow"),
                     QT_TRANSLATE_NOOP("telltale::Settings", "What passes unrecorded is counted, and not seen."))),
    {SettingKey::CaptureKeepBytes,
     "capture",
     "keep-bytes",
     SettingKind::Number,
     0,
     1ull << 50,
     0,
     SettingUnit::Bytes,
     true,
     {},
     QT_TRANSLATE_NOOP("telltale::Settings", "Keep at most"),
     QT_TRANSLATE_NOOP("telltale::Settings", "Size of a capture; then its oldest files go. 0: keep all.")},
    {SettingKey::CaptureKeepDays,
     "capture",
     "keep-days",
     SettingKind::Number,
     0,
     36'500,
     0,
     SettingUnit::Days,
     false,
     {},
     QT_TRANSLATE_NOOP("telltale::Settings", "Keep no longer than"),
     QT_TRANSLATE_NOOP("telltale::Settings", "Days; then the oldest files of a capture go. 0: keep all.")},
    inCapture(yesNo(SettingKey::CaptureScroll, "scroll", true, QT_TRANSLATE_NOOP("telltale::Settings", "Scroll along"),
                    QT_TRANSLATE_NOOP("telltale::Settings", "At the end of the list, new events stay in sight."))),
    text(SettingKey::CaptureScope, "scope", "", QT_TRANSLATE_NOOP("telltale::Settings", "Capture list"),
         QT_TRANSLATE_NOOP("telltale::Settings", "Hosts whose TLS is opened, or *; empty: those of the catalogues.")),
    inCapture(
        yesNo(SettingKey::CaptureTls, "tls", true, QT_TRANSLATE_NOOP("telltale::Settings", "Open TLS"),
              QT_TRANSLATE_NOOP("telltale::Settings", "With the lasting certificate authority, where there is one."))),
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].key != static_cast<SettingKey>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder(), "settingSpec() finds a setting by its number");

std::string wholeNameOf(const SettingSpec &spec)
{
    return std::string(spec.section) + '.' + spec.name;
}

QString aboutSettingTable(const char *text)
{
    return QCoreApplication::translate("telltale::Settings", text);
}

} // namespace

std::span<const SettingSpec> settingTable()
{
    return table;
}

const SettingSpec &settingSpec(SettingKey key)
{
    return table[static_cast<std::size_t>(key)];
}

const SettingSpec *findSetting(std::string_view wholeName)
{
    for (const SettingSpec &spec : table) {
        if (wholeNameOf(spec) == wholeName)
            return &spec;
    }
    return nullptr;
}

QString settingName(const SettingSpec &spec)
{
    return QString::fromStdString(wholeNameOf(spec));
}

QString settingNames()
{
    QString result;
    for (const SettingSpec &spec : table)
        result += (result.isEmpty() ? QString() : QStringLiteral(", ")) + settingName(spec);
    return result;
}

QString nearestSetting(std::string_view wholeName)
{
    constexpr std::size_t farthest = 3;
    std::size_t best = farthest + 1;
    QString result;
    for (const SettingSpec &spec : table) {
        const std::size_t distance = editDistance(wholeName, wholeNameOf(spec), farthest);
        if (distance < best) {
            best = distance;
            result = settingName(spec);
        }
    }
    return result;
}

QString settingTitle(const SettingSpec &spec)
{
    return aboutSettingTable(spec.title);
}

QString settingDescription(const SettingSpec &spec)
{
    return aboutSettingTable(spec.description);
}

QString settingLabel(const SettingWord &word)
{
    return aboutSettingTable(word.label);
}

} // namespace telltale

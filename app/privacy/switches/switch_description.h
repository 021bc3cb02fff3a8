// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/diagnostic.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace telltale::privacy {

enum class SwitchState : std::uint8_t { On, Off, Unknown };

/// Where a product looks for its setting.
enum class LayerKind : std::uint8_t {
    EnvFile,     ///< NAME=value lines that a shell or docker compose reads
    Environment, ///< the environment of the process
    Compose,     ///< what a compose file sets on a container; read only
    Ini,
    Properties,
    Json,
    Jsonc, ///< JSON with comments and trailing commas
    Yaml,
    Toml,
    File,     ///< that a file is there at all
    Command,  ///< a program that keeps the setting somewhere; run by people, asked for its state on demand
    Flag,     ///< an option of the program itself; not seen from here
    Api,      ///< an interface of the running product
    Registry, ///< Windows' registry; described only
    Manual,   ///< something that only people can edit safely (a file of code); described only
};

/// A value as its format knows it.
struct SwitchValue
{
    std::string text;
    bool isText = true; ///< false: true, false, a number or null, written without quotes where the format has types
    friend bool operator==(const SwitchValue &, const SwitchValue &) = default;
};

/// How lines of NAME=value are read.
enum class LineDialect : std::uint8_t {
    Usual,
    Bash,    ///< as a file that bash sources
    Compose, ///< as docker compose reads env_file and .env
};

/// How Telltale talks to a running product.
enum class ApiInterface : std::uint8_t {
    None,     ///< described only
    Appsmith, ///< Appsmith's admin interface, `/api/v1/admin`
};

struct SwitchLayer
{
    LayerKind kind = LayerKind::Manual;
    std::vector<std::string> files; ///< the first that is there; with {place}, ~ and $XDG_CONFIG_HOME
    std::string key;                ///< dotted where the format has tables; quoted parts may hold dots
    std::optional<SwitchValue> off; ///< none: the key is taken away
    std::optional<SwitchValue> on;
    std::vector<std::string> offAlso; ///< also mean off, whatever their type; `*`: any that is not empty
    std::vector<std::string> onAlso;
    LineDialect dialect = LineDialect::Usual;
    bool hasInlineComments = false;              ///< ini, properties: ` #` and ` ;` end a value
    bool isOnce = false;                         ///< a key that is there twice with different values is not judged
    bool isCreated = false;                      ///< the file may be made where there is none
    ApiInterface interface = ApiInterface::None; ///< api
    std::string unit;     ///< environment: the systemd unit whose drop-in is written; "": the user's session
    std::string state;    ///< command: prints the state
    std::string stateOff; ///< what it prints then
    std::string stateOn;
    std::string after; ///< what has to be done for a change to be heeded
    std::string note;
    std::vector<std::string> stillSent; ///< kinds of events that go out all the same
    Place place;
};

/// Where a place in braces usually is.
struct SwitchPlace
{
    std::string name;
    std::vector<std::string> usual;
};

/// A product's own opt-out: DESIGN.md §6, HACKING.md.
struct SwitchDescription
{
    std::string product; ///< one word: `appsmith`
    std::string title;
    std::string source;                          ///< where it was read
    SwitchState standard = SwitchState::Unknown; ///< when no layer says anything
    std::vector<SwitchPlace> places;
    std::vector<SwitchLayer> layers; ///< strongest last
    std::string file;                ///< the description itself

    /// Everything that some layer says is sent all the same.
    std::vector<std::string> stillSent() const;
};

std::string_view word(SwitchState state);
std::optional<SwitchState> switchStateFrom(std::string_view word);
std::string_view word(LayerKind kind);
std::optional<LayerKind> layerKindFrom(std::string_view word);
std::optional<ApiInterface> apiInterfaceFrom(std::string_view word);
std::optional<LineDialect> lineDialectFrom(std::string_view word);
extern const char *const layerKindChoices;
/// Whether we write layers of this kind.
bool isWritable(LayerKind kind);
/// Whether a layer of this kind is a key in a file.
bool isInFile(LayerKind kind);

} // namespace telltale::privacy

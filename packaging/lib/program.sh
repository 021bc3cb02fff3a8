# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The program as users run it.

# shellcheck source=packaging/lib/packages.sh
. "${BASH_SOURCE[0]%/*}/packages.sh"

telltale_program=$(build_folder program)/bin/telltale

# True when the program is older than something it is made of.
program_is_stale() {
    local stamp
    stamp=$(build_folder program)/.built
    [[ -x $telltale_program && -f $stamp ]] || return 0
    # Folders count too, because a removed file leaves no other trace.
    [[ -n $(cd "$telltale_root" && find CMakeLists.txt CMakePresets.json cmake app ui resources -newer "$stamp" \
        -print -quit 2>/dev/null) ]]
}

# Installs what is missing and builds the program, when there is anything to do.
build_program() {
    local folder
    folder=$(build_folder program)
    need_packages run
    if program_is_stale; then
        mkdir -p "$folder"
        # What changes while we build has to count as newer.
        touch "$folder/.building"
        build_preset program telltale
        mv "$folder/.building" "$folder/.built"
    fi
}

# Says why a window cannot be opened, or nothing.
no_display_because() {
    local number socket
    if [[ -n ${QT_QPA_PLATFORM:-} ]]; then
        return
    fi
    if [[ ${DISPLAY:-} =~ ^:([0-9]+) ]]; then
        number=${BASH_REMATCH[1]}
        socket=/tmp/.X11-unix/X$number
        if [[ -S $socket ]] || grep -q "@$socket\$" /proc/net/unix 2>/dev/null; then
            return
        fi
        printf 'the display %s does not answer' "$DISPLAY"
    elif [[ -n ${DISPLAY:-} ]]; then
        return
    elif [[ -n ${WAYLAND_DISPLAY:-} ]]; then
        if compgen -G '/usr/lib/*/qt6/plugins/platforms/libqwayland*' >/dev/null; then
            return
        fi
        printf 'Qt needs the package qt6-wayland for a Wayland display'
    else
        printf 'there is no display'
    fi
}

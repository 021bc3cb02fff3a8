# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What run.sh and test.sh share. All messages go to standard error: standard output is for results.

telltale_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "error: $*"
    exit 1
}

# Where a preset builds.
build_folder() { printf '%s/build/%s' "$telltale_root" "$1"; }

# Configures and builds: build_preset PRESET [TARGET…]. One build at a time in a folder.
build_preset() {
    local preset=$1 folder
    folder=$(build_folder "$preset")
    shift
    mkdir -p "$folder"
    (
        flock 9
        cd "$telltale_root"
        # Configuring again costs seconds; afterwards ninja itself sees when it is needed.
        if [[ ! -f $folder/build.ninja || CMakePresets.json -nt $folder/build.ninja ]]; then
            say "Configuring ($preset) …"
            cmake --preset "$preset" >"$folder/configure.log" 2>&1 || {
                cat "$folder/configure.log" >&2
                exit 1
            }
        fi
        say "Building ($preset) …"
        cmake --build --preset "$preset" ${1:+--target "$@"} >&2
    ) 9>"$folder/.lock" || return 1
}

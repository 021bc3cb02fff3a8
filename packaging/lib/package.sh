# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Making a Debian package.

# shellcheck source=packaging/lib/packages.sh
. "${BASH_SOURCE[0]%/*}/packages.sh"

# The same sources make the same package: its time is that of the commit, where there is one.
package_time() {
    git -C "$telltale_root" log -1 --format=%ct 2>/dev/null || date +%s
}

# The file that packing a configured folder makes.
package_file() {
    sed -n 's/^set(CPACK_PACKAGE_VERSION "\(.*\)")$/\1/p' "$1/CPackConfig.cmake" |
        { IFS= read -r version && printf '%s/build/package/telltale_%s-1_%s.deb\n' "$telltale_root" "$version" "$(dpkg --print-architecture)"; }
}

# Builds the program with its window, whatever the preset says, and packs it: make_package PRESET. Prints the path.
make_package() {
    local preset=$1 folder deb
    folder=$(build_folder "$preset")
    mkdir -p "$folder"
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(package_time)}
    export SOURCE_DATE_EPOCH
    (
        flock 9
        cd "$telltale_root"
        say "Configuring ($preset, with the window) …"
        cmake --preset "$preset" -DTELLTALE_WINDOW=ON >"$folder/configure.log" 2>&1 || {
            cat "$folder/configure.log" >&2
            exit 1
        }
        say "Building ($preset) …"
        cmake --build --preset "$preset" --target telltale telltale_redirect telltale_written_pages >&2 || exit 1
        rm -f build/package/*.deb
        say "Packing …"
        # It may be umask 077 here; what is installed is for all.
        umask 022
        cpack --config "$folder/CPackConfig.cmake" >"$folder/package.log" 2>&1 || {
            cat "$folder/package.log" >&2
            exit 1
        }
        rm -rf build/package/_CPack_Packages
        # Who builds this preset next configures it as it is written.
        touch -d @0 "$folder/build.ninja"
    ) 9>"$folder/.lock" || return 1
    deb=$(package_file "$folder")
    [[ -f $deb ]] || fail "no package was made where it was expected, $deb"
    printf '%s\n' "$deb"
}

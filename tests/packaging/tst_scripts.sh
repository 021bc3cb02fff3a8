#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks what packaging/run.sh and packaging/test.sh decide. A stand-in for dpkg-query answers; nothing is installed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

# check WHAT EXPECTED ACTUAL
check() {
    if [[ $2 != "$3" ]]; then
        printf 'FAIL: %s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
        failed=1
    fi
}

# status COMMAND… prints the exit status.
status() {
    local code=0
    "$@" >/dev/null 2>&1 || code=$?
    printf '%s' "$code"
}

# shellcheck source=packaging/lib/program.sh
. "$root/packaging/lib/program.sh"

list_is_well_formed() {
    check 'each line has three columns' '' "$(awk -F '\t' '!/^#/ && (NF != 3 || $1 == "" || $3 == "")' "$telltale_packages")"
    check 'purposes are known' '' "$(awk -F '\t' '!/^#/ && $2 !~ /^(run|test|bench|fuzz|package)$/' "$telltale_packages")"
    check 'no package stands twice' '' "$(awk -F '\t' '!/^#/ && seen[$1]++' "$telltale_packages")"
}

only_what_is_missing() {
    telltale_packages=$scratch/packages.txt
    printf '# comment\none\trun\tfirst reason\ntwo\trun\tsecond reason\nthree\ttest\tthird reason\n' >"$telltale_packages"
    # shellcheck disable=SC2317 # called by the functions under test
    dpkg-query() { printf 'ii \tone\nrc \ttwo\n'; }
    check 'packages for a purpose' $'one\tfirst reason\ntwo\tsecond reason' "$(packages_for run)"
    check 'packages for several' 3 "$(packages_for run test | wc -l)"
    check 'removed is missing' $'two\tsecond reason' "$(packages_for run | missing_packages)"
    # shellcheck disable=SC2317
    dpkg-query() { printf 'ii \tone\nii \ttwo\n'; }
    check 'nothing is missing' '' "$(packages_for run | missing_packages)"
    unset -f dpkg-query
}

stale_when_a_source_is_newer() {
    telltale_root=$scratch/tree
    mkdir -p "$telltale_root"/{app,ui,cmake,resources} "$(build_folder program)/bin"
    touch "$telltale_root"/{CMakeLists.txt,CMakePresets.json,app/a.cpp,app/b.cpp}
    telltale_program=$(build_folder program)/bin/telltale
    check 'no program yet' 0 "$(status program_is_stale)"
    printf '#!/bin/sh\n' >"$telltale_program"
    chmod +x "$telltale_program"
    check 'never finished' 0 "$(status program_is_stale)"
    find "$telltale_root" -exec touch -d '2020-01-01' {} +
    touch -d '2020-01-02' "$(build_folder program)/.built"
    check 'up to date' 1 "$(status program_is_stale)"
    touch -d '2020-01-03' "$telltale_root/app/a.cpp"
    check 'a source changed' 0 "$(status program_is_stale)"
    touch -d '2020-01-04' "$(build_folder program)/.built"
    check 'up to date again' 1 "$(status program_is_stale)"
    rm "$telltale_root/app/b.cpp"
    check 'a source is gone' 0 "$(status program_is_stale)"
}

display_is_looked_for() {
    unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
    check 'none' 'there is no display' "$(no_display_because)"
    check 'stale' 'the display :98765 does not answer' "$(DISPLAY=:98765 no_display_because)"
    check 'remote' '' "$(DISPLAY=host:10.0 no_display_because)"
    check 'chosen' '' "$(QT_QPA_PLATFORM=offscreen no_display_because)"
}

usage_is_told() {
    local script
    for script in run test package test-package; do
        check "$script --help" 0 "$(status "$root/packaging/$script.sh" --help)"
        check "$script --nonsense" 2 "$(status "$root/packaging/$script.sh" --nonsense)"
    done
    check 'test --screenshots without a folder' 2 "$(status "$root/packaging/test.sh" --screenshots)"
}

list_is_well_formed
only_what_is_missing
stale_when_a_source_is_newer
display_is_looked_for
usage_is_told
exit "$failed"

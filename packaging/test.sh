#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/lib/program.sh
. "$here/lib/program.sh"

usage() {
    cat <<'END'
Usage: packaging/test.sh [--all] [--preset NAME] [--part NAME]
       packaging/test.sh --screenshots DIR
       packaging/test.sh --bench
       packaging/test.sh --fuzz SECONDS

Installs what is missing (Debian 12, as root or with sudo), builds with warnings as errors and sanitizers, and runs the
tests.

  --all               also the tests that run programs from outside (label `clients`)
  --preset NAME       build and test this preset of CMakePresets.json instead of `sanitize`
  --part NAME         the program, and of the tests those of one folder of tests/ only, for example cli
  --screenshots DIR   no tests: render the window's pages into DIR, without a display
  --bench             no tests: print the benchmarks' ratios to their peers
  --fuzz SECONDS      no tests: feed every fuzz target for so long; findings land in build/fuzz
  --help              this text
END
}

run_tests() {
    local preset=$1 all=$2 part=$3
    local choice=(--preset "$preset") targets=()
    # Programs from outside are the peers that benchmarks have, too.
    if $all; then
        need_packages run test bench
    else
        need_packages run test
    fi
    if [[ -n $part ]]; then
        targets=(telltale "tests/$part/all")
    fi
    build_preset "$preset" "${targets[@]}"
    if $all || [[ -n $part ]]; then
        # A preset's filter cannot be taken back, nor kept for a folder.
        choice=(--test-dir "$(build_folder "$preset")${part:+/tests/$part}" --output-on-failure)
        $all || choice+=(--label-exclude clients)
    fi
    cd "$telltale_root"
    # One more than there are processors: tests of windows and sockets wait now and then.
    ctest "${choice[@]}" --no-tests=error --parallel "$(($(nproc) + 1))"
}

render_pages() {
    local folder=$1
    mkdir -p "$folder"
    build_program
    QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 "$telltale_program" --screenshots "$folder"
}

run_benchmarks() {
    local program
    need_packages run test bench
    build_preset release tests/bench/all
    for program in "$(build_folder release)"/bin/bench_*; do
        say "$(basename "$program")"
        "$program"
    done
}

run_fuzzers() {
    local seconds=$1 program corpus
    need_packages run test fuzz
    build_preset fuzz tests/fuzz/all
    cd "$(build_folder fuzz)"
    for program in bin/fuzz_*; do
        corpus=corpus/$(basename "$program")
        mkdir -p "$corpus"
        say "$(basename "$program"): $seconds s"
        "$program" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
            "$corpus" "$telltale_root/resources/samples" "$telltale_root/tests/data"
    done
}

action=tests
all=false
preset=sanitize
part=
folder=
seconds=
while (($#)); do
    case $1 in
    --all) all=true ;;
    --bench) action=bench ;;
    --preset | --part | --screenshots | --fuzz)
        if (($# < 2)) || [[ -z $2 ]]; then
            say "error: $1 needs an argument, see --help"
            exit 2
        fi
        case $1 in
        --preset) preset=$2 ;;
        --part) part=$2 ;;
        --screenshots) action=screenshots folder=$2 ;;
        --fuzz) action=fuzz seconds=$2 ;;
        esac
        shift
        ;;
    --help | -h)
        usage
        exit 0
        ;;
    *)
        usage >&2
        exit 2
        ;;
    esac
    shift
done

case $action in
tests) run_tests "$preset" "$all" "$part" ;;
screenshots) render_pages "$folder" ;;
bench) run_benchmarks ;;
fuzz) run_fuzzers "$seconds" ;;
esac

#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/lib/program.sh
. "$here/lib/program.sh"

usage() {
    cat <<'END'
Usage: packaging/run.sh [--build] [FILE…]

Installs what is missing (Debian 12, as root or with sudo), builds Telltale and opens the files; without files, the
example capture. Where there is no display, the same is printed in the terminal.

  --build   only build; the last line printed is the program's path
  --help    this text

Example: packaging/run.sh ~/captures/pings.ndjson
END
}

only_build=false
files=()
while (($#)); do
    case $1 in
    --build) only_build=true ;;
    --help | -h)
        usage
        exit 0
        ;;
    --)
        shift
        files+=("$@")
        break
        ;;
    -?*)
        usage >&2
        exit 2
        ;;
    *) files+=("$1") ;;
    esac
    shift
done

build_program
if $only_build; then
    printf '%s\n' "$telltale_program"
    exit 0
fi
if ((${#files[@]} == 0)); then
    files=("$telltale_root"/resources/samples/*.md)
fi
reason=$(no_display_because)
if [[ -n $reason ]]; then
    say "No window: $reason. This is the same inspection in the terminal; see $telltale_program inspect --help."
    exec "$telltale_program" inspect --format table -- "${files[@]}"
fi
exec "$telltale_program" -- "${files[@]}"

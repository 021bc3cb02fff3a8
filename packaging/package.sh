#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/lib/package.sh
. "$here/lib/package.sh"

usage() {
    cat <<'END'
Usage: packaging/package.sh [--preset NAME]

Installs what is missing (Debian 12, as root or with sudo), builds Telltale, and makes a Debian package of it in
build/package. The last line printed is the package's path.

  --preset NAME   make it of this preset of CMakePresets.json instead of `package`; its window is built too
  --help          this text
END
}

preset=package
while (($#)); do
    case $1 in
    --preset)
        if (($# < 2)) || [[ -z $2 ]]; then
            say "error: $1 needs an argument, see --help"
            exit 2
        fi
        preset=$2
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

need_packages run package
make_package "$preset"

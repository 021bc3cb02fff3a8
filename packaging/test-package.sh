#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/lib/package.sh
. "$here/lib/package.sh"

usage() {
    cat <<'END'
Usage: packaging/test-package.sh [--chroot] [--preset NAME | --package FILE]

Makes the Debian package, checks it with lintian, installs it on this machine, uses it, purges it, and looks for what is
left. As root or with sudo. A package that is installed here already is taken away by that.

  --chroot         installs it in a bare Debian 12 instead, made by debootstrap in a folder that goes away again; takes
                   root and a mirror of Debian ($TELLTALE_MIRROR, without it http://deb.debian.org/debian)
  --preset NAME    makes it of this preset, see packaging/package.sh
  --package FILE   takes this package instead of making one
  --help           this text
END
}

# What no list of Debian asks for, but every package of ours has to have.
check_hardening() {
    local folder program symbols
    folder=$(mktemp -d)
    dpkg-deb -x "$1" "$folder"
    program=$folder/usr/bin/telltale
    symbols=$(readelf -W --dyn-syms "$program")
    readelf -h "$program" | grep -q 'DYN' || fail "the program is not position independent"
    readelf -d "$program" | grep -q 'BIND_NOW\|Flags:.*NOW' || fail "the program binds late"
    readelf -lW "$program" | grep -q 'GNU_RELRO' || fail "the program's tables stay writable"
    grep -q __stack_chk_fail <<<"$symbols" || fail "the program has no guarded stack"
    grep -q '__[a-z]*_chk' <<<"$(grep -v __stack_chk_fail <<<"$symbols")" || fail "the program's copies are not checked"
    ! readelf -SW "$program" | grep -q '\.symtab\|\.debug_info' || fail "the program is not stripped"
    [[ -z $(find "$folder" ! -user root ! -user "$(id -un)") ]] || fail "files belong to others than root"
    rm -rf "$folder"
    say "  hardened and stripped"
}

check_package() {
    local deb=$1
    say "The package $(basename "$deb"), $(stat -c %s "$deb") bytes:"
    lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$deb" >&2 ||
        fail "lintian finds something (see above)."
    say "  lintian is content"
    check_hardening "$deb"
}

in_chroot() {
    local deb=$1 root
    ((EUID == 0)) || fail "--chroot takes root"
    root=$(mktemp -d)
    # shellcheck disable=SC2064 # now, while the name is known
    trap "umount '$root/proc' 2>/dev/null || true; rm -rf --one-file-system '$root'" EXIT
    say "Making a bare Debian 12 …"
    debootstrap --variant=minbase bookworm "$root" "${TELLTALE_MIRROR:-http://deb.debian.org/debian}" >"$root.log" 2>&1 || {
        cat "$root.log" >&2
        fail "debootstrap did not succeed"
    }
    rm -f "$root.log"
    mount -t proc proc "$root/proc" || fail "/proc cannot be mounted there"
    # No service is started in there.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod 755 "$root/usr/sbin/policy-rc.d" "$root"
    cp "$here/lib/installed_package.sh" "$root/root/"
    cp "$deb" "$root/tmp/"
    cp "$telltale_root/resources/samples/appsmith-telemetry.md" "$root/tmp/sample.md"
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        bash /root/installed_package.sh "/tmp/$(basename "$deb")" /tmp/sample.md >&2
}

on_this_machine() {
    as_root bash "$here/lib/installed_package.sh" "$1" "$telltale_root/resources/samples/appsmith-telemetry.md" >&2
}

place=on_this_machine
preset=package
deb=
while (($#)); do
    case $1 in
    --chroot) place=in_chroot ;;
    --preset | --package)
        if (($# < 2)) || [[ -z $2 ]]; then
            say "error: $1 needs an argument, see --help"
            exit 2
        fi
        case $1 in
        --preset) preset=$2 ;;
        --package) deb=$(realpath "$2") ;;
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

need_packages run package
if [[ -z $deb ]]; then
    deb=$(make_package "$preset")
fi
check_package "$deb"
"$place" "$deb"
say "The package installs, works and goes."

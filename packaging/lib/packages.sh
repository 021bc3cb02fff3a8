# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Installs what is missing out of packages.txt.

# shellcheck source=packaging/lib/common.sh
. "${BASH_SOURCE[0]%/*}/common.sh"

telltale_packages=$telltale_root/packaging/packages.txt

# The packages for the given purposes, one `name<TAB>why` a line.
packages_for() {
    awk -F '\t' -v purposes=" $* " '!/^#/ && index(purposes, " " $2 " ") { print $1 "\t" $3 }' "$telltale_packages"
}

# Those of standard input (`name<TAB>why`) that are not installed.
missing_packages() {
    local wanted installed
    wanted=$(cat)
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}\t${Package}\n' 2>/dev/null | awk -F '\t' '$1 ~ /^.i/ { print $2 }')
    awk -F '\t' 'NR == FNR { installed[$1]; next } !($1 in installed)' <(printf '%s\n' "$installed") - <<<"$wanted"
}

# Changes whenever the list or anything that is installed changes; costs no question to the package system.
packages_state() {
    printf '%s %s\n' "$(cksum <"$telltale_packages")" "$(stat -c '%Y %s' /var/lib/dpkg/status)"
}

# Runs a command as the administrator.
as_root() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

install_packages() {
    local names=("$@") log
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq -y)
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail "installing them takes an administrator. Either set up sudo, or run this as root and then start again:
    apt-get update && apt-get install --no-install-recommends ${names[*]}"
    fi
    say "Installing them …"
    log=$(mktemp)
    # An unreachable extra source must not stop us: what matters is whether the installation succeeds.
    as_root "${apt[@]}" update >"$log" 2>&1 || say "The list of packages could not be refreshed entirely; trying anyway."
    if ! as_root "${apt[@]}" install --no-install-recommends "${names[@]}" >>"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        fail "the packages could not be installed (see above)."
    fi
    rm -f "$log"
}

# Makes sure that everything for the given purposes is there: need_packages PURPOSE…
need_packages() {
    local stamp missing names
    stamp=$telltale_root/build/.packages-$(IFS=-; printf '%s' "$*")
    if [[ ! -f /var/lib/dpkg/status ]]; then
        say "This is no Debian system: nothing is installed. packaging/packages.txt tells what is needed."
        return
    fi
    if [[ -f $stamp && $(<"$stamp") == "$(packages_state)" ]]; then
        return
    fi
    missing=$(packages_for "$@" | missing_packages)
    if [[ -n $missing ]]; then
        say "These packages are missing:"
        awk -F '\t' '{ printf "  %-22s %s\n", $1, $2 }' <<<"$missing" >&2
        mapfile -t names < <(cut -f 1 <<<"$missing")
        install_packages "${names[@]}"
        say "They are installed now."
    fi
    mkdir -p "$telltale_root/build"
    packages_state >"$stamp"
}

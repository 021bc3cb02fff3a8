#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_desktop.sh SOURCE METAINFO PAGES: what desktops and systemd are told is valid, and says the same everywhere. Tools
# that are not installed are named and passed over.
set -euo pipefail
source=$1 metainfo=$2 pages=$3
files=$source/packaging/desktop
id=io.github.telltale.Telltale
unit=$source/packaging/systemd/telltale-intercept.service
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 HOME=$scratch XDG_DATA_HOME=$scratch/data
failed=0

fault() {
    printf 'FAIL: %s\n' "$*"
    failed=1
}
# must WHAT COMMAND…
must() {
    local what=$1 output
    shift
    output=$("$@" 2>&1) || fault "$what: $output"
}
has() { command -v "$1" >/dev/null || { printf 'not looked at, since it is not installed: %s\n' "$1" && return 1; }; }

entry_is_valid() {
    ! has desktop-file-validate || must 'desktop entry' desktop-file-validate "$files/$id.desktop"
    grep -qx 'Exec=telltale %F' "$files/$id.desktop" || fault 'the entry does not hand files on'
    grep -qx "Icon=$id" "$files/$id.desktop" || fault 'the entry has another icon'
    grep -q "setDesktopFileName(QStringLiteral(\"$id\"))" "$source/ui/application.cpp" ||
        fault 'the window names another desktop entry'
}

metainfo_is_valid() {
    ! has appstreamcli || must 'metainfo' appstreamcli validate --no-net "$metainfo"
    grep -q "<launchable type=\"desktop-id\">$id.desktop<" "$metainfo" || fault 'the metainfo starts something else'
    ! grep -q '@[A-Z_]*@' "$metainfo" || fault 'something is not filled in in the metainfo'
}

types_are_known() {
    local type
    for type in application/x-telltale-capture application/x-har+json; do
        grep -q "^MimeType=.*$type;" "$files/$id.desktop" || fault "the entry does not open $type"
        grep -q "<mediatype>$type<" "$metainfo" || fault "the metainfo does not name $type"
        grep -q "<mime-type type=\"$type\">" "$files/telltale.xml" || fault "$type is not described"
    done
    has update-mime-database || return 0
    mkdir -p "$scratch/data/mime/packages"
    cp "$files/telltale.xml" "$scratch/data/mime/packages/"
    must 'types of files' update-mime-database "$scratch/data/mime"
    grep -qx '50:application/x-telltale-capture:\*.telltale' "$scratch/data/mime/globs2" || fault 'no name for captures'
    grep -qx '50:application/x-har+json:\*.har' "$scratch/data/mime/globs2" || fault 'no name for HTTP archives'
    # By content, too: the preface of a record, see HACKING.md.
    tr '\r\n\0' RNZ <"$scratch/data/mime/magic" | LC_ALL=C grep -aqF $'\x89TelltaleRN\x1aNZ' ||
        fault 'captures are not known by their content'
}

unit_is_fit() {
    local word option verdict
    has systemd-analyze || return 0
    verdict=$(systemd-analyze security --offline=true --threshold=20 "$unit" 2>&1) ||
        fault "the service is not shut in: $(tail -n 1 <<<"$verdict")"
    # It may not be installed here: what it runs is looked for where it is.
    sed "s|/usr/bin/telltale|/bin/true|; /^Documentation=/d" "$unit" >"$scratch/telltale-intercept.service"
    verdict=$(systemd-analyze verify "$scratch/telltale-intercept.service" 2>&1) || fault "the unit: $verdict"
    ! grep -q 'telltale-intercept' <<<"$verdict" || fault "the unit: $verdict"
    # shellcheck disable=SC1090 # the configuration, as systemd reads it
    # Its options, and those that the configuration gives it, are options of the subcommand.
    for word in $(sed -n 's/^ExecStart=//p' "$unit") $(. "${unit%.service}.default" && printf '%s' "$TELLTALE_INTERCEPT"); do
        [[ $word == --* ]] || continue
        option=$(sed -n "s/^    'intercept') _telltale_options='\([^']*\)'.*/ \1 /p" "$pages/bash/telltale")
        [[ $option == *" $word "* ]] || fault "telltale intercept has no $word"
    done
}

maintainer_scripts_are_shell() {
    local script
    for script in postinst prerm postrm; do
        [[ -x $source/packaging/deb/$script ]] || fault "$script cannot be run"
        must "$script" sh -n "$source/packaging/deb/$script"
    done
    while IFS= read -r script; do
        [[ $script == /etc/default/telltale-intercept ]] || fault "no such configuration file: $script"
    done <"$source/packaging/deb/conffiles"
}

entry_is_valid
metainfo_is_valid
types_are_known
unit_is_fit
maintainer_scripts_are_shell
exit "$failed"

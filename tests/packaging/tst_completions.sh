#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tst_completions.sh PROGRAM PAGES: what `PROGRAM … --help` lists stands in the manual pages in the folder PAGES, and is
# completed by bash, zsh and fish, each of which is really asked where it is installed.
set -euo pipefail
program=$1 pages=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data LC_ALL=C.UTF-8 MANWIDTH=100
failed=0
mkdir "$scratch/here"
cd "$scratch/here"
touch 'a file.har' other.har

# check WHAT EXPECTED ACTUAL
check() {
    if [[ $2 != "$3" ]]; then
        printf 'FAIL: %s\n  expected: %s\n  actual:   %s\n' "$1" "$2" "$3"
        failed=1
    fi
}

has() { command -v "$1" >/dev/null || { printf 'not asked, since it is not installed: %s\n' "$1" && return 1; }; }

# One line, sorted.
line_of() { sort -u | tr '\n' ' ' | sed 's/ $//'; }

subcommands() { "$program" --help | sed -n '/^Subcommands:/,/^$/ s/^  \([a-z]*\) .*/\1/p'; }

# The options that lines of a help text begin with: up to two spaces, or all of a line without such.
options_of() {
    # shellcheck disable=SC2086 # the words of `switch verify`
    "$program" $1 --help | sed -n 's/^ *\(-.*\)/\1/p' | sed 's/  .*//' | grep -oE -- '(^|[ ])--?[A-Za-z][a-z-]*' |
        tr -d ' ' | grep -v '^-[a-z]\{2\}'
}

in_bash() {
    bash -c '. "$1"; shift; COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _telltale
        ((${#COMPREPLY[@]})) && printf "%s\n" "${COMPREPLY[@]}"' bash "$pages/bash/telltale" "$@" | line_of
}
in_fish() { fish --no-config -c 'source $argv[1]; complete -C "$argv[2]"' "$pages/fish/telltale.fish" "$1" 2>&1 | cut -f 1 | line_of; }
in_zsh() { timeout 60 zsh -f "$here/complete.zsh" "$pages/zsh" "$1" | line_of; }

manual_of() {
    local name=telltale${1:+-${1// /-}}
    # shellcheck disable=SC2069 # warnings are part of what is looked at, the page in groff's own language is not
    man --warnings -E UTF-8 -l -Tutf8 -Z "$pages/man1/$name.1.gz" 2>&1 >/dev/null
    man -l "$pages/man1/$name.1.gz" 2>/dev/null | col -bx
}

every_option_is_everywhere() {
    local page expected option
    for page in '' $(subcommands) 'switch verify'; do
        expected=$(options_of "$page" | line_of)
        [[ $expected == *--help* ]] || check "options of '$page'" 'at least --help' "$expected"
        # shellcheck disable=SC2086
        check "bash: telltale $page -" "$expected" "$(in_bash telltale $page -)"
        if has fish; then
            check "fish: telltale $page -" "$expected" "$(in_fish "telltale ${page:+$page }-")"
        fi
        for option in $expected; do
            grep -qF -- "$option" <<<"$(sed -n "/^    '$page')\$/,/;;\$/p" "$pages/zsh/_telltale")" ||
                check "zsh: telltale $page" "$option" 'not there'
        done
        has man || continue
        manual_of "$page" >"$scratch/manual"
        for option in $expected; do
            grep -qE -- "^ +(-[A-Za-z], )?(.* )?$option( |\$|,)" "$scratch/manual" ||
                check "the manual page of telltale $page" "$option" 'not there'
        done
        check "begins as a manual page does: $page" NAME "$(sed -n '3p' "$scratch/manual")"
    done
}

# Subcommands, and the files that could be meant instead.
every_subcommand_is_everywhere() {
    local all
    all=$(subcommands | line_of)
    [[ $(wc -w <<<"$all") -ge 15 ]] || check 'subcommands' 'fifteen or more' "$all"
    all=$({ subcommands && printf 'a file.har\nother.har\n'; } | line_of)
    check 'bash: telltale' "$all" "$(in_bash telltale '')"
    if has fish; then
        check 'fish: telltale' "$all" "$(in_fish 'telltale ' | tr -d '\\')"
    fi
    if has zsh; then
        zsh -n "$pages/zsh/_telltale" || check 'zsh reads it' 'a status of 0' $?
        check 'zsh: telltale' "$all" "$(in_zsh 'telltale ' | tr -d '\\')"
    fi
}

# asked WORDS… EXPECTED: the last word but one is the one that is completed.
asked() {
    local expected=${*: -1} words=("${@:1:$#-1}")
    check "bash: ${words[*]}" "$expected" "$(in_bash "${words[@]}")"
    if has fish; then
        check "fish: ${words[*]}" "$expected" "$(in_fish "${words[*]}")"
    fi
    if has zsh; then
        check "zsh: ${words[*]}" "$expected" "$(in_zsh "${words[*]}")"
    fi
}

words_are_completed() {
    asked telltale insp inspect
    asked telltale inspect --fo '--follow --format'
    asked telltale inspect --format '' 'csv json ndjson table'
    asked telltale inspect -f nd ndjson
    asked telltale intercept --policy obs observe-only
    asked telltale intercept --gate e essential
    asked telltale switch un undo
    asked telltale switch verify --wat --watch
    asked telltale log veri verify
    asked telltale ca --for ja java
    asked telltale inspect oth other.har
    asked telltale check -o oth other.har
    asked telltale --vers --version
    asked telltale run -- dpkg-que dpkg-query
    check 'bash: --format=js' json "$(in_bash telltale inspect --format = js)"
    # What stands behind -- is no option of ours.
    check 'bash: a command of its own' '' "$(in_bash telltale run -- ls --sandb)"
    check 'bash: a name with a space' 'a file.har' "$(in_bash telltale inspect 'a f')"
    # With the package bash-completion the shell has helpers that are used in place of ours.
    if [[ -r /usr/share/bash-completion/bash_completion ]]; then
        check 'bash: loaded by bash-completion' inspect "$(bash -c '. /usr/share/bash-completion/bash_completion
            . "$1"; COMP_WORDS=(telltale insp) COMP_CWORD=1 COMP_LINE="telltale insp" COMP_POINT=13
            _telltale; printf "%s\n" "${COMPREPLY[@]}"' bash "$pages/bash/telltale" 2>/dev/null)"
    fi
}

every_subcommand_is_everywhere
every_option_is_everywhere
words_are_completed
exit "$failed"

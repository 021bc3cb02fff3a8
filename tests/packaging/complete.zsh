#!/usr/bin/env zsh
# SPDX-License-Identifier: GPL-3.0-or-later
# Prints what zsh would complete, a match a line: complete.zsh FOLDER 'telltale ins'
# FOLDER holds the function _telltale. A shell of its own is typed to, since zsh completes in its line editor only.
emulate -R zsh
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1= RPS1= PS2="
zpty -w shell "fpath=(${(q)1} \$fpath)"
zpty -w shell 'autoload -Uz compinit; compinit -u -D; zstyle ":completion:*" verbose no'
# Each match is printed in place of being shown.
zpty -w shell 'compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
        builtin compadd "$@"
        return
    fi
    local -a __hits
    builtin compadd -A __hits "$@"
    local status_of_compadd=$?
    local hit
    for hit in $__hits; do print -r -- "match:$hit"; done
    builtin compadd "$@"
}
finish() { print -r -- "the-end"; exit; }
complete-and-finish() { zle complete-word; print -r -- "the-"end; exit }
zle -N complete-and-finish
bindkey "^I" complete-and-finish
print the-"beginning"'
line=
while [[ $line != *the-beginning* ]]; do
    zpty -r shell line || exit 1
done
zpty -w -n shell "$2"$'\t'
while zpty -r shell line; do
    line=${line%%$'\r\n'}
    [[ $line == *the-end* ]] && break
    [[ $line == *match:* ]] && print -r -- ${line##*match:}
done
zpty -d shell

#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# installed_package.sh DEB SAMPLE: installs the package on this system, uses it as a user who is not root, removes and
# purges it, and looks for what is left. Root, on a machine or in a chroot. Needs nothing of the repository but itself.
set -euo pipefail
deb=$1 sample=$2
scratch=$(mktemp -d)
chmod 755 "$scratch"
cp "$sample" "$scratch/sample.md"
chmod 644 "$scratch/sample.md"
service=0
trap '((service == 0)) || kill "$service" 2>/dev/null; rm -rf "$scratch"' EXIT
failed=0
unset DISPLAY WAYLAND_DISPLAY
export LC_ALL=C.UTF-8

told() { printf '  %s\n' "$*" >&2; }
fault() {
    printf 'FAIL: %s\n' "$*" >&2
    failed=1
}
# must WHAT COMMAND…: it succeeds; what it prints is shown where not.
must() {
    local what=$1 output
    shift
    if output=$("$@" 2>&1); then
        told "$what"
    else
        fault "$what"$'\n'"$output"
    fi
}
# where TOOL: it is here, or that is said.
where() { command -v "$1" >/dev/null || { told "not looked at, since $1 is not installed here: $2" && return 1; }; }
# As a user without rights, and with a home of its own.
as_user() {
    (cd "$scratch/home" && setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --inh-caps=-all \
        env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME="$scratch/home" QT_QPA_PLATFORM=offscreen "$@")
}

install_it() {
    mkdir "$scratch/home"
    chown 65534:65534 "$scratch/home"
    must 'installs, with what it depends on' env DEBIAN_FRONTEND=noninteractive \
        apt-get -o DPkg::Lock::Timeout=300 install -qq -y --no-install-recommends --reinstall "$deb"
    dpkg -L telltale >"$scratch/files"
    must 'its files are as they were packed' dpkg --verify telltale
}

program_runs() {
    local version
    version=$(dpkg-query -W -f '${Version}' telltale)
    [[ $(as_user telltale --version) == "telltale ${version%-*}" ]] || fault "telltale --version is not ${version%-*}"
    must 'inspects a file as a user' as_user sh -c "telltale inspect --format json '$scratch/sample.md' | grep -q '\"events\"\|\"fields\"'"
    must 'finds no library missing' sh -c '! ldd /usr/bin/telltale | grep "not found"'
    must 'reads and writes the index of captures' test -f "/usr/lib/$(gcc -dumpmachine 2>/dev/null || echo x86_64-linux-gnu)/qt6/plugins/sqldrivers/libqsqlite.so"
    # bash opens /dev/tcp through the C library, so the library for programs that are run is found and works.
    must 'runs a program and shows what it sent' as_user sh -c \
        "telltale run --sandbox --format ndjson --output sent.ndjson -- bash -c 'exec 3<>/dev/tcp/sent.example/80
            printf \"POST /collect HTTP/1.1\\r\\nHost: sent.example\\r\\nContent-Type: application/json\\r\\nContent-Length: 15\\r\\n\\r\\n{\\\"event\\\":\\\"one\\\"}\" >&3
            head -n 1 <&3' && grep -q sent.example sent.ndjson && grep -q '\"one\"' sent.ndjson"
    must 'draws its window' as_user sh -c 'mkdir pictures && telltale --screenshots pictures --only inspect &&
        test "$(stat -c %s pictures/*.png | sort -n | head -1)" -gt 20000'
    must 'says why there is no window without a display' as_user env -u QT_QPA_PLATFORM sh -c \
        'telltale x.har 2>&1 | grep -q display'
}

pages_are_there() {
    local file
    for file in /usr/share/bash-completion/completions/telltale /usr/share/zsh/vendor-completions/_telltale \
        /usr/share/fish/vendor_completions.d/telltale.fish /usr/share/man/man1/telltale.1.gz \
        /usr/share/man/man1/telltale-inspect.1.gz; do
        # Small systems leave documentation out when they unpack.
        grep -qx "$file" "$scratch/files" || fault "$file is not in the package"
    done
    if where man 'manual pages' && [[ -f /usr/share/man/man1/telltale.1.gz ]]; then
        must 'man finds the pages' man -w telltale telltale-inspect telltale-switch-verify
    fi
    if [[ -r /usr/share/bash-completion/bash_completion ]]; then
        must 'bash completes by itself' bash -c '. /usr/share/bash-completion/bash_completion
            _completion_loader telltale; COMP_WORDS=(telltale insp) COMP_CWORD=1; _telltale; test "${COMPREPLY[0]}" = inspect'
    fi
    if where fish 'its completion'; then
        must 'fish completes by itself' sh -c 'fish -c "complete -C \"telltale insp\"" | grep -q ^inspect'
    fi
}

desktop_knows_it() {
    if where desktop-file-validate 'the desktop entry'; then
        must 'the desktop entry is valid' desktop-file-validate /usr/share/applications/io.github.telltale.Telltale.desktop
    fi
    if where appstreamcli 'the metainfo'; then
        must 'the metainfo is valid' appstreamcli validate --no-net /usr/share/metainfo/io.github.telltale.Telltale.metainfo.xml
    fi
    if where update-mime-database 'types of files'; then
        must 'captures and HTTP archives are known by name' sh -c \
            'grep -q "application/x-telltale-capture:\*.telltale" /usr/share/mime/globs2 && grep -q "x-har+json:\*.har" /usr/share/mime/globs2'
    fi
}

unit_is_fit() {
    local unit
    unit=$(grep '/telltale-intercept.service$' "$scratch/files") || true
    if where systemd-analyze 'the unit of the service'; then
        must 'the unit is understood' systemd-analyze verify "$unit"
        must 'the service is shut in (2.0 at most)' systemd-analyze security --offline=true --threshold=20 "$unit"
    fi
    if where deb-systemd-helper 'whether it is enabled'; then
        must 'the service is not enabled' sh -c '! deb-systemd-helper --quiet was-enabled telltale-intercept.service'
    fi
}

# The command of the unit, as the user that it would have, without any capability; the folders as systemd would make them.
service_works() {
    local state=$scratch/state unit command port line i
    unit=$(grep '/telltale-intercept.service$' "$scratch/files")
    mkdir -m 700 "$state"
    chown 65534:65534 "$state"
    command=$(sed -n 's/^ExecStart=//p' "$unit")
    # shellcheck disable=SC1091
    TELLTALE_INTERCEPT=$(. /etc/default/telltale-intercept && printf '%s' "$TELLTALE_INTERCEPT")
    command=${command//%S\/telltale-intercept/$state}
    command=${command//\$TELLTALE_INTERCEPT/${TELLTALE_INTERCEPT/127.0.0.1:8642/127.0.0.1:0}}
    # shellcheck disable=SC2086 # words, as systemd divides them
    setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all \
        env -i HOME="$state" XDG_DATA_HOME="$state" XDG_CONFIG_HOME=/etc LC_ALL=C.UTF-8 $command 2>"$scratch/service.log" &
    service=$!
    for ((i = 0; i < 300; i++)); do
        line=$(grep -m 1 '^listening on ' "$scratch/service.log") && break
        kill -0 "$service" 2>/dev/null || break
        read -rt 0.1 <> <(:) || true
    done
    port=${line##*:}
    if [[ -z $port ]]; then
        fault "the service does not listen: $(cat "$scratch/service.log")"
        return
    fi
    must 'the service answers another user' bash -c "exec 3<>/dev/tcp/127.0.0.1/$port
        printf 'POST /v1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"event\":\"two\"}' >&3
        read -rt 20 line <&3 && [[ \$line == *' 200 '* ]]"
    kill -TERM "$service"
    if wait "$service"; then
        told 'the service ends in order'
    else
        fault "the service ended with $?: $(cat "$scratch/service.log")"
    fi
    service=0
    must 'the service has recorded it' sh -c \
        "telltale inspect --strict --format ndjson '$state/capture.telltale' | grep -q '\"two\"'"
}

leaves_nothing() {
    local left file
    must 'is removed' env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 remove -qq -y telltale
    [[ ! -e /usr/bin/telltale ]] || fault 'the program is still there'
    [[ -f /etc/default/telltale-intercept ]] || fault 'removing took the configuration, which only purging should'
    mkdir -p /var/lib/private/telltale-intercept
    must 'is purged' env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 purge -qq -y telltale
    left=$(while IFS= read -r file; do
        # Folders may belong to others as well.
        if [[ -e $file && ! -d $file ]] || [[ $file == *telltale* && -e $file ]]; then
            printf '%s\n' "$file"
        fi
    done <"$scratch/files"
        find /etc /usr /var /opt /run -xdev \( -path /var/cache/apt -o -path /var/tmp -o -path /var/log \) -prune -o \
            -iname '*telltale*' -newer "$scratch/sample.md" -print 2>/dev/null || true)
    if [[ -n $left ]]; then
        fault "left behind: $left"
    else
        told 'nothing is left'
    fi
}

install_it
program_runs
pages_are_there
desktop_knows_it
unit_is_fit
service_works
leaves_nothing
exit "$failed"

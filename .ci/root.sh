# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Gleaner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # source_dir and cache_dir are set by ./dev
#
# Having Debian 13: as the host itself, or as a root in the cache folder. Sourced by ./dev, whose $source_dir, $cache_dir,
# say() and die() it uses. find_root sets $root: the root's folder, "" when the host is Debian 13.

suite=trixie
recipe=1 # raise when bootstrap changes what a root holds
root_megabytes=4000

mapfile -t packages < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$source_dir/.ci/packages")
root_key=$(printf '%s\n' "$suite $(uname -m) $recipe" "${packages[@]}" | sha256sum | cut -c 1-12)

host_is_suite() (
    [[ -z ${GLEANER_USE_ROOT:-} && -r /etc/os-release ]] || return 1
    # shellcheck source=/dev/null
    . /etc/os-release
    [[ ${ID:-} == debian && ${VERSION_CODENAME:-} == "$suite" ]]
)

missing_packages() {
    local installed
    # shellcheck disable=SC2016 # dpkg-query's own placeholders
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
    printf '%s\n' "${packages[@]}" | grep -vxF -f <(printf '%s\n' "$installed") || true
}

# Shows the command; runs it as root, or with sudo when a person at the terminal agrees. Standard output stays clean: it
# belongs to the command that is to run in the end.
apt_install() {
    local install=(apt-get -o DPkg::Lock::Timeout=300 install --yes --no-install-recommends "$@") answer=
    [[ $EUID -eq 0 ]] || install=(sudo "${install[@]}")
    say "needed: ${install[*]}"
    if [[ $EUID -ne 0 ]]; then
        [[ -t 0 ]] && read -r -p 'Run it now? [y/N] ' answer
        [[ $answer == [yY]* ]] || return 1
        "${install[@]}" >&2
    else
        export DEBIAN_FRONTEND=noninteractive
        # Package lists that are absent or old are the usual reason to fail.
        "${install[@]}" </dev/null >&2 || { apt-get update </dev/null >&2 && "${install[@]}" </dev/null >&2; }
    fi
}

# ensure_tools TOOL...
ensure_tools() {
    local tool wanted=()
    for tool; do
        ! command -v "$tool" >/dev/null || continue
        case $tool in
            bwrap) wanted+=(bubblewrap) ;;
            newuidmap) wanted+=(uidmap) ;;
            # It only recommends gpg, yet finds the archive's keys with it.
            mmdebstrap) wanted+=(mmdebstrap gpg debian-archive-keyring) ;;
            *) wanted+=("$tool") ;;
        esac
    done
    [[ ${#wanted[@]} -gt 0 ]] || return 0
    command -v apt-get >/dev/null || die "needed, from this system's package manager: ${wanted[*]}"
    apt_install "${wanted[@]}" || die "run the command above (as root), then try again"
}

# bwrap's walls and, inside them, Chromium's own are both made of user namespaces.
check_namespaces() {
    bwrap --unshare-user --dev-bind / / bwrap --unshare-user --dev-bind / / true 2>/dev/null ||
        die "programs may not make user namespaces here, which bwrap and Chromium's sandbox need.
See: sysctl user.max_user_namespaces kernel.unprivileged_userns_clone kernel.apparmor_restrict_unprivileged_userns"
}

check_space() {
    local free
    free=$(df -Pm -- "$1" | awk 'NR == 2 { print $4 }')
    [[ $free -ge $root_megabytes ]] ||
        die "no space: making the Debian 13 root needs $root_megabytes MB in $1, and $free MB are free.
./dev clean --all removes old ones; XDG_CACHE_HOME can name another place, TMPDIR one for a user's half-way files."
}

# The mirror this host uses, if it is a Debian; for all others mmdebstrap has a default.
host_mirror() {
    command -v apt-get >/dev/null || return 0
    # shellcheck disable=SC2016 # apt-get's own placeholder
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' 'Component: main' 2>/dev/null |
        grep -m 1 '^https\?://' || true
}

# bootstrap DIR: the packages without recommends, manuals and other documentation.
bootstrap() {
    local mirror proxy options
    mirror=${GLEANER_MIRROR:-$(host_mirror)}
    # shellcheck disable=SC2016 # $1 is mmdebstrap's
    options=(
        --variant=minbase --include="$(IFS=, && printf %s "${packages[*]}")" --aptopt='Acquire::Retries "3"'
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*'
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright'
        --customize-hook='printf "%s.UTF-8 UTF-8\n" zh_CN tr_TR de_DE en_US >"$1/etc/locale.gen"'
        --customize-hook='chroot "$1" locale-gen >/dev/null'
        # Mount points: below a read-only /etc none can be made later.
        --customize-hook='touch "$1/etc/resolv.conf" "$1/etc/hosts"'
    )
    if command -v apt-config >/dev/null; then
        proxy=$(apt-config dump --format '%v' Acquire::http::Proxy 2>/dev/null || true)
        [[ -z $proxy ]] || options+=(--aptopt="Acquire::http::Proxy \"$proxy\"")
    fi
    if [[ $EUID -eq 0 ]]; then
        TMPDIR=$(dirname "$1") mmdebstrap "${options[@]}" "$suite" "$1" ${mirror:+"$mirror"}
    else
        # A user's mmdebstrap works under mapped ids, which may not enter a private home folder, and would leave files that
        # the user cannot remove: it works elsewhere, and what it made is unpacked here as the user's own.
        mkdir "$1"
        TMPDIR=${TMPDIR:-/var/tmp} mmdebstrap "${options[@]}" "$suite" - ${mirror:+"$mirror"} |
            tar -x --no-same-owner --exclude='./dev/*' -C "$1"
    fi
}

explain_failure() {
    local log=$cache_dir/root.log
    if grep -qiE 'no space left|enough free space' "$log"; then
        say "no space left: the Debian 13 root was not made"
    elif grep -qiE 'could not (resolve|connect)|unable to connect|unreachable|connection (refused|timed out|failed)|temporary failure' "$log"; then
        say "no network: the Debian mirror cannot be reached, and making the Debian 13 root needs it once"
    else
        say "making the Debian 13 root failed:"
        tail -n 15 "$log" >&2
    fi
    die "nothing half-made was left; all messages are in $log"
}

make_root() {
    local staging child status=0
    check_namespaces
    check_space "$cache_dir"
    [[ $EUID -eq 0 ]] || check_space "${TMPDIR:-/var/tmp}"
    say "making the Debian 13 root in $cache_dir, once: a few minutes, 2.1 GB"
    staging=$(mktemp -d "$cache_dir/staging.XXXXXX")
    chmod 755 "$staging"
    # In a process group of its own: an interrupt comes here first, and stop_making ends the group and waits for it.
    set -m
    (
        set +m -o pipefail
        bootstrap "$staging/root"
    ) </dev/null >"$cache_dir/root.log" 2>&1 &
    child=$!
    set +m
    # shellcheck disable=SC2064 # the values of now
    trap "stop_making $child '$staging'" INT TERM HUP
    wait "$child" || status=$?
    [[ $status -ne 0 ]] || mv -T "$staging/root" "$cache_dir/root-$root_key"
    trap - INT TERM HUP
    rm -rf --one-file-system "$staging"
    [[ $status -eq 0 ]] || explain_failure
}

# stop_making PROCESS_GROUP FOLDER
stop_making() {
    local tries
    trap '' INT TERM HUP
    say "interrupted: removing the half-made root"
    kill -TERM -- "-$1" 2>/dev/null || true
    # mmdebstrap tidies up after itself, given the time.
    for ((tries = 0; tries < 200; tries++)); do
        kill -0 -- "-$1" 2>/dev/null || break
        [[ $tries -ne 150 ]] || kill -KILL -- "-$1" 2>/dev/null || true
        sleep 0.1
    done
    rm -rf --one-file-system "$2"
    exit 130
}

# remove_roots MINUTES: the roots that nobody uses, nor has used for so long, and what killed runs have left. Call it with
# the making lock.
remove_roots() {
    local path lock
    for path in "$cache_dir"/root-*/; do
        path=${path%/}
        [[ -d $path && -z $(find "$path.lock" -mmin "-$1" 2>/dev/null) ]] || continue
        exec {lock}>"$path.lock"
        # Renamed first: half a root never bears a root's name.
        if flock -n "$lock"; then mv "$path" "$(mktemp -d "$cache_dir/staging.XXXXXX")/"; fi
        exec {lock}>&-
    done
    rm -rf --one-file-system "$cache_dir"/staging.*
}

# with_making_lock FUNCTION [ARGUMENT]...
with_making_lock() {
    local making
    exec {making}>"$cache_dir/making.lock"
    flock -n "$making" || { say "waiting for another ./dev that makes the Debian 13 root" && flock "$making"; }
    "$@"
    exec {making}>&-
}

provide_root() {
    [[ ! -d $root ]] || return 0
    ensure_tools bwrap mmdebstrap
    [[ $EUID -eq 0 ]] || ensure_tools newuidmap
    # A day's grace, for two branches or two clones whose lists differ.
    remove_roots 1440
    make_root
}

# Sets $root. A shared lock on the root lasts as long as this process and what it becomes, and keeps others from removing it.
find_root() {
    local use missing
    mkdir -p "$cache_dir"
    if host_is_suite; then
        root=
        mapfile -t missing < <(missing_packages)
        [[ ${#missing[@]} -eq 0 ]] || apt_install "${missing[@]}" ||
            die "run the command above, or set GLEANER_USE_ROOT=1 to have the packages in a root apart from the host"
        return
    fi
    root=$cache_dir/root-$root_key
    exec {use}>"$root.lock"
    touch "$root.lock"
    while flock -s "$use" && [[ ! -d $root ]]; do
        flock -u "$use"
        with_making_lock provide_root
    done
    ensure_tools bwrap
}

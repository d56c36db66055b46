# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Gleaner authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # source_dir, cache_dir and root are set by ./dev
#
# Going into Debian 13: the bwrap command line for the three ways in that ./dev needs. Sourced by ./dev, whose
# $source_dir, $cache_dir, die() and $root (see root.sh) it uses.
#
#   tools    compilers and other tools: network, no session, a home in the cache folder
#   offline  tests and pictures: no network, no session, an empty home that ends with the command
#   session  the program for a person: display, bus, input method, home

# Chromium's sandbox refuses root, so root is seen as an ordinary user inside; everybody else stays who they are.
if [[ $EUID -eq 0 ]]; then inner_uid=1000 inner_gid=1000; else inner_uid=$EUID inner_gid=$(id -g); fi

bound_args=() # further folders, from bind_path

# Lexical: a link keeps its name inside, and what it leads to is bound there.
absolute_path() { realpath -ms -- "$1"; }

# bind_path bind|ro-bind PATH
bind_path() {
    local path
    path=$(absolute_path "$2")
    [[ -e $path ]] || die "no such file or folder: $2" 2
    case ${path%/}/ in
        /usr/local/*) ;;
        / | /usr/* | /etc/* | /bin/* | /sbin/* | /lib/* | /lib64/* | /proc/* | /dev/* | /sys/*)
            die "$path lies where Debian 13's own files are, and cannot be bound" 2 ;;
    esac
    bound_args+=("--$1" "$path" "$path")
}

# Only folders of $root are bound, not $root at /: in a read-only / no mount points for the other folders could be made.
system_args() {
    local name
    args+=(
        --unshare-user --uid "$inner_uid" --gid "$inner_gid"
        --proc /proc --dev /dev --ro-bind-try /sys /sys --ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc
        --tmpfs /usr/local --tmpfs /tmp --tmpfs /var/tmp --tmpfs /run --symlink /run /var/run
    )
    for name in bin sbin lib lib64; do args+=(--symlink "usr/$name" "/$name"); done
    for name in /var/lib/dpkg /var/cache/fontconfig; do args+=(--ro-bind-try "$root$name" "$name"); done
    # A root keeps the resolver of the day it was made.
    [[ -z $root ]] || args+=(--ro-bind-try /etc/resolv.conf /etc/resolv.conf --ro-bind-try /etc/hosts /etc/hosts)
    # These name files of the host, which programs of the root would trip over.
    for name in BASH_ENV ENV CPATH LIBRARY_PATH LD_LIBRARY_PATH LD_PRELOAD PERL5LIB PYTHONHOME PYTHONPATH PKG_CONFIG_PATH \
        CMAKE_PREFIX_PATH QT_PLUGIN_PATH QML_IMPORT_PATH TMPDIR XDG_CONFIG_DIRS XDG_DATA_DIRS; do
        args+=(--unsetenv "$name")
    done
    args+=(--setenv PATH /usr/local/bin:/usr/bin:/bin --setenv SHELL /bin/bash)
}

# No person's session and none of its settings: what is seen is the same everywhere.
headless_args() {
    local name
    for name in DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS SESSION_MANAGER LANGUAGE \
        QT_IM_MODULE QT_IM_MODULES QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE QT_SCALE_FACTOR QT_SCREEN_SCALE_FACTORS \
        QT_FONT_DPI "${!LC_@}" "${!XDG_@}"; do
        args+=(--unsetenv "$name")
    done
    # The command and all it started end with this process.
    args+=(--die-with-parent --unshare-pid --setenv LANG C.UTF-8 --setenv USER gleaner --setenv LOGNAME gleaner)
}

# The person's session. Their whole home and /tmp are bound for writing: file dialogs, dropped files, exported notes and
# sockets all name real paths there. Process ids stay the host's, so that a lock file that holds one is true for a second
# Gleaner too.
session_args() {
    local name path
    args+=(--bind /tmp /tmp)
    [[ ! -d $HOME || $HOME == / ]] || args+=(--bind "$HOME" "$HOME")
    for name in XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME; do
        path=${!name:-}
        [[ ! -d $path ]] || args+=(--bind "$path" "$path")
    done
    for path in /media /mnt /run/media; do args+=(--bind-try "$path" "$path"); done
    for path in "${WAYLAND_DISPLAY:-}" bus at-spi dconf ibus; do
        [[ $path == /* ]] || path=$runtime_dir/$path
        [[ $path == "$runtime_dir/" ]] || args+=(--bind-try "$path" "$path")
    done
    path=${DBUS_SESSION_BUS_ADDRESS:-}
    if [[ $path == unix:path=* ]]; then
        path=${path#unix:path=}
        args+=(--bind-try "${path%%,*}" "${path%%,*}")
    fi
    args+=(--ro-bind-try /etc/machine-id /etc/machine-id --dev-bind-try /dev/dri /dev/dri)
    [[ -z ${XAUTHORITY:-} ]] || args+=(--ro-bind-try "$XAUTHORITY" "$XAUTHORITY")
    [[ -z $root ]] || args+=(--ro-bind-try /usr/share/fonts /usr/local/share/fonts)
    if [[ -z ${TZ:-} && -L /etc/localtime ]]; then
        path=$(readlink -f /etc/localtime)
        [[ $path != */zoneinfo/* ]] || args+=(--setenv TZ "${path#*/zoneinfo/}")
    fi
}

tree_args() {
    local shared=${source_dir%/*}/shared
    args+=(--bind "$source_dir" "$source_dir")
    [[ ! -d $shared ]] || args+=(--ro-bind "$shared" "$shared")
    args+=(--bind "$cache_dir/ccache" "$cache_dir/ccache" --bind "$cache_dir/home" "$cache_dir/home")
}

# The folder to start in: this one where it is bound, else the source tree.
start_dir() {
    local here i
    for here in "$PWD" "$(pwd -P)"; do
        for ((i = 0; i + 2 < ${#args[@]}; i++)); do
            if [[ ${args[i]} == --*bind* && ${args[i + 1]} == "${args[i + 2]}" && $here/ == "${args[i + 2]}"/* ]]; then
                printf %s "$here"
                return
            fi
        done
    done
    printf %s "$source_dir"
}

# enter tools|offline|session COMMAND...: becomes the command.
enter() {
    local mode=$1 home=$cache_dir/home runtime_dir=/run/user/$inner_uid args=()
    shift
    mkdir -p "$cache_dir/ccache" "$cache_dir/home"
    export CCACHE_DIR=$cache_dir/ccache CCACHE_BASEDIR=$source_dir CCACHE_NOHASHDIR=true
    # On Debian 13 an ordinary user needs no other place, unless it is one without a network.
    if [[ -z $root && $EUID -ne 0 && $mode != offline ]]; then exec "$@"; fi
    if [[ $mode == session ]]; then home=$HOME runtime_dir=${XDG_RUNTIME_DIR:-$runtime_dir}; fi
    [[ $mode != offline ]] || home=/tmp/home
    system_args
    # Before the session's: what lies in the person's home can be written there although an argument names it.
    args+=(--perms 0700 --dir "$runtime_dir" "${bound_args[@]}")
    case $mode in
        tools) headless_args ;;
        offline)
            headless_args
            args+=(--unshare-net --dir "$home" --setenv QT_QPA_PLATFORM offscreen --setenv LC_ALL C.UTF-8)
            ;;
        session) session_args ;;
    esac
    args+=(--setenv HOME "$home" --setenv XDG_RUNTIME_DIR "$runtime_dir")
    tree_args
    args+=(--ro-bind-data 11 /etc/passwd --ro-bind-data 12 /etc/group --remount-ro / --chdir "$(start_dir)")
    exec bwrap "${args[@]}" -- "$@" \
        11< <(printf '%s\n' 'root:x:0:0::/root:/bin/bash' "gleaner:x:$inner_uid:$inner_gid::$home:/bin/bash") \
        12< <(printf '%s\n' 'root:x:0:' "gleaner:x:$inner_gid:")
}

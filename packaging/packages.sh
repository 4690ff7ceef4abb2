# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The Debian 12 packages that Tenantry needs, and installing what is missing of them. Sourced by quickstart.sh.
# shellcheck disable=SC2034 # the lists are used by who sources this

# To build: compiler, CMake, Qt and the libraries that are linked.
PACKAGES_BUILD=(
    build-essential cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qtkeychain-qt6-dev zlib1g-dev libpq-dev libpg-query-dev libexpected-dev libtomlplusplus-dev libcli11-dev librapidcheck-dev
)
# To run: Qt's database drivers and translations, PostgreSQL's own programs (initdb, pg_ctl, pg_dump, pg_restore).
PACKAGES_RUN=(
    libqt6sql6-sqlite qt6-translations-l10n
    postgresql-15 postgresql-client-15
    fonts-inter fonts-dejavu-core
)
# To run the demonstration without a display.
PACKAGES_DEMO=(jq xvfb xauth)
# To check: the sanitizers' compiler, linker and symbolizer, linters and the headers of what lint.py loads into one of
# them, formatting, a real pooler, a real bus and a real Django for the tests, Python for the fences, Debian's checks of
# packages.
PACKAGES_TEST=(
    clang libclang-rt-dev lld llvm clang-tidy clazy libclang-dev llvm-dev clang-format
    shellcheck python3 jq pgbouncer dbus-daemon xvfb xauth git
    python3-django python3-psycopg2
    lintian desktop-file-utils appstream
)

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Installing packages needs root: run this as root, or install sudo." >&2
        return 1
    fi
}

# What of "$@" is not installed, one a line.
missing_packages() {
    local package
    for package in "$@"; do
        if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
            echo "$package"
        fi
    done
}

# A fresh PostgreSQL package would make and start a server of its own, and pgbouncer a pooler. Tenantry needs the
# programs only, so both are told not to while they are installed here; an installation already there is left alone.
hold_services() {
    as_root mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' |
        as_root tee /etc/postgresql-common/createcluster.d/tenantry-quickstart.conf >/dev/null
    if [ ! -e /usr/sbin/policy-rc.d ]; then
        printf '#!/bin/sh\n# tenantry-quickstart: start nothing while packages are installed\nexit 101\n' |
            as_root tee /usr/sbin/policy-rc.d >/dev/null
        as_root chmod 755 /usr/sbin/policy-rc.d
    fi
}

release_services() {
    as_root rm -f /etc/postgresql-common/createcluster.d/tenantry-quickstart.conf
    if grep -qs tenantry-quickstart /usr/sbin/policy-rc.d; then
        as_root rm -f /usr/sbin/policy-rc.d
    fi
}

# install_packages <package>…: installs what is missing; does nothing, and needs no root, when nothing is.
install_packages() {
    local missing attempt status=1
    mapfile -t missing < <(missing_packages "$@")
    if [ "${#missing[@]}" -eq 0 ]; then
        return 0
    fi
    if ! command -v apt-get >/dev/null; then
        echo "This script installs with apt-get, which is not here. Install by hand: ${missing[*]}" >&2
        return 1
    fi
    echo "Installing ${#missing[@]} Debian packages: ${missing[*]}"
    hold_services || return 1
    for attempt in 1 2 3; do
        if as_root apt-get -q -o Acquire::Retries=3 update &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 \
                -o Dpkg::Options::=--force-confold -o Dpkg::Use-Pty=0 \
                install --no-install-recommends "${missing[@]}"; then
            status=0
            break
        fi
        echo "apt-get failed (attempt $attempt of 3)." >&2
        sleep $((attempt * 5))
    done
    release_services
    return "$status"
}

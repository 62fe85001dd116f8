#!/usr/bin/env bash
# Builds CPython without the GIL from the sources that Debian packages, and prints the program's path for HARPY_PYTHONS. Takes
# about ten minutes the first time. Prints nothing, and says why, where that is not possible. Changes nothing outside FOLDER.
#
#   HARPY_PYTHONS=$(conformance/free-threaded.sh ~/.cache/free-threaded) node --test conformance/dist/test/native.slow.test.js
#
# With --check-threads it is compiled with gcc's thread sanitizer; compile extensions with CFLAGS=-fsanitize=thread then.
set -euo pipefail
package=python3.13 suite=trixie
sanitizer=()
[ "${1:-}" != --check-threads ] || { sanitizer=(--with-thread-sanitizer); shift; }
folder=${1:?usage: free-threaded.sh [--check-threads] FOLDER}

give_up() {
    echo "free-threaded.sh: $1" >&2
    exit 0
}

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
build=$folder/build${sanitizer:+-checked}
if [ ! -x "$build/done/python" ]; then
    for tool in apt-get gcc make xz; do
        command -v $tool >/dev/null || give_up "$tool is missing"
    done
    if ! compgen -G "$folder/sources/*/configure" >/dev/null; then
        # From where this machine has its packages, with lists of their own.
        site=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep '/debian/*$' | head -1) ||
            give_up "apt-get knows no archive of Debian"
        apt=$folder/apt
        mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$folder/sources"
        echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $site $suite main" >"$apt/sources.list"
        printf '%s\n' "Dir::Etc::SourceList \"$apt/sources.list\";" 'Dir::Etc::SourceParts "/nonexistent";' \
            "Dir::State::Lists \"$apt/lists\";" "Dir::Cache \"$apt/cache\";" 'APT::Sandbox::User "root";' >"$apt/conf"
        export APT_CONFIG=$apt/conf
        (cd "$apt" && apt-get update -qq && apt-get source -qq --download-only --only-source "$package") >&2 ||
            give_up "the sources of $package can't be had"
        tar xf "$apt/${package}"_*.orig.tar.xz -C "$folder/sources"
    fi
    rm -rf "$build"
    mkdir -p "$build"
    cd "$build"
    "$folder"/sources/*/configure --disable-gil "${sanitizer[@]}" --disable-test-modules --with-ensurepip=no >configure.log 2>&1 &&
        make -j"$(nproc)" >make.log 2>&1 || give_up "it does not build: see the logs in $build"
    mkdir done
    printf '#!/bin/sh\nexec "%s/python" "$@"\n' "$build" >done/python
    chmod +x done/python
fi
"$build/done/python" -c 'import sys; sys.exit(sys._is_gil_enabled())' || give_up "it has the GIL"
echo "$build/done/python"

#!/usr/bin/env bash
# Fetches CPython 3.9 to 3.14 as JavaCPP's Maven artifacts carry them (interpreter, library and headers), and prints their
# programs in one line for HARPY_PYTHONS. Prints nothing where that is not possible: no Maven, no network, another platform.
#
#   HARPY_PYTHONS=$(conformance/pythons.sh ~/.cache/pythons) node --test conformance/dist/test/native.slow.test.js
set -euo pipefail
. "$(dirname "$0")/fetch-python.sh"
folder=${1:?usage: pythons.sh FOLDER}
versions=(3.9.6-1.5.6 3.10.8-1.5.8 3.12.1-1.5.10 3.13.5-1.5.12 3.14.3-1.5.13)

[ "$(uname -sm)" = "Linux x86_64" ] || exit 0
command -v mvn >/dev/null && command -v unzip >/dev/null || exit 0
mkdir -p "$folder"
found=()
for version in "${versions[@]}"; do
    short=$(cut -d. -f1,2 <<<"$version")
    program=$folder/python$short
    if [ ! -x "$program" ]; then
        fetch_python "$version" linux-x86_64 "$folder/$short" || continue
        home=$folder/$short/org/bytedeco/cpython/linux-x86_64
        chmod +x "$home/bin/"*
        # It looks for its library and its files where it was built.
        cat >"$program" <<PROGRAM
#!/bin/sh
export LD_LIBRARY_PATH="$home:\$LD_LIBRARY_PATH" PYTHONHOME="$home" PYTHONDONTWRITEBYTECODE=1
exec "$home/bin/python$short" "\$@"
PROGRAM
        chmod +x "$program"
    fi
    "$program" -c 'import sysconfig' >/dev/null 2>&1 && found+=("$program")
done
echo "${found[*]}"

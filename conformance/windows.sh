#!/usr/bin/env bash
# Fetches CPython for Windows, as its own developers' compiler (MSVC) built it, and prints its folder. Needs Maven and unzip.
#
#   apt-get install g++-mingw-w64-x86-64-win32 wine wine64 clang-19
#   npm run conformance -- --windows "$(conformance/windows.sh ~/.cache/windows)"
set -euo pipefail
. "$(dirname "$0")/fetch-python.sh"
folder=${1:?usage: windows.sh FOLDER}
version=3.14.3-1.5.13
home=$folder/$version/org/bytedeco/cpython/windows-x86_64
if [ ! -f "$home/python.exe" ]; then
    mkdir -p "$folder"
    fetch_python "$version" windows-x86_64 "$folder/$version" || {
        echo "windows.sh: CPython $version for Windows can't be had" >&2
        exit 1
    }
fi
(cd "$home" && pwd)

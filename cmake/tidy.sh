#!/usr/bin/env bash
# Advice on the C++ that changed: clang-tidy, with the checks of .clang-tidy, over the sources that differ from a commit. About three seconds a file.
#
#   bash cmake/tidy.sh [COMMIT]        HEAD when none is named: what is not committed yet
#
# Reads how each file is compiled from build/native, which must be built (generated headers).
set -euo pipefail
cd "$(dirname "$0")/.."

folder="${DATELINE_TIDY_BUILD:-build/native}"
command -v clang-tidy > /dev/null || { echo "tidy: clang-tidy is not installed (Debian: clang-tidy)" >&2; exit 2; }
[ -f "$folder/compile_commands.json" ] || { echo "tidy: $folder is not built: run \`cmake --preset native\` and build it" >&2; exit 2; }

mapfile -t files < <(git diff --name-only --diff-filter=d "${1:-HEAD}" -- 'src/*.cpp' ':!src/platform/web')
if [ "${#files[@]}" = 0 ]; then echo "tidy: no source has changed"; exit 0; fi
exec clang-tidy -p "$folder" --quiet --extra-arg=-Wno-unknown-warning-option "${files[@]}"

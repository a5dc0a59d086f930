#!/usr/bin/env bash
# From a clone to an address to open: installs what is missing, builds the web bundle, serves it. A second run takes seconds.
#
#   bash cmake/serve.sh [--port N] [--no-serve]
set -euo pipefail
cd "$(dirname "$0")/.."
source cmake/setup.sh
source cmake/steps.sh

port=8080
serve=yes
while [ $# -gt 0 ]; do
  case "$1" in
    --port) port="${2:?--port needs a number}"; shift 2 ;;
    --no-serve) serve=no; shift ;;
    *) fail "unknown argument $1 (use --port N or --no-serve)" ;;
  esac
done

# What the bake says is for whoever it fails.
bake_aside() {
  mkdir -p build/logs
  bake > build/logs/bake.log 2>&1 &
  baking=$!
  trap 'kill "$baking" 2>/dev/null' EXIT
}

await_bake() {
  if ! wait "$baking"; then
    cat build/logs/bake.log >&2
    fail "baking map and fonts failed"
  fi
  trap - EXIT
}

# Without the tests, whose library is not among what is installed here; `cmake --preset native` takes them in again.
build_tool() {
  if [ ! -f build/native/build.ninja ]; then cmake --preset native -DDATELINE_TESTS=OFF; fi
  build_preset native dateline
}

dateline_setup web native
say "baking map and fonts, and building the tool that writes the story as text"
bake_aside
build_tool
say "building WebAssembly"
build_preset web
await_bake
say "bundling"
bundle
if [ "$serve" = no ]; then exit 0; fi
exec node web/serve.mjs dist --port "$port"

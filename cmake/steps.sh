# shellcheck shell=bash
# The steps that serve.sh and test.sh share, each skipped when what it reads has not changed. Sourced after setup.sh. Knows the
# order and the inputs of the steps; what each does is the business of CMake and of the npm scripts in web/package.json.

build_preset() {  # build_preset PRESET [TARGET...]
  local preset="$1" folder="$dateline_root/build/$1"
  shift
  if [ ! -f "$folder/build.ninja" ]; then (cd "$dateline_root" && cmake --preset "$preset") || return; fi
  cmake --build "$folder" ${1:+--target "$@"}
}

npm_script() { (cd "$dateline_root/web" && npm run --silent "$@"); }

# Prints one digest over the contents of the files and folders named, in an order that does not depend on the machine.
digest_of() {
  (cd "$dateline_root" && find "$@" -type f -not -path '*/node_modules/*' -print0 2>/dev/null | LC_ALL=C sort -z |
    xargs -0 --no-run-if-empty sha256sum | sha256sum | cut -d' ' -f1)
}

# Runs an npm script unless its inputs are those of its last success and its output is still there.
npm_step() {  # npm_step SCRIPT OUTPUT INPUT...
  local script="$1" output="$2" stamp="$dateline_root/build/stamps/$1" digest
  shift 2
  digest="$(digest_of web/package-lock.json "$@")"
  if [ -e "$dateline_root/$output" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$digest" ]; then
    say "$script: nothing changed"
    return
  fi
  npm_script "$script" || return
  mkdir -p "$dateline_root/build/stamps"
  echo "$digest" > "$stamp"
}

# The bake knows by itself what it has already made.
bake() { npm_script bake; }

bundle() { npm_step bundle dist/index.html web data build/map build/fonts build/native/dateline build/web/dateline_web.js build/web/dateline_web.wasm \
  build/web/dateline_web.later.wasm; }

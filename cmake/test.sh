#!/usr/bin/env bash
# From a clone to a count: installs what is missing, builds everything, runs every test, and closes on "N passed, N failed".
#
#   bash cmake/test.sh
set -uo pipefail
cd "$(dirname "$0")/.."
source cmake/setup.sh
source cmake/steps.sh

passed=0 failed=0 skipped=0 failures=()

count() { passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + ${3:-0})); }

# A step that fails counts as one failed test, and the rest still runs.
step() {  # step "what it does" COMMAND...
  local what="$1" started=$SECONDS
  shift
  say "$what"
  if "$@"; then
    say "$what: done in $((SECONDS - started)) s"
  else
    say "$what: FAILED"
    failures+=("$what")
    count 0 1
    return 1
  fi
}

# The report's head may stand on one line or on several.
attribute() {  # attribute NAME REPORT: a number from the head of a JUnit report
  tr '\n\t' '  ' < "$2" | grep -oE '<testsuite [^>]*>' | head -n 1 | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"
}

run_ctest() {  # run_ctest PRESET [CTEST-OPTION...]
  local preset="$1" report="$PWD/build/$1/junit.xml" total bad omitted started=$SECONDS
  say "ctest, $preset"
  rm -f "$report"
  shift
  ctest --test-dir "build/$preset" --output-on-failure --output-junit "$report" -j "$(nproc)" --timeout 300 "$@" | grep -v -E '^ *[0-9]+/[0-9]+ .* Passed|^ +Start +[0-9]+:'
  if [ ! -f "$report" ]; then count 0 1; failures+=("ctest, $preset"); return; fi
  total="$(attribute tests "$report")" bad="$(attribute failures "$report")" omitted="$(attribute skipped "$report")"
  if [ "$total" = 0 ]; then bad=1 total=1; fi
  if [ "$bad" != 0 ]; then failures+=("ctest, $preset"); fi
  count $((total - bad - omitted)) "$bad" "$omitted"
  say "ctest, $preset: $total tests, $bad failed, in $((SECONDS - started)) s"
}

# Adds up what a test runner said on its last lines: node's own ("pass 3") or "3 passed, 0 failed, 0 skipped".
last_number() { sed 's/\x1b\[[0-9;]*m//g' "$2" | grep -oE "$1" | tail -n 1 | grep -oE '[0-9]+'; }

run_npm_tests() {  # run_npm_tests SCRIPT
  local log="build/logs/$1.log" status=0 good bad omitted started=$SECONDS
  mkdir -p build/logs
  say "$1"
  timeout --kill-after=10 3600 bash -c "cd web && npm run --silent $1" 2>&1 | tee "$log"  # whatever hangs, the rest still runs
  status=${PIPESTATUS[0]}
  good="$(last_number '(# |ℹ )pass [0-9]+|[0-9]+ passed' "$log")"
  bad="$(last_number '(# |ℹ )fail [0-9]+|[0-9]+ failed' "$log")"
  omitted="$(last_number '(# |ℹ )skipped [0-9]+|[0-9]+ skipped' "$log")"
  if [ "$status" != 0 ] && [ "${bad:-0}" = 0 ]; then bad=1; fi
  if [ "$status" = 0 ] && [ -z "$good" ]; then good=1; fi  # a check that has no tests to count, such as a type check
  if [ "${bad:-0}" != 0 ]; then failures+=("$1"); fi
  count "${good:-0}" "${bad:-0}" "${omitted:-0}"
  say "$1: ${good:-0} passed, ${bad:-0} failed, in $((SECONDS - started)) s"
}

test_scripts() { node -p 'Object.keys(require("./web/package.json").scripts).filter(name => name.startsWith("test:")).join("\n")'; }

bash cmake/setup.sh web native test || fail "setting up failed"
step "baking map and fonts" bake  # first: the tests of the map draw it
# The layers that read bytes from outside and change state are tested under the sanitizers alone; the whole tree so is the preset native-asan.
sanitized='core|app'
native_without_these() {
  cmake --preset native || return  # serve.sh may have left it without the tests
  build_preset native dateline $(ninja -C build/native -t targets all | grep -oE '^[a-z_]+_tests: ' | tr -d ': ' | grep -vE "^cmake_|^($sanitized)_tests$" | sort -u)
}
step "native build" native_without_these && run_ctest native -LE "^($sanitized)$" -E '_NOT_BUILT'
step "core and app with sanitizers" build_preset native-asan core_tests app_tests && run_ctest native-asan -L "^($sanitized)$"
# With the program that draws the golden scenes in a browser; the shipped one is the same with it and without.
web_with_tests() { cmake --preset web -DDATELINE_TESTS=ON && build_preset web; }
if step "web build" web_with_tests && step "bundling" bundle; then
  for script in $(test_scripts); do run_npm_tests "$script"; done
fi

for failure in "${failures[@]}"; do say "failed: $failure"; done
say "took $((SECONDS / 60)) min $((SECONDS % 60)) s"
if [ "$skipped" = 0 ]; then echo "$passed passed, $failed failed"; else echo "$passed passed, $failed failed, $skipped skipped"; fi
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]

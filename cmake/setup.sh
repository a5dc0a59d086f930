#!/usr/bin/env bash
# Installs what a build needs and finds missing, and nothing else. Knows Debian's package names; knows nothing of how to build.
#
#   bash cmake/setup.sh [web] [native] [test]      (default: web)
#
# Idempotent: with everything there it takes well under a second and touches nothing. serve.sh and test.sh source it.
# Root, or a user with sudo. On a system without apt-get it only says which programs are missing.

dateline_root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
dateline_cache="${DATELINE_CACHE:-$dateline_root/.cache}"

say() { printf '\033[1m%s\033[0m\n' "dateline: $*"; }
fail() { printf 'dateline: %s\n' "$*" >&2; exit 1; }

# --- Packages -----------------------------------------------------------------------------------------------------------------

# A package stands in a group for a program (`name:program`, wanted only if the program is absent) or for itself.
packages_base=(cmake:cmake ninja-build:ninja g++:g++ ccache:ccache git:git ca-certificates dpkg-dev:dpkg-source
  xz-utils:xz python3:python3 nlohmann-json3-dev libexpected-dev)
packages_web=(emscripten:emcc binaryen:wasm-split brotli:brotli libharfbuzz-bin:hb-subset fonts-noto-core fonts-noto-cjk)
packages_native=(pkg-config:pkg-config libsdl2-dev libepoxy-dev libegl-dev libpng-dev libgl1-mesa-dri libegl1 libegl-mesa0
  libutf8proc-dev libgumbo-dev libbenchmark-dev)
packages_test=(libgtest-dev libgmock-dev chromium:chromium xvfb:Xvfb xauth:xauth default-jre-headless:java)

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

is_missing() {  # is_missing PACKAGE[:PROGRAM]
  case "$1" in
    *:*) ! command -v "${1#*:}" >/dev/null ;;
    *) ! is_installed "$1" ;;
  esac
}

node_is_recent() { command -v node >/dev/null && [ "$(node -p 'parseInt(process.versions.node)')" -ge 18 ]; }

# Prints the packages of the groups named that this machine lacks.
missing_packages() {
  local group entry
  for group in base "$@"; do
    local -n entries="packages_$group"
    for entry in "${entries[@]}"; do
      if is_missing "$entry"; then printf '%s\n' "${entry%%:*}"; fi
    done
  done
  if ! node_is_recent; then echo nodejs; fi
  if ! command -v npm >/dev/null; then echo npm; fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "installing packages needs root or sudo"; fi
}

install_packages() {
  [ $# -gt 0 ] || return 0
  if [ "$*" = default-jre-headless ] && ! command -v apt-get >/dev/null; then
    say "there is no Java, so the tests that check the page's HTML will be skipped; install any Java from version 11 up to have them"
    return 0
  fi
  command -v apt-get >/dev/null || fail "please install what provides: $*"
  say "installing $*"
  local options=(-qq -o DPkg::Lock::Timeout=300)
  as_root apt-get "${options[@]}" update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" install -y --no-install-recommends "$@" >/dev/null
}

# --- Pinned sources -----------------------------------------------------------------------------------------------------------

pin() { sed -n "s/^$1=//p" "$dateline_root/cmake/pins.txt"; }

has_digest() { [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$2" ]; }

# Writes a private source list to FILE: the suites that hold our pins, at the address this machine already takes Debian from.
write_source_list() {
  local file="$1" uri keyring=/usr/share/keyrings/debian-archive-keyring.gpg trust=""
  uri="$(apt-get indextargets --format '$(LABEL)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    sed -n 's/^Debian|main|//p' | head -n 1)"
  [ -n "$uri" ] || return 1
  if [ -f "$keyring" ]; then trust="[signed-by=$keyring] "; fi
  for suite in $(pin imgui.suite) $(pin sdl2.suite); do echo "deb-src $trust$uri $suite main"; done | sort -u > "$file"
}

# apt-get with a state of its own, so that neither the system's lists nor its sources change. A mirror that lags is as good as any:
# what we take from it is pinned by SHA-256.
private_apt_get() {
  local state="$dateline_cache/apt"
  apt-get -q -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$state/lists" \
    -o Dir::Cache="$state" -o APT::Sandbox::User="$(id -un)" -o Acquire::Check-Valid-Until=false "$@"
}

# Puts a pinned upstream tarball into the cache. Where apt cannot give it, CMake takes upstream's
# release itself, so that is no error.
fetch_source() {  # fetch_source PACKAGE
  local package="$1" archive name
  archive="$dateline_cache/downloads/$(pin "$package.archive")"
  if has_digest "$archive" "$(pin "$package.sha256")"; then return; fi
  name="$(pin "$package.source_package")"
  say "fetching the source of ${name:-$package} $(pin "$package.version")"
  if ! download_source "${name:-$package}=$(pin "$package.source_version")" "$(pin "$package.archive")"; then
    tail -n 2 "$dateline_cache/apt/log" 2>/dev/null
    say "not to be had from the distribution; CMake will take upstream's own release"
    return
  fi
  has_digest "$archive" "$(pin "$package.sha256")" || { rm -f "$archive"; fail "$archive does not have its pinned SHA-256"; }
}

download_source() {  # download_source NAME=VERSION FILE
  command -v apt-get >/dev/null || return 1
  local state="$dateline_cache/apt"
  mkdir -p "$state/lists/partial" "$state/archives/partial" "$dateline_cache/downloads"
  if [ ! -f "$state/updated" ]; then
    write_source_list "$state/sources.list" || return 1
    private_apt_get update >"$state/log" 2>&1 || return 1
    touch "$state/updated"
  fi
  (cd "$state/archives" && private_apt_get source --download-only "$1" >>"$state/log" 2>&1) || return 1
  mv "$state/archives/$2" "$dateline_cache/downloads/"
}

# The package lists are 70 MB unpacked and of no use once the tarballs are here.
drop_private_lists() { rm -rf "$dateline_cache/apt"; }

# --- npm ----------------------------------------------------------------------------------------------------------------------

# Installs web/node_modules as the lock file says, unless it was made from this very lock file. Without install scripts: what they would
# compile or download (native add-ons of tools we use otherwise) is not needed here.
install_npm_packages() {
  local web="$dateline_root/web" stamp="$dateline_root/web/node_modules/.dateline-lock"
  if cmp -s "$web/package-lock.json" "$stamp"; then return; fi
  say "installing npm packages"
  (cd "$web" && npm ci --ignore-scripts --no-progress --loglevel=error)
  mkdir -p "$web/node_modules"
  cp "$web/package-lock.json" "$stamp"
}

# --- All of it ----------------------------------------------------------------------------------------------------------------

# dateline_setup GROUP...: groups are web, native, test.
dateline_setup() {
  local missing
  mapfile -t missing < <(missing_packages "$@" | sort -u)
  install_packages "${missing[@]}"
  mkdir -p "$dateline_cache"
  fetch_source imgui
  case " $* " in *" web "*) fetch_source sdl2 ;; esac
  drop_private_lists
  case " $* " in *" web "*) install_npm_packages ;; esac
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  set -euo pipefail
  dateline_setup "${@:-web}"
fi

#!/usr/bin/env bash
# Brings what the build needs: checks Swift, git and make, and installs the system packages that are missing.
# Run it as often as you like: where all is there it changes nothing and asks nothing.
set -euo pipefail

packages=(libncurses-dev libncursesw5-dev libsqlite3-dev zlib1g-dev tmux)
least=6.3

say() { printf 'setup: %s\n' "$1"; }
stop() {
  printf 'setup: %s\n' "$1" >&2
  exit 1
}

command -v git >/dev/null || stop "git is missing."
command -v swift >/dev/null || stop "Swift is missing: install Swift $least or newer from https://www.swift.org/install/linux/ and put it on PATH."
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
[ -n "$version" ] || stop "\`swift --version\` does not run; its own system packages may be missing (see https://www.swift.org/install/linux/)."
[ "$(printf '%s\n%s\n' "$least" "$version" | sort -V | head -n 1)" = "$least" ] ||
  stop "Swift $version is too old: $least or newer is needed."
say "Swift $version"

command -v dpkg-query >/dev/null || stop "this is not a Debian system; install the likes of ${packages[*]} yourself, then run \`make build\`."
missing=()
for package in "${packages[@]}"; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  say "system packages: all there"
  exit 0
fi

install=(env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}")
if [ "$(id -u)" -eq 0 ]; then
  root=()
elif command -v sudo >/dev/null && [ -t 0 ]; then
  read -r -p "setup: install ${missing[*]} with sudo apt-get? [y/N] " answer
  [[ $answer == [yY]* ]] || stop "nothing installed; missing: ${missing[*]}"
  root=(sudo)
else
  stop "missing: ${missing[*]}. Run as root: apt-get install ${missing[*]}"
fi
say "installing ${missing[*]}"
"${root[@]}" apt-get update -qq || stop "apt-get update failed; is the network there?"
"${root[@]}" "${install[@]}" >/dev/null || stop "apt-get could not install ${missing[*]}."
say "done"

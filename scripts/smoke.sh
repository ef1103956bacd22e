#!/usr/bin/env bash
# Runs the real program in a real terminal (tmux): every script of Tests/Smoke in turn, each with the binary as argument.
#
#   scripts/smoke.sh [BINARY]        the debug build by default
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${1:-.build/debug/antdesk}
[ -x "$binary" ] || swift build --product antdesk
command -v tmux >/dev/null || {
  echo "smoke: tmux is missing; run \`make setup\` first." >&2
  exit 1
}
for script in Tests/Smoke/*.sh; do
  start=$SECONDS
  bash "$script" "$binary" || {
    echo "smoke: $script failed" >&2
    exit 1
  }
  printf 'smoke: %s passed in %d s\n' "$(basename "$script" .sh)" "$((SECONDS - start))"
done

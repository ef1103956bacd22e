#!/usr/bin/env bash
# Builds everything for debugging, runs every test, then the real program in a terminal. Says how long each part took.
set -euo pipefail
cd "$(dirname "$0")/.."

begin=$SECONDS
part() {
  local name=$1 start=$SECONDS
  shift
  printf 'test: %s\n' "$name"
  "$@"
  printf 'test: %s took %d s\n' "$name" "$((SECONDS - start))"
}

part "debug build" swift build --build-tests
part "unit tests" swift test --skip-build
part "smoke" scripts/smoke.sh
printf 'test: all passed in %d s\n' "$((SECONDS - begin))"

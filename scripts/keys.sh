#!/usr/bin/env bash
# Writes the key tables from the bindings that the screens use.
#
#   scripts/keys.sh            rewrites docs/keys.<locale>.md
#   scripts/keys.sh --check    fails when they are stale
set -euo pipefail
cd "$(dirname "$0")/.."

swift build --product antdesk 2>&1 | grep -E 'error|warning' >&2 || true
status=0
for locale in en zh-CN; do
  fresh=$(mktemp)
  .build/debug/antdesk keys --locale "$locale" >"$fresh"
  file=docs/keys.$locale.md
  if [ "${1:-}" != "--check" ]; then
    cp "$fresh" "$file"
    echo "keys: wrote $file"
  elif ! cmp -s "$fresh" "$file"; then
    echo "keys: $file is stale; run \`make keys\` and commit it." >&2
    status=1
  fi
  rm -f "$fresh"
done
exit "$status"

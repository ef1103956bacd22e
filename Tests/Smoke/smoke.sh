#!/usr/bin/env bash
# The real program in a real terminal: the desk of a demo shop comes up, help opens, the language changes at run time,
# Ctrl-Z and back works, and quitting or a signal leaves the terminal as it was.
#
#   smoke.sh BINARY
set -euo pipefail
export LC_ALL=C.UTF-8
binary=$(realpath "$1")
work=$(mktemp -d)
socket=antdesk-smoke-$$
finish() {
  tmux -L "$socket" kill-server 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

screen() { tmux -L "$socket" capture-pane -p -t desk; }
keys() { tmux -L "$socket" send-keys -t desk "$@"; }
types() {
  keys -l "$1"
  keys Enter
}
asks() { tmux -L "$socket" display-message -p -t desk "$1"; }
fail() {
  echo "smoke.sh: $1; the screen shows:" >&2
  screen >&2 || true
  exit 1
}
# Waits until a command succeeds, 60 s at most.
await() {
  local what=$1
  shift
  for _ in $(seq 600); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.1
  done
  fail "never saw: $what"
}
shows() { grep -qF -- "$1" <<<"$(screen)"; }
lacks() { ! shows "$1"; }
# The first row names the product, the last one ends with the locale.
first() { head -n 1 <<<"$(screen)"; }
last() { grep -v '^ *$' <<<"$(screen)" | tail -n 1; }
is_chinese() { [[ $(first) == *蚂蚁客服* && $(last) =~ zh-CN\ *$ ]]; }
is_english() { [[ $(first) == *Antdesk* && $(last) =~ \ en\ *$ ]]; }
is_alternate() { [ "$(asks '#{alternate_on}')" = 1 ]; }
# Off the alternate screen, with a cursor, without the mouse.
is_plain() { [ "$(asks '#{alternate_on}#{cursor_flag}#{mouse_any_flag}')" = 010 ]; }

tmux -L "$socket" -f /dev/null new-session -d -s desk -x 120 -y 36 \
  "env LC_ALL=C.UTF-8 TERM=xterm-256color PS1='ready> ' bash --norc --noprofile -i"
await "a shell" shows "ready>"
types "stty -a >$work/before; clear"
types "'$binary' demo --seed 1 --locale zh-CN --workspace '$work/space'"
await "the desk in Chinese" is_chinese
is_alternate || fail "the desk is not on the alternate screen"

keys "?"
await "help" shows "[帮助]"
keys Escape
await "help closed" lacks "[帮助]"

keys F9
await "the desk in English" is_english
keys F9
await "the desk in Chinese again" is_chinese

for size in "80 24" "200 60" "40 10" "120 36"; do
  read -r columns rows <<<"$size"
  tmux -L "$socket" resize-window -t desk -x "$columns" -y "$rows"
  sleep 0.3
done
await "the desk after the resizes" is_chinese

keys C-z
await "the shell while the desk is stopped" shows "Stopped"
types "fg"
await "the desk again" is_chinese

keys -l ":q"
keys Enter
await "the shell on its own screen, with a cursor and without the mouse" is_plain
types "echo ended=\$?; stty -a >$work/after"
await "the exit code" shows "ended=0"
await "the shell's terminal settings" test -s "$work/after"
cmp -s "$work/before" "$work/after" || fail "stty differs: $(diff "$work/before" "$work/after" || true)"

# A signal ends it as cleanly.
types "clear; bash -c 'echo \$\$ >$work/pid; exec \"\$0\" \"\$@\"' '$binary' demo --seed 1 --locale en --workspace '$work/space'; echo over=\$((40 + 2))"
await "the desk in English" is_english
await "the desk" is_alternate
kill -TERM "$(cat "$work/pid")"
await "the end by a signal" shows "over=42"
is_plain || fail "a signal left the terminal unusable"
echo "smoke.sh: the desk came up, spoke two languages, and left the terminal as it was"

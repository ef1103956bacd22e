#!/usr/bin/env bash
# One conversation all the way: a spooled question is answered by the bot, an angry one is handed over, an agent takes it
# at the real desk in tmux and answers, and each answer leaves once.
#
#   story.sh BINARY
set -euo pipefail
binary=$(realpath "$1")
work=$(mktemp -d)
space=$work/space
socket=antdesk-story-$$
finish() {
  tmux -L "$socket" kill-server 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
mkdir -p -m 700 "$space"

screen() { tmux -L "$socket" capture-pane -p -t desk; }
fail() {
  echo "story.sh: $1" >&2
  screen >&2 || true
  cat "$space"/logs/* >&2 2>/dev/null || true
  exit 1
}
# Waits until a command succeeds, 40 s at most.
await() {
  local what=$1
  shift
  for _ in $(seq 400); do
    if "$@" >/dev/null 2>&1; then return 0; fi
    sleep 0.1
  done
  fail "never saw: $what"
}
shows() { screen | grep -qF -- "$1"; }
out_has() { grep -qF -- "$1" "$space/spool/out.jsonl"; }

tmux -L "$socket" -f /dev/null new-session -d -s desk -x 120 -y 36 \
  "LC_ALL=C.UTF-8 TERM=xterm-256color '$binary' desk --workspace '$space' --as lina --locale zh-CN; echo ended \$?; sleep 60"
await "the spool folder" test -e "$space/spool/in.jsonl"
await "the desk" shows "F2"

printf '{"conv":"w1","id":"1","author":"王先生","text":"退款一般几天能到账？"}\n' >>"$space/spool/in.jsonl"
await "the bot's answer" out_has '"conv":"w1"'
out_has '"role":"bot"' || fail "the answer is not the bot's"

printf '{"conv":"w2","id":"2","author":"陈女士","text":"都第三次发错货了！！你们到底管不管，再不退我打12315！"}\n' >>"$space/spool/in.jsonl"
await "the handover notice" out_has '"kind":"handover"'
await "the customer on the desk" shows "陈女士"
tmux -L "$socket" send-keys -t desk a
sleep 0.5
tmux -L "$socket" send-keys -t desk i
tmux -L "$socket" send-keys -t desk -l "非常抱歉，我马上为您办理退款。"
await "the typed text" shows "非常抱歉，我马上为您办理退款。"
tmux -L "$socket" send-keys -t desk Enter
await "the agent's reply" out_has "非常抱歉，我马上为您办理退款。"

for pattern in '"conv":"w1"' '"kind":"handover"' '非常抱歉，我马上为您办理退款。'; do
  count=$(grep -cF -- "$pattern" "$space/spool/out.jsonl")
  [ "$count" -eq 1 ] || fail "$pattern stands $count times in out.jsonl"
done
tmux -L "$socket" send-keys -t desk Escape
sleep 0.3
tmux -L "$socket" send-keys -t desk ":" "q" Enter
await "the end" shows "ended 0"
"$binary" audit verify --workspace "$space"
echo "story.sh: one conversation went all the way, each answer once"

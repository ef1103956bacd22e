#!/usr/bin/env bash
# Kills a hosting process at random moments while customers write, and checks what the spool promises:
# every acknowledged message is there once, no answer goes out twice, none is lost, the log verifies. At the end a burst
# is appended at once, and the host that works it off is killed three times more.
#
#   crash.sh BINARY [ROUNDS] [BURST]
set -euo pipefail
binary=$(realpath "$1")
rounds=${2:-10}
work=$(mktemp -d)
host=
finish() {
  [ -z "$host" ] || kill -9 "$host" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
space=$work/space
mkdir -p -m 700 "$space"
texts=("我的快递到哪了" "退款什么时候到账" "怎么开发票" "太过分了，等了三天没人管，我要投诉！！" "where is my parcel" "转人工")
sent=0

start() {
  "$binary" serve --workspace "$space" >>"$work/serve.out" 2>>"$work/serve.err" &
  host=$!
}
# Waits for a condition, 60 s at most.
until_true() {
  for _ in $(seq 600); do
    if eval "$1"; then return 0; fi
    sleep 0.1
  done
  echo "crash.sh: gave up waiting: $1" >&2
  tail -5 "$work/serve.err" >&2
  exit 1
}
ready() { [ -e "$space/spool/in.jsonl" ] && [ -S "$space/antdesk.sock" ]; }

for round in $(seq "$rounds"); do
  rm -f "$space/antdesk.sock"
  start
  until_true ready
  (
    for _ in $(seq 20); do
      sent=$((sent + 1))
      printf '{"conv":"c-%d","id":"m-%d-%d","text":"%s m-%d-%d."}\n' $((sent % 7)) "$round" "$sent" \
        "${texts[sent % 6]}" "$round" "$sent" >>"$space/spool/in.jsonl"
      sleep 0.0$((RANDOM % 10))
    done
  ) &
  writer=$!
  sleep 0.$((RANDOM % 9))$((RANDOM % 10))
  kill -9 "$host" 2>/dev/null || true
  wait "$host" 2>/dev/null || true
  host=
  wait "$writer"
done

burst=${3:-200}
for n in $(seq "$burst"); do
  printf '{"conv":"b-%d","id":"m-0-%d","text":"%s m-0-%d."}\n' $((n % 400)) "$n" "${texts[n % 6]}" "$n"
done >"$work/burst"
cat "$work/burst" >>"$space/spool/in.jsonl"
for _ in 1 2 3; do
  rm -f "$space/antdesk.sock"
  start
  until_true ready
  sleep 0.$((RANDOM % 5))$((RANDOM % 10))
  kill -9 "$host" 2>/dev/null || true
  wait "$host" 2>/dev/null || true
  host=
done

rm -f "$space/antdesk.sock"
start
total=$((rounds * 20 + burst))
acks() { grep -c '"accepted"\|"duplicate"' "$space/spool/ack.jsonl" || true; }
distinct() { grep -o '"id":"m-[0-9-]*"' "$space/spool/ack.jsonl" | sort -u | wc -l; }
until_true '[ "$(distinct)" -eq "$total" ]'
# What is acknowledged is processed after it, and answered after that: wait for both, 3 minutes at most.
recorded() { "$binary" export --workspace "$space" --json | grep -o 'm-[0-9]*-[0-9]*\.' | sort -u | wc -l; }
answered() { "$binary" export --workspace "$space" --json | grep -c '"role":"bot"' || true; }
for _ in $(seq 90); do
  if [ "$(recorded)" -eq "$total" ] && [ "$(answered)" -eq "$(wc -l <"$space/spool/out.jsonl")" ]; then break; fi
  sleep 2
done
kill "$host"
wait "$host" 2>/dev/null || true
host=

"$binary" export --workspace "$space" --json >"$work/export.jsonl"
customers=$(grep -o 'm-[0-9]*-[0-9]*\.' "$work/export.jsonl" | sort | uniq -c | awk '$1 != 1' | wc -l)
found=$(grep -o 'm-[0-9]*-[0-9]*\.' "$work/export.jsonl" | sort -u | wc -l)
twice=$(grep -o '"id":[0-9]*' "$space/spool/out.jsonl" | sort | uniq -d | wc -l)
out=$(wc -l <"$space/spool/out.jsonl")
said=$(grep -c '"role":"bot"' "$work/export.jsonl" || true)
echo "rounds $rounds, sent $total, acknowledged $(distinct) (lines $(acks)), recorded $found, answers $out"
[ "$found" -eq "$total" ] || { echo "crash.sh: $((total - found)) acknowledged messages are missing" >&2; exit 1; }
[ "$customers" -eq 0 ] || { echo "crash.sh: $customers messages were recorded more than once" >&2; exit 1; }
[ "$twice" -eq 0 ] || { echo "crash.sh: $twice answers went out twice" >&2; exit 1; }
[ "$out" -eq "$said" ] || { echo "crash.sh: $said answers are recorded, $out went out" >&2; exit 1; }
"$binary" audit verify --workspace "$space"

#!/usr/bin/env bash
# Measures the release build, prints a line of JSON for each figure and makes docs/bench.md of them. The workspaces are
# throw-away.
#
#   FILL=1000 scripts/bench.sh       fewer past conversations than 100000
#   SKIP_BUILD=1 scripts/bench.sh    with what is built
#
# Searching a large corpus needs one (CORPUS, QUERIES), key latency a tool that speaks to a pseudo-terminal
# (TUI_LATENCY); without them those figures are left out.
set -euo pipefail
cd "$(dirname "$0")/.."

FILL=${FILL:-100000}
# Four messages a conversation: with 100000 before it, a million.
MANY=${MANY:-$((FILL * 5 / 2))}
CORPUS=${CORPUS:-../shared/data/retrieval_zh_faq.corpus.tsv.gz}
QUERIES=${QUERIES:-../shared/data/retrieval_zh_faq.queries.dev.tsv}
TUI_LATENCY=${TUI_LATENCY:-../shared/tools/tui-latency}
PAGE=${PAGE:-docs/bench.md}
export LC_ALL=C.UTF-8 TERM=xterm-256color

if [ -z "${SKIP_BUILD:-}" ]; then
  swift build -c release --product antdesk >&2
  swift build -c release --product bench >&2
fi
work=$(mktemp -d)
desk=
arriving=
finish() {
  for process in $desk $arriving; do kill "$process" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
# Copies, so that a build beside the run changes nothing in it.
bin=$work/bin
mkdir "$bin"
cp .build/release/antdesk .build/release/bench "$bin"
lines=$work/lines
load=$(cut -d' ' -f1 /proc/loadavg)

say() { tee -a "$lines"; }
# figure NAME UNIT P50 P99 N [NOTE]: one line; null where there is no number.
figure() {
  printf '{"bench":"%s","unit":"%s","p50":%s,"p99":%s,"perSecond":null,"n":%s' "$1" "$2" "$3" "$4" "$5"
  printf '%s}\n' "${6:+,\"note\":\"$6\"}"
}
left_out() { printf '{"bench":"%s","leftOut":"%s"}\n' "$1" "$2" | say; }

# The parts.
options=(--conversations "$FILL" --folder "$work")
[ -r "$CORPUS" ] && options+=(--corpus "$CORPUS")
[ -r "$CORPUS" ] && [ -r "$QUERIES" ] && options+=(--queries "$QUERIES")
"$bin/bench" run "${options[@]}" | say

# The desk, as a person has it.
use() {
  space=$work/$1
  program=("$bin/antdesk" desk --workspace "$space" --as lina)
}
# fill NAME CONVERSATIONS: makes a workspace with a past.
fill() {
  "$bin/antdesk" demo --seed 1 --headless 0 --fill "$2" --workspace "$work/$1" >/dev/null 2>"$work/stderr" && return
  left_out desk "the demo did not fill a workspace: $(tail -n 1 "$work/stderr" | tr -d '"\\')"
  return 1
}

# value OBJECT NAME: a number of the measuring tool's line.
value() { sed -E "s/.*\"$1\": \\{[^}]*\"$2\": ([0-9.]+).*/\\1/" "$work/answer" | short; }
single() { sed -E "s/.*\"$1\": ([0-9.]+).*/\\1/" "$work/answer" | short; }
short() { awk '{ text = sprintf("%.3f", $1); sub(/\.?0+$/, "", text); print text }'; }
middle() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
# The last tab before the first one holds everything.
press() { "$TUI_LATENCY" --size 200x60 --first "[" --json "$@" -- "${program[@]}" >"$work/answer"; }
latency() {
  local name=$1 note=$2
  local probes
  probes="$(single probes) keys, $(single silent) of them without an answer"
  figure "$name" ms "$(value last_ms p50)" "$(value last_ms p99)" "$(single probes)" "$probes${note:+; $note}" | say
  figure "$name.bytes" bytes "$(value bytes p50)" "$(value bytes p99)" "$(single probes)" | say
}

# measure_start NAME CONVERSATIONS: starts the desk on the workspace five times.
measure_start() {
  local size="$2 conversations, about $(($2 * 4)) messages"
  rm -f "$work/starts" "$work/memory"
  for _ in 1 2 3 4 5; do
    press --count 1
    single startup_quiet_ms >>"$work/starts"
    single peak_rss_mb >>"$work/memory"
  done
  figure "desk.start$1" ms "$(middle <"$work/starts")" null 5 "$size" | say
  figure "desk.memory$1" MB "$(middle <"$work/memory")" null 5 "$size" | say
}

measure_keys() {
  press --keys "j k" --count 400
  latency desk.move "$FILL conversations"
  press --keys j --count 400
  latency desk.scroll "$FILL conversations"
}

# Appends customers' messages to the spool, 500 a second in ten lots.
arrive() {
  local number=0 start due
  start=$(date +%s%N)
  while :; do
    due=$((($(date +%s%N) - start) / 2000000))
    while [ "$number" -lt "$due" ]; do
      number=$((number + 1))
      printf '{"conv":"b%d","id":"b%d","text":"我的快递三天没动了，订单A20931188，帮我查一下"}\n' $((number % 400)) $number
    done >>"$space/spool/in.jsonl"
    sleep 0.1
  done
}

acknowledged() { if [ -f "$space/spool/ack.jsonl" ]; then wc -l <"$space/spool/ack.jsonl"; else echo 0; fi; }

measure_keys_while_busy() {
  mkdir -p "$space/spool"
  local before after start
  before=$(acknowledged)
  start=$(date +%s%N)
  arrive &
  arriving=$!
  press --keys "j k" --count 200 --start-quiet 0.05 || : >"$work/answer"
  kill "$arriving" 2>/dev/null || true
  wait "$arriving" 2>/dev/null || true
  arriving=
  after=$(acknowledged)
  local rate=$(((after - before) * 1000000000 / ($(date +%s%N) - start)))
  if [ -s "$work/answer" ]; then
    latency desk.busy "$rate messages a second taken in"
  else
    left_out desk.busy "the desk did not stay up while messages arrived"
  fi
}

ticks() { awk '{ print $14 + $15 }' "/proc/$desk/stat"; }
# Wake-ups so far of each thread.
wakeups() { awk '/^Pid:/ { thread = $2 } /^voluntary/ { print thread, $2 }' /proc/"$desk"/task/*/status; }
# Of the threads that are there before and after.
woken() { awk 'NR == FNR { before[$1] = $2; next } $1 in before { sum += $2 - before[$1] } END { print sum + 0 }' "$@"; }

measure_idle() {
  # Open for writing as well, it never ends.
  mkfifo "$work/keys"
  script -qfc "stty rows 60 cols 200; echo \$\$ >'$work/desk.pid'; exec $(printf '%q ' "${program[@]}")" \
    "$work/typescript" <>"$work/keys" >/dev/null &
  sleep 5
  desk=$(cat "$work/desk.pid")
  # The clock's minute changes a cell; that is not idle.
  while [ "$(date +%-S)" -gt 45 ]; do sleep 1; done
  local used bytes
  wakeups >"$work/before"
  used=$(ticks) bytes=$(stat -c %s "$work/typescript")
  sleep 10
  used=$(($(ticks) - used)) bytes=$(($(stat -c %s "$work/typescript") - bytes))
  wakeups >"$work/after"
  kill "$desk"
  desk=
  figure desk.idle.cpu % "$(awk -v t="$used" -v hz="$(getconf CLK_TCK)" 'BEGIN { print t / hz * 10 }')" null 1 \
    "over 10 s; $(woken "$work/before" "$work/after") wake-ups" | say
  figure desk.idle.bytes bytes "$bytes" null 1 "over 10 s" | say
}

if fill filled "$FILL"; then
  use filled
  if [ -x "$TUI_LATENCY" ]; then
    measure_start "" "$FILL"
    measure_keys
  else
    left_out desk "there is no tool that measures key latency"
  fi
  measure_idle
  if [ -x "$TUI_LATENCY" ]; then
    measure_keys_while_busy
    rm -rf "$space"
    fill many "$MANY" && use many && measure_start .many "$MANY"
  fi
fi

"$bin/bench" table "$lines" --load "$load" >"$work/page"
mv "$work/page" "$PAGE"
echo "bench: $PAGE is written" >&2

#!/usr/bin/env bash
# usage: scripts/library-endurance.sh CORPUS [WORK] [KILLS] [SECONDS]
# Imports a large corpus (a file or folder that `evidence library import` reads) three times into WORK (default: a new folder):
# in one go; killed KILLS times (default 10) at moments spread over the time that took, with a commit every SECONDS (default 5),
# and resumed; and onto a disk that fills up (a small file system in memory where this may mount one, else a limit on the size of
# files), then resumed with room. All must hold the same: `evidence library verify` compares every record and every word.
set -euo pipefail
corpus=$(realpath "${1:?a corpus to import}"); work=${2:-$(mktemp -d)}; kills=${3:-10}; every=${4:-5}
cd "$(dirname "$0")/.."
dotnet build src/Evidence.Indexer -c Release -v q --nologo -p:UseAppHost=false > /dev/null
evidence=(dotnet "$PWD/src/Evidence.Indexer/bin/Release/net10.0/evidence.dll" library)
fingerprint() { "${evidence[@]}" verify --index "$1" --format json | tr -d ' \n' | grep -o '"fingerprint":{[^}]*}'; }
peak=0
watch() { # PID [SECONDS]: waits for it, or so long; remembers its peak memory
  local until=$(( SECONDS + ${2:-1000000} )) now
  while kill -0 "$1" 2>/dev/null && (( SECONDS < until )); do
    now=$(awk '/VmHWM/ {print int($2/1024)}' "/proc/$1/status" 2>/dev/null || true)
    (( ${now:-0} > peak )) && peak=$now
    sleep 0.3
  done
}
say() { echo "$(date -u +%H:%M:%S) $*"; }

say "in one go"
start=$SECONDS
"${evidence[@]}" import "$corpus" --index "$work/whole" & pid=$!
watch $pid; wait $pid
whole=$(( SECONDS - start )); say "took $whole s, peak $peak MB"

say "killed $kills times"
peak=0; killed=0; share=$(( whole / (kills + 1) ))
for (( i = 1; i <= kills; i++ )); do
  "${evidence[@]}" import "$corpus" --index "$work/killed" --commit-every "$every" 2>> "$work/killed.log" & pid=$!
  watch $pid $(( 2 + share / 2 + RANDOM % (share + 1) ))
  kill -0 $pid 2>/dev/null || break
  kill -9 $pid; wait $pid 2>/dev/null || true; killed=$(( killed + 1 ))
done
"${evidence[@]}" import "$corpus" --index "$work/killed" --commit-every "$every" & pid=$!
watch $pid; wait $pid
say "killed $killed times, peak $peak MB"

say "onto a full disk"
mkdir -p "$work/disk"
printf '{"_id":"first","title":"What was there before","text":"It must stay."}\n' > "$work/first.jsonl"
size=$(( $(du -sm "$work/whole" | cut -f1) / 2 ))
if mount -t tmpfs -o "size=${size}m" tmpfs "$work/disk" 2>/dev/null; then mounted=1; trap 'umount "$work/disk"' EXIT; else mounted=; fi
"${evidence[@]}" import "$work/first.jsonl" --index "$work/disk" > /dev/null
before=$(fingerprint "$work/disk"); code=0
if [ -n "$mounted" ]; then "${evidence[@]}" import "$corpus" --index "$work/disk" || code=$?
else ( trap '' XFSZ; ulimit -f $(( size * 1024 / 8 )); export DOTNET_EnableWriteXorExecute=0; exec "${evidence[@]}" import "$corpus" --index "$work/disk" ) || code=$?; fi
say "full: exit code $code (3 is right)"
[ "$code" = 3 ] && [ "$(fingerprint "$work/disk")" = "$before" ] || { say "FAULT: the live library changed or the code is wrong"; exit 1; }
[ -z "$mounted" ] || mount -o "remount,size=$(( size * 8 ))m" "$work/disk"
"${evidence[@]}" import "$corpus" --index "$work/disk"
"${evidence[@]}" delete first --index "$work/disk" > /dev/null

one=$(fingerprint "$work/whole"); say "in one go: $one"
two=$(fingerprint "$work/killed"); say "killed:    $two"
three=$(fingerprint "$work/disk"); say "full disk: $three"
[ "$one" = "$two" ] && [ "$one" = "$three" ] || { say "FAULT: they differ"; exit 1; }
say "the same"

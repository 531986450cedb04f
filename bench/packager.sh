#!/usr/bin/env bash
# Measures coursepack on the real course: CPU and memory of a build, bytes of packages and player. Prints one table.
# CPU seconds are user + system time of the process; start-up is the same process asked only for its version.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
runs=${RUNS:-5}
out="$(mktemp -d)"
trap 'rm -rf "$out"' EXIT
tool=src/Packager/bin/Release/net10.0/coursepack.dll
dotnet build src/Packager -c Release -v quiet --nologo -clp:"ErrorsOnly;NoSummary"

# Runs a command several times; prints the median CPU seconds and the largest memory in MB.
measure() {
  for _ in $(seq "$runs"); do
    /usr/bin/time -f '%U %S %M' -o "$out/time" "$@" >/dev/null
    awk '{ printf "%.2f %d\n", $1 + $2, $3 / 1024 }' "$out/time"
  done | sort -n | awk '{ cpu[NR] = $1; if ($2 > mb) mb = $2 } END { printf "%.2f %d", cpu[int((NR + 1) / 2)], mb }'
}

read -r start_cpu start_mb <<<"$(measure dotnet "$tool" --version)"
read -r one_cpu one_mb <<<"$(measure dotnet "$tool" build content/en/labour-migration --target scorm12 --out "$out/one")"
read -r four_cpu four_mb <<<"$(measure dotnet "$tool" build content --lang en,ru --target scorm12,xapi --out "$out/four")"

printf '\n| what | CPU s (median of %s) | CPU s without start-up | memory MB |\n|---|---|---|---|\n' "$runs"
printf '| start-up (--version) | %s | | %s |\n' "$start_cpu" "$start_mb"
printf '| one course, one target | %s | %s | %s |\n' "$one_cpu" "$(awk -v a="$one_cpu" -v b="$start_cpu" 'BEGIN { printf "%.2f", a - b }')" "$one_mb"
printf '| two languages, two targets | %s | %s | %s |\n' "$four_cpu" "$(awk -v a="$four_cpu" -v b="$start_cpu" 'BEGIN { printf "%.2f", a - b }')" "$four_mb"

# What a launch loads, uncompressed: the shell, the player, its style, and the page fetched ahead.
launch_bytes() {
  local ahead
  ahead="$(unzip -p "$1" index.html | grep -o 'rel="next" href="[^"]*"' | head -1 | sed 's/.*href="//; s/\.html"//')"
  unzip -p "$1" index.html player/player.js player/player.css "data/$ahead.js" | wc -c
}

printf '\n| package | zip bytes | sources, bytes | player gzipped (js + css), bytes | launch, bytes |\n|---|---|---|---|---|\n'
for zip in "$out"/four/*.zip; do
  name="$(basename "$zip")"
  language="$(cut -d. -f2 <<<"$name")"
  sources="$(find "content/$language/${name%%.*}" -type f -printf '%s\n' | awk '{ s += $1 } END { print s }')"
  player="$(unzip -p "$zip" player/player.js | gzip -9 | wc -c)"
  css="$(unzip -p "$zip" player/player.css | gzip -9 | wc -c)"
  printf '| %s | %s | %s | %s | %s |\n' "$name" "$(stat -c %s "$zip")" "$sources" "$((player + css))" "$(launch_bytes "$zip")"
done

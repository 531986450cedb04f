#!/usr/bin/env bash
# Measures the LRS on each store: nine ingest cells and the same on the bare database, ten filters at two sizes, CPU, memory, start-up,
# rebuild. Prints Markdown tables.
# Usage: bench/run.sh [litedb|postgres …]   SECONDS_PER_CELL=5 SIZES="10000 100000"
# PostgreSQL: a server of its own is started in a temporary folder and stopped afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
stores=("${@:-litedb}")
[ $# -gt 0 ] || stores=(litedb postgres)
cell_seconds=${SECONDS_PER_CELL:-5}
sizes=${SIZES:-10000 100000}
work="$(mktemp -d)"
key=bench
secret="$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')"
pids=()

cleanup() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  [ -z "${pg_data:-}" ] || as_postgres "$pg_bin/pg_ctl" -D "$pg_data" -m fast stop >/dev/null 2>&1 || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups "$@"; else "$@"; fi; }

start_postgres() {
  pg_bin="$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)"
  pg_data="$work/pg"
  pg_port="$(free_port)"
  mkdir "$pg_data"
  chmod 755 "$work"
  [ "$(id -u)" -ne 0 ] || chown postgres "$pg_data"
  as_postgres "$pg_bin/initdb" -D "$pg_data" -U lrs --auth=trust >/dev/null
  as_postgres "$pg_bin/pg_ctl" -D "$pg_data" -w -l "$pg_data/log" -o "-p $pg_port -c listen_addresses=127.0.0.1 -k $pg_data" start >/dev/null
  as_postgres "$pg_bin/createdb" -h 127.0.0.1 -p "$pg_port" -U lrs lrs
}

serve() { # store, data folder; sets lrs_pid and watched (the processes to measure)
  local options=(--store "$1")
  [ "$1" != postgres ] || options+=(--connection "Host=127.0.0.1;Port=$pg_port;Username=lrs;Database=lrs")
  local began
  began=$(date +%s%N)
  LRS__BootstrapKey=$key LRS__BootstrapSecret=$secret dotnet src/Lrs/bin/Release/net10.0/lrs.dll \
    serve --urls "http://127.0.0.1:$port" --data "$2" "${options[@]}" >"$work/lrs.log" 2>&1 &
  lrs_pid=$!
  pids+=("$lrs_pid")
  for _ in $(seq 600); do
    curl -sf "http://127.0.0.1:$port/readyz" >/dev/null && break
    kill -0 "$lrs_pid" 2>/dev/null || { cat "$work/lrs.log" >&2; exit 1; }
    sleep 0.1
  done
  started_ms=$((($(date +%s%N) - began) / 1000000))
  watched=(--pid "$lrs_pid")
  [ "$1" != postgres ] || watched+=(--pid "$(head -1 "$pg_data/postmaster.pid")")
}

bench() { dotnet bench/LrsBench/bin/Release/net10.0/lrsbench.dll "$@" --url "http://127.0.0.1:$port/xapi" --key "$key" --secret "$secret" "${watched[@]}"; }

rebuild_time() { # data folder, statements in it
  local began peak=0 now pid
  began=$(date +%s%N)
  dotnet src/Lrs/bin/Release/net10.0/lrs.dll rebuild --data "$1" >/dev/null &
  pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    now=$(awk '/^VmHWM/ {print int($2 / 1024)}' "/proc/$pid/status" 2>/dev/null || true)
    [ -z "$now" ] || peak=$now
    sleep 0.05
  done
  wait "$pid"
  printf '\nRebuild of %s statements: %s ms, at most %s MB\n' "$2" $((($(date +%s%N) - began) / 1000000)) "$peak"
}

measure_floor() { # store
  local tool=bench/LrsBench/bin/Release/net10.0/lrsbench.dll
  if [ "$1" = postgres ]; then
    as_postgres "$pg_bin/createdb" -h 127.0.0.1 -p "$pg_port" -U lrs bare
    dotnet $tool floor --seconds "$cell_seconds" --pid "$(head -1 "$pg_data/postmaster.pid")" \
      --postgres "Host=127.0.0.1;Port=$pg_port;Username=lrs;Database=bare;Maximum Pool Size=40"
    as_postgres "$pg_bin/dropdb" -h 127.0.0.1 -p "$pg_port" -U lrs bare
  else
    dotnet $tool floor --seconds "$cell_seconds" --litedb "$work/bare.db"
    rm -f "$work"/bare*
  fi
}

dotnet build src/Lrs -c Release -v quiet --nologo -clp:"ErrorsOnly;NoSummary"
dotnet build bench/LrsBench -c Release -v quiet --nologo -clp:"ErrorsOnly;NoSummary"
port="$(free_port)"
for store in "${stores[@]}"; do
  [ "$store" != postgres ] || start_postgres
  printf '\n## %s\n\nThe floor: the same statements into the bare database, without checks, without HTTP, %s s a cell\n\n' "$store" "$cell_seconds"
  measure_floor "$store"
  printf '\nIngest through the LRS, empty store, %s s a cell\n\n' "$cell_seconds"
  serve "$store" "$work/$store-matrix"
  bench matrix --seconds "$cell_seconds"
  kill "$lrs_pid"; wait "$lrs_pid" || true
  [ "$store" != postgres ] || { as_postgres "$pg_bin/dropdb" -h 127.0.0.1 -p "$pg_port" -U lrs lrs; as_postgres "$pg_bin/createdb" -h 127.0.0.1 -p "$pg_port" -U lrs lrs; }
  serve "$store" "$work/$store-queries"
  stored=0
  for size in $sizes; do
    printf '\nFilling to %s statements\n\n' "$size"
    bench fill --count $((size - stored))
    stored=$size
    printf '\nFilters at %s statements\n\n' "$size"
    bench query
  done
  kill "$lrs_pid"; wait "$lrs_pid" || true
  serve "$store" "$work/$store-queries"
  printf '\nStart-up with %s statements: %s ms until ready\n' "$stored" "$started_ms"
  kill "$lrs_pid"; wait "$lrs_pid" || true
  [ "$store" != litedb ] || rebuild_time "$work/$store-queries" "$stored"
done

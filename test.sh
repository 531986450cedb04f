#!/usr/bin/env bash
# Sets up what the tests need, runs every test, ends with 'N passed, N failed'. Exit code 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "$0")"
results="$PWD/TestResults"
configuration=Release
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en npm_config_update_notifier=false

say() { printf '\n== %s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; echo "0 passed, 1 failed"; exit 1; }

need() { # command, Debian package
  command -v "$1" >/dev/null 2>&1 && return
  missing+=("$2")
}

install_missing() {
  missing=()
  need chromium chromium
  need pdftotext poppler-utils
  need java default-jre-headless
  need strace strace
  need ffmpeg ffmpeg
  compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
  [ ${#missing[@]} -eq 0 ] && return
  command -v apt-get >/dev/null 2>&1 || stop "Please install: ${missing[*]} (no apt-get here to do it)."
  say "Installing ${missing[*]}"
  local as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || stop "Could not install ${missing[*]}. Install them by hand and run ./test.sh again."
}

command -v dotnet >/dev/null 2>&1 || stop "The .NET 10 SDK is missing: install it, then run ./test.sh again."
command -v node >/dev/null 2>&1 || stop "Node.js 20 or newer is missing: install it, then run ./test.sh again."
install_missing

rm -rf "$results"
mkdir -p "$results"
failures=0

say "Restoring and building"
node eng/restore-npm.mjs || stop "The npm packages could not be restored."
dotnet restore --locked-mode -v quiet || stop "The NuGet packages could not be restored."
dotnet build -c "$configuration" --no-restore -v quiet || stop "The build failed."

say "Player: type check and unit tests"
npm run --silent check || failures=$((failures + 1))
npm test --silent -- --reporter=default --reporter=json --outputFile.json="$results/player.vitest.json" || failures=$((failures + 1))

for project in tests/*/*.csproj; do
  name="$(basename "$project" .csproj)"
  case "$name" in *Tests|*Scenarios|*Conformance) ;; *) continue ;; esac
  say "$name"
  dotnet test "$project" -c "$configuration" --no-build --nologo -v quiet \
    --logger "trx;LogFileName=$name.trx" --results-directory "$results" || failures=$((failures + 1))
done

say "Total"
node eng/count-tests.mjs "$results" "$failures"

#!/usr/bin/env bash
# Builds everything, packages the courses into dist/, starts the LRS with the courses loaded, prints what to open.
set -euo pipefail
cd "$(dirname "$0")"
port=8080
serve=yes
data="$PWD/.demo"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en npm_config_update_notifier=false

usage() { echo "usage: ./demo.sh [--no-serve] [--port 8080]"; }
stop() { printf '%s\n' "$*" >&2; exit "${2:-1}"; }

while [ $# -gt 0 ]; do
  case "$1" in
    --no-serve) serve=no ;;
    --port) shift; port="${1:-}"; [[ "$port" =~ ^[0-9]{1,5}$ ]] || { echo "--port takes a number." >&2; usage >&2; exit 2; } ;;
    -h|--help) usage; exit 0 ;;
    *) echo "Unknown option $1." >&2; usage >&2; exit 2 ;;
  esac
  shift
done

command -v dotnet >/dev/null 2>&1 || stop "The .NET 10 SDK is missing. Install it, then run ./demo.sh again."
command -v node >/dev/null 2>&1 || stop "Node.js 20 or newer is missing. Install it, then run ./demo.sh again."

coursepack="src/Packager/bin/Release/net10.0/coursepack.dll"
lrs="src/Lrs/bin/Release/net10.0/lrs.dll"
mkdir -p "$data" dist

# The build is skipped when nothing it reads is newer than its last success.
if [ ! -e "$data/built" ] || [ ! -e "$coursepack" ] || [ ! -e "$lrs" ] \
  || [ -n "$(find src templates eng package-lock.json Directory.*.props global.json -newer "$data/built" -type f \
      -not -path '*/obj/*' -not -path '*/bin/*' -print -quit)" ]; then
  echo "1/3  Building the tools (the first time takes a few minutes)"
  dotnet build src/Packager -c Release -v quiet --nologo -clp:"ErrorsOnly;NoSummary"
  dotnet build src/Lrs -c Release -v quiet --nologo -clp:"ErrorsOnly;NoSummary"
  touch "$data/built"
else
  echo "1/3  The tools are built and current"
fi

echo "2/3  Packaging the courses into dist/"
dotnet "$coursepack" build content --lang en,ru --target scorm12,xapi --out dist

[ "$serve" = yes ] || { echo "3/3  Not serving (--no-serve). The packages are in dist/."; exit 0; }

echo "3/3  Starting the LRS on http://127.0.0.1:$port"
if [ ! -e "$data/lrs" ]; then
  LRS__BootstrapKey="demo-$(head -c 4 /dev/urandom | od -An -tx1 | tr -d ' \n')"
  LRS__BootstrapSecret="$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')"
  export LRS__BootstrapKey LRS__BootstrapSecret
  credential="xAPI credential (shown this once):  key $LRS__BootstrapKey  secret $LRS__BootstrapSecret"
else
  credential="xAPI credential: the one shown at the first run; 'dotnet $lrs keys add --data $data/lrs' makes another while the LRS is stopped"
fi

cat <<EOT

  Learn         http://127.0.0.1:$port/          choose a course, type a name, start
  Verify        http://127.0.0.1:$port/verify    check a certificate by its number
  xAPI          http://127.0.0.1:$port/xapi/
  $credential
  Packages      dist/*.zip: upload the scorm12 ones to Moodle or any other LMS
  Stop          Ctrl+C; what was learnt stays in .demo/

EOT
exec dotnet "$lrs" serve --urls "http://127.0.0.1:$port" --data "$data/lrs" --courses dist

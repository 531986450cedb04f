#!/usr/bin/env bash
# Measures what the LRS does with one statement between reading the request and handing it to the store: validation, ids, keys for
# filters, fingerprint, the bytes to store. First a table of CPU time and allocations, then BenchmarkDotNet's.
# Limits: 25 µs CPU and 2000 bytes beyond those that are stored, for a cmi5 statement of 1.2 kB.
# Usage: bench/statements.sh [cpu]      cpu: only the first table
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build bench/StatementBench -c Release -v quiet --nologo -clp:"ErrorsOnly;NoSummary"
program="$PWD/bench/StatementBench/bin/Release/net10.0/statementbench.dll"
dotnet "$program" cpu
[ "${1:-}" = cpu ] && exit
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet "$program" --filter '*' --artifacts "$work"

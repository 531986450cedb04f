#!/usr/bin/env bash
# Packs coursepack and lrs as .NET tools. Usage: eng/pack-tools.sh OUT [--platforms] [--try] [coursepack|lrs]
# --platforms packs coursepack for each platform, compiled ahead of time: it starts in half the time, and packing takes minutes.
# --try installs them from OUT alone, offline, into a temporary folder and runs them.
set -euo pipefail
usage() { echo "usage: eng/pack-tools.sh OUT [--platforms] [--try] [coursepack|lrs]" >&2; exit 2; }
[ $# -ge 1 ] && [[ "$1" != -* ]] || usage
out=$(realpath -m "$1"); shift
try=no; only=; platforms=no
for argument in "$@"; do
  case "$argument" in
    --try) try=yes ;;
    --platforms) platforms=yes ;;
    coursepack|lrs) only=$argument ;;
    *) usage ;;
  esac
done
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
wanted() { [ -z "$only" ] || [ "$only" = "$1" ]; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if wanted coursepack; then
  options=()
  [ "$platforms" = no ] || options=(-p:ToolForPlatforms=true "-p:NuGetLockFilePath=$scratch/packages.lock.json")
  dotnet pack src/Packager -c Release -o "$out" -m:1 -v quiet "${options[@]}"
fi
if wanted lrs; then dotnet pack src/Lrs -c Release -o "$out" -m:1 -v quiet; fi
ls "$out"/*.nupkg
[ "$try" = yes ] || exit 0

# OUT is the only source, and a package cache of its own: what is tried is what was packed.
printf '<configuration><packageSources><clear/><add key="packed" value="%s"/></packageSources></configuration>\n' "$out" > "$scratch/nuget.config"
install() {
  NUGET_PACKAGES="$scratch/cache" dotnet tool install "$1" --tool-path "$scratch/bin" --configfile "$scratch/nuget.config"
}
cd "$scratch"
if wanted coursepack; then
  install CoursePackager.Coursepack
  bin/coursepack --version
  bin/coursepack new course
  bin/coursepack check course
  bin/coursepack build course --target scorm12,web --out packages
fi
if wanted lrs; then
  install CoursePackager.Lrs
  bin/lrs --help > lrs-help
  head -n 3 lrs-help
  bin/lrs keys add --data data > key
  bin/lrs verify --data data
fi
echo "The tools work."

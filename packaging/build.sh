#!/usr/bin/env bash
# usage: packaging/build.sh [--only web|tool] [--out DIR] [--configuration C] [--built]
# Makes the tarball of the web service and the package of the command `evidence` (default: both, Release, artifacts/packages).
# --built takes what `dotnet build` has made already instead of building again.
set -euo pipefail
cd "$(dirname "$0")/.."
only=all out=artifacts/packages configuration=Release flags=()
while [ $# -gt 0 ]; do
  case "$1" in
    --only) only=$2; shift 2 ;;
    --out) out=$2; shift 2 ;;
    --configuration) configuration=$2; shift 2 ;;
    --built) flags=(--no-build --no-restore); shift ;;
    *) echo "unknown: $1" >&2; exit 2 ;;
  esac
done
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
mkdir -p "$out"
out=$(cd "$out" && pwd)

if [ "$only" != tool ]; then
  stage=$(mktemp -d)
  trap 'rm -rf "$stage"' EXIT
  folder=$stage/evidence-web-$version
  dotnet publish src/Evidence.Web -c "$configuration" "${flags[@]}" -p:UseAppHost=false -p:OnnxPlatforms=linux -o "$folder/app" -v q
  cp -R data LICENSE packaging/evidence-web.service packaging/evidence-web.env "$folder"
  cp docs/operations.md "$folder/README.md"
  # The same input gives the same archive: names in order, nobody's ids, the time of the last commit.
  made=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
  tar -C "$stage" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$made" -cf - "evidence-web-$version" | gzip -9n > "$out/evidence-web-$version.tar.gz"
  echo "$out/evidence-web-$version.tar.gz"
fi

if [ "$only" != web ]; then
  dotnet pack src/Evidence.Indexer -c "$configuration" "${flags[@]}" -p:OnnxPlatforms=all -o "$out" -v q
  echo "$out/Evidence.Tool.$version.nupkg"
fi

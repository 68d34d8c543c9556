#!/usr/bin/env bash
# usage: scripts/audit-packages.sh: fails where a package, direct or not, has a known weakness; names deprecated ones; says when it could not look.
# A restore fails on the same weaknesses (NuGetAudit in Directory.Build.props); both know only what the package source tells.
set -uo pipefail
cd "$(dirname "$0")/.."
report=$(mktemp)
trap 'rm -f "$report"' EXIT
list() { dotnet list Evidence.sln package "$1" --include-transitive --format json > "$report"; }

if ! list --vulnerable; then
  echo "packages: NOT AUDITED, the package source could not be asked"
  exit 0
fi
if grep -q '"vulnerabilities"' "$report"; then
  dotnet list Evidence.sln package --vulnerable --include-transitive
  exit 1
fi
cache=$(dotnet nuget locals http-cache --list | sed 's/^[^:]*: *//')
if find "$cache" -iname '*vulnerab*' 2>/dev/null | grep -q .; then echo "packages: no known weakness in the source's list"
else echo "packages: NOT AUDITED, the package source serves no list of known weaknesses"; fi
if list --deprecated && grep -q '"deprecationReasons"' "$report"; then dotnet list Evidence.sln package --deprecated --include-transitive | grep '>' || true; fi
exit 0

#!/usr/bin/env bash
# usage: scripts/audit-packages.sh: fails where a package, direct or not, has a known weakness or is deprecated; says when it could not look.
# A restore fails on the same (NuGetAudit in Directory.Build.props); both know only what the package source tells.
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0
for kind in --vulnerable --deprecated; do
  dotnet list Evidence.sln package "$kind" --include-transitive --format json > "${TMPDIR:-/tmp}/packages.$$" || { echo "packages: could not ask ($kind)"; rm -f "${TMPDIR:-/tmp}/packages.$$"; exit 1; }
  if grep -qE '"(vulnerabilities|deprecationReasons)"' "${TMPDIR:-/tmp}/packages.$$"; then
    dotnet list Evidence.sln package "$kind" --include-transitive
    failed=1
  fi
  rm -f "${TMPDIR:-/tmp}/packages.$$"
done
cache=$(dotnet nuget locals http-cache --list | sed 's/^[^:]*: *//')
if find "$cache" -iname '*vulnerab*' 2>/dev/null | grep -q .; then echo "packages: compared with the source's list of known weaknesses"
else echo "packages: NOT AUDITED, the package source serves no list of known weaknesses"; fi
exit "$failed"

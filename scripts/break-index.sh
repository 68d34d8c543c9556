#!/usr/bin/env bash
# usage: scripts/break-index.sh KILLS: kills so many builds with SIGKILL at random moments, then tries full and read-only disks, damaged files and builders that meet.
set -euo pipefail
cd "$(dirname "$0")/.."
export EVIDENCE_KILLS=${1:?builds to kill}
exec dotnet test tests/Evidence.Indexer.Tests --filter "FullyQualifiedName~BuildTests|FullyQualifiedName~BrokenDiskTests" --logger "console;verbosity=normal"

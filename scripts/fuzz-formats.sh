#!/usr/bin/env bash
# usage: scripts/fuzz-formats.sh MINUTES [SEED]: damages bibliographies for so many minutes a reader, one reader after another.
set -euo pipefail
cd "$(dirname "$0")/.."
export EVIDENCE_FUZZ_SECONDS=$(( ${1:?minutes a reader} * 60 )) EVIDENCE_FUZZ_SEED=${2:-$RANDOM}
echo "seed $EVIDENCE_FUZZ_SEED"
exec dotnet test tests/Evidence.Core.Tests --filter FullyQualifiedName~ReaderFuzz --logger "console;verbosity=normal"

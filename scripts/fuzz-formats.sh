#!/usr/bin/env bash
# usage: scripts/fuzz-formats.sh MINUTES [SEED] [READER]: damages files for so many minutes a reader, one reader after another. READER is
# (a part of) the name of one, as it stands in ReaderFuzzTests: bibtex, draft.docx, notices-csv.
set -euo pipefail
cd "$(dirname "$0")/.."
export EVIDENCE_FUZZ_SECONDS=$(( ${1:?minutes a reader} * 60 )) EVIDENCE_FUZZ_SEED=${2:-$RANDOM}
echo "seed $EVIDENCE_FUZZ_SEED"
exec dotnet test tests/Evidence.Core.Tests --filter "FullyQualifiedName~ReaderFuzz${3:+&DisplayName~$3}" --logger "console;verbosity=detailed"

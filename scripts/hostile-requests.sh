#!/usr/bin/env bash
# usage: scripts/hostile-requests.sh COUNT: sends so many damaged, oversized and malformed requests to a service and sees that it goes on.
set -euo pipefail
cd "$(dirname "$0")/.."
export EVIDENCE_HOSTILE_REQUESTS=${1:?requests}
exec dotnet test tests/Evidence.Web.Tests --filter "FullyQualifiedName~Send_ManyDamaged" --logger "console;verbosity=normal"

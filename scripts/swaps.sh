#!/usr/bin/env bash
# usage: scripts/swaps.sh SECONDS [CLIENTS]: a new generation every second under clients that ask without a pause; one line of JSON.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/service.sh
start_service tests/ForeignBase
dotnet "$benchmarks" swaps "$url" "$folder/index" "$service" "${1:?seconds}" "${2:-32}"

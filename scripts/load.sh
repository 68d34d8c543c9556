#!/usr/bin/env bash
# usage: scripts/load.sh SECONDS [CLIENTS]: searches and claim pages without a pause, on a service of its own; one line of JSON.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/service.sh
start_service data
dotnet "$benchmarks" load "$url" "$service" "${1:?seconds}" "${2:-16}"

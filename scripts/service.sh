# A service of one's own for a measurement; sourced by load.sh and swaps.sh. It ends with the script.
dotnet build tests/Evidence.Benchmarks -c Release -v q --nologo >&2
dotnet build src/Evidence.Web -c Release -v q --nologo >&2
benchmarks=tests/Evidence.Benchmarks/bin/Release/net10.0/Evidence.Benchmarks.dll
folder=$(mktemp -d)
service=

start_service() {
  dotnet src/Evidence.Web/bin/Release/net10.0/Evidence.Web.dll --urls http://127.0.0.1:0 --Evidence:Data="$1" --Evidence:Index="$folder/index" \
    --Evidence:WatchIntervalMs=100 --Logging:LogLevel:Evidence=Warning > "$folder/log" 2>&1 &
  service=$!
  trap 'kill "$service"; wait "$service" || true; rm -rf "$folder"' EXIT
  for _ in $(seq 600); do
    url=$(sed -n 's/.*Now listening on: //p' "$folder/log" | head -1)
    if [ -n "$url" ] && curl -fs "$url/readyz" >/dev/null; then return; fi
    sleep 0.1
  done
  echo "the service did not become ready" >&2
  cat "$folder/log" >&2
  exit 1
}

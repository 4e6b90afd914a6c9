#!/usr/bin/env bash
# Runs one of these scripts with Node 24, on a machine that may have an older one:
#   scripts/node.sh <script.ts> [argument …]
# Takes a `node` of 24 or later from the PATH, else the npm package of that name from the per-user cache, fetched on first use with
# whatever npm there is. Then sees to the npm packages and the generated code (prepare.ts) and runs the script.
set -euo pipefail

case "${1:---help}" in --help | -h) sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;; esac

VERSION=24.21.0
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

fits() { [ "$("$1" -p 'Number(process.versions.node.split(".")[0]) >= 24' 2>/dev/null || true)" = true ]; }

# Prints the folder of the cached node; fills the cache beside its place and renames, so that a cache that exists is whole.
cached_node() {
  local cache="${XDG_CACHE_HOME:-$HOME/.cache}/bidline" arch package folder
  case "$(uname -m)" in
    x86_64) arch=x64 ;;
    aarch64) arch=arm64 ;;
    *) echo "No packaged Node for $(uname -m): install Node 24 and put it on the PATH." >&2; return 1 ;;
  esac
  package="node-linux-$arch"
  folder="$cache/node-24/node_modules/$package/bin"
  if ! fits "$folder/node"; then
    command -v npm >/dev/null || { echo "Neither Node 24 nor npm is here: apt-get install nodejs npm" >&2; return 1; }
    echo "  node          fetches Node $VERSION once" >&2
    mkdir -p "$cache"
    local temporary
    temporary=$(mktemp -d "$cache/.node-24.XXXXXX")
    echo '{"name":"bidline-node","private":true}' >"$temporary/package.json"
    npm install --prefix "$temporary" --no-audit --no-fund --loglevel=error --save-exact "$package@$VERSION" >&2
    fits "$temporary/node_modules/$package/bin/node" || { echo "The fetched Node does not run here." >&2; return 1; }
    rm -rf "$cache/node-24"
    mv "$temporary" "$cache/node-24"
  fi
  echo "$folder"
}

if ! { command -v node >/dev/null && fits node; }; then
  folder=$(cached_node)
  export PATH="$folder:$PATH"
fi
# kafkajs 2.2 sets timers into the past, which Node 24 remarks on at each start.
export NODE_OPTIONS="--disable-warning=TimeoutNegativeWarning ${NODE_OPTIONS:-}"
node "$here/prepare.ts"
exec node "$here/$1" "${@:2}"

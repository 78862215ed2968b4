#!/usr/bin/env bash
# Proves the two commands on a machine that has Node and npm and nothing else: a minimal Debian without browser, fonts or npm cache.
# Needs root, debootstrap and about 2 GB under TMPDIR. KEEP=1 leaves the folder for a look.
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
[ "$(id -u)" -eq 0 ] || { echo 'fresh-clone.sh must run as root: it uses chroot' >&2; exit 2; }

# The archive and the release of this machine, whichever of the two forms its list of sources has.
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null |
  grep -oE 'https?://[^ ]+/debian/?( |$)' | head -n 1 | tr -d ' ') || true
[ -n "$mirror" ] || { echo 'no Debian archive found in /etc/apt' >&2; exit 2; }

machine=$(mktemp -d "${TMPDIR:-/tmp}/fresh-clone-XXXXXX")
clean() {
  # Never delete through a mount: if one stays, so does the folder.
  for dir in proc dev; do ! mountpoint -q "$machine/$dir" || umount -l "$machine/$dir" || return; done
  if [ -n "${KEEP-}" ]; then echo "kept $machine"; else rm -rf --one-file-system "$machine"; fi
}
trap clean EXIT

echo "== a minimal Debian $release"
debootstrap --variant=minbase "$release" "$machine" "$mirror" >"$machine.log" 2>&1 || { tail -n 5 "$machine.log"; exit 1; }
rm -f "$machine.log"
mount -t proc proc "$machine/proc"
mount --bind /dev "$machine/dev"

echo '== Node, npm and the way out to the network, as on this machine'
mkdir -p "$machine/usr/local/bin" "$machine/usr/local/lib/node_modules"
cp -L "$(command -v node)" "$machine/usr/local/bin/node"
cp -a "$(npm root -g)/npm" "$machine/usr/local/lib/node_modules/npm"
ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$machine/usr/local/bin/npm"
ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$machine/usr/local/bin/npx"
cp -L /etc/resolv.conf /etc/hosts "$machine/etc/"
# Certificates are copied to the same path, for those variables of the environment that name it.
for file in "$(npm config get cafile)" "${NODE_EXTRA_CA_CERTS-}" "${SSL_CERT_FILE-}"; do
  [ -f "$file" ] && install -D -m 644 "$file" "$machine$file"
done || true

echo '== clone'
git clone --quiet --no-hardlinks "$here" "$machine/home/take-stock"

inside() {
  env -u CHROME_PATH npm_config_registry="$(npm config get registry)" npm_config_cafile="$(npm config get cafile)" \
    HOME=/root PATH=/usr/local/bin:/usr/bin:/bin "$(command -v chroot)" "$machine" sh -c "cd /home/take-stock && $*"
}
status=0
for command in 'npm test' 'node scripts/try-start.mjs'; do
  echo "== $command"
  inside "$command" || status=1
  # The second command has to do its own set-up as well.
  rm -rf "$machine/home/take-stock/node_modules" "$machine"/home/take-stock/packages/*/dist "$machine/root/.npm"
done
[ "$status" -eq 0 ] && echo 'fresh clone: both commands passed' || echo 'fresh clone: FAILED'
exit "$status"

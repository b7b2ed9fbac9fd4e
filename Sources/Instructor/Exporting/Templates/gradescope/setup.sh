#!/usr/bin/env bash
# Prepares the autograder's image, once: a Swift toolchain where there is none, and the grader.
#
# Gradescope unpacks the archive into /autograder/source and runs this as root on Debian or Ubuntu.
# AUTOGRADER_ROOT names another folder than /autograder, to try it elsewhere.
set -euo pipefail

root=${AUTOGRADER_ROOT:-/autograder}
version=6.3.1
home=/opt/swift

# Downloads the toolchain from swift.org, checks its signature, and installs what it needs.
install_swift() {
  . /etc/os-release
  local libraries suffix=""
  case "$ID-$VERSION_ID" in
    ubuntu-22.04) libraries="libgcc-11-dev libstdc++-11-dev" ;;
    ubuntu-24.04) libraries="libgcc-13-dev libstdc++-13-dev" ;;
    debian-12) libraries="libgcc-12-dev libstdc++-12-dev" ;;
    *)
      echo "setup.sh: no Swift toolchain is known for $PRETTY_NAME; choose Ubuntu 22.04 or 24.04 or" \
        "Debian 12, or install swift into the PATH first" >&2
      exit 1
      ;;
  esac
  [ "$(uname -m)" = aarch64 ] && suffix=-aarch64
  export DEBIAN_FRONTEND=noninteractive
  apt-get update
  apt-get install -y --no-install-recommends binutils ca-certificates curl git gnupg libc6-dev \
    libcurl4-openssl-dev libedit2 libncurses-dev libpython3-dev libsqlite3-0 libxml2-dev \
    libz3-dev pkg-config tzdata unzip zlib1g-dev $libraries

  local platform="$ID$VERSION_ID$suffix"
  local name="swift-$version-RELEASE"
  local url="https://download.swift.org/swift-$version-release/${platform//./}/$name/$name-$platform.tar.gz"
  local work
  work=$(mktemp -d)
  echo "downloading $url"
  curl -fsSL "$url" -o "$work/swift.tar.gz"
  curl -fsSL "$url.sig" -o "$work/swift.tar.gz.sig"
  curl -fsSL https://www.swift.org/keys/all-keys.asc -o "$work/keys.asc"
  GNUPGHOME="$work" gpg --batch --quiet --import "$work/keys.asc"
  GNUPGHOME="$work" gpg --batch --verify "$work/swift.tar.gz.sig" "$work/swift.tar.gz"
  mkdir -p "$home"
  tar -xzf "$work/swift.tar.gz" --strip-components 1 -C "$home"
  rm -rf "$work"
}

[ -x "$home/usr/bin/swift" ] && PATH="$home/usr/bin:$PATH"
if ! command -v swift > /dev/null; then
  install_swift
  PATH="$home/usr/bin:$PATH"
fi
export PATH
swift --version

# run_autograder may start with another PATH.
dirname "$(command -v swift)" > "$root/source/toolchain"

# The strongest sandbox, for where containers may have it; the grader does with another otherwise.
if [ "$root" = /autograder ] && ! command -v bwrap > /dev/null; then
  { apt-get update && apt-get install -y --no-install-recommends bubblewrap; } ||
    echo "setup.sh: bubblewrap cannot be installed; the grader uses another sandbox"
fi

cd "$root/source/course"
# Only its owner enters the course, or reads the seed: no learner's program does.
chmod 700 .
[ ! -f ../seed ] || chmod 600 ../seed
[ ! -f ../reviews.csv ] || chmod 600 ../reviews.csv
for product in grader launcher CourseKit answer-key; do
  swift build --product $product
done
.build/debug/grader list
echo "setup.sh: the grader is ready"

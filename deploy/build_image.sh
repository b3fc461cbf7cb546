#!/usr/bin/env bash
# Build the container image with Docker, Podman or Buildah, and look whether it is what it should be.
# Where none of them works, or the base can't be fetched, it says so and ends well: see CI.
#   deploy/build_image.sh            the image ontmoetwijzer:<version>
#   BASE=… deploy/build_image.sh     on another base, with python3 3.11 or newer
# BUILD_OPTIONS holds more options for the build, such as --network=host.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n 's/^VERSION = "\(.*\)"/\1/p' bot/__init__.py)
base=${BASE:-$(sed -n 's/^ARG BASE=//p' Dockerfile)}
image=ontmoetwijzer:$version

not_built() {
    echo "IMAGE NOT BUILT: $1"
    exit 0
}

if command -v docker >/dev/null && docker info >/dev/null 2>&1; then
    tool=docker
elif command -v podman >/dev/null; then
    tool=podman
elif command -v buildah >/dev/null; then
    tool=buildah
else
    not_built "neither Docker, Podman nor Buildah works on this machine"
fi

has_base() {
    if [ "$tool" = docker ]; then docker image inspect "$1"; else "$tool" inspect --type image "$1"; fi
}
if ! has_base "$base" >/dev/null 2>&1 && ! timeout 300 "$tool" pull --quiet "$base" >/dev/null 2>&1; then
    not_built "$tool can't fetch $base here"
fi

# Only the Docker format holds a HEALTHCHECK.
format=()
if [ "$tool" != docker ]; then format=(--format docker); fi
# Buildah without a user namespace, as inside another container, needs chroot.
isolation=()
if [ "$tool" = buildah ] && [ "$(id -u)" = 0 ]; then isolation=(--isolation chroot); fi
read -ra options <<< "${BUILD_OPTIONS:-}"
"$tool" build "${format[@]}" "${isolation[@]}" "${options[@]}" --build-arg "BASE=$base" --tag "$image" .

inside() {
    if [ "$tool" = buildah ]; then
        local container
        container=$(buildah from --pull-never "$image")
        buildah run "${isolation[@]}" "$container" -- "$@"
        buildah rm "$container" >/dev/null
    else
        "$tool" run --rm --entrypoint "$1" "$image" "${@:2}"
    fi
}

said=$(inside ontmoetwijzer --version)
[ "$said" = "ontmoetwijzer $version" ] || { echo "the image says '$said'"; exit 1; }
[ "$(inside id -u)" = 10001 ] || { echo "the image doesn't run as user 10001"; exit 1; }
inside test -s /usr/share/doc/ontmoetwijzer/LICENSE || { echo "the licence isn't in the image"; exit 1; }
inside ontmoetwijzer check --strict || { echo "the packs in the image aren't well"; exit 1; }
echo "IMAGE BUILT: $image, by $tool on $base"

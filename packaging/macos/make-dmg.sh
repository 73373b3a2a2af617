#!/bin/sh
# Packs "FireRed Desktop.app" into a disk image with a link to drag it to: make-dmg.sh VERSION
# It has been written and read with care, and has not been run on macOS by its authors.
set -eu
version=$1
top=$(cd "$(dirname "$0")/../.." && pwd)
app="$top/build/bundle/FireRed Desktop.app"
image="$top/build/dist/firered-desktop-$version.dmg"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

mkdir -p "$top/build/dist"
cp -R "$app" "$stage/"
cp "$top/resources/licences/NOTICES.txt" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -volname "FireRed Desktop" -srcfolder "$stage" -fs HFS+ -format UDZO "$image"
echo "$image"

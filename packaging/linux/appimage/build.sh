#!/bin/sh
# Packs the bundle into one file that runs without being installed: build.sh APPIMAGETOOL
# The bundle must stand in build/bundle; APPIMAGETOOL is the program of the AppImage project.
# The AppDir is checked by the tests; the last step has not been run by its authors.
set -eu
tool=$1
top=$(cd "$(dirname "$0")/../../.." && pwd)
linux="$top/packaging/linux"
made="$top/build/AppDir"
version=$("$top/build/bundle/firered-desktop/firered-desktop" --version | cut -d' ' -f2)

rm -rf "$made"
mkdir -p "$made/usr/lib" "$made/usr/share/applications" "$made/usr/share/metainfo" "$made/usr/bin"
cp -a "$top/build/bundle/firered-desktop" "$made/usr/lib/"
ln -s ../lib/firered-desktop/firered-desktop "$made/usr/bin/firered-desktop"
cp "$linux/firered-desktop.desktop" "$made/"
cp "$linux/firered-desktop.desktop" "$made/usr/share/applications/"
cp "$linux"/*.metainfo.xml "$made/usr/share/metainfo/"
"$top/.venv/bin/python" "$top/packaging/installers" icons "$made/usr/share/icons"
cp "$made/usr/share/icons/hicolor/256x256/apps/firered-desktop.png" "$made/"
ln -s firered-desktop.png "$made/.DirIcon"
install -m 755 "$linux/appimage/AppRun" "$made/AppRun"

[ "$tool" = none ] && exit 0
mkdir -p "$top/build/dist"
ARCH=$(uname -m) "$tool" "$made" "$top/build/dist/firered-desktop-$version-$(uname -m).AppImage"

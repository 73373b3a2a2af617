#!/bin/sh
# Signs the disk image, has Apple look at it, and staples the answer to it: notarise.sh IMAGE
# The app in it was signed by PyInstaller, with FIRERED_CODESIGN_IDENTITY and entitlements.plist.
#   FIRERED_CODESIGN_IDENTITY   "Developer ID Application: …", in the keychain
#   APPLE_KEY, APPLE_KEY_ID, APPLE_ISSUER   a key for App Store Connect: its file, id and issuer
# It has been written and read with care, and has not been run on macOS by its authors.
set -eu
image=$1
codesign --sign "$FIRERED_CODESIGN_IDENTITY" --timestamp "$image"
xcrun notarytool submit "$image" --wait \
    --key "$APPLE_KEY" --key-id "$APPLE_KEY_ID" --issuer "$APPLE_ISSUER"
xcrun stapler staple "$image"
spctl --assess --type open --context context:primary-signature --verbose "$image"

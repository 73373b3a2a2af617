"""What the app bundle says of itself on macOS."""

from __future__ import annotations

import plistlib
from typing import Any

from firered_desktop import __version__
from installers.file_types import FILE_TYPES

IDENTIFIER = "io.github.firered_desktop.firered_desktop"


def information() -> bytes:
    """The Info.plist: name, version, languages, and the documents that are opened with it."""
    told: dict[str, Any] = {
        "CFBundleName": "FireRed Desktop",
        "CFBundleDisplayName": "FireRed Desktop",
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleVersion": __version__,
        "CFBundleShortVersionString": __version__,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "zh_CN"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": each.name,
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Alternate",  # offered, and never taken from another program
                "LSItemContentTypes": [each.apple],
                "CFBundleTypeExtensions": list(each.suffixes),
            }
            for each in FILE_TYPES
        ],
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "Licensed under the Apache License, version 2.0",
    }
    return plistlib.dumps(told)

"""Decoders that are installed by an extra, or are not there."""

from __future__ import annotations

import importlib.util

from firered_desktop.core.errors import DecoderMissing

RAW, HEIC, TIFF16 = "raw", "heic", "tiff16"  # the extras' names
_PACKAGES = {RAW: ("rawpy",), HEIC: ("pi_heif",), TIFF16: ("imagecodecs", "tifffile")}


def is_there(extra: str) -> bool:
    """Whether what `extra` brings is installed; nothing is loaded to find out."""
    return all(importlib.util.find_spec(name) is not None for name in _PACKAGES[extra])


def require(extra: str, name: str, kind: str) -> None:
    """Raise DecoderMissing for the file `name` of `kind` where `extra` is not installed."""
    if not is_there(extra):
        raise DecoderMissing(name=name, kind=kind, extra=extra)

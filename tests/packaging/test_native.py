"""What lies within packages is named as the packages themselves tell it."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import imagecodecs
import pi_heif
import pytest
import rawpy
from cryptography.hazmat.backends.openssl import backend
from PIL import features
from PySide6.QtCore import qVersion

from installers import native

written_here = pytest.mark.skipif(
    sys.platform != "linux" or sys.version_info[:2] != (3, 11),
    reason="they are written down for what is locked on Linux for Python 3.11",
)


def named(package: str) -> Mapping[str, str]:
    within = native.WITHIN[package]
    return {each.name: each.version for each in within.libraries}


@written_here
def test_imagecodecs_tells_the_same_versions() -> None:
    told = imagecodecs.version(dict)
    here = named("imagecodecs")
    assert native.WITHIN["imagecodecs"].version == told["imagecodecs"]
    for theirs, ours in (
        ("brotli", "Brotli"),
        ("lcms2", "Little CMS"),
        ("libdeflate", "libdeflate"),
        ("libjpeg_turbo", "libjpeg-turbo"),
        ("libjxl", "libjxl"),
        ("liblzma", "XZ Utils"),
        ("libpng", "libpng"),
        ("libwebp", "libwebp"),
        ("openjpeg", "OpenJPEG"),
    ):
        assert told[theirs].partition("/")[0].startswith(here[ours]), ours


@written_here
def test_pillow_and_the_decoders_tell_the_same_versions() -> None:
    here = named("pillow")
    for theirs, ours in (
        ("avif", "libavif"),
        ("freetype2", "FreeType"),
        ("harfbuzz", "HarfBuzz"),
        ("jpg_2000", "OpenJPEG"),
        ("libjpeg_turbo", "libjpeg-turbo"),
        ("libtiff", "libtiff"),
        ("raqm", "Raqm"),
        ("webp", "libwebp"),
        ("zlib_ng", "zlib-ng"),
    ):
        assert features.version(theirs) == here[ours], ours
    assert named("rawpy")["LibRaw"] == ".".join(map(str, rawpy.libraw_version))
    told = pi_heif.libheif_info()
    assert told["libheif"] == named("pi-heif")["libheif"]
    assert named("pi-heif")["libde265"] in told["decoders"]["libde265"]


@written_here
def test_qt_and_openssl_tell_the_same_versions() -> None:
    assert qVersion() == named("pyside6-essentials")["Qt"]
    assert backend.openssl_version_text().split()[1] == named("cryptography")["OpenSSL"]


def test_a_version_that_nobody_looked_into_is_refused() -> None:
    with pytest.raises(ValueError, match="look into the new one"):
        native.contents_of("pillow", "99.0")
    assert native.contents_of("msgpack", "99.0") == ()


def test_texts_come_with_the_package() -> None:
    libraries = native.WITHIN["imagecodecs"].libraries
    texts = dict(native.texts_of("imagecodecs", libraries))
    assert "JPEG XL Project Authors" in texts["libjxl"]
    assert len(texts) == len(libraries) - 1  # none for skcms

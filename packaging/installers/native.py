"""The libraries that lie within packages of Python: no lock names them, so they are named here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Library:
    """A library within a package; `files` are what its files' names begin with on Linux."""

    name: str
    version: str  # empty where nothing tells it
    licence: str  # as SPDX writes it
    files: tuple[str, ...] = ()
    text: str = ""  # the file of its licence among the package's own


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found within one version of a package."""

    version: str
    libraries: tuple[Library, ...]


_TURBO = "IJG AND BSD-3-Clause AND Zlib"
_RUNTIME = "GPL-3.0-or-later WITH GCC-exception-3.1"
# Found by their files, by what they say when they are asked, and in the packages' own lists. A new
# version of a package may bring others: it is refused until somebody looked (`contents_of`).
WITHIN: Mapping[str, Contents] = {
    "cryptography": Contents("50.0.2", (Library("OpenSSL", "4.0.3", "Apache-2.0"),)),
    "imagecodecs": Contents(
        "2026.3.6",
        (
            Library("Brotli", "1.2.0", "MIT", ("libbrotli",), "brotli"),
            Library("Highway", "", "Apache-2.0", (), "highway"),
            Library("LERC", "4.0.4", "Apache-2.0", ("libLerc",), "lerc"),
            Library("Little CMS", "2.18", "MIT", ("liblcms2",), "lcms2"),
            Library("OpenJPEG", "2.5.4", "BSD-2-Clause", ("libopenjp2",), "openjpeg"),
            Library("XZ Utils", "5.8.2", "0BSD", ("liblzma",), "liblzma"),
            Library("Zstandard", "1.5.7", "BSD-3-Clause", ("libzstd",), "zstd"),
            Library("libdeflate", "1.25", "MIT", ("libdeflate",), "libdeflate"),
            Library("libjpeg-turbo", "3.1.3", _TURBO, ("libjpeg",), "libjpeg-turbo"),
            Library("libjxl", "0.11.2", "BSD-3-Clause", ("libjxl",), "libjxl"),
            Library("libpng", "1.6.55", "libpng-2.0", ("libpng16",), "libpng"),
            Library("libwebp", "1.6.0", "BSD-3-Clause", ("libwebp", "libsharpyuv"), "libwebp"),
            Library("skcms", "", "BSD-3-Clause"),
            Library("zlib", "", "Zlib", (), "zlib"),
        ),
    ),
    "numpy": Contents(
        "2.4.6",  # on Linux it is built without these
        (
            Library("GCC's runtime libraries", "", _RUNTIME, ("libgfortran",)),
            Library("LAPACK", "", "BSD-3-Clause-Open-MPI"),
            Library("OpenBLAS", "", "BSD-3-Clause", ("libscipy_openblas",)),
            Library("libquadmath", "", "LGPL-2.1-or-later", ("libquadmath",)),
        ),
    ),
    "pi-heif": Contents(
        "1.4.0",
        (
            Library("libde265", "1.1.0", "LGPL-3.0-or-later", ("libde265",)),
            Library("libheif", "1.23.0", "LGPL-3.0-or-later", ("libheif",)),
        ),
    ),
    "pillow": Contents(
        "13.0.0",
        (
            Library("Brotli", "1.2.0", "MIT", ("libbrotli",)),
            Library("FreeType", "2.14.3", "FTL", ("libfreetype",)),
            Library("HarfBuzz", "14.5.0", "MIT", ("libharfbuzz",)),
            Library("Little CMS", "2.19.1", "MIT", ("liblcms2",)),
            Library("OpenJPEG", "2.5.4", "BSD-2-Clause", ("libopenjp2",)),
            Library("Raqm", "0.11.0", "MIT"),
            Library("XZ Utils", "5.8.4", "0BSD", ("liblzma",)),
            Library("Zstandard", "1.5.7", "BSD-3-Clause", ("libzstd",)),
            Library("aom", "3.14.1", "BSD-2-Clause"),
            Library("dav1d", "1.5.3", "BSD-2-Clause"),
            Library("libXau", "1.0.9", "MIT-open-group", ("libXau",)),
            Library("libavif", "1.4.2", "BSD-2-Clause", ("libavif",)),
            Library("libjpeg-turbo", "3.2.0", _TURBO, ("libjpeg",)),
            Library("libpng", "1.6.58", "libpng-2.0", ("libpng16",)),
            Library("libtiff", "4.7.2", "libtiff", ("libtiff",)),
            Library("libwebp", "1.6.0", "BSD-3-Clause", ("libwebp", "libsharpyuv")),
            Library("libxcb", "1.17.0", "X11", ("libxcb",)),
            Library("libyuv", "", "BSD-3-Clause"),
            Library("zlib-ng", "2.3.3", "Zlib"),
        ),
    ),
    "pyside6-essentials": Contents(
        "6.11.3",
        (
            Library("ICU", "73.2", "Unicode-3.0"),
            Library("Qt", "6.11.3", "LGPL-3.0-only"),
        ),
    ),
    "rawpy": Contents(
        "0.28.0",
        (
            Library("JasPer", "4.2.5", "JasPer-2.0", ("libjasper",)),
            Library("LibRaw", "0.22.2", "LGPL-2.1-only"),
            Library("Little CMS", "2.11", "MIT", ("liblcms2",)),
            Library("libgomp", "8.5.0", _RUNTIME, ("libgomp",)),
            Library("libjpeg-turbo", "3.1.3", _TURBO, ("libjpeg",)),
        ),
    ),
}


def contents_of(package: str, version: str) -> tuple[Library, ...]:
    """The libraries within `package`, by name; raises ValueError where nobody looked yet."""
    found = WITHIN.get(package)
    if found is None:
        return ()
    if found.version != version:
        raise ValueError(
            f"{package} is locked as {version}; what lies within it is written down for "
            f"{found.version} in native.py: look into the new one, then change it there."
        )
    return found.libraries


def texts_of(package: str, libraries: tuple[Library, ...]) -> Iterator[tuple[str, str]]:
    """Those of `libraries` whose licences `package` brings as files: their names and the texts."""
    for library in libraries:
        if library.text:
            found = metadata.distribution(package)
            place = found.locate_file(f"{package}/licenses/LICENSE-{library.text}")
            yield library.name, Path(str(place)).read_text(encoding="utf-8").strip()

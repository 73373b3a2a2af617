"""What of Qt, of the extras and of the system goes into the bundle, and what stays out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

PACKAGE = "firered_desktop"
# Plugins by their folder; of a folder that is not named here nothing is taken. A library of a
# plugin goes by lib<name>.so on Linux, <name>.dll on Windows, lib<name>.dylib on macOS.
PLUGINS: dict[str, tuple[str, ...]] = {
    "platforms": ("qxcb", "qwayland*", "qoffscreen", "qwindows", "qcocoa"),
    # Dead keys, and the input methods of Chinese: IBus, which fcitx 5 speaks too.
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    "platformthemes": ("qxdgdesktopportal", "qgtk3"),  # the system's file dialogs and colours
    "styles": ("*",),
    "iconengines": ("qsvgicon",),
    # The program decodes by its own means; these are for drags and the clipboard.
    "imageformats": ("qgif", "qico", "qicns", "qjpeg", "qsvg", "qwebp", "qtiff"),
    "networkinformation": ("*",),
    "wayland-decoration-client": ("*",),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "wayland-shell-integration": ("xdg-shell", "qt-shell"),
    "xcbglintegrations": ("*",),
}
QT_TRANSLATIONS = ("qtbase_zh_CN.qm",)
# Modules of Qt for Python that the program imports; the rest of them stays out.
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtNetwork", "QtSvg", "QtTest")
QT_LIBRARIES = (
    *(name.removeprefix("Qt") for name in QT_MODULES),
    "DBus",
    "OpenGL",
    "WaylandClient",
    "WaylandEglClientHwIntegration",
    "WlShellIntegration",
    "XcbQpa",
)
# imagecodecs loads a codec when it is asked for: those of TIFF, PNG, JPEG XL and of profiles.
CODECS = (
    "_ccitt",
    "_cms",
    "_deflate",
    "_imcd",
    "_jpeg2k",
    "_jpeg8",
    "_jpegxl",
    "_lerc",
    "_lzma",
    "_png",
    "_shared",
    "_shared_cython",
    "_webp",
    "_zlib",
    "_zstd",
)
# Never looked for by what the program does; some would come along by name alone.
UNUSED = (
    "IPython",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "_pytest",
    "c2pa",  # 53 MB for those few who have a certificate: an extra of the package alone
    "charset_normalizer",
    "click",  # httpx would make a command of itself with these three
    "imagecodecs.numcodecs",
    "lib2to3",
    "matplotlib",
    "numpy._core._multiarray_tests",
    "numpy.f2py",
    "numpy.fft",
    "numpy.linalg.lapack_lite",  # its parts are in numpy.linalg too
    "pkg_resources",
    "pydoc",
    "pygments",
    "pytest",
    "readline",
    "requests",
    "rich",
    "setuptools",
    "tkinter",
    "urllib3",
    "xmlrpc",
)
# On Linux these are the system's own: drivers, fonts and the session's sockets must fit them.
OF_THE_SYSTEM = (
    "libEGL*",
    "libGL*",
    "libLerc.so*",
    "libX*.so.*",
    "libatk*",
    "libatspi*",
    "libblkid*",
    "libbrotli*.so.*",
    "libbsd*",
    "libcairo*",
    "libcap.*",
    "libcom_err*",
    "libdatrie*",
    "libdbus-1*",
    "libdeflate.so*",
    "libdrm*",
    "libepoxy*",
    "libfontconfig*",
    "libfreetype*",
    "libfribidi*",
    "libgbm*",
    "libgcc_s*",
    "libgcrypt*",
    "libgdk*",
    "libgio-2*",
    "libglib-2*",
    "libgmodule-2*",
    "libgobject-2*",
    "libgpg-error*",
    "libgraphite2*",
    "libgssapi*",
    "libgthread-2*",
    "libgtk*",
    "libharfbuzz*",
    "libjbig*",
    "libjpeg.so*",
    "libk5crypto*",
    "libkeyutils*",
    "libkrb5*",
    "liblz4*",
    "libmd.*",
    "libmount*",
    "libpango*",
    "libpcre*",
    "libpixman*",
    "libpng16.so*",
    "libselinux*",
    "libstdc++*",
    "libsystemd*",
    "libthai*",
    "libtiff.so*",
    "libtinfo*",
    "libwayland*",
    "libwebp*.so.*",
    "libxcb-glx*",
    "libxcb-randr*",
    "libxcb-render.so*",
    "libxcb-shape*",
    "libxcb-shm*",
    "libxcb-sync*",
    "libxcb-xfixes*",
    "libxcb-xkb*",
    "libxcb.so*",
    "libxkbcommon*",
    "libzstd.so*",
)

_BY_A_WHEEL = re.compile(r"-[0-9a-f]{8}\b")  # auditwheel gives what it puts in a name of its own


def is_wanted(name: str, *, linux: bool) -> bool:
    """Whether the file `name` of the bundle (with ``/``) is taken into it."""
    place = PurePosixPath(name.replace("\\", "/"))
    if "PySide6" in place.parts:
        return _of_qt(place)
    if not linux or _BY_A_WHEEL.search(place.name):
        return True
    return not any(fnmatch(name, each) for each in OF_THE_SYSTEM)


def unwanted_codecs(present: list[str]) -> list[str]:
    """The modules of imagecodecs to leave out, of those `present` (``_aec`` …)."""
    codecs = (name for name in present if name.startswith("_"))
    return [f"imagecodecs.{name}" for name in codecs if name not in CODECS]


def _of_qt(place: PurePosixPath) -> bool:
    stem = place.name.split(".")[0].removeprefix("lib")
    if "translations" in place.parts:
        return place.name in QT_TRANSLATIONS
    if "plugins" in place.parts:
        kept = PLUGINS.get(place.parent.name, ())
        return any(fnmatch(stem, each) for each in kept)
    if "qml" in place.parts:
        return False
    if stem.startswith("Qt6"):
        return stem.removeprefix("Qt6") in QT_LIBRARIES
    if stem.startswith("Qt") and place.parent.name == "PySide6":
        return stem in QT_MODULES
    return not stem.startswith(("avcodec", "avformat", "avutil", "swresample", "swscale"))


def resources(top: Path) -> Iterator[tuple[str, str]]:
    """The files of the project in `top` that come along, and the folders of the bundle for them."""
    for path in sorted((top / "resources").rglob("*")):
        place = path.relative_to(top)
        if path.is_file() and place.parts[1] != "screenshots" and path.suffix != ".ts":
            yield place.as_posix(), f"{PACKAGE}/{place.parent.as_posix()}"
    for path in sorted((top / PACKAGE).rglob("*")):
        if path.suffix == ".sql":
            place = path.relative_to(top)
            yield place.as_posix(), place.parent.as_posix()

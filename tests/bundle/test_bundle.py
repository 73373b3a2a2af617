"""The bundle does what the program does, on a machine that has nothing of Python's."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from firered_desktop import __version__
from installers import bundle as building
from installers import native
from tests.e2e.bare_desktop import bare_desktop
from tests.e2e.conftest import PROMPT, picture
from tests.e2e.program import TOP, Program
from tests.imaging.pictures import adobe_rgb, photograph
from tests.imaging.samples import sample

pytestmark = pytest.mark.bundle

APPIMAGE = TOP / "packaging" / "linux" / "appimage" / "build.sh"
LARGEST = 160_000_000  # bytes; so that what comes along by accident is noticed


def test_it_tells_its_version(bundle: Program) -> None:
    assert bundle.run("--version").out == f"firered-desktop {__version__}\n"


def test_one_demo_edit_ends_with_files_prepared_by_its_imaging_process(
    bundle: Program, tmp_path: Path
) -> None:
    photo = picture(tmp_path / "Frau Müller 夏.jpg")
    ended = bundle.run(
        *("edit", photo, "--prompt", PROMPT, "--out", tmp_path / "out", "--demo", "--json"),
        *("--export", "tiff", "--export-set", "depth=16"),
    )
    assert ended.status == 0
    result, copy = (Path(name) for name in ended.line["files"])
    with Image.open(result) as shown:
        assert shown.size == (96, 64)
    assert copy.suffix == ".tif"


def test_the_window_does_one_demo_edit_on_a_screen(bundle: Program, tmp_path: Path) -> None:
    out = tmp_path / "tour"
    with bare_desktop(tmp_path / "run") as desktop:
        variables = {
            "DISPLAY": desktop.display,
            "DBUS_SESSION_BUS_ADDRESS": desktop.bus,
            "XDG_RUNTIME_DIR": str(desktop.runtime),
            "QT_QPA_PLATFORM": "xcb",
        }
        bundle.home.mkdir()
        ended = bundle.run("tour", "--out", out, "--only", "before-after", **variables)
    assert ended.status == 0, ended.err
    (taken,) = out.glob("*.png")
    with Image.open(taken) as window:
        colours = window.convert("RGB").getcolors(maxcolors=1 << 24)
    assert len(colours or ()) > 10_000  # the photograph is in it


@pytest.mark.parametrize(
    "kinds",
    [
        ("DNG", "HEIC", "deep JPEG XL"),
        ("deep TIFF", "deep PNG", "deep packed PSD"),
        ("CMYK TIFF", "AVIF", "WEBP"),
    ],
)
def test_every_family_of_formats_is_read(
    bundle: Program, tmp_path: Path, kinds: tuple[str, ...]
) -> None:
    photos = [tmp_path / kind for kind in kinds]
    for photo in photos:
        photo.write_bytes(sample(photo.name))
    words = ("--prompt", "warmer", "--out", tmp_path / "out", "--demo", "--json")
    assert bundle.run("edit", *photos, *words).line["event"] == "finished"


@pytest.mark.parametrize(
    "packings",
    [("lzw", "zlib", "zstd"), ("packbits", "lzma", "lerc"), ("jpegxl", "jpeg2000")],
)
def test_every_packing_of_deep_tiff_files_is_read(
    bundle: Program, tmp_path: Path, packings: tuple[str, ...]
) -> None:
    pixels = np.asarray(photograph(96, 64)).astype(np.uint16) * 257
    photos = [tmp_path / f"{packing}.tif" for packing in packings]
    for photo in photos:
        tifffile.imwrite(photo, pixels, photometric="rgb", compression=photo.stem)
    words = ("--prompt", "warmer", "--out", tmp_path / "out", "--demo", "--json")
    assert bundle.run("edit", *photos, *words).line["event"] == "finished"


def test_a_copy_in_the_colours_of_its_original_is_written(bundle: Program, tmp_path: Path) -> None:
    photo = tmp_path / "wide.tif"
    photo.write_bytes(sample("deep TIFF"))
    ended = bundle.run(
        *("edit", photo, "--prompt", PROMPT, "--out", tmp_path / "out", "--demo", "--json"),
        *("--export", "tiff", "--export-set", "depth=16", "--export-set", "space=original"),
    )
    copy = Path(ended.line["files"][-1])
    with tifffile.TiffFile(copy) as written:
        page = written.pages.first
        assert page.dtype == np.uint16
        assert page.tags.valueof(34675) == adobe_rgb()


def test_every_library_finds_what_it_needs_here_or_in_the_system(folder: Path) -> None:
    missing = {}
    inside = {**os.environ, "LD_LIBRARY_PATH": str(folder / "_internal")}  # as its start sets it
    for library in building.libraries(folder):
        said = subprocess.run(
            ["ldd", str(library)], env=inside, capture_output=True, text=True, check=False
        )
        lost = [line.split()[0] for line in said.stdout.splitlines() if "not found" in line]
        if lost and "gtk3" not in library.name:  # a desktop without GTK does without its dialogs
            missing[library.name] = lost
    assert missing == {}


def test_every_library_that_a_package_brings_is_named_in_the_notices(folder: Path) -> None:
    named = {
        f"{package.replace('-', '_')}.libs": tuple(
            start for library in within.libraries for start in library.files
        )
        for package, within in native.WITHIN.items()
    }
    brought = [each for each in building.libraries(folder) if each.parent.suffix == ".libs"]
    assert brought
    unknown = [each.name for each in brought if not each.name.startswith(named[each.parent.name])]
    assert unknown == []


def test_it_is_no_larger_than_it_was(folder: Path) -> None:
    assert building.size_of(folder) < LARGEST


def test_the_appimage_starts_from_its_folder(folder: Path, tmp_path: Path) -> None:
    subprocess.run(["/bin/sh", str(APPIMAGE), "none"], check=True)
    made = TOP / "build" / "AppDir"
    names = {path.name for path in made.iterdir()}
    assert {"AppRun", "firered-desktop.desktop", "firered-desktop.png", ".DirIcon", "usr"} == names
    program = Program(tmp_path / "home", {}, command=(str(made / "AppRun"),))
    assert program.run("--version").out == f"firered-desktop {__version__}\n"
    program.close()

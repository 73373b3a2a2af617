"""The corpus of photographs: in, prepared, exported, and read back by other software."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from firered_desktop.core.export import ColourSpace, ExportChoices, ExportFormat
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.preparation import Fit, Preparation
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.process import ImagingProcess
from tests.corpus import icc, reference
from tests.corpus.cases import Case, cases
from tests.corpus.colours import difference
from tests.corpus.reference import Picture

CLOSE = 1.0  # ΔE2000 on average; less than that is not seen side by side
SIZE = Dimensions(reference.WIDTH, reference.HEIGHT)
SENT = Preparation((Fit(1_000_000, 16),))
PROMPT = "把天空换成温暖的日落 🌅, “golden”"
LABEL = ExportLabel(Service.FAL, "fal-ai/firered-image-edit-v1.1", 1.8e9, PROMPT, {}, 7, "request")
ALL = tuple(cases())
# One of each kind of file, each colour space and each orientation; check-all runs them whole.
SAMPLE = frozenset(case.name for number, case in enumerate(ALL) if number % 23 == 0)
MARKED = [
    pytest.param(case, id=case.name, marks=() if case.name in SAMPLE else pytest.mark.whole)
    for case in ALL
]


@pytest.fixture
def imaging() -> Iterator[ImagingProcess]:
    process = ImagingProcess()
    yield process
    process.close()


def on_ground(picture: Picture, alpha: bytes) -> Picture:
    """`picture` where it is opaque, and the ground where it is seen through."""
    if not alpha:
        return picture
    cover = np.frombuffer(alpha, np.uint8).reshape(*picture.shape[:2], 1) / 255
    laid: Picture = (picture * cover + np.array(reference.GROUND) * (1 - cover)).astype(np.uint8)
    return laid


def seen_by_imagemagick(path: Path) -> Picture:
    """sRGB of 8 bits, through the profile that the file has, as ImageMagick sees it."""
    srgb = path.parent / "seen.icc"
    srgb.write_bytes(icc.SRGB_PROFILE)
    command = ["convert", f"{path}[0]", "-auto-orient", "-profile", str(srgb)]
    command += ["-depth", "8", "rgb:-"]
    done = subprocess.run(command, capture_output=True, check=True)
    shape = (reference.HEIGHT, reference.WIDTH, 3)
    return np.frombuffer(done.stdout, dtype=np.uint8).reshape(shape)


def tags_of(path: Path, *options: str) -> dict[str, object]:
    """What exiftool reads, by group and tag."""
    command = ["exiftool", "-json", "-G1", "-n", *options, str(path)]
    (tags,) = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert isinstance(tags, dict)
    return tags


def groups(tags: dict[str, object]) -> set[str]:
    return {name.partition(":")[0] for name in tags}


@pytest.mark.parametrize("case", MARKED)
def test_a_photograph_goes_in_and_comes_out_as_it_looks(
    imaging: ImagingProcess, tmp_path: Path, case: Case
) -> None:
    path, token, seen = case.write(tmp_path), CancelToken(), case.seen()

    facts = imaging.probe(path, token)
    assert facts.dimensions == SIZE
    assert facts.depth == case.depth

    preview = imaging.preview(path, SIZE, token).pixels
    shown = np.frombuffer(preview.rgb, np.uint8).reshape(reference.HEIGHT, reference.WIDTH, 3)
    assert difference(on_ground(shown, preview.alpha), seen) <= CLOSE

    (sent,) = imaging.prepare(path, SENT, tmp_path, token)
    assert sent.dimensions == SIZE
    assert difference(seen_by_imagemagick(sent.path), seen) <= CLOSE
    assert_nothing_but_pixels(sent.path)

    result = tmp_path / "result.png"
    Image.fromarray(seen).save(result)
    origin = imaging.record_origin(path, tmp_path, token)
    for form, choices in exports(case):
        wish = ExportWish(form, LABEL, choices, None if origin is None else origin.path)
        copy = imaging.export(result, wish, tmp_path, token)
        assert difference(seen_by_imagemagick(copy.path), seen) <= CLOSE
        tags = tags_of(copy.path)
        assert tags.get("IFD0:Orientation", 1) == 1
        assert "GPS" not in groups(tags)
        assert tags["XMP-firered:Prompt"] == PROMPT
        assert imaging.read_label(copy.path, token) == LABEL


def exports(case: Case) -> Sequence[tuple[ExportFormat, ExportChoices]]:
    """Two of the formats for each case, so that all are met with all."""
    # WebP with loss halves the colours' resolution, which the small patches do not survive.
    best = ExportChoices(quality=100)
    original = replace(best, space=ColourSpace.ORIGINAL, depth=16)
    forms = tuple(ExportFormat)
    first = forms[case.orientation % len(forms)]
    second = forms[(case.orientation + 1) % len(forms)]
    return ((first, best), (second, original))


def assert_nothing_but_pixels(path: Path) -> None:
    found = groups(tags_of(path, "-a", "-u"))
    known = {"SourceFile", "ExifTool", "System", "File", "JFIF", "PNG", "Composite"}
    assert {name for name in found - known if not name.startswith("ICC")} == set()
    assert b"anary" not in path.read_bytes()

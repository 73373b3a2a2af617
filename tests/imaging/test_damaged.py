"""Damaged files through the real child: an answer or one of two sentences, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firered_desktop.core.errors import PictureTooLarge, PictureUnreadable
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.preparation import Fit, Preparation
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.process import ImagingProcess
from tests.imaging.pictures import adobe_rgb, corners, encoded, exif, photograph

KINDS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "AVIF", "BMP")


@pytest.fixture
def imaging() -> Iterator[ImagingProcess]:
    process = ImagingProcess()
    yield process
    process.close()


def sample(kind: str) -> bytes:
    if kind in ("GIF", "BMP"):
        return encoded(corners(24, 16), kind)
    return encoded(photograph(24, 16), kind, exif=exif(6), icc_profile=adobe_rgb())


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """`content` with some bytes changed, then perhaps cut, or with a piece doubled."""
    changed = bytearray(content)
    places = st.integers(0, len(content) - 1)
    for place in draw(st.lists(places, max_size=8)):
        changed[place] = draw(st.integers(0, 255))
    match draw(st.sampled_from(("keep", "cut", "double"))):
        case "cut":
            del changed[draw(places) :]
        case "double":
            first, last = sorted((draw(places), draw(places)))
            changed[first:first] = changed[first:last]
    return bytes(changed)


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_gets_a_sentence(imaging: ImagingProcess, tmp_path: Path, kind: str) -> None:
    path, token = tmp_path / "damaged", CancelToken()

    @settings(
        max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(damaged(sample(kind)))
    def each(content: bytes) -> None:
        path.write_bytes(content)
        for work in (
            lambda: imaging.probe(path, token),
            lambda: imaging.verify(path, token),
            lambda: imaging.preview(path, Dimensions(12, 12), token),
            lambda: imaging.prepare(path, Preparation([Fit(100)]), tmp_path, token),
        ):
            with suppress(PictureUnreadable, PictureTooLarge):
                work()

    each()

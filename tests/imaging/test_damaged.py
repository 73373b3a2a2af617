"""Damaged files through the real child: an answer or one of a few sentences, nothing else."""

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
from tests.imaging.samples import KINDS, sample


@pytest.fixture
def imaging() -> Iterator[ImagingProcess]:
    process = ImagingProcess()
    yield process
    process.close()


@st.composite
def damaged(draw: st.DrawFn, content: bytes) -> bytes:
    """`content` with some bytes changed, mostly in front, then cut, or with a piece doubled."""
    changed = bytearray(content)
    places = st.integers(0, len(content) - 1)
    in_front = st.integers(0, min(len(content), 200) - 1)
    for place in draw(st.lists(places | in_front, max_size=8)):
        changed[place] = draw(st.integers(0, 255) | st.sampled_from((0, 1, 127, 128, 255)))
    match draw(st.sampled_from(("keep", "cut", "double", "zeros"))):
        case "cut":
            del changed[draw(places) :]
        case "double":
            first, last = sorted((draw(places), draw(places)))
            changed[first:first] = changed[first:last]
        case "zeros":
            first, last = sorted((draw(places), draw(places)))
            changed[first:last] = bytes(last - first)
    return bytes(changed)


def asked(imaging: ImagingProcess, path: Path) -> None:
    """Ask everything of the file at `path`; any other error than those two flies."""
    token = CancelToken()
    for work in (
        lambda: imaging.probe(path, token),
        lambda: imaging.verify(path, token),
        lambda: imaging.preview(path, Dimensions(12, 12), token),
        lambda: imaging.thumbnail(path, Dimensions(12, 12), token),
        lambda: imaging.prepare(path, Preparation([Fit(100, 16), Fit(50)]), path.parent, token),
    ):
        with suppress(PictureUnreadable, PictureTooLarge):
            work()


def damage(imaging: ImagingProcess, folder: Path, kind: str, count: int) -> None:
    path = folder / "damaged"

    @settings(
        max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), database=None
    )
    @given(damaged(sample(kind)))
    def each(content: bytes) -> None:
        path.write_bytes(content)
        asked(imaging, path)

    each()


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_file_gets_a_sentence(imaging: ImagingProcess, tmp_path: Path, kind: str) -> None:
    damage(imaging, tmp_path, kind, 15)


@pytest.mark.whole
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_damaged_in_every_way_gets_a_sentence(
    imaging: ImagingProcess, tmp_path: Path, kind: str
) -> None:
    damage(imaging, tmp_path, kind, 500)


@pytest.mark.whole
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_anywhere_gets_a_sentence(
    imaging: ImagingProcess, tmp_path: Path, kind: str
) -> None:
    content, path = sample(kind), tmp_path / "cut"
    for length in {*range(64), *range(0, len(content), max(1, len(content) // 150))}:
        path.write_bytes(content[:length])
        asked(imaging, path)


@pytest.mark.parametrize("kind", KINDS)
def test_every_sample_is_a_picture_while_it_is_whole(
    imaging: ImagingProcess, tmp_path: Path, kind: str
) -> None:
    path, token = tmp_path / "whole", CancelToken()
    path.write_bytes(sample(kind))
    facts = imaging.probe(path, token)
    assert imaging.verify(path, token) == facts
    assert imaging.preview(path, Dimensions(12, 12), token).facts == facts
    (file,) = imaging.prepare(path, Preparation([Fit(1000)]), tmp_path, token)
    assert file.dimensions.pixels <= 1000

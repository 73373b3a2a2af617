"""Boards as they are made: photographs on white, each where it was planned."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat

from firered_desktop.core.boards import BoardFile, lay
from firered_desktop.core.errors import PictureMissing
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.boards import lay_board
from firered_desktop.imaging.process import ImagingProcess
from tests.imaging.pictures import encoded, exif, photograph, saved

SIZES = [(1200, 800), (900, 1350), (1600, 900), (700, 700), (1000, 500)]


def photographs(folder: Path) -> list[Path]:
    """One for each of SIZES; the last lies on its side and says so."""
    paths = [
        saved(folder, f"{number}.jpg", encoded(photograph(*size, seed=number), "JPEG", quality=95))
        for number, size in enumerate(SIZES[:-1])
    ]
    width, height = SIZES[-1]
    lying = photograph(height, width, seed=9)
    turned = encoded(lying, "JPEG", quality=95, exif=exif(6))
    return [*paths, saved(folder, "turned.jpg", turned)]


def wishes(paths: list[Path]) -> list[BoardFile]:
    laying = lay([Dimensions(*size) for size in SIZES])
    return [
        BoardFile(board, tuple(paths[place.picture] for place in board.places))
        for board in laying.boards
    ]


def test_each_photograph_lies_whole_where_it_was_planned_and_the_rest_is_white(
    tmp_path: Path,
) -> None:
    paths = photographs(tmp_path)
    for wish in wishes(paths):
        made = lay_board(wish, tmp_path, "board")
        with Image.open(made.path) as image:
            board = image.convert("RGB")
        assert made.content_type == "image/png"
        assert board.size == (wish.board.size.width, wish.board.size.height)
        for place, path in zip(wish.board.places, wish.paths, strict=True):
            size = (place.size.width, place.size.height)
            box = (place.left, place.top, place.left + size[0], place.top + size[1])
            with Image.open(path) as original:
                wanted = ImageOps.exif_transpose(original).convert("RGB").resize(size)
            off = ImageStat.Stat(ImageChops.difference(board.crop(box), wanted)).mean
            assert max(off) < 8
            board.paste("white", box)
        assert board.getextrema() == ((255, 255),) * 3


def test_equal_photographs_give_equal_bytes_and_leave_nothing_beside(tmp_path: Path) -> None:
    paths = photographs(tmp_path)
    wish = wishes(paths)[0]
    folder = tmp_path / "out"
    folder.mkdir()
    first, second = lay_board(wish, folder, "a"), lay_board(wish, folder, "b")
    assert first.sha256 == second.sha256
    assert sorted(path.name for path in folder.iterdir()) == ["a.png", "b.png"]


def test_the_imaging_process_makes_them_and_leaves_nothing_of_one_that_fails(
    tmp_path: Path,
) -> None:
    paths = photographs(tmp_path)
    folder = tmp_path / "out"
    folder.mkdir()
    with closing(ImagingProcess()) as imaging:
        wish = wishes(paths)[1]
        made = imaging.lay_board(wish, folder, CancelToken())
        assert made.dimensions == wish.board.size
        paths[-1].unlink()
        with pytest.raises(PictureMissing):
            imaging.lay_board(wish, folder, CancelToken())
    assert list(folder.iterdir()) == [made.path]

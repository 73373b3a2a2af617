from __future__ import annotations

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.picture_names import (
    in_order_of_names,
    is_hidden,
    is_named_like_picture,
    is_sidecar,
)


@pytest.mark.parametrize("name", ["a.jpg", "A.JPEG", "IMG_1.CR3", "x.y.heic", "红.png"])
def test_a_picture_is_known_by_its_ending(name: str) -> None:
    assert is_named_like_picture(PurePath(name))


@pytest.mark.parametrize("name", ["a", "a.txt", "jpg", ".hidden.jpg", "._a.jpg", "a.jpg.xmp"])
def test_other_names_are_no_pictures(name: str) -> None:
    assert not is_named_like_picture(PurePath(name))


def test_a_sidecar_is_known_with_either_name() -> None:
    assert is_sidecar(PurePath("x.xmp"))
    assert is_sidecar(PurePath("x.DNG.XMP"))
    assert not is_sidecar(PurePath("x.dng"))


def test_names_are_ordered_as_a_person_counts() -> None:
    names = ["IMG_10.jpg", "img_2.jpg", "IMG_1.jpg", "a.jpg", "2.jpg", "10.jpg"]
    assert [path.name for path in in_order_of_names(map(PurePath, names))] == [
        "2.jpg",
        "10.jpg",
        "a.jpg",
        "IMG_1.jpg",
        "img_2.jpg",
        "IMG_10.jpg",
    ]


@given(st.lists(st.text("aB19_²٣.", min_size=1, max_size=12).filter(lambda text: text != ".")))
def test_any_names_can_be_ordered(names: list[str]) -> None:
    paths = [PurePath(name) for name in names]
    assert in_order_of_names(reversed(paths)) == in_order_of_names(paths)
    assert is_hidden(PurePath(".a"))

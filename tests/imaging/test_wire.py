from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.boards import BoardFile, lay
from firered_desktop.core.errors import (
    CertificateUnusable,
    DecoderMissing,
    DiskFull,
    FireredError,
    FolderUnwritable,
    ImagingStopped,
    PictureMissing,
    PictureTooLarge,
    PictureUnreadable,
    SigningMissing,
)
from firered_desktop.core.export import ColourSpace, ExportChoices, ExportFormat, Signer
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.picture import Colours, PictureFacts, PreparedFile
from firered_desktop.core.preparation import Fit, Preparation
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.wire import (
    Order,
    Reply,
    Work,
    error_reply,
    pack_board,
    pack_facts,
    pack_files,
    pack_label,
    pack_preparation,
    pack_wish,
    unpack_board,
    unpack_facts,
    unpack_files,
    unpack_label,
    unpack_preparation,
    unpack_wish,
)


@given(st.sampled_from(Work), st.binary(min_size=1).map(os.fsdecode), st.lists(st.integers(1)))
def test_an_order_arrives_as_it_left(work: Work, path: str, areas: list[int]) -> None:
    how = Preparation(tuple(Fit(area, 16) for area in areas), "#123456")
    order = Order(work, path, (640, 480), "somewhere", "stem", pack_preparation(how))
    arrived = Order.unpack(order.pack())
    assert replace(arrived, wish={}) == replace(order, wish={})
    assert unpack_preparation(arrived.wish) == how


@given(st.lists(st.binary(min_size=1).map(os.fsdecode), min_size=5, max_size=9))
def test_a_board_arrives_as_it_left(names: list[str]) -> None:
    board = lay([Dimensions(3000, 2000)] * len(names)).boards[-1]
    parts = tuple(Path("/photos", names[place.picture]) for place in board.places)
    wish = BoardFile(board, parts, "#123456")
    order = Order(Work.LAY_BOARD, "a", wish=pack_board(wish))
    assert unpack_board(Order.unpack(order.pack()).wish) == wish


@given(st.text(st.characters()))
def test_a_label_arrives_as_it_left(prompt: str) -> None:
    settings = {"negative_prompt": prompt, "seed": 2**53 - 1, "guidance_scale": 4.5}
    label = ExportLabel(Service.DEMO, "model", 1.5, prompt, settings, None, "request")
    reply = Reply.unpack(*Reply({"label": pack_label(label)}).pack())
    assert unpack_label(reply.values["label"]) == label


@pytest.mark.parametrize("box", [None, Dimensions(3, 2)])
@pytest.mark.parametrize("origin", [None, Path("origin.json").absolute()])
@pytest.mark.parametrize("signer", [None, Signer("/keys/a.pem", "/keys/b.pem")])
def test_a_wish_arrives_as_it_left(
    box: Dimensions | None, origin: Path | None, signer: Signer | None
) -> None:
    label = ExportLabel(Service.DEMO, "model", 1.5, "更暖", {}, 7, None)
    choices = ExportChoices(
        *(90, 16, box), enlarge=True, space=ColourSpace.ORIGINAL, location=True, signer=signer
    )
    wish = ExportWish(ExportFormat.TIFF, label, choices, origin)
    order = Order(Work.EXPORT, "result.png", wish=pack_wish(wish))
    assert unpack_wish(Order.unpack(order.pack()).wish) == wish


def test_facts_and_files_arrive_as_they_left() -> None:
    facts = PictureFacts("image/png", Dimensions(3, 2), 99, 16, colours=Colours.CMYK, profile="白")
    file = PreparedFile(Path("a") / "b.jpg", "image/jpeg", Dimensions(3, 2), 7, "ab" * 32)
    values = {"facts": pack_facts(facts), "files": pack_files([file])}
    reply = Reply.unpack(*Reply(values, b"pixels").pack())
    assert unpack_facts(reply.values["facts"]) == facts
    assert unpack_files(reply.values["files"]) == (file,)
    assert reply.payload == b"pixels"


@pytest.mark.parametrize(
    "error",
    [
        PictureMissing(name="a.jpg"),
        PictureUnreadable(name="a.jpg"),
        DecoderMissing(name="a.nef", kind="RAW", extra="raw"),
        PictureTooLarge(name="a.jpg", size="600 MB", limit="500 MB"),
        ImagingStopped(name="a.jpg"),
        SigningMissing(extra="c2pa"),
        CertificateUnusable(name="chain.pem"),
        DiskFull(folder="here"),
        FolderUnwritable(folder="here"),
    ],
    ids=lambda error: error.code,
)
def test_an_error_is_raised_on_the_other_side_with_its_values(error: FireredError) -> None:
    reply = Reply.unpack(*error_reply(error).pack())
    with pytest.raises(type(error)) as caught:
        reply.raise_error()
    assert caught.value.values == error.values


def test_an_error_that_is_not_one_of_imaging_is_not_believed() -> None:
    header = json.dumps({"error": {"code": "key_refused", "values": {}}}).encode()
    with pytest.raises(KeyError):
        Reply.unpack(header, b"").raise_error()

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firered_desktop.core.errors import (
    DiskFull,
    FireredError,
    FolderUnwritable,
    ImagingStopped,
    PictureMissing,
    PictureTooLarge,
    PictureUnreadable,
)
from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.ports import PictureFacts, PreparedFile
from firered_desktop.core.sizes import Dimensions
from firered_desktop.imaging.wire import (
    Order,
    Reply,
    Work,
    error_reply,
    pack_facts,
    pack_files,
    pack_label,
    unpack_facts,
    unpack_files,
    unpack_label,
)


@given(st.sampled_from(Work), st.binary(min_size=1).map(os.fsdecode), st.lists(st.integers(1)))
def test_an_order_arrives_as_it_left(work: Work, path: str, areas: list[int]) -> None:
    order = Order(work, path, (640, 480), tuple(areas), "somewhere", "stem")
    assert Order.unpack(order.pack()) == order


@given(st.text(st.characters()))
def test_a_label_arrives_as_it_left(prompt: str) -> None:
    settings = {"negative_prompt": prompt, "seed": 2**53 - 1, "guidance_scale": 4.5}
    label = ExportLabel(Service.DEMO, "model", 1.5, prompt, settings, None, "request")
    order = Order(Work.EXPORT, "result.png", form="jpeg", label=pack_label(label))
    assert unpack_label(Order.unpack(order.pack()).label) == label


def test_facts_and_files_arrive_as_they_left() -> None:
    facts = PictureFacts("image/png", Dimensions(3, 2), 99)
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
        PictureTooLarge(name="a.jpg", size="600 MB", limit="500 MB"),
        ImagingStopped(name="a.jpg"),
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

"""Composing an edit: pictures, instruction, settings, and what is looked at before it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt

from firered_desktop.core.parameters import NUM_INFERENCE_STEPS
from firered_desktop.session.pictures import PictureState
from firered_desktop.tour.edits import anew, setting
from firered_desktop.tour.hands import (
    choose,
    click,
    drop,
    drop_files,
    hover_with_files,
    press,
    shut,
    write,
)
from firered_desktop.tour.photographs import cut_out, no_picture, troublesome
from firered_desktop.tour.steps import Chapter, lead, show
from firered_desktop.tour.waiting import read
from firered_desktop.tour.words import JOINED, SUNSET

COMPOSE: Chapter = (
    show("empty"),
    show("ways-to-add", click("More ways to add pictures")),
    lead(shut()),
    show("dropping", hover_with_files("landscape")),
    show("picture", drop("landscape"), read(1)),
    show("instruction", write("Instruction", SUNSET)),
    show("what-leaves", click("What leaves this computer")),
    show("more-settings", shut(), click("More settings")),
    show("sending", click("Sending")),
    lead(click("Sending"), click("More settings")),
    show("custom-quality", setting(NUM_INFERENCE_STEPS, 22)),
    lead(click("Back to the set")),
)

PICTURES: Chapter = (
    lead(anew()),
    show(
        "three-pictures",
        drop("landscape", "object", "interior"),
        read(3),
        write("Instruction", JOINED),
    ),
    show("naming-a-picture", click("Name a picture")),
    lead(press("Instruction", Qt.Key.Key_Escape)),
    show("boards-offered", drop("still-life"), read(4)),
    show("boards", click("Lay on boards")),
    show("batch", shut(), choose("each")),
    show("what-leaves-batch", click("What leaves this computer")),
    lead(shut(), anew()),
    show("warnings", drop_files(troublesome), read(3)),
    show("about-picture", click("About picture 2")),
    show("web-address", shut(), choose("web")),
    show("transparent", shut(), anew(), drop_files(cut_out), read(1)),
)

PROBLEMS: Chapter = (
    show("problem", anew(), click("Run edit")),
    show("unreadable", drop_files(no_picture), read(1, PictureState.FAILED)),
)

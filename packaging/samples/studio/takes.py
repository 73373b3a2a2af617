"""The photographs behind the cards of the recipes, each under a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from studio import portraits, rooms, street, wares
from studio.camera import Effort, Lens, expose
from studio.colour import SRGB
from studio.denoise import clean
from studio.film import Stock, blurred, develop
from studio.person import garment_alone, glasses_alone
from studio.person_paint import Garment, Look
from studio.portraits import DANIEL, LENA, MAYA, Sitting, painted, photograph, shining
from studio.scene import Group, Part, Scene
from studio.shapes import Floor
from studio.vectors import Array, turn

SIZE = (480, 320)
DETAIL = 0.75
SAMPLES = 6
ROOM_SAMPLES = 12
SAMPLE_FOLDER = Path(__file__).parents[3] / "resources" / "samples"


@dataclass(frozen=True)
class Take:
    """A scene, the lens before it and how the picture is developed."""

    scene: Callable[[], Scene]
    lens: Lens
    stock: Stock
    bounces: int = 4
    detail: float = DETAIL
    samples: int = SAMPLES


def _portrait(sitting: Sitting, stock: Stock = portraits.STOCK) -> Take:
    return Take(sitting.scene, sitting.lens, stock, 3)


def _face(look: Look) -> Take:
    who = replace(MAYA, look=look)
    return _portrait(Sitting(((who, 0.0, -14.0),), lens=portraits.CLOSE))


def _daniel(garment: Garment, behind: object = None, stop: float = 16.0) -> Take:
    who = DANIEL.wearing(garment)
    lens = replace(portraits.LENS, stop=stop)
    return _portrait(Sitting(((who, 0.0, 12.0),), behind, lens))  # type: ignore[arg-type] # a Matter


def _room(room: rooms.Room, stock: Stock = rooms.STOCK) -> Take:
    return Take(room.scene, rooms.LENS, stock, samples=ROOM_SAMPLES)


def _ware(thing: str, ground: str, stock: Stock, lens: Lens = wares.ALONE_LENS) -> Take:
    return Take(wares.Setting(thing, ground).scene, lens, stock, 5)


def _alone(group: Group) -> Scene:
    wall = Part(Floor(8, 8), painted((0.62, 0.60, 0.57)), at=(0, 0, -0.5), turned=turn(pitch=90))
    sitting = Sitting()
    return Scene([Group([wall]), group], sitting.lamps(), sitting.room)


def _by_the_lake() -> Take:
    lake = photograph(SAMPLE_FOLDER / "landscape.jpg", 2.2, 1.25)
    return _portrait(Sitting(((MAYA, 0.02, -14.0),), shining(lake, 1.55, up=-0.10)))


def _together() -> Take:
    lens = replace(portraits.LENS, focal=0.062)
    people = ((MAYA, -0.185, 16.0), (DANIEL, 0.185, -14.0))
    return _portrait(Sitting(people, shining(portraits.park(), 2.4), lens))


CASUAL = Garment((0.50, 0.20, 0.11), "striped", 0.004)
GARMENT_LENS = Lens(at=(0, -0.25, 1.42), towards=(0, -0.31, 0), focal=0.088, stop=8, focus=1.4)
GLASSES_LENS = Lens(at=(0, 0.08, 0.62), towards=(0, 0.0, 0.03), focal=0.085, stop=8, focus=0.6)

TAKES: Mapping[str, Take] = {
    "portrait": _portrait(Sitting()),
    "face": _face(MAYA.look),
    "natural": _face(portraits.NATURAL_LOOK),
    "evening": _face(portraits.EVENING_LOOK),
    "tired": _face(portraits.TIRED_LOOK),
    "copper": _portrait(
        Sitting(((replace(MAYA, look=replace(MAYA.look, hair=(0.225, 0.062, 0.018))), 0.0, -14.0),))
    ),
    "hard-light": _portrait(
        Sitting(hard=True), replace(portraits.STOCK, exposure=0.75, warmth=0.06, grain=0.02)
    ),
    "casual": _daniel(CASUAL, stop=4.0),
    "business": _daniel(portraits.JACKET, painted((0.17, 0.20, 0.235)), 4.0),
    "shelves": _daniel(DANIEL.garment, portraits.shelves()),
    "shelves-soft": _daniel(DANIEL.garment, portraits.shelves(), 1.1),
    "plain": _daniel(DANIEL.garment, painted((0.80, 0.81, 0.83))),
    "grandmother": _portrait(
        Sitting(((LENA, 0.0, 14.0),), painted((0.20, 0.235, 0.20))),
        replace(portraits.STOCK, exposure=0.2),
    ),
    "in-the-park": _portrait(Sitting(((MAYA, 0.0, -14.0),), shining(portraits.park(), 2.0))),
    "red-dress": _portrait(Sitting(((MAYA.wearing(portraits.RED_DRESS), 0.0, -14.0),))),
    "glasses": _portrait(Sitting(((replace(MAYA, glasses=True), 0.0, -14.0),))),
    "by-the-lake": _by_the_lake(),
    "daniel": _daniel(DANIEL.garment, stop=4.0),
    "together": _together(),
    "dress-alone": Take(
        lambda: _alone(garment_alone(portraits.RED_DRESS)), GARMENT_LENS, portraits.STOCK, 3, 0.5
    ),
    "glasses-alone": Take(
        lambda: _alone(glasses_alone((0.0, 0.0, -0.03), -24.0)), GLASSES_LENS, portraits.STOCK, 3,
        0.6,
    ),
    "room": _room(rooms.Room()),
    "room-bare": _room(rooms.Room(plant=False)),
    "room-without-table": _room(rooms.Room(table=False)),
    "room-pouf": _room(rooms.Room(pouf=True)),
    "room-red-sofa": _room(rooms.Room(sofa_tone=(0.40, 0.115, 0.055))),
    "room-night": _room(rooms.Room(night=True), rooms.NIGHT_STOCK),
    "table": Take(
        wares.cluttered, wares.CLUTTER_LENS, wares.STOCK, 5, samples=ROOM_SAMPLES
    ),
    "bottle": _ware("bottle", "white", wares.WHITE_STOCK),
    "bottle-kitchen": _ware("bottle", "kitchen", wares.STOCK),
    "cup": _ware("cup", "paper", wares.STOCK),
    "bottle-paper": _ware("bottle", "paper", wares.STOCK),
    "lemons": _ware("lemons", "paper", wares.STOCK),
    "bakery": Take(
        lambda: street.shop("BAKERY", "bread and cakes since 1962"), street.LENS, street.STOCK, 3,
        1.0,
    ),
    "bakery-open": Take(
        lambda: street.shop("OPEN SUNDAYS", "from eight to one"), street.LENS, street.STOCK, 3, 1.0
    ),
}  # fmt: skip


def shot(name: str) -> Array:
    """The developed picture of a take, or a sample photograph; (320, 480, 3), encoded, 0…1."""
    if name in TAKES:
        return _exposed(TAKES[name])
    with Image.open(SAMPLE_FOLDER / f"{name}.jpg") as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    if upright.width < upright.height:
        return _widened(upright)
    fitted = ImageOps.fit(upright, SIZE, Image.Resampling.LANCZOS, centering=(0.5, 0.52))
    return np.asarray(fitted, np.float32) / 255


def _widened(upright: Image.Image) -> Array:
    """A tall picture of something on plain paper, with more of the paper to its right."""
    wide, high = SIZE
    inner = round(upright.width * high / upright.height)
    small = np.asarray(upright.resize((inner, high), Image.Resampling.LANCZOS), np.float32) / 255
    found = np.repeat(blurred(small[:, -6:].mean(1, keepdims=True), 3.0), wide, 1)
    found[:, :inner] = small
    grain = np.random.default_rng(7).standard_normal((high, wide, 1)).astype(np.float32)
    grain[:, :inner] = 0
    return np.clip(found + grain * 0.008, 0, 1)


def _exposed(take: Take) -> Array:
    traced = (round(SIZE[0] * take.detail), round(SIZE[1] * take.detail))
    light = clean(expose(take.scene(), take.lens, traced, Effort(take.samples, take.bounces)))
    sheets = [Image.fromarray(np.log1p(8 * light[..., k])) for k in range(3)]
    larger = [np.asarray(s.resize(SIZE, Image.Resampling.BICUBIC), np.float32) for s in sheets]
    whole: Array = np.maximum(np.expm1(np.stack(larger, -1)) / 8, 0)
    shown = SRGB.encoded(develop(whole, take.stock, 17))
    return np.clip(shown, 0, 1).astype(np.float32)

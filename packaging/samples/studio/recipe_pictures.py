"""The before and the after of every recipe that comes with the program, by its id."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from firered_desktop.demo.filters import drawing
from firered_desktop.demo.filters.colour import colours_of
from firered_desktop.demo.filters.pixels import Touch
from studio import darkroom, weather
from studio.takes import SIZE, shot
from studio.vectors import Array

Shots = Callable[[str], Array]
"""Gives the picture of a take by its name."""


@dataclass(frozen=True)
class Pair:
    """How the two pictures of one recipe are made."""

    before: Callable[[Shots], Array]
    after: Callable[[Shots], Array]


def _plain(name: str) -> Callable[[Shots], Array]:
    return lambda shots: shots(name)


def _takes(before: str, after: str) -> Pair:
    return Pair(_plain(before), _plain(after))


def _lake(change: Callable[[Array], Array]) -> Pair:
    return Pair(_plain("landscape"), lambda shots: change(shots("landscape")))


def _touch() -> Touch:
    return Touch(1.6, np.random.default_rng(5))


def _dark(shown: Array) -> Array:
    return darkroom.saturated(
        darkroom.toned(darkroom.lighter(shown, -2.5), (0.92, 0.96, 1.08)), 0.7
    )


def _borrowed(shown: Array) -> Array:
    model = darkroom.painting(SIZE)
    taken = np.asarray(colours_of(shown, model, _touch()), np.float32)
    return np.clip(darkroom.saturated(taken, 1.1), 0, 1)


def _style_inset(shots: Shots) -> Array:
    return darkroom.inset(shots("landscape"), darkroom.painting(SIZE))


PAIRS: Mapping[str, Pair] = {
    "natural-make-up": _takes("face", "natural"),
    "evening-make-up": _takes("face", "evening"),
    "hair-colour": _takes("portrait", "copper"),
    "retouch-skin": _takes("tired", "face"),
    "studio-light": _takes("hard-light", "portrait"),
    "business-portrait": _takes("casual", "business"),
    "restore-photo": Pair(
        lambda shots: darkroom.damaged_print(shots("grandmother")),
        lambda shots: darkroom.old_print(shots("grandmother")),
    ),
    "colourise": Pair(
        lambda shots: darkroom.old_print(shots("grandmother")), _plain("grandmother")
    ),
    "refresh-print": Pair(lambda shots: darkroom.faded_print(shots("room")), _plain("room")),
    "replace-background": _takes("portrait", "in-the-park"),
    "soften-background": _takes("shelves", "shelves-soft"),
    "plain-background": _takes("shelves", "plain"),
    "sunset-sky": _lake(weather.sunset),
    "fine-weather": _lake(weather.fine),
    "brighten-room": Pair(lambda shots: _dark(shots("room")), _plain("room")),
    "day-to-night": _takes("room", "room-night"),
    "winter": _lake(weather.winter),
    "autumn": _lake(weather.autumn),
    "mist": _lake(weather.mist),
    "add-object": Pair(
        lambda shots: shots("room-bare")[:, ::-1], lambda shots: shots("room")[:, ::-1]
    ),
    "remove-object": _takes("room", "room-without-table"),
    "replace-object": _takes("room", "room-pouf"),
    "change-colour": _takes("room", "room-red-sofa"),
    "product-on-white": _takes("table", "bottle"),
    "product-in-setting": _takes("bottle", "bottle-kitchen"),
    "try-on-clothes": Pair(
        lambda shots: darkroom.inset(shots("portrait"), shots("dress-alone")), _plain("red-dress")
    ),
    "try-on-glasses": Pair(
        lambda shots: darkroom.inset(shots("portrait"), shots("glasses-alone")), _plain("glasses")
    ),
    "watercolour": Pair(
        _plain("still-life"),
        lambda shots: np.asarray(drawing.watercolour(shots("still-life"), _touch()), np.float32),
    ),
    "pencil-sketch": Pair(
        _plain("bakery"),
        lambda shots: np.asarray(drawing.sketch(shots("bakery"), _touch()), np.float32),
    ),
    "black-and-white": _lake(darkroom.black_and_white),
    "borrow-style": Pair(_style_inset, lambda shots: _borrowed(shots("landscape"))),
    "text-on-sign": _takes("bakery", "bakery-open"),
    "poster-title": Pair(
        _plain("object"),
        lambda shots: darkroom.headline(shots("object"), ("Spring", "sale"), "until Sunday"),
    ),
    "person-in-scene": Pair(
        lambda shots: darkroom.inset(shots("landscape"), shots("portrait")), _plain("by-the-lake")
    ),
    "people-together": Pair(
        lambda shots: darkroom.beside(shots("portrait"), shots("daniel")), _plain("together")
    ),
    "arrange-objects": Pair(
        lambda shots: darkroom.beside(shots("bottle-paper"), shots("cup"), shots("lemons")),
        _plain("still-life"),
    ),
}  # fmt: skip


def cached(take: Shots = shot) -> Shots:
    """Takes every picture once."""
    return cache(take)

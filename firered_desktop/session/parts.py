"""What a session stands on, handed in by whoever builds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from firered_desktop.session.boards import BoardMaker
from firered_desktop.session.label_questions import LabelReader
from firered_desktop.session.pasting import Prober, WebPictures
from firered_desktop.session.previews import Previewer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from firered_desktop.core.destinations import Destinations
    from firered_desktop.core.job import Job, Service
    from firered_desktop.core.ports import Exporter, Library, PreviewSource
    from firered_desktop.session.account import Keys
    from firered_desktop.session.activity import ActivityStore
    from firered_desktop.session.archive import Shelves
    from firered_desktop.session.edits import Queue
    from firered_desktop.session.importing import Importer
    from firered_desktop.session.inspection import Inspector
    from firered_desktop.session.outgoing import PictureMaker
    from firered_desktop.session.pricing import Prices
    from firered_desktop.session.recipe_box import OwnRecipes
    from firered_desktop.session.saving_back import RoundTrips
    from firered_desktop.session.settling import Settings


class PictureReader(Prober, LabelReader, BoardMaker, Previewer, Protocol):
    """What a session asks of picture files beside their previews; all of it may block."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a session stands on. Edits of another `service` than its own are shown, no more.

    `recipes` is the folder of those that come along.
    `library_named`: another than the settings say was asked for at the start.
    `now` gives seconds since the epoch; `describe` what a screen reader says of an edit.
    """

    queue: Queue
    library: Library
    previews: PreviewSource
    exporter: Exporter
    maker: PictureMaker
    reader: PictureReader
    web: WebPictures
    round_trip: RoundTrips
    destinations: Destinations
    own_recipes: OwnRecipes
    recipes: Path
    keys: Keys
    settings: Settings
    prices: Prices
    now: Callable[[], float]
    describe: Callable[[Job], str]
    service: Service
    shelves: Shelves
    inspector: Inspector
    importer: Importer
    activity: ActivityStore | None = None
    library_named: bool = False

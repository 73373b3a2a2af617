"""The draft: what is being composed and not yet asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from firered_desktop.core import edit, money
from firered_desktop.core.edit import NO_PICTURE, SHAPELESS, UNKNOWN, EditRequest, InputImage
from firered_desktop.core.errors import InvalidSettings, Problem
from firered_desktop.core.models import DEFAULT_MODEL, Model, find_model
from firered_desktop.core.parameters import (
    IMAGE_SIZE,
    NUM_IMAGES,
    PROMPT,
    SEED,
    EditParameters,
    Parameter,
)
from firered_desktop.core.prompt import following, renumbered
from firered_desktop.core.recipes import find_place
from firered_desktop.core.restoring import restoration
from firered_desktop.core.sizes import Dimensions, needs_photo, resolve
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence
from firered_desktop.session.batch import Batch
from firered_desktop.session.draft_quality import DraftQuality
from firered_desktop.session.draft_sending import DraftSending
from firered_desktop.session.pictures import (
    DraftPicture,
    DraftPictures,
    KeepContent,
    PictureState,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal

    from firered_desktop.core.boards import Reference
    from firered_desktop.core.label import ExportLabel
    from firered_desktop.core.money import Estimate
    from firered_desktop.core.ports import PreviewSource
    from firered_desktop.core.send_options import SendOptions

T = TypeVar("T")

PLACE_LEFT = Problem(
    PROMPT.name,
    Sentence(
        "problems",
        QT_TRANSLATE_NOOP("problems", "The instruction still has a place to fill in."),
    ),
    Sentence(
        "problems",
        QT_TRANSLATE_NOOP("problems", "Write your own words over the ones in braces."),
    ),
)


@dataclass(frozen=True, slots=True)
class Rewording:
    """What becomes of the instruction where it changes with the pictures, and the settings stay.

    `prompt` is the instruction afterwards, `names` what its references are called then.
    """

    prompt: str
    names: Mapping[Reference, Reference] = field(default_factory=dict)


class Draft(QObject):
    """Pictures, instruction and settings as the person left them; lives on the GUI thread.

    `largest_size` caps *match photo*, in 10⁶ pixels. `prices` are USD per 10⁶ output pixels by
    model id; a model that is missing there has its built-in price. `keep` saves pictures that came
    without a file. `slots` holds the pictures; `sending` says how the edit is to be sent, `batch`
    whether each picture is to be an edit of its own, `quality` which named set the settings are.

    `changed` follows every change, `pictures_changed` and `values_changed` (model, settings,
    prices) those of their part. `picture_refused` carries the Failure of a file that should have
    replaced a picture and could not be read: the picture stayed. `about_to_change` comes before
    pictures and instruction become others as one; it carries the Rewording, or None where the
    settings become others with them.
    """

    changed = Signal()
    pictures_changed = Signal()
    values_changed = Signal()
    picture_refused = Signal(object)
    about_to_change = Signal(object)

    def __init__(
        self,
        source: PreviewSource,
        largest_size: float,
        prices: Mapping[str, Decimal],
        keep: KeepContent,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.sending = DraftSending(self)
        self.slots = DraftPictures(source, keep, self)
        self.batch = Batch(self.slots, self)
        self.largest_size = largest_size
        self._prices = dict(prices)
        self._model = DEFAULT_MODEL
        self._parameters = EditParameters()
        self.quality = DraftQuality(self)  # follows each change before others hear of it
        self.batch.changed.connect(self.values_changed)
        self.slots.changed.connect(self.pictures_changed)
        self.slots.refused.connect(self.picture_refused)
        self.pictures_changed.connect(self.changed)
        self.values_changed.connect(self.changed)
        self.sending.changed.connect(self.changed)

    @property
    def pictures(self) -> tuple[DraftPicture, ...]:
        """The pictures in order."""
        return self.slots.all

    @property
    def model(self) -> Model:
        """Which endpoint will be asked."""
        return self._model

    @property
    def parameters(self) -> EditParameters:
        """The settings, the instruction among them."""
        return self._parameters

    def add(self, sources: Sequence[Source]) -> tuple[Source, ...]:
        """Append the pictures at `sources`; gives those for which there was no room."""
        return self.slots.add(sources)

    def put(self, slot: int, source: Source) -> None:
        """Put a picture into `slot` (from 0); an empty slot takes it as the next one."""
        self.slots.put(slot, source)

    def remove(self, picture_id: int) -> None:
        """Take a picture out; the instruction calls the others by their new numbers."""
        before = ids(self.pictures)
        self.slots.remove(picture_id)
        _follow(self, before)

    def move(self, picture_id: int, to: int) -> None:
        """Move a picture to the place `to` (from 0), and with it what the instruction calls it."""
        before = ids(self.pictures)
        self.slots.move(picture_id, to)
        _follow(self, before)

    def clear(self, *, settings: bool = True) -> None:
        """Start anew: no pictures, no instruction, and with `settings` each at its default."""
        if self.pictures:
            self.about_to_change.emit(None if settings else Rewording(""))
        self.slots.begin_with(())
        self.sending.clear()
        if settings:
            self.take(DEFAULT_MODEL, EditParameters())
        else:
            self.set_value(PROMPT, "")

    def set_value(self, parameter: Parameter[T], value: T) -> None:
        """Set one setting; a value out of range is kept and told by `problems`."""
        if self._parameters.value(parameter) != value:
            self.take(self._model, self._parameters.replace(parameter, value))

    def set_model(self, model: Model) -> None:
        """Choose the endpoint."""
        self.take(model, self._parameters)

    def set_pricing(self, largest_size: float, prices: Mapping[str, Decimal]) -> None:
        """Take a new *largest size* (10⁶ pixels) and new unit prices (USD per 10⁶ pixels)."""
        self.largest_size = largest_size
        self._prices = dict(prices)
        self.values_changed.emit()

    def restore(
        self,
        request: EditRequest,
        options: SendOptions | None = None,
        *,
        keep_seed: bool = True,
        settings: bool = True,
    ) -> None:
        """Compose again what `request` asked for, pictures read from their files.

        With `options` it is also to be sent for the same project and to the same webhook. Without
        `keep_seed` its seed is left to chance; without `settings` those of the draft stay, and
        pictures and instruction alone are taken.
        """
        model, parameters = find_model(request.model_id) or self._model, request.parameters
        if not keep_seed:
            parameters = parameters.replace(SEED, None)
        if not settings:
            model, parameters = self._model, self._parameters.replace(PROMPT, request.prompt)
        self.about_to_change.emit(None if settings else Rewording(request.prompt))
        self.slots.begin_with(
            [image.path if image.hosted else Path(image.path) for image in request.images]
        )
        if options is not None:
            self.sending.restore(options)
        self.take(model, parameters)

    def restore_label(self, label: ExportLabel) -> tuple[Sentence, ...]:
        """Compose with the settings of a labelled copy; gives what could not be restored.

        The pictures stay, and so does the instruction where the copy has none.
        """
        restored = restoration(label, self._parameters)
        self.take(restored.model or self._model, restored.parameters)
        return restored.lost

    def take_over(self, other: Draft, place: Callable[[Source], Source] | None = None) -> None:
        """Go on with what was composed in `other`; pixels that are no file yet stay there.

        `place` tells where each picture is now, if they were moved.
        """
        sources = [picture.source for picture in other.pictures if picture.source]
        self.slots.add([source if place is None else place(source) for source in sources])
        self.sending.take_over(other.sending)
        self.take(other.model, other.parameters)

    def problems(self) -> tuple[Problem, ...]:
        """What keeps the draft from being run, in the order of the panel."""
        pictures = self.pictures
        found = [NO_PICTURE] if not pictures else []
        found += [
            picture_problem(number, picture)
            for number, picture in enumerate(pictures, start=1)
            if picture.state is not PictureState.READY
        ]
        values = self._parameters.problems()
        prompt = self._parameters.value(PROMPT)
        found += [problem for problem in values if problem.field == PROMPT.name]
        if find_place(prompt):
            found.append(PLACE_LEFT)
        shaping = pictures if self.batch.on else pictures[:1]
        if any(each.hosted for each in shaping) and needs_photo(self._parameters.value(IMAGE_SIZE)):
            found.append(SHAPELESS)
        found += [problem for problem in values if problem.field != PROMPT.name]
        return (*found, *self.sending.problems())

    def dimensions(
        self, of: int = 0, *, parameters: EditParameters | None = None
    ) -> Dimensions | None:
        """The pixels that will be asked for, or would be with other `parameters`.

        None until picture 1 and its shape are known. In a batch picture `of` (from 0) makes an edit
        of its own.
        """
        picture = self.pictures[of] if of < len(self.pictures) else None
        if picture is None or picture.state is not PictureState.READY:
            return None
        size = (parameters or self._parameters).value(IMAGE_SIZE)
        if picture.facts is None and needs_photo(size):
            return None
        photo = picture.facts.dimensions if picture.facts else UNKNOWN
        return resolve(size, photo, self.largest_size)

    def estimate(
        self, parameters: EditParameters | None = None, *, of: int | None = None
    ) -> Estimate | None:
        """What the edit will cost, about, or all edits of a batch; or would with `parameters`.

        None until sizes are known. `of` is one edit of a batch, from 0.
        """
        price = self._prices.get(self._model.id, self._model.usd_per_megapixel)
        count = (parameters or self._parameters).value(NUM_IMAGES)
        found = []
        for at in range(self.batch.count) if of is None else (of,):
            dimensions = self.dimensions(at, parameters=parameters)
            if dimensions is None:
                return None
            found.append(money.estimate(dimensions, count, price))
        return money.total(found)

    def freeze(self, draw: Callable[[int], int]) -> EditRequest:
        """The request that this draft makes; raises InvalidSettings.

        `draw(n)` gives a number from 0 to n-1, for a seed that was left to chance.
        """
        if problems := self.problems():
            raise InvalidSettings(problems)
        return _frozen(self, self.pictures, draw)

    def take(self, model: Model, parameters: EditParameters) -> None:
        """Have this endpoint and all these settings from now on."""
        if (model, parameters) != (self._model, self._parameters):
            self._model, self._parameters = model, parameters
            self.values_changed.emit()


def ids(pictures: Sequence[DraftPicture]) -> tuple[int, ...]:
    """The ids of `pictures` in order."""
    return tuple(picture.id for picture in pictures)


def _follow(draft: Draft, before: Sequence[int]) -> None:
    """Let the instruction of `draft` call its pictures, which were `before`, as they are now."""
    names = following(before, ids(draft.pictures))
    draft.set_value(PROMPT, renumbered(draft.parameters.value(PROMPT), names))


def freeze_each(draft: Draft, draw: Callable[[int], int]) -> tuple[EditRequest, ...]:
    """The requests of a batch, one for each picture, or the one that `draft` makes.

    Each draws a seed of its own where that was left to chance. Raises InvalidSettings.
    """
    if not draft.batch.on:
        return (draft.freeze(draw),)
    if problems := draft.problems():
        raise InvalidSettings(problems)
    return tuple(_frozen(draft, [picture], draw) for picture in draft.pictures)


def _frozen(
    draft: Draft, pictures: Sequence[DraftPicture], draw: Callable[[int], int]
) -> EditRequest:
    images = tuple(input_image(picture) for picture in pictures)
    return edit.freeze(draft.model, images, draft.parameters, draft.largest_size, draw)


def input_image(picture: DraftPicture) -> InputImage:
    """A picture that is ready, as an edit knows it."""
    facts = picture.facts
    if facts is None:
        return InputImage(str(picture.source), None, 0)
    return InputImage(str(picture.source), facts.dimensions, facts.size)


def picture_problem(number: int, picture: DraftPicture) -> Problem:
    """The problem of a picture that is not ready; `number` counts from 1."""
    if picture.state is PictureState.LOADING:
        happened = QT_TRANSLATE_NOOP("problems", "Picture {number} is still being read.")
        remedy = QT_TRANSLATE_NOOP("problems", "Wait a moment, then run the edit.")
    else:
        happened = QT_TRANSLATE_NOOP("problems", "Picture {number} cannot be used.")
        remedy = QT_TRANSLATE_NOOP("problems", "Remove it, or put another picture in its place.")
    places = {"number": number}
    return Problem(
        "image_urls", Sentence("problems", happened, places), Sentence("problems", remedy, places)
    )

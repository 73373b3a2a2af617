"""THE table of what an edit can be asked for.

Panel, validation, payload, commands and history read this table; a new parameter is a row here.
Names, defaults and ranges are those of the endpoints' published schema, which both share; a range
of our own is marked.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

from firered_desktop.core.errors import Problem
from firered_desktop.core.sizes import (
    HIGHEST_SIDE,
    LOWEST_SIDE,
    MEGAPIXEL_STEPS,
    PRESETS,
    Custom,
    ImageSize,
    MatchPhoto,
    Megapixels,
    Preset,
    parse_image_size,
)
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Phrase, Sentence, Value

T = TypeVar("T")
Json = str | int | float | bool | None

CONTEXT = "parameters"
DRAWN_SEEDS = 2**31  # a random seed is drawn below this


@dataclass(frozen=True, slots=True)
class Parameter(ABC, Generic[T]):
    """One setting of an edit.

    `name` is fal's field name, `label` the plain word shown before it, `hint` one sentence about
    what it does. `term` is the field's own word, shown second, and `spoken` the name that a screen
    reader speaks. `folded` ones stand under *More settings*.
    """

    name: str
    label: str
    hint: str
    default: T
    folded: bool = True
    term: str = ""
    spoken: str = ""

    @abstractmethod
    def parse(self, text: str) -> T:
        """The value that a person wrote; raises ValueError where it is none."""

    @abstractmethod
    def accepts(self, value: object) -> bool:
        """Whether `value` is of the right type and within range."""

    @abstractmethod
    def allowed(self) -> str | Phrase | Sentence:
        """The values that are allowed, in words."""

    def problem(self, value: object) -> Problem | None:
        """What keeps `value` from being sent, or None."""
        return None if self.accepts(value) else self.refusal()

    def refusal(self) -> Problem:
        """The problem of a value that is not allowed."""
        places: Mapping[str, Value] = {"field": self.name, "allowed": self.allowed()}
        return Problem(
            self.name,
            Sentence("problems", QT_TRANSLATE_NOOP("problems", "{field} is not valid."), places),
            Sentence("problems", QT_TRANSLATE_NOOP("problems", "Use {allowed}."), places),
        )

    def to_json(self, value: T) -> Json:
        """`value` as it is stored and, where nothing else is said, sent."""
        return cast("Json", value)

    def from_json(self, stored: Json) -> T:
        """The value that `to_json` stored."""
        return cast("T", stored)


@dataclass(frozen=True, slots=True)
class Text(Parameter[str]):
    """Words; where `required`, they must not be blank."""

    required: bool = False

    def parse(self, text: str) -> str:
        return text

    def accepts(self, value: object) -> bool:
        return isinstance(value, str) and (not self.required or bool(value.strip()))

    def allowed(self) -> Phrase:
        some = QT_TRANSLATE_NOOP("problems", "some words")
        return Phrase("problems", some if self.required else _ANY_WORDS)

    def problem(self, value: object) -> Problem | None:
        if isinstance(value, str) and not _can_be_sent(value):
            return self._garbled()
        return Parameter.problem(self, value)

    def _garbled(self) -> Problem:
        places: Mapping[str, Value] = {"field": self.name}
        return Problem(
            self.name,
            Sentence(
                "problems",
                QT_TRANSLATE_NOOP("problems", "{field} holds bytes that are no letters."),
                places,
            ),
            Sentence("problems", QT_TRANSLATE_NOOP("problems", "Type these words again.")),
        )

    def refusal(self) -> Problem:
        return Problem(
            self.name,
            Sentence("problems", QT_TRANSLATE_NOOP("problems", "There is no instruction yet.")),
            Sentence("problems", QT_TRANSLATE_NOOP("problems", "Write what should change.")),
        )


_ANY_WORDS = QT_TRANSLATE_NOOP("problems", "any words")


def _can_be_sent(text: str) -> bool:
    # Half of a pair of UTF-16, or what a terminal passed on that was not in its own encoding.
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


@dataclass(frozen=True, slots=True)
class Integer(Parameter[int]):
    """A whole number from `low` to `high`; `unit` is the word that stands behind it."""

    low: int = 0
    high: int = 0
    unit: str = ""

    def parse(self, text: str) -> int:
        return int(text)

    def accepts(self, value: object) -> bool:
        return type(value) is int and self.low <= value <= self.high

    def allowed(self) -> str:
        return f"{self.low}-{self.high}"


@dataclass(frozen=True, slots=True)
class Number(Parameter[float]):
    """A number from `low` to `high`, set in steps of `step` or, by those who want it, of `fine`."""

    low: float = 0.0
    high: float = 0.0
    step: float = 0.1
    fine: float = 0.1

    def parse(self, text: str) -> float:
        return float(text)

    def accepts(self, value: object) -> bool:
        return type(value) in (int, float) and self.low <= cast("float", value) <= self.high

    def allowed(self) -> str:
        return f"{self.low:g}-{self.high:g}"


@dataclass(frozen=True, slots=True)
class Choice(Parameter[str]):
    """One of `choices`: fal's word and the plain label for it."""

    choices: tuple[tuple[str, str], ...] = ()

    def parse(self, text: str) -> str:
        return text.strip()

    def accepts(self, value: object) -> bool:
        return value in [word for word, _ in self.choices]

    def allowed(self) -> str:
        return " | ".join(word for word, _ in self.choices)


@dataclass(frozen=True, slots=True)
class Switch(Parameter[bool]):
    """On or off."""

    def parse(self, text: str) -> bool:
        words = {"true": True, "1": True, "false": False, "0": False}
        if text.strip().lower() not in words:
            raise ValueError(text)
        return words[text.strip().lower()]

    def accepts(self, value: object) -> bool:
        return isinstance(value, bool)

    def allowed(self) -> str:
        return "true | false"


@dataclass(frozen=True, slots=True)
class Seed(Parameter[int | None]):
    """A fixed number, or None: the program draws one for each edit and always sends it."""

    high: int = 0

    def parse(self, text: str) -> int | None:
        return None if text.strip().lower() == "random" else int(text)

    def accepts(self, value: object) -> bool:
        return value is None or (type(value) is int and 0 <= value <= self.high)

    def allowed(self) -> str:
        return f"random | 0-{self.high}"


@dataclass(frozen=True, slots=True)
class Size(Parameter[ImageSize]):
    """How large the result is asked to be."""

    def parse(self, text: str) -> ImageSize:
        size = parse_image_size(text)
        if size is None:
            raise ValueError(text)
        return size

    def accepts(self, value: object) -> bool:
        match value:
            case Custom(dimensions):
                sides = (dimensions.width, dimensions.height)
                return all(LOWEST_SIDE <= side <= HIGHEST_SIDE for side in sides)
            case Preset(name):
                return name in PRESETS
            case Megapixels(count):
                return count in MEGAPIXEL_STEPS
            case MatchPhoto(most):
                return most is None or most in MEGAPIXEL_STEPS
            case _:
                return False

    def allowed(self) -> Sentence:
        steps = (f"{step:g}MP" for step in MEGAPIXEL_STEPS)
        words = " | ".join(("match", *steps, *PRESETS))
        typed = QT_TRANSLATE_NOOP("problems", "{words} | WIDTHxHEIGHT ({low}-{high} each)")
        return Sentence(
            "problems", typed, {"words": words, "low": LOWEST_SIDE, "high": HIGHEST_SIDE}
        )

    def to_json(self, value: ImageSize) -> Json:
        return str(value)

    def from_json(self, stored: Json) -> ImageSize:
        return self.parse(str(stored))


PROMPT = Text(
    "prompt",
    QT_TRANSLATE_NOOP("parameters", "Instruction"),
    QT_TRANSLATE_NOOP("parameters", "What should change, in English or Chinese."),
    default="",
    term=QT_TRANSLATE_NOOP("parameters", "prompt"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Instruction"),
    folded=False,
    required=True,
)
IMAGE_SIZE = Size(
    "image_size",
    QT_TRANSLATE_NOOP("parameters", "Size"),
    QT_TRANSLATE_NOOP("parameters", "How large the result is; the price follows it."),
    default=MatchPhoto(),
    term=QT_TRANSLATE_NOOP("parameters", "image size"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Image size"),
    folded=False,
)
NUM_IMAGES = Integer(
    "num_images",
    QT_TRANSLATE_NOOP("parameters", "Results"),
    QT_TRANSLATE_NOOP("parameters", "How many results to make; each is charged."),
    default=1,
    term=QT_TRANSLATE_NOOP("parameters", "images"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Number of images"),
    folded=False,
    low=1,
    high=4,
)
NEGATIVE_PROMPT = Text(
    "negative_prompt",
    QT_TRANSLATE_NOOP("parameters", "What to avoid"),
    QT_TRANSLATE_NOOP("parameters", "What should not be in the result; may stay empty."),
    default="",
    term=QT_TRANSLATE_NOOP("parameters", "negative prompt"),
    spoken=QT_TRANSLATE_NOOP("parameters", "What to avoid"),
)
NUM_INFERENCE_STEPS = Integer(
    "num_inference_steps",
    QT_TRANSLATE_NOOP("parameters", "Care taken"),
    QT_TRANSLATE_NOOP("parameters", "More steps take longer and often give finer results."),
    default=30,
    term=QT_TRANSLATE_NOOP("parameters", "inference steps"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Inference steps"),
    low=2,
    high=50,
    unit=QT_TRANSLATE_NOOP("parameters", "steps"),
)
GUIDANCE_SCALE = Number(
    "guidance_scale",
    QT_TRANSLATE_NOOP("parameters", "How closely to follow"),
    QT_TRANSLATE_NOOP("parameters", "Higher values keep closer to the instruction."),
    default=4.0,
    term=QT_TRANSLATE_NOOP("parameters", "guidance scale"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Guidance scale"),
    low=1.0,
    high=10.0,
    step=0.5,
)
SEED = Seed(
    "seed",
    QT_TRANSLATE_NOOP("parameters", "Repeatable chance"),
    QT_TRANSLATE_NOOP(
        "parameters",
        "The same seed with the same settings gives the same result again; another size does not.",
    ),
    default=None,
    term=QT_TRANSLATE_NOOP("parameters", "seed"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Seed"),
    high=2**53 - 1,  # ours: the largest whole number that every JSON reader keeps exact
)
ACCELERATION = Choice(
    "acceleration",
    QT_TRANSLATE_NOOP("parameters", "Speed"),
    QT_TRANSLATE_NOOP("parameters", "Faster work can cost some detail."),
    default="regular",
    term=QT_TRANSLATE_NOOP("parameters", "acceleration"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Acceleration"),
    choices=(
        ("none", QT_TRANSLATE_NOOP("parameters", "Careful")),
        ("regular", QT_TRANSLATE_NOOP("parameters", "Regular")),
        ("high", QT_TRANSLATE_NOOP("parameters", "Fast")),
    ),
)
OUTPUT_FORMAT = Choice(
    "output_format",
    QT_TRANSLATE_NOOP("parameters", "File type"),
    QT_TRANSLATE_NOOP("parameters", "PNG keeps every pixel; JPEG files are smaller."),
    default="png",
    term=QT_TRANSLATE_NOOP("parameters", "output format"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Output format"),
    choices=(
        ("png", QT_TRANSLATE_NOOP("parameters", "PNG")),
        ("jpeg", QT_TRANSLATE_NOOP("parameters", "JPEG")),
    ),
)
ENABLE_SAFETY_CHECKER = Switch(
    "enable_safety_checker",
    QT_TRANSLATE_NOOP("parameters", "Check results for unsafe content"),
    QT_TRANSLATE_NOOP("parameters", "A result that fails the check comes back black."),
    default=True,
    term=QT_TRANSLATE_NOOP("parameters", "safety checker"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Safety checker"),
)
SYNC_MODE = Switch(
    "sync_mode",
    QT_TRANSLATE_NOOP("parameters", "Keep nothing at fal"),
    QT_TRANSLATE_NOOP(
        "parameters",
        "The result comes with the answer and is not kept at fal; if it gets lost, it is gone.",
    ),
    default=False,
    term=QT_TRANSLATE_NOOP("parameters", "sync mode"),
    spoken=QT_TRANSLATE_NOOP("parameters", "Keep nothing at fal (sync mode)"),
)

TABLE: tuple[Parameter[Any], ...] = (
    PROMPT,
    IMAGE_SIZE,
    NUM_IMAGES,
    NEGATIVE_PROMPT,
    NUM_INFERENCE_STEPS,
    GUIDANCE_SCALE,
    SEED,
    ACCELERATION,
    OUTPUT_FORMAT,
    ENABLE_SAFETY_CHECKER,
    SYNC_MODE,
)
BY_NAME: Mapping[str, Parameter[Any]] = MappingProxyType({row.name: row for row in TABLE})


class EditParameters(Mapping[str, object]):
    """A value for every row of the table, frozen; what is not given has its default."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, object] | None = None) -> None:
        """Take `values` by field name; raises KeyError for a name that the table lacks."""
        given = dict(values or {})
        if unknown := given.keys() - BY_NAME.keys():
            raise KeyError(min(unknown))
        self._values = {row.name: given.get(row.name, row.default) for row in TABLE}

    def __getitem__(self, name: str) -> object:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __hash__(self) -> int:
        return hash(tuple(self._values.items()))

    def __repr__(self) -> str:
        return f"EditParameters({len(self._values)} values)"  # never the prompt

    def value(self, parameter: Parameter[T]) -> T:
        """The value of one row, with its type."""
        return cast("T", self._values[parameter.name])

    def replace(self, parameter: Parameter[T], value: T) -> EditParameters:
        """A copy with one value changed."""
        return EditParameters({**self._values, parameter.name: value})

    def problems(self) -> tuple[Problem, ...]:
        """Every value that cannot be sent, in the table's order."""
        found = (row.problem(self._values[row.name]) for row in TABLE)
        return tuple(problem for problem in found if problem is not None)

    def to_json(self) -> dict[str, Json]:
        """The values as they are stored."""
        return {row.name: row.to_json(self._values[row.name]) for row in TABLE}

    @classmethod
    def from_json(cls, stored: Mapping[str, Json]) -> EditParameters:
        """The values that `to_json` stored; names that are no longer in the table are left out."""
        known = {
            name: BY_NAME[name].from_json(value)
            for name, value in stored.items()
            if name in BY_NAME
        }
        return cls(known)

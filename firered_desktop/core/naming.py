"""What files that leave the window are called: a template with places, safe on every system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from firered_desktop.core.errors import Problem
from firered_desktop.core.job import Job
from firered_desktop.core.models import find_model
from firered_desktop.core.sizes import Dimensions
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence

DEFAULT_TEMPLATE = "{name}-firered"
LONGEST_STEM = 200  # bytes; file systems take 255 for a name, and endings and numbers add to it
_LONGEST_PROMPT = 48  # characters of an instruction that a name takes up
_NAMELESS = "firered"  # what a file is called of whose name nothing is left
_NUMBER = "-{n}"
_SHORT_ID = 8  # letters of an edit's id that tell it from others in a folder

_PLACE = re.compile(r"\{([^{}]*)\}")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')  # in a name on Windows; macOS and Linux forbid fewer
_HASH = re.compile(r"[0-9a-f]{64}")  # what the library calls a picture
_BLANKS = re.compile(r"\s+")
_JOINERS = "\u200c\u200d"  # without them emoji and some scripts fall apart
_RESERVED = frozenset(  # devices of Windows, whatever ending follows
    {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"}
    | {f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a template can say of one result; `moment` is on the clock of the person.

    `name` is the original's, without its ending; `number` counts from 1 among the `count` results
    of the edit; `size` is that of the result, in pixels.
    """

    name: str
    model: str
    seed: int | None
    moment: datetime
    number: int
    count: int
    prompt: str
    size: Dimensions
    project: str
    id: str

    def places(self) -> Mapping[str, str]:
        """What stands in each place of a template."""
        return {
            "name": self.name,
            "model": self.model,
            "seed": "" if self.seed is None else str(self.seed),
            "date": f"{self.moment:%Y-%m-%d}",
            "time": f"{self.moment:%H%M%S}",
            "n": str(self.number),
            "count": str(self.count),
            "prompt": _begun(self.prompt),
            "size": f"{self.size.width}x{self.size.height}",
            "project": self.project,
            "id": self.id,
        }


PLACES: tuple[str, ...] = (
    *("name", "model", "seed", "date", "time", "n", "count", "prompt", "size", "project", "id"),
)


def named(job: Job, index: int) -> Named:
    """What can be said of result `index`, from 0, of `job`, which must have results."""
    assert job.result is not None
    model = find_model(job.request.model_id)
    answered = job.result.seed
    made_at = job.created_at if job.submitted_at is None else job.submitted_at
    return Named(
        name=_own_name(job.request.images[0].stem),
        model=job.request.model_id.rpartition("/")[2] if model is None else model.version,
        seed=job.request.seed if answered is None else answered,
        moment=datetime.fromtimestamp(made_at),  # noqa: DTZ006 - the person's own clock
        number=index + 1,
        count=len(job.result.images),
        prompt=job.request.prompt,
        size=job.result.images[index].dimensions,
        project=job.options.project,
        id=job.id[:_SHORT_ID],
    )


def template_problem(template: str) -> Problem | None:
    """What is wrong with `template`, or None."""
    unknown = [place for place in _PLACE.findall(template) if place not in PLACES]
    if unknown:
        happened = QT_TRANSLATE_NOOP("naming", "{place} is no place that a name can have.")
        return _problem(happened, place=f"{{{unknown[0]}}}")
    if not template.strip():
        return _problem(QT_TRANSLATE_NOOP("naming", "There is no name yet."))
    return None


def file_stem(template: str, what: Named) -> str:
    """The name that `template` gives a result, without its ending: safe on every system.

    Of several results each has its number, at the end unless the template has a place for it.
    Places that nobody knows stand in the name as they are written.
    """
    places = what.places()

    def filled(text: str) -> str:
        return _PLACE.sub(lambda place: places.get(place[1], place[0]), text)

    has_number = "n" in _PLACE.findall(template) and not _is_cut(filled(template))
    number = "" if what.count == 1 or has_number else _NUMBER
    # Cut before the number, so that a long name does not lose what tells it from the next.
    ending = filled(number)
    return safe_stem(safe_stem(filled(template), LONGEST_STEM - len(ending)) + ending)


def _is_cut(text: str) -> bool:
    """Whether `text` is too long for a name, which then may lose any of its places."""
    return len(text.encode("utf-8", "replace")) > LONGEST_STEM


def safe_stem(text: str, longest: int = LONGEST_STEM) -> str:
    """`text` as the name of a file without its ending, at most `longest` bytes of UTF-8.

    Windows, macOS and Linux take it as it is, whatever ending follows. Never empty.
    """
    letters = "".join(filter(_is_written, text.replace("\n", " ").replace("\t", " ")))
    words = unicodedata.normalize("NFC", _BLANKS.sub(" ", letters))
    stem = _bare(_FORBIDDEN.sub("-", words))
    if stem.partition(".")[0].rstrip().upper() in _RESERVED:
        stem = f"_{stem}"
    return _bare(_cut(stem, longest)) or _NAMELESS


def numbered(stem: str) -> Iterator[str]:
    """`stem`, and then what it becomes where a file of that name is there: -2, -3, …"""
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def free_stem(stem: str, is_taken: Callable[[str], bool]) -> str:
    """The first of `numbered` that is not taken."""
    return next(each for each in numbered(stem) if not is_taken(each))


def _own_name(stem: str) -> str:
    """The name of a photograph; of one that only the library has, enough of its hash."""
    return stem[:_SHORT_ID] if _HASH.fullmatch(stem) else stem


def _problem(happened: str, **values: str) -> Problem:
    known = ", ".join(f"{{{place}}}" for place in PLACES)
    remedy = QT_TRANSLATE_NOOP("naming", "Use words and these places: {known}.")
    return Problem(
        "template",
        Sentence("naming", happened, values),
        Sentence("naming", remedy, {"known": known}),
    )


def _begun(prompt: str) -> str:
    """The beginning of an instruction, in whole words where it has any."""
    words = _BLANKS.sub(" ", prompt).strip()
    if len(words) <= _LONGEST_PROMPT:
        return words.rstrip(".。")
    begun, _, rest = words[: _LONGEST_PROMPT + 1].rpartition(" ")
    # Chinese has no blanks, and half a sentence without any would be lost with its last word.
    whole = begun if len(rest) < _LONGEST_PROMPT // 2 else words[:_LONGEST_PROMPT]
    return whole.rstrip(" ,;:.，；：。、")


def _is_written(letter: str) -> bool:
    """Whether a letter can be seen, or parts or joins what can."""
    return letter in _JOINERS or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Co"}


def _bare(stem: str) -> str:
    # Windows drops blanks and dots at the end; a dot at the beginning hides a file elsewhere.
    return stem.strip(" .")


def _cut(stem: str, longest: int) -> str:
    """At most `longest` bytes of `stem`, no letter cut off from the marks that belong to it."""
    encoded = stem.encode()
    if len(encoded) <= longest:
        return stem
    kept = encoded[:longest].decode("utf-8", "ignore")
    while kept and _continues(stem[len(kept)]):
        kept = kept[:-1]
    return kept.rstrip(_JOINERS)


def _continues(letter: str) -> bool:
    return letter in _JOINERS or unicodedata.category(letter).startswith("M")

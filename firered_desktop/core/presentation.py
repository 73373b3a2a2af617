"""Results as they are shown to others, on paper or to a client: which, with what said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from firered_desktop.core.gallery import HistoryEntry
from firered_desktop.core.naming import DEFAULT_TEMPLATE, file_stem, named
from firered_desktop.core.sizes import Dimensions


class Caption(StrEnum):
    """What can stand below a picture."""

    NAME = "name"
    PROMPT = "prompt"
    RATING = "rating"
    DATE = "date"
    SEED = "seed"


STAR, NO_STAR = "★", "☆"
SEED_WORDS = "seed {seed}"


@dataclass(frozen=True, slots=True)
class Shown:
    """One result with its captions. `before_sha256` names what it was made from, where it is kept.

    `name` is that of its file without an ending; `rating` is from 0 to 5; `made_at` is in seconds
    since the epoch.
    """

    sha256: str
    before_sha256: str | None
    dimensions: Dimensions
    name: str
    prompt: str
    rating: int
    made_at: float
    seed: int | None

    def lines(self, wanted: Sequence[Caption], seed: str = SEED_WORDS) -> tuple[str, ...]:
        """What is said of it, each a line; what there is nothing to say of is left out.

        `seed` are the words that have its place {seed}.
        """
        made = datetime.fromtimestamp(self.made_at).astimezone()
        facts = {
            Caption.NAME: self.name,
            Caption.PROMPT: " ".join(self.prompt.split()),
            Caption.RATING: STAR * self.rating + NO_STAR * (5 - self.rating) if self.rating else "",
            Caption.DATE: f"{made:%Y-%m-%d %H:%M}",
            Caption.SEED: "" if self.seed is None else seed.replace("{seed}", str(self.seed)),
        }
        return tuple(facts[caption] for caption in Caption if caption in wanted and facts[caption])


def shown(entry: HistoryEntry, template: str = DEFAULT_TEMPLATE) -> Shown | None:
    """What is shown of `entry`, named after `template`; None where it has no result."""
    result, job = entry.result, entry.job
    if result is None:
        return None
    what = named(job, entry.image)
    return Shown(
        sha256=result.sha256,
        before_sha256=job.prepared[0].before_sha256 if job.prepared else None,
        dimensions=result.dimensions,
        name=file_stem(template, what),
        prompt=job.request.prompt,
        rating=entry.judgement.rating,
        made_at=what.moment.timestamp(),
        seed=what.seed,
    )


@dataclass(frozen=True, slots=True)
class Proof:
    """A page for a client. `side` is the longer side of its pictures, in pixels.

    `watermark` is written across each picture, "" for none. `language` is that of its words.
    """

    title: str
    note: str = ""
    captions: tuple[Caption, ...] = (Caption.NAME,)
    befores: bool = True
    side: int = 1600
    watermark: str = ""
    language: str = "en"


PROOF_SIDES = (1200, 1600, 2400)
_BYTES_OF_PIXEL = 0.28  # of a photograph as JPEG at the quality of a proof, about
_TEXT_OF_BYTE = 4 / 3  # base64
_PAGE = 30_000  # bytes of the page itself


def proof_size(pictures: Sequence[Shown], proof: Proof) -> int:
    """About how many bytes the file of `proof` will have."""
    total = 0.0
    for each in pictures:
        longer = max(each.dimensions.width, each.dimensions.height)
        scale = min(1.0, proof.side / longer)
        count = 2 if proof.befores and each.before_sha256 else 1
        total += each.dimensions.pixels * scale * scale * count
    return _PAGE + round(total * _BYTES_OF_PIXEL * _TEXT_OF_BYTE)

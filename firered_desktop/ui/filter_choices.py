"""What the history can be narrowed to, as questions with choices, in the language of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from firered_desktop.core.gallery import Facets, Filters
from firered_desktop.core.job import UNDER_WAY, State
from firered_desktop.core.judging import MOST_STARS, Flag, Label
from firered_desktop.core.models import MODELS
from firered_desktop.core.narrowing import Among, Between, Exactly, Narrowing
from firered_desktop.core.periods import Period
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.joining import listed

MEGAPIXEL = 1_000_000
_MOST_NAMES = 6  # projects or tags beside each other; the others are in a menu

Count = Callable[[Facets], int | None]


def _counted(field: str, *values: object) -> Count:
    """Of how many pictures the facet `field` says one of `values`."""

    def count(facets: Facets) -> int:
        return sum(getattr(facets, field).get(value, 0) for value in values)

    return count


def _ranged(field: str, least: float | None, most: float | None) -> Count:
    """Of how many pictures the facet `field` says a value between both, as far as it is known."""

    def count(facets: Facets) -> int:
        counts = getattr(facets, field).items()
        return sum(many for value, many in counts if _within(value, least, most))

    return count


def _within(value: float | None, least: float | None, most: float | None) -> bool:
    if value is None:
        return False
    return (least is None or value >= least) and (most is None or value <= most)


def uncounted(facets: Facets) -> None:
    """Of what nobody counts."""
    del facets


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer. `identifier` is English; `count` tells how many pictures it would find.

    A screen reader and the line of what is asked for say `spoken`, where that is not `words`.
    """

    identifier: str
    words: str
    narrowing: Narrowing
    count: Count = uncounted
    label: Label = Label.NONE
    spoken: str = ""

    @property
    def told(self) -> str:
        """It in words that need nothing around them."""
        return self.spoken or self.words


@dataclass(frozen=True, slots=True)
class Question:
    """Some choices below one heading. Those that are no `answers` to it are told by themselves.

    `more` are choices for which there is no room beside the others.
    """

    identifier: str
    words: str
    choices: tuple[Choice, ...]
    answers: bool = True
    more: tuple[Choice, ...] = ()


_FLAGS: Mapping[Flag, str] = {
    Flag.PICK: QT_TRANSLATE_NOOP("filters", "Picked"),
    Flag.REJECT: QT_TRANSLATE_NOOP("filters", "Rejected"),
    Flag.NONE: QT_TRANSLATE_NOOP("filters", "No flag"),
}
_LABELS: Mapping[Label, str] = {
    Label.RED: QT_TRANSLATE_NOOP("filters", "Red"),
    Label.YELLOW: QT_TRANSLATE_NOOP("filters", "Yellow"),
    Label.GREEN: QT_TRANSLATE_NOOP("filters", "Green"),
    Label.BLUE: QT_TRANSLATE_NOOP("filters", "Blue"),
    Label.PURPLE: QT_TRANSLATE_NOOP("filters", "Purple"),
    Label.NONE: QT_TRANSLATE_NOOP("filters", "No label"),
}
_PERIODS: Mapping[Period, str] = {
    Period.TODAY: QT_TRANSLATE_NOOP("filters", "Today"),
    Period.WEEK: QT_TRANSLATE_NOOP("filters", "Last 7 days"),
    Period.MONTH: QT_TRANSLATE_NOOP("filters", "This month"),
    Period.YEAR: QT_TRANSLATE_NOOP("filters", "This year"),
}
_STATES: tuple[tuple[str, tuple[State, ...]], ...] = (
    (QT_TRANSLATE_NOOP("filters", "Saved"), (State.FINISHED,)),
    (QT_TRANSLATE_NOOP("filters", "Under way"), tuple(each for each in State if each in UNDER_WAY)),
    (QT_TRANSLATE_NOOP("filters", "Held"), (State.HELD,)),
    (QT_TRANSLATE_NOOP("filters", "Unconfirmed"), (State.UNCONFIRMED,)),
    (QT_TRANSLATE_NOOP("filters", "Failed"), (State.FAILED,)),
    (QT_TRANSLATE_NOOP("filters", "Cancelled"), (State.CANCELLED,)),
)
_SIZES: tuple[tuple[str, int | None, int | None], ...] = (
    (QT_TRANSLATE_NOOP("filters", "Up to 1 MP"), None, MEGAPIXEL),
    (QT_TRANSLATE_NOOP("filters", "1–2 MP"), MEGAPIXEL + 1, 2 * MEGAPIXEL),
    (QT_TRANSLATE_NOOP("filters", "2–4 MP"), 2 * MEGAPIXEL + 1, 4 * MEGAPIXEL),
    (QT_TRANSLATE_NOOP("filters", "Over 4 MP"), 4 * MEGAPIXEL + 1, None),
)
_COSTS: tuple[tuple[str, float | None, float | None], ...] = (
    (QT_TRANSLATE_NOOP("filters", "Nothing"), None, 0.0),
    (QT_TRANSLATE_NOOP("filters", "Up to $0.05"), 0.0001, 0.05),
    (QT_TRANSLATE_NOOP("filters", "$0.05–0.20"), 0.0501, 0.2),
    (QT_TRANSLATE_NOOP("filters", "Over $0.20"), 0.2001, None),
)
_EXPORTED = QT_TRANSLATE_NOOP("filters", "Exported")
_NOT_EXPORTED = QT_TRANSLATE_NOOP("filters", "Not exported")
_MISSING = QT_TRANSLATE_NOOP("filters", "Original missing")
_UNSAFE = QT_TRANSLATE_NOOP("filters", "Safety mark")
_TOLD = QT_TRANSLATE_NOOP("filters", "{question}: {answers}")
_FLAG = QT_TRANSLATE_NOOP("filters", "Flag")
_LABEL = QT_TRANSLATE_NOOP("filters", "Label")
_DATE = QT_TRANSLATE_NOOP("filters", "Date")
_BETWEEN = QT_TRANSLATE_NOOP("filters", "Between days")
_SIZE = QT_TRANSLATE_NOOP("filters", "Size")
_COST = QT_TRANSLATE_NOOP("filters", "Cost of the edit")
_MODEL = QT_TRANSLATE_NOOP("filters", "Model")
_STATE = QT_TRANSLATE_NOOP("filters", "State")
_OTHERS = QT_TRANSLATE_NOOP("filters", "Files")
_PROJECT = QT_TRANSLATE_NOOP("filters", "Project")
_TAGS = QT_TRANSLATE_NOOP("filters", "Tags")
_NO_PROJECT = QT_TRANSLATE_NOOP("filters", "No project")


def filter_word(source: str) -> str:
    """One of the words above in the language of the window."""
    return QCoreApplication.translate("filters", source)


class Bound(StrEnum):
    """How many stars are enough."""

    LEAST = "least"
    EXACTLY = "exactly"
    MOST = "most"


BOUNDS: Mapping[Bound, str] = {
    Bound.LEAST: QT_TRANSLATE_NOOP("filters", "At least"),
    Bound.EXACTLY: QT_TRANSLATE_NOOP("filters", "Exactly"),
    Bound.MOST: QT_TRANSLATE_NOOP("filters", "At most"),
}
_STARS: Mapping[Bound, tuple[str, ...]] = {
    Bound.LEAST: (
        QT_TRANSLATE_NOOP("filters", "at least 1 star"),
        QT_TRANSLATE_NOOP("filters", "at least 2 stars"),
        QT_TRANSLATE_NOOP("filters", "at least 3 stars"),
        QT_TRANSLATE_NOOP("filters", "at least 4 stars"),
        QT_TRANSLATE_NOOP("filters", "5 stars"),
    ),
    Bound.EXACTLY: (
        QT_TRANSLATE_NOOP("filters", "1 star"),
        QT_TRANSLATE_NOOP("filters", "2 stars"),
        QT_TRANSLATE_NOOP("filters", "3 stars"),
        QT_TRANSLATE_NOOP("filters", "4 stars"),
        QT_TRANSLATE_NOOP("filters", "5 stars"),
    ),
    Bound.MOST: (
        QT_TRANSLATE_NOOP("filters", "at most 1 star"),
        QT_TRANSLATE_NOOP("filters", "at most 2 stars"),
        QT_TRANSLATE_NOOP("filters", "at most 3 stars"),
        QT_TRANSLATE_NOOP("filters", "at most 4 stars"),
    ),
}
_RATING = QT_TRANSLATE_NOOP("filters", "Rating")
_NO_STARS = QT_TRANSLATE_NOOP("filters", "No stars")


def bound_of(filters: Filters) -> Bound | None:
    """Which bound `filters` have; None where they ask for no stars in particular."""
    least, most = filters.least_rating, filters.most_rating
    if (least, most) in ((0, MOST_STARS), (0, 0)):
        return None
    if most == MOST_STARS:
        return Bound.LEAST
    return Bound.EXACTLY if least == most else Bound.MOST


def ratings(bound: Bound) -> Question:
    """How many stars: the most first, none last."""
    stars = [_stars(bound, rating + 1, words) for rating, words in enumerate(_STARS[bound])]
    nothing = _counted("ratings", 0)
    none = _choice(_NO_STARS, Exactly(least_rating=0, most_rating=0), nothing)
    return _question(_RATING, (*reversed(stars), none))


def _stars(bound: Bound, rating: int, words: str) -> Choice:
    least = 0 if bound is Bound.MOST else rating
    most = MOST_STARS if bound is Bound.LEAST else rating
    count = _counted("ratings", *range(least, most + 1))
    narrowing = Exactly(least_rating=least, most_rating=most)
    return Choice(f"{rating} stars", "★" * rating, narrowing, count, spoken=filter_word(words))


def flags() -> Question:
    """Picked, rejected or neither."""
    choices = tuple(
        _choice(words, Among("flags", (flag,)), _counted("flags", flag))
        for flag, words in _FLAGS.items()
    )
    return _question(_FLAG, choices)


def labels() -> Question:
    """The colours."""
    choices = tuple(
        Choice(
            words,
            filter_word(words),
            Among("labels", (label,)),
            _counted("labels", label),
            label,
        )
        for label, words in _LABELS.items()
    )
    return _question(_LABEL, choices)


def periods() -> Question:
    """When the edits were made."""
    choices = (
        _choice(
            words,
            Exactly("since", "until", period=period),
            _counted("periods", period),
        )
        for period, words in _PERIODS.items()
    )
    return _question(_DATE, tuple(choices))


def days(between: Between) -> Choice:
    """Days that a person names."""
    return _choice(_BETWEEN, between)


def sizes() -> Question:
    """How large the pictures are."""
    choices = (
        _choice(
            words, Exactly(least_pixels=least, most_pixels=most), _ranged("pixels", least, most)
        )
        for words, least, most in _SIZES
    )
    return _question(_SIZE, tuple(choices))


def costs() -> Question:
    """What the edits cost."""
    choices = (
        _choice(words, Exactly(least_usd=least, most_usd=most), _ranged("usd", least, most))
        for words, least, most in _COSTS
    )
    return _question(_COST, tuple(choices))


def models() -> Question:
    """Which model made them."""
    choices = tuple(
        Choice(
            model.label,
            model.version,
            Among("models", (model.id,)),
            _counted("models", model.id),
        )
        for model in MODELS
    )
    return _question(_MODEL, choices)


def states() -> Question:
    """What became of the edits."""
    choices = (
        _choice(
            words,
            Among("states", each),
            _counted("states", *each),
        )
        for words, each in _STATES
    )
    return _question(_STATE, tuple(choices))


def others() -> Question:
    """What is true of a picture or not."""
    choices = (
        _choice(_EXPORTED, Exactly(exported=True), _counted("exported", True)),
        _choice(_NOT_EXPORTED, Exactly(exported=False), _counted("exported", False)),
        _choice(_MISSING, Exactly(missing=True), lambda facets: facets.missing),
        _choice(_UNSAFE, Exactly(unsafe=True), lambda facets: facets.unsafe),
    )
    return Question(_OTHERS, filter_word(_OTHERS), choices, answers=False)


def projects(facets: Facets, filters: Filters) -> Question:
    """Those that there are, and those that are asked for; the ones with most pictures first."""
    names = _most_used(facets.projects, filters.projects)
    choices = [
        Choice(
            f"Project {name}" if name else _NO_PROJECT,
            name or filter_word(_NO_PROJECT),
            Among("projects", (name,)),
            _counted("projects", name),
        )
        for name in names
    ]
    return _named(_PROJECT, choices)


def tags(facets: Facets, filters: Filters) -> Question:
    """Those that there are, and those that are asked for; the ones with most pictures first."""
    choices = [
        Choice(
            f"Tag {name}",
            name,
            Among("tags", (name,)),
            _counted("tags", name),
        )
        for name in _most_used(facets.tags, filters.tags)
    ]
    return _named(_TAGS, choices)


def told(question: Question, *answers: Choice) -> str:
    """`answers` to `question`, which is said before them where they need it."""
    words = listed(each.told for each in answers)
    if not question.answers:
        return words
    return filter_word(_TOLD).format(question=question.words, answers=words)


def questions(facets: Facets, filters: Filters) -> tuple[Question, ...]:
    """All of them, but for stars and a range of dates, which have fields of their own."""
    fixed = (flags(), labels(), periods(), sizes(), costs(), models(), states(), others())
    return (*fixed, projects(facets, filters), tags(facets, filters))


def _choice(words: str, narrowing: Narrowing, count: Count = uncounted) -> Choice:
    return Choice(words, filter_word(words), narrowing, count)


def _question(words: str, choices: tuple[Choice, ...]) -> Question:
    return Question(words, filter_word(words), choices)


def _most_used(counts: Mapping[str, int], asked: Iterable[str]) -> list[str]:
    """Names, those that are `asked` for first, then those with the most pictures."""
    chosen = list(asked)
    rest = sorted(counts.keys() - set(chosen), key=lambda name: (-counts[name], name.casefold()))
    return chosen + rest


def _named(words: str, choices: list[Choice]) -> Question:
    shown, more = choices[:_MOST_NAMES], choices[_MOST_NAMES:]
    return Question(words, filter_word(words), tuple(shown), more=tuple(more))

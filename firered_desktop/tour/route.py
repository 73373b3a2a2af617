"""The whole tour: which chapters follow each other in one run of the program.

A new state is a line in its chapter; a state that needs a program in another condition is in a
sitting of its own. `names` are those of the pictures, in order.
"""

from __future__ import annotations

from firered_desktop.tour.compose import COMPOSE, PICTURES, PROBLEMS
from firered_desktop.tour.failures import FAILED, HELD, UNCONFIRMED
from firered_desktop.tour.first_start import FIRST_START
from firered_desktop.tour.handing_out import HANDING_OUT
from firered_desktop.tour.history import HISTORY
from firered_desktop.tour.judging import JUDGING
from firered_desktop.tour.keeping import KEEPING
from firered_desktop.tour.lineage import LINEAGE
from firered_desktop.tour.reading import READING
from firered_desktop.tour.recipes import RECIPES
from firered_desktop.tour.running import IN_LINE, RUNNING
from firered_desktop.tour.settings import SETTINGS
from firered_desktop.tour.steps import Sitting
from firered_desktop.tour.worn import LARGE_TEXT, NEUTRAL, STRONG

SITTINGS = (
    Sitting((FIRST_START,), demo=False),
    Sitting((COMPOSE, RECIPES, PICTURES, PROBLEMS, SETTINGS)),
    Sitting((RUNNING,)),
    Sitting((IN_LINE,)),
    Sitting((JUDGING,)),
    Sitting((HISTORY,)),
    Sitting((READING,)),
    Sitting((LINEAGE,)),
    Sitting((KEEPING,)),
    Sitting((HANDING_OUT,)),
    Sitting((FAILED,)),
    Sitting((UNCONFIRMED,)),
    Sitting((HELD,)),
    Sitting((NEUTRAL,), settings={"theme": "neutral"}),
    Sitting((LARGE_TEXT,), settings={"text_size": 125}),
    Sitting((STRONG,)),
)


def names() -> tuple[str, ...]:
    """The states of the tour in order."""
    return tuple(name for sitting in SITTINGS for name in sitting.names)

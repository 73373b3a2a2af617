"""THE table of settings, and the frozen record of their values.

Files, checks and the settings page read the table; a new setting is a row and a field here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs

from firered_desktop.core.budget import Budgets
from firered_desktop.core.parameters import Choice, Integer, Number, Parameter, Switch, Text
from firered_desktop.core.preparation import WHITE
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.preferences.export_rows import (
    EXPORT_BOX_HEIGHT,
    EXPORT_BOX_WIDTH,
    EXPORT_CERTIFICATE,
    EXPORT_DEPTH,
    EXPORT_ENLARGE,
    EXPORT_FOLDER,
    EXPORT_FORMAT,
    EXPORT_KEY,
    EXPORT_LOCATION,
    EXPORT_METADATA,
    EXPORT_PROMPT,
    EXPORT_QUALITY,
    EXPORT_ROWS,
    EXPORT_SIZE,
    EXPORT_SPACE,
    EXPORT_TEMPLATE,
)
from firered_desktop.preferences.history_rows import (
    HISTORY_GROUPING,
    HISTORY_ORDER,
    HISTORY_ROWS,
)
from firered_desktop.preferences.kinds import Amount, Colour, Folder, KeyChoices
from firered_desktop.preferences.network_rows import (
    NETWORK_ROWS,
    PROXY,
    UPDATE_ADDRESS,
    UPDATE_CHECK,
)
from firered_desktop.preferences.window_rows import (
    DESKTOP_NOTICES,
    GALLERY_SIZE,
    KEY_SET,
    KEYS,
    MOTION,
    NOTICE_WORDS,
    TEXT_SIZE,
    WINDOW_ROWS,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from firered_desktop.core.errors import Problem

PROGRAM = "firered-desktop"
_HOUR, _DAY = 3_600, 86_400  # seconds

LANGUAGE = Choice(
    "language",
    QT_TRANSLATE_NOOP("preferences", "Language"),
    QT_TRANSLATE_NOOP("preferences", "The language of the window."),
    default="system",
    choices=(
        ("system", QT_TRANSLATE_NOOP("preferences", "Like the system")),
        ("en", "English"),
        ("zh_CN", "简体中文"),
    ),
)
THEME = Choice(
    "theme",
    QT_TRANSLATE_NOOP("preferences", "Appearance"),
    QT_TRANSLATE_NOOP("preferences", "The colours around the pictures."),
    default="system",
    choices=(
        ("system", QT_TRANSLATE_NOOP("preferences", "Like the system")),
        ("light", QT_TRANSLATE_NOOP("preferences", "Light")),
        ("dark", QT_TRANSLATE_NOOP("preferences", "Dark")),
        ("neutral", QT_TRANSLATE_NOOP("preferences", "Neutral grey")),
    ),
)
PARALLEL_EDITS = Integer(
    "parallel_edits",
    QT_TRANSLATE_NOOP("preferences", "Edits at a time"),
    QT_TRANSLATE_NOOP("preferences", "fal lets a new account run two at a time."),
    default=2,
    low=1,
    high=40,
)
LARGEST_SIZE_MP = Number(
    "largest_size_mp",
    QT_TRANSLATE_NOOP("preferences", "Largest size"),
    QT_TRANSLATE_NOOP("preferences", "How large, in megapixels, “Match photo” may become."),
    default=2.0,
    low=0.5,
    high=16.0,
    step=0.5,
)
LIBRARY_FOLDER = Folder(
    "library_folder",
    QT_TRANSLATE_NOOP("preferences", "Library folder"),
    QT_TRANSLATE_NOOP("preferences", "Where edits and their pictures are kept."),
    default=None,
)
INPUT_EXPIRY_S = Integer(
    "input_expiry_s",
    QT_TRANSLATE_NOOP("preferences", "Keep pictures at fal"),
    QT_TRANSLATE_NOOP("preferences", "After this time fal deletes what was uploaded."),
    default=_DAY,
    low=_HOUR,
    high=30 * _DAY,
)
RESULT_EXPIRY_S = Integer(
    "result_expiry_s",
    QT_TRANSLATE_NOOP("preferences", "Keep results at fal"),
    QT_TRANSLATE_NOOP("preferences", "After this time fal deletes the results; those here stay."),
    default=7 * _DAY,
    low=_HOUR,
    high=365 * _DAY,
)
CONNECT_TIMEOUT_S = Integer(
    "connect_timeout_s",
    QT_TRANSLATE_NOOP("preferences", "Longest wait for a connection"),
    QT_TRANSLATE_NOOP("preferences", "How long one attempt to reach fal may take."),
    default=10,
    low=1,
    high=120,
)
SILENCE_TIMEOUT_S = Integer(
    "silence_timeout_s",
    QT_TRANSLATE_NOOP("preferences", "Longest silence of a connection"),
    QT_TRANSLATE_NOOP("preferences", "How long fal may say nothing before it is asked anew."),
    default=30,
    low=5,
    high=600,
)
EDIT_TIMEOUT_S = Integer(
    "edit_timeout_s",
    QT_TRANSLATE_NOOP("preferences", "Longest time for one edit"),
    QT_TRANSLATE_NOOP("preferences", "An edit that fal has not begun by then is taken back."),
    default=_HOUR,
    low=60,
    high=_DAY,
)
NETWORK_RETURN = Choice(
    "network_return",
    QT_TRANSLATE_NOOP("preferences", "When the network is back"),
    QT_TRANSLATE_NOOP("preferences", "What becomes of the edits that waited for it."),
    default="send",
    choices=(
        ("send", QT_TRANSLATE_NOOP("preferences", "Send what waits")),
        ("ask", QT_TRANSLATE_NOOP("preferences", "Ask me")),
        ("wait", QT_TRANSLATE_NOOP("preferences", "Wait until I send it")),
    ),
)
STORE_IO = Switch(
    "store_io",
    QT_TRANSLATE_NOOP("preferences", "Let fal keep requests"),
    QT_TRANSLATE_NOOP(
        "preferences",
        "Without it fal forgets instruction and answer at once: an edit whose answer got lost "
        "cannot be found again, and results must be fetched within minutes.",
    ),
    default=True,
)
INPUT_DELIVERY = Choice(
    "input_delivery",
    QT_TRANSLATE_NOOP("preferences", "Send pictures"),
    QT_TRANSLATE_NOOP(
        "preferences", "Inside the request no file of them is made at fal, but it is slower."
    ),
    default="upload",
    choices=(
        ("upload", QT_TRANSLATE_NOOP("preferences", "As files that fal deletes")),
        ("data_uri", QT_TRANSLATE_NOOP("preferences", "Inside the request")),
    ),
)
FULL_SIZE_INPUTS = Switch(
    "full_size_inputs",
    QT_TRANSLATE_NOOP("preferences", "Send pictures in full size"),
    QT_TRANSLATE_NOOP(
        "preferences",
        "The model looks at about one megapixel of each, so this takes longer and changes little.",
    ),
    default=False,
)
TRANSPARENT_GROUND = Colour(
    "transparent_ground",
    QT_TRANSLATE_NOOP("preferences", "Behind transparent places"),
    QT_TRANSLATE_NOOP(
        "preferences", "What is transparent in a picture is laid on this colour when it is sent."
    ),
    default=WHITE,
)
FIRST_START_DONE = Switch(
    "first_start_done",
    QT_TRANSLATE_NOOP("preferences", "First start is done"),
    QT_TRANSLATE_NOOP("preferences", "Switch off to see the first page again."),
    default=False,
)
SETTINGS_LOCKED = Switch(
    "settings_locked",
    QT_TRANSLATE_NOOP("preferences", "Keep the settings of the panel"),
    QT_TRANSLATE_NOOP(
        "preferences", "Edits taken up from the history bring pictures and instruction alone."
    ),
    default=False,
)
DISMISSED_TIPS = Text(
    "dismissed_tips",
    QT_TRANSLATE_NOOP("preferences", "Tips not to show again"),
    QT_TRANSLATE_NOOP("preferences", "Take a name out to see that tip again."),
    default="",
)
REUSED_FIELDS = Text(
    "reused_fields",
    QT_TRANSLATE_NOOP("preferences", "What is used again of an edit"),
    QT_TRANSLATE_NOOP("preferences", "The names that you ticked last; empty: all but the seed."),
    default="",
)
BUDGET_PER_EDIT_USD = Amount(
    "budget_per_edit_usd",
    QT_TRANSLATE_NOOP("preferences", "Budget for one edit"),
    QT_TRANSLATE_NOOP("preferences", "In US dollars; an edit above it waits and asks you first."),
    default=None,
)
BUDGET_PER_DAY_USD = Amount(
    "budget_per_day_usd",
    QT_TRANSLATE_NOOP("preferences", "Budget for a day"),
    QT_TRANSLATE_NOOP("preferences", "In US dollars; an edit above it waits and asks you first."),
    default=None,
)
BUDGET_PER_MONTH_USD = Amount(
    "budget_per_month_usd",
    QT_TRANSLATE_NOOP("preferences", "Budget for a month"),
    QT_TRANSLATE_NOOP("preferences", "In US dollars; an edit above it waits and asks you first."),
    default=None,
)

TABLE: tuple[Parameter[Any], ...] = (
    LANGUAGE,
    THEME,
    *WINDOW_ROWS,
    PARALLEL_EDITS,
    LARGEST_SIZE_MP,
    LIBRARY_FOLDER,
    *EXPORT_ROWS,
    INPUT_EXPIRY_S,
    RESULT_EXPIRY_S,
    CONNECT_TIMEOUT_S,
    SILENCE_TIMEOUT_S,
    EDIT_TIMEOUT_S,
    NETWORK_RETURN,
    *NETWORK_ROWS,
    STORE_IO,
    INPUT_DELIVERY,
    FULL_SIZE_INPUTS,
    TRANSPARENT_GROUND,
    FIRST_START_DONE,
    SETTINGS_LOCKED,
    DISMISSED_TIPS,
    REUSED_FIELDS,
    *HISTORY_ROWS,
    BUDGET_PER_EDIT_USD,
    BUDGET_PER_DAY_USD,
    BUDGET_PER_MONTH_USD,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """The settings as they are in force.

    Names that end in ``_s`` are seconds, in ``_mp`` 10⁶ pixels, in ``_usd`` USD. None in a folder
    is the system's own place for such things, in a budget no limit. `problems` say what in the
    files could not be used, and `locked` names what the administrator alone decides; they are no
    part of the settings.
    """

    language: str = LANGUAGE.default
    theme: str = THEME.default
    text_size: int = TEXT_SIZE.default
    motion: str = MOTION.default
    desktop_notices: bool = DESKTOP_NOTICES.default
    notice_words: bool = NOTICE_WORDS.default
    key_set: str = KEY_SET.default
    keys: KeyChoices = KEYS.default
    gallery_size: int = GALLERY_SIZE.default
    parallel_edits: int = PARALLEL_EDITS.default
    largest_size_mp: float = LARGEST_SIZE_MP.default
    library_folder: str | None = LIBRARY_FOLDER.default
    export_folder: str | None = EXPORT_FOLDER.default
    export_template: str = EXPORT_TEMPLATE.default
    export_format: str = EXPORT_FORMAT.default
    export_quality: int = EXPORT_QUALITY.default
    export_depth: str = EXPORT_DEPTH.default
    export_size: str = EXPORT_SIZE.default
    export_box_width: int = EXPORT_BOX_WIDTH.default
    export_box_height: int = EXPORT_BOX_HEIGHT.default
    export_enlarge: bool = EXPORT_ENLARGE.default
    export_space: str = EXPORT_SPACE.default
    export_metadata: bool = EXPORT_METADATA.default
    export_location: bool = EXPORT_LOCATION.default
    export_prompt: bool = EXPORT_PROMPT.default
    export_certificate: str | None = EXPORT_CERTIFICATE.default
    export_key: str | None = EXPORT_KEY.default
    input_expiry_s: int = INPUT_EXPIRY_S.default
    result_expiry_s: int = RESULT_EXPIRY_S.default
    connect_timeout_s: int = CONNECT_TIMEOUT_S.default
    silence_timeout_s: int = SILENCE_TIMEOUT_S.default
    edit_timeout_s: int = EDIT_TIMEOUT_S.default
    network_return: str = NETWORK_RETURN.default
    proxy: str = PROXY.default
    update_check: bool = UPDATE_CHECK.default
    update_address: str = UPDATE_ADDRESS.default
    store_io: bool = STORE_IO.default
    input_delivery: str = INPUT_DELIVERY.default
    full_size_inputs: bool = FULL_SIZE_INPUTS.default
    transparent_ground: str = TRANSPARENT_GROUND.default
    first_start_done: bool = FIRST_START_DONE.default
    settings_locked: bool = SETTINGS_LOCKED.default
    dismissed_tips: str = DISMISSED_TIPS.default
    reused_fields: str = REUSED_FIELDS.default
    history_order: str = HISTORY_ORDER.default
    history_grouping: str = HISTORY_GROUPING.default
    budget_per_edit_usd: Decimal | None = BUDGET_PER_EDIT_USD.default
    budget_per_day_usd: Decimal | None = BUDGET_PER_DAY_USD.default
    budget_per_month_usd: Decimal | None = BUDGET_PER_MONTH_USD.default
    problems: tuple[Problem, ...] = field(default=(), compare=False)
    locked: frozenset[str] = field(default=frozenset(), compare=False)

    @property
    def library_path(self) -> Path:
        """The folder of the library."""
        if self.library_folder is not None:
            return Path(self.library_folder).expanduser()
        return platformdirs.user_data_path(PROGRAM, appauthor=False) / "library"

    @property
    def budgets(self) -> Budgets:
        """What may be spent."""
        return Budgets(self.budget_per_edit_usd, self.budget_per_day_usd, self.budget_per_month_usd)

    def values(self) -> Mapping[str, Any]:
        """The settings by name, without what is said about them."""
        named = {each.name: getattr(self, each.name) for each in fields(self)}
        del named["problems"], named["locked"]
        return named

    def refused(self) -> tuple[Problem, ...]:
        """Every value that is out of range, in the table's order."""
        values = self.values()
        found = (row.problem(values[row.name]) for row in TABLE)
        return tuple(problem for problem in found if problem is not None)

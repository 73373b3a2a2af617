"""The files with the settings: read in layers, saved whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
import tomllib
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs

from firered_desktop.core.disk import is_full
from firered_desktop.core.errors import DiskFull, FolderUnwritable, InvalidSettings, Problem
from firered_desktop.core.parameters import Number, Parameter
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence
from firered_desktop.preferences.network_rows import UPDATE_CHECK
from firered_desktop.preferences.settings import PROGRAM, TABLE, Preferences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tomlkit import TOMLDocument

CONTEXT = "preferences"
_NAME = "preferences.toml"
LOCKED = "locked"  # the list in the administrator's file of what nobody else may change


class PreferencesFile:
    """The settings of the user in `user_path`, over those of the administrator, over defaults.

    Either file may be missing. What the administrator's file lists as ``locked`` is as it says, or
    as it would be without the user's file. Calls read and write the disk.
    """

    def __init__(self, user_path: Path, administrator_path: Path | None = None) -> None:
        self._user = user_path
        self._administrator = administrator_path

    @classmethod
    def standard(cls) -> PreferencesFile:
        """The files in the places that this system has for them."""
        return cls(
            platformdirs.user_config_path(PROGRAM, appauthor=False) / _NAME,
            platformdirs.site_config_path(PROGRAM, appauthor=False) / _NAME,
        )

    @property
    def path(self) -> Path:
        """The user's file."""
        return self._user

    @property
    def backup(self) -> Path:
        """The user's file as it was before the last save."""
        return self._user.with_name(self._user.name + ".bak")

    @property
    def damaged(self) -> Path:
        """Where a file that cannot be read is kept."""
        return self._user.with_name(self._user.name + ".damaged")

    def load(self) -> Preferences:
        """The settings in force; never raises for what stands in a file, see `problems`."""
        values, problems, locked = self._below()
        stored = _stored(self._user)
        if stored is None or self._is_torn(stored):
            self._set_aside()
            problems.append(_damage(self._user, self.damaged, self.backup))
            stored = {}
        free = {name: value for name, value in stored.items() if name not in locked}
        _lay_over(values, free, self._user, problems)
        return Preferences(**values, problems=tuple(problems), locked=locked)

    def save(self, preferences: Preferences) -> None:
        """Keep `preferences` for the next start; what else stands in the file stays.

        Raises InvalidSettings, FolderUnwritable, DiskFull.
        """
        if refused := preferences.refused():
            raise InvalidSettings(refused)
        below, _, locked = self._below()
        with _translated(self._user.parent):
            self._user.parent.mkdir(parents=True, exist_ok=True)
            earlier = self._earlier_text()
            free = {**preferences.values(), **{name: below[name] for name in locked}}
            text = _changed(earlier, free, below)
            if text == earlier:
                return
            if earlier:
                _replace(self.backup, earlier)
            _replace(self._user, text)

    def _below(self) -> tuple[dict[str, Any], list[Problem], frozenset[str]]:
        """The settings without the user's, what is wrong there, and which of them are locked."""
        values: dict[str, Any] = {row.name: row.default for row in TABLE}
        problems: list[Problem] = []
        locked: frozenset[str] = frozenset()
        if self._administrator is not None:
            stored = _stored(self._administrator)
            if stored is None:
                problems.append(_damage(self._administrator))
            if stored != {}:
                # Whoever looks after this computer brings new versions, and tells of them.
                values[UPDATE_CHECK.name] = False
            _lay_over(values, stored or {}, self._administrator, problems)
            locked = _locked(stored or {}, self._administrator, problems)
        return values, problems, locked

    def _is_torn(self, stored: Mapping[str, Any]) -> bool:
        """Whether a file without settings once had some: a crash can leave it empty."""
        return not stored and self.backup.exists() and self._user.exists()

    def _set_aside(self) -> None:
        # If even that fails, saving will say so; the program starts all the same.
        with suppress(OSError):
            self._user.replace(self.damaged)

    def _earlier_text(self) -> str:
        if not self._user.exists():
            return ""
        if _stored(self._user) is None:
            self._set_aside()
            return ""
        return self._user.read_text(encoding="utf-8-sig")


def _stored(path: Path) -> dict[str, Any] | None:
    """What the file says; nothing where there is no file, None where it cannot be read."""
    try:
        # Editors on Windows begin a file with a mark that TOML does not know.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        return None


def _lay_over(
    values: dict[str, Any], stored: Mapping[str, Any], path: Path, problems: list[Problem]
) -> None:
    """Take into `values` what is valid in `stored`, and into `problems` what is not."""
    for row in TABLE:
        if row.name not in stored:
            continue
        try:
            values[row.name] = _checked(row, stored[row.name])
        except (TypeError, ValueError):
            problems.append(_bad_value(row, path, values[row.name]))


def _locked(stored: Mapping[str, Any], path: Path, problems: list[Problem]) -> frozenset[str]:
    """The settings that `stored` locks; a name that is none is told and locks nothing."""
    names = stored.get(LOCKED, [])
    known = {row.name for row in TABLE}
    wished = {name for name in names if isinstance(name, str)} if isinstance(names, list) else None
    if wished is None or not wished <= known or len(wished) != len(names):
        problems.append(_bad_lock(path))
    return frozenset((wished or set()) & known)


def _checked(row: Parameter[Any], stored: Any) -> Any:
    """The value that stands in a file; raises TypeError or ValueError where it is none."""
    value = row.from_json(stored)
    if not row.accepts(value):
        raise ValueError(row.name)
    return float(value) if isinstance(row, Number) else value


def _changed(text: str, values: Mapping[str, Any], below: Mapping[str, Any]) -> str:
    """`text` with the values that it had or that differ from what would be without it."""
    import tomlkit  # noqa: PLC0415 - slow to import, and only saving needs it

    document: TOMLDocument = tomlkit.parse(text)
    if not text:
        document.add(tomlkit.comment("Settings of FireRed Desktop. What is left out is default."))
    present = document.unwrap()
    for row in TABLE:
        value = row.to_json(values[row.name])
        if row.name in present:
            if present[row.name] != value or type(present[row.name]) is not type(value):
                document[row.name] = value
        elif values[row.name] != below[row.name]:
            document[row.name] = value
    return tomlkit.dumps(document)


def _replace(path: Path, text: str) -> None:
    """Write `text` so that after a crash either the earlier or this content is there, whole."""
    path = path.resolve()  # a link stays a link
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    if sys.platform != "win32":  # there folders cannot be flushed
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextmanager
def _translated(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        fault = DiskFull if is_full(error) else FolderUnwritable
        raise fault(folder=str(folder)) from error


def _bad_value(row: Parameter[Any], path: Path, used: Any) -> Problem:
    places = {
        "field": row.name,
        "file": str(path),
        "used": str(row.to_json(used)),
        "allowed": row.allowed(),
    }
    happened = QT_TRANSLATE_NOOP(
        "preferences", "The setting {field} in {file} is not valid; {used} is used."
    )
    remedy = QT_TRANSLATE_NOOP("preferences", "Use {allowed}.")
    return Problem(row.name, Sentence(CONTEXT, happened, places), Sentence(CONTEXT, remedy, places))


def _bad_lock(path: Path) -> Problem:
    places = {"field": LOCKED, "file": str(path)}
    happened = QT_TRANSLATE_NOOP(
        "preferences", "What {field} in {file} names is not all a setting; the rest is locked."
    )
    remedy = QT_TRANSLATE_NOOP("preferences", "Ask whoever looks after this computer.")
    return Problem(LOCKED, Sentence(CONTEXT, happened, places), Sentence(CONTEXT, remedy, places))


def _damage(path: Path, kept: Path | None = None, backup: Path | None = None) -> Problem:
    happened = QT_TRANSLATE_NOOP(
        "preferences", "The settings in {file} could not be read and are not used."
    )
    remedy = QT_TRANSLATE_NOOP("preferences", "Ask whoever looks after this computer.")
    if kept is not None:
        remedy = QT_TRANSLATE_NOOP(
            "preferences",
            "Set them again, or look into {kept}; {backup} holds those before the last change.",
        )
    places = {"file": str(path), "kept": str(kept), "backup": str(backup)}
    return Problem("", Sentence(CONTEXT, happened, places), Sentence(CONTEXT, remedy, places))

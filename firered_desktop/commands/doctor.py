"""``firered-desktop doctor``: what works here, and what to do about the rest."""

from __future__ import annotations

import shutil
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from firered_desktop.commands.report import Status
from firered_desktop.core.account import KeyPlace
from firered_desktop.core.errors import (
    FireredError,
    KeyringUnavailable,
    Offline,
    ServiceUnavailable,
)
from firered_desktop.core.moments import day_of
from firered_desktop.core.ports import CancelToken
from firered_desktop.imaging.formats import missing_formats, readable_formats
from firered_desktop.outbox.surroundings import Patience
from firered_desktop.services import Choice, Services

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from firered_desktop.commands.speaker import Speaker
    from firered_desktop.core.upkeep import Findings

LEAST_SPACE = 1_000_000_000  # bytes below which the library's disk is called full soon
_MOST_NAMED = 3  # edits whose pictures are missing
QUICK = Patience(connect=2.0, silence=2.0, search=2.0)  # someone waits for the answer


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `remedy` is empty where nothing is to be done."""

    topic: str
    works: bool
    detail: str
    remedy: str = ""


def examine(choice: Choice, speaker: Speaker) -> Status:
    """Say what works here; FAILED where something that an edit needs does not."""
    broken = False
    for finding in findings(choice):
        mark = "ok  " if finding.works else "no  "
        said = ". ".join(part for part in (finding.detail, finding.remedy) if part)
        words = f"{mark} {finding.topic}: {said}"
        speaker.tell({"event": "finding", **asdict(finding)}, words)
        broken |= not finding.works
    return Status.FAILED if broken else Status.FINISHED


def findings(choice: Choice) -> Iterator[Finding]:
    """Look at each thing in turn."""
    yield _formats()
    try:
        services = Services(choice)
    except FireredError as error:
        yield _trouble("library", error)
        return
    try:
        for problem in services.preferences.problems:
            yield _broken("settings", str(problem.happened), str(problem.remedy))
        yield _attempt("library", lambda: _library(services))
        yield _attempt("keyring", lambda: _keyring(services))
        yield _attempt("network", lambda: _network(services))
    finally:
        services.close()


def _attempt(topic: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except FireredError as error:
        return _trouble(topic, error)


def _trouble(topic: str, error: FireredError) -> Finding:
    notice = error.failure().notice()
    return _broken(topic, str(notice.happened), str(notice.remedy))


def _broken(topic: str, happened: str, remedy: str) -> Finding:
    return Finding(topic, works=False, detail=happened.rstrip("."), remedy=remedy)


def _formats() -> Finding:
    """What can be read; an edit needs no format of those that an extra brings."""
    detail = ", ".join(readable_formats())
    missing = missing_formats()
    if not missing:
        return Finding("formats", True, detail)
    names = ", ".join(each.name for each in missing)
    extras = ",".join(dict.fromkeys(each.extra for each in missing))
    remedy = f"For {names}: pip install firered-desktop[{extras}]"
    return Finding("formats", True, detail, remedy)


def _library(services: Services) -> Finding:
    folder = services.library.folder
    free = shutil.disk_usage(folder).free
    detail = f"{folder}, {free / 1e9:.1f} GB free"
    if free < LEAST_SPACE:
        return _broken("library", detail, "Free some space on this disk.")
    return _kept(services, detail)


def _kept(services: Services, detail: str) -> Finding:
    """Whether the database is sound, and whether every picture that it names is there."""
    found = services.library.upkeep.check(CancelToken(), lambda _: None, thorough=False)
    if found.faults:
        remedy = "Start the program again: it restores its newest copy. Or restore a backup."
        return _broken("library", f"{detail}; its database: {found.faults[0]}", remedy)
    if found.missing:
        missing = f"{len(found.missing)} of its pictures missing, such as {found.missing[0][:12]}"
        whose = "".join(f", {words}" for words in _affected(found))
        return _broken("library", f"{detail}, {missing}{whose}", "Restore them from a backup.")
    notes = [
        f"{len(found.strays)} picture files that no edit names" if found.strays else "",
        f"{found.originals} photographs not at their places" if found.originals else "",
    ]
    return Finding("library", True, ", ".join([detail, *filter(None, notes)]))


def _affected(found: Findings) -> Iterator[str]:
    """Which edits pictures are missing of, as many as a line has room for."""
    for edit in found.affected[:_MOST_NAMED]:
        day = day_of(edit.created_at).isoformat()
        yield f"{edit.files} of “{edit.first_words()}” ({day}, {edit.id[:12]})"
    more = found.affected_edits - _MOST_NAMED
    if more > 0:
        yield f"and those of {more} edit{'' if more == 1 else 's'} more"


def _keyring(services: Services) -> Finding:
    try:
        status = services.account.status()
    except KeyringUnavailable as error:
        happened = str(error.failure().notice().happened)
        return _broken("keyring", happened, "Unlock it and try again, or set FAL_KEY.")
    if status.place is not KeyPlace.NOWHERE:
        return Finding("keyring", True, f"a key ending {status.tail} from the {status.place}")
    if services.account.keyring_works():
        detail = "it works, and keeps no key yet; enter one in the window, or set FAL_KEY"
        return Finding("keyring", True, detail)
    detail = "this system has none that can be used, so a key is kept for one run only"
    return _broken("keyring", detail, "Set FAL_KEY, or set a keyring up.")


def _network(services: Services) -> Finding:
    """Ask the service about the key, which costs nothing; without one only whether it answers."""
    try:
        services.check_network()
    except (Offline, ServiceUnavailable) as error:
        reason = "could not be reached" if isinstance(error, Offline) else "did not answer"
        remedy = "Check the network connection, and the proxy settings of this system."
        return _broken("network", f"{services.service} {reason}", remedy)
    return Finding("network", True, f"{services.service} answers")

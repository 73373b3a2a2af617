"""The commands; the window and the tour are two of them."""

from __future__ import annotations

import argparse
import builtins
import gc
import importlib
import multiprocessing
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from firered_desktop import __version__

# The imaging process reads this file again at its start, since every process that is spawned reads
# the main program; so what a command needs is imported when it runs. A history in a terminal loads
# no Qt either.
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from firered_desktop.commands.serving import Command
    from firered_desktop.imaging.process import ImagingProcess

STOPPED = 6  # exit status after Ctrl+C
BROKEN = 1  # exit status after a bug
COMMANDS = ("edit", "queue", "history", "ledger", "library", "tour", "doctor")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that `arguments` (else ``sys.argv``) name and return its exit status."""
    multiprocessing.freeze_support()
    from firered_desktop.diagnostics import Diagnostics

    for stream in (sys.stdout, sys.stderr):
        # A terminal of another encoding must not end an edit over a letter that it lacks.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    written = list(sys.argv[1:] if arguments is None else arguments)
    if written and written[0] in COMMANDS:
        options = command_parser().parse_args(written)
    else:
        options = window_parser().parse_args(written)
    run: Callable[[argparse.Namespace], int] = options.run
    with Diagnostics() as options.diagnostics:
        try:
            return run(options)
        except KeyboardInterrupt:
            return STOPPED
        except Exception as bug:  # noqa: BLE001 - the end of the process: it is told without secrets
            options.diagnostics.take(bug)
            return BROKEN


def window_parser() -> argparse.ArgumentParser:
    """The words after ``firered-desktop`` when no command is named."""
    parser = argparse.ArgumentParser(
        prog="firered-desktop",
        description="Edit photographs by instruction through fal's FireRed Image Edit.",
        allow_abbrev=False,
        epilog=f"Commands: {', '.join(COMMANDS)}; see firered-desktop COMMAND --help.",
    )
    parser.add_argument("pictures", nargs="*", type=Path, metavar="PICTURE")
    parser.add_argument("--prompt", default="", help="fill the instruction in")
    parser.add_argument("--version", action="version", version=f"firered-desktop {__version__}")
    _add_common(parser)
    parser.set_defaults(run=_window)
    return parser


def command_parser() -> argparse.ArgumentParser:
    """The words after ``firered-desktop`` when a command is named."""
    parser = argparse.ArgumentParser(prog="firered-desktop")
    commands = parser.add_subparsers(required=True)

    def added(name: str, words: str) -> argparse.ArgumentParser:
        # What a script shortened today could mean something else tomorrow.
        return commands.add_parser(name, help=words, description=words, allow_abbrev=False)

    _add_edit(added("edit", "edit pictures without the window"))
    _add_queue(added("queue", "unfinished edits"))
    _add_history(added("history", "past edits"))
    _add_ledger(added("ledger", "what edits were charged"))
    _add_library(added("library", "the library as one file, and back"))
    _add_tour(added("tour", "pictures of the window at work"))
    _add_doctor(added("doctor", "what works here"))
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--demo", action="store_true", help="the built-in service: no key, no cost")
    parser.add_argument("--library", type=Path, metavar="DIR", help="another library folder")


def _add_headless(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _add_wait(parser: argparse.ArgumentParser) -> None:
    from firered_desktop.commands import written

    parser.add_argument(
        "--wait",
        type=written.seconds,
        default=30.0,
        metavar="S",
        help="seconds to go on while fal does not answer or a lost edit is looked for",
    )


def _add_edit(parser: argparse.ArgumentParser) -> None:
    from firered_desktop.commands import written
    from firered_desktop.core.export import ExportFormat
    from firered_desktop.core.models import DEFAULT_MODEL

    parser.add_argument(
        "pictures",
        nargs="*",
        type=written.picture,
        metavar="PICTURE",
        help="a file, or the address of a picture on the web, which fal fetches itself",
    )
    parser.add_argument("--prompt", default="", metavar="TEXT")
    parser.add_argument(
        "--model", default=DEFAULT_MODEL.version, metavar="v1.1|v1", type=written.model
    )
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", dest="settings")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--export",
        type=written.export,
        metavar="|".join(ExportFormat),
        help="also write copies that say how they were made, beside the service's own bytes",
    )
    parser.add_argument(
        "--export-set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        dest="export_settings",
        help="how those are written: quality, depth, box, enlarge, space, metadata, location, "
        "prompt, signer",
    )
    _add_sending(parser)
    _add_wait(parser)
    _add_headless(parser)
    parser.set_defaults(run=_edit)


def _add_sending(parser: argparse.ArgumentParser) -> None:
    from firered_desktop.commands import written

    parser.add_argument("--project", default="", metavar="TEXT", help="whom the edit is charged to")
    parser.add_argument(
        "--not-before",
        type=written.moment,
        metavar="TIME",
        help="hold the edit until then: HH:MM, or an ISO time such as 2026-01-31T18:00",
    )
    parser.add_argument(
        "--webhook", default="", metavar="URL", help="fal calls this address when the edit ended"
    )


def _add_queue(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("verb", nargs="?", choices=("run", "resend", "forget", "cancel"))
    parser.add_argument("id", nargs="?", metavar="ID")
    _add_wait(parser)
    _add_headless(parser)
    parser.set_defaults(run=_queue, parser=parser)


def _add_history(parser: argparse.ArgumentParser) -> None:
    from firered_desktop.commands import written

    parser.add_argument("--search", default="", metavar="TEXT")
    parser.add_argument("--limit", type=written.count, default=20, metavar="N")
    _add_headless(parser)
    parser.set_defaults(run=_history)


def _add_ledger(parser: argparse.ArgumentParser) -> None:
    from firered_desktop.commands import written

    parser.add_argument("--month", type=written.month, metavar="YYYY-MM", help="one month alone")
    parser.add_argument("--project", metavar="TEXT", help="one project alone")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write a table for spreadsheets")
    _add_headless(parser)
    parser.set_defaults(run=_ledger)


def _add_library(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(required=True)

    def added(name: str, words: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=words, description=words, allow_abbrev=False)

    backup = added("backup", "write every edit and picture into one new file")
    backup.add_argument("file", type=Path, metavar="FILE")
    _add_headless(backup)
    backup.set_defaults(run=_back_up)
    restore = added("restore", "make a library of a backup, beside the present one")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument(
        "--to", type=Path, required=True, metavar="FOLDER", help="an empty folder, or a new one"
    )
    restore.add_argument("--json", action="store_true", help="one JSON object a line")
    restore.set_defaults(run=_restore)


def _add_tour(parser: argparse.ArgumentParser) -> None:
    from firered_desktop.commands import written

    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--language", choices=("en", "zh_CN"), default="en")
    parser.add_argument("--theme", choices=("light", "dark", "neutral"), default="dark")
    parser.add_argument("--size", type=written.size, default=(1366, 768), metavar="WIDTHxHEIGHT")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--only", nargs="+", default=(), metavar="STATE")
    parser.set_defaults(run=_tour)


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    _add_headless(parser)
    parser.set_defaults(run=_doctor)


def _window(options: argparse.Namespace) -> int:
    # What a start loads and builds stays: to look it through for what nobody holds, again and
    # again while it grows, takes a tenth of the start. The window turns it on.
    gc.disable()
    _load_qt()
    from firered_desktop.app import run_window
    from firered_desktop.commands.serving import library_folder

    return run_window(
        options.pictures,
        options.prompt,
        demo=options.demo,
        library=library_folder(options.library),
        diagnostics=options.diagnostics,
    )


def _load_qt() -> None:
    """Load Qt, and keep Python's own way of importing.

    PySide's own reads the source of every module, to learn whether it wants Qt's names in
    snake_case. None here does, and it would take a tenth of the start. Where Qt was loaded before,
    as in a bundle, the former is kept under the name that is read here.
    """
    own = builtins.__import__
    importlib.import_module("PySide6.QtWidgets")
    builtins.__import__ = getattr(builtins, "__orig_import__", own)


def _tour(options: argparse.Namespace) -> int:
    from firered_desktop.tour.command import run_tour
    from firered_desktop.tour.guide import Manner
    from firered_desktop.tour.route import names

    if unknown := set(options.only) - set(names()):
        print(f"firered-desktop tour: no state is called {', '.join(unknown)}", file=sys.stderr)  # noqa: T201 - said to the person at the terminal
        return 2
    manner = Manner(options.language, options.theme, options.size)
    return run_tour(options.out, manner, options.scale, options.only)


def _edit(options: argparse.Namespace) -> int:
    from firered_desktop.credentials import hide_from_children
    from firered_desktop.imaging.child import Child, ChildEnded

    hide_from_children()
    child = None
    with suppress(ChildEnded):  # then its first task will tell
        # It starts while the rest is loaded, and the command waits for it as no window would.
        child = Child(lies_low=False)
    from firered_desktop.imaging.process import ImagingProcess

    with closing(ImagingProcess(child)) as imaging:
        from firered_desktop.commands.edit import Order, run_edit

        order = Order(
            tuple(options.pictures),
            options.prompt,
            options.model,
            tuple(options.settings),
            options.out,
            options.export,
            tuple(options.export_settings),
            options.project,
            options.not_before,
            options.webhook,
        )
        return _serve(
            options, lambda services, speaker: run_edit(order, services, speaker), imaging
        )


def _queue(options: argparse.Namespace) -> int:
    from firered_desktop.commands.queue import decide, list_queue, run_queue

    verb, written = options.verb, options.id
    if (verb in {"resend", "forget", "cancel"}) is not (written is not None):
        options.parser.error("resend, forget and cancel take one ID, the others none")
    if verb is None:
        return _serve(options, list_queue)
    if verb == "run":
        return _serve(options, run_queue)
    return _serve(options, lambda services, speaker: decide(verb, written, services, speaker))


def _history(options: argparse.Namespace) -> int:
    from firered_desktop.commands.history import list_history

    return _serve(
        options,
        lambda services, speaker: list_history(options.search, options.limit, services, speaker),
    )


def _ledger(options: argparse.Namespace) -> int:
    from firered_desktop.commands.ledger import Wanted, show_ledger

    wanted = Wanted(options.month, options.project, options.csv)
    return _serve(options, lambda services, speaker: show_ledger(wanted, services, speaker))


def _back_up(options: argparse.Namespace) -> int:
    from firered_desktop.commands.library import back_up

    return _serve(options, lambda services, speaker: back_up(options.file, services, speaker))


def _restore(options: argparse.Namespace) -> int:
    from firered_desktop.commands.library import restore
    from firered_desktop.commands.speaker import Speaker

    return restore(options.file, options.to, Speaker(as_json=options.json))


def _doctor(options: argparse.Namespace) -> int:
    from firered_desktop.commands.doctor import QUICK, examine
    from firered_desktop.commands.serving import library_folder
    from firered_desktop.commands.speaker import Speaker
    from firered_desktop.services import Choice

    choice = Choice(options.demo, library_folder(options.library), QUICK)
    return examine(choice, Speaker(as_json=options.json))


def _serve(
    options: argparse.Namespace, command: Command, imaging: ImagingProcess | None = None
) -> int:
    from firered_desktop.commands.serving import serve

    return serve(
        command,
        demo=options.demo,
        library=options.library,
        wait=getattr(options, "wait", 0.0),
        as_json=options.json,
        redaction=options.diagnostics.redaction,
        imaging=imaging,
    )

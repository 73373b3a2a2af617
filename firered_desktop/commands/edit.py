"""``firered-desktop edit``: one edit from pictures and words to files in a folder."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firered_desktop.commands.exporting import parse_choices
from firered_desktop.commands.waiting import see_through
from firered_desktop.core.edit import EditRequest, InputImage, freeze
from firered_desktop.core.errors import FireredError, InvalidSettings, Problem
from firered_desktop.core.parameters import BY_NAME, PROMPT, EditParameters
from firered_desktop.core.ports import CancelToken, Preparer
from firered_desktop.core.words import QT_TRANSLATE_NOOP, Sentence
from firered_desktop.outbox.delivery import check_folder
from firered_desktop.preferences import Preferences, send_options

if TYPE_CHECKING:
    from pathlib import Path

    from firered_desktop.commands.report import Status
    from firered_desktop.commands.speaker import Speaker
    from firered_desktop.core.export import ExportFormat
    from firered_desktop.core.models import Model
    from firered_desktop.core.send_options import SendOptions
    from firered_desktop.services import Services


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line asks for; `settings` are NAME=VALUE as written.

    A picture is a file, or the address of one on the web. `folder` receives the service's bytes,
    and with `export` labelled copies in that format too, made as the NAME=VALUE pairs of
    `export_settings` say. `not_before` is in seconds since the epoch.
    """

    pictures: tuple[Path | str, ...]
    prompt: str
    model: Model
    settings: tuple[str, ...]
    folder: Path
    export: ExportFormat | None = None
    export_settings: tuple[str, ...] = ()
    project: str = ""
    not_before: float | None = None
    webhook: str = ""


def run_edit(order: Order, services: Services, speaker: Speaker) -> Status:
    """Perform one edit and say how it ended."""
    services.warm_up()  # beside the imaging process, which reads the pictures first
    try:
        parameters = parse_settings(order.settings)
        if order.prompt:
            parameters = parameters.replace(PROMPT, order.prompt)
        request = compose(order, parameters, services)
        options = options_for(order, services.preferences)
        choices = parse_choices(order.export_settings)
        check_folder(order.folder)
        services.open_engine()  # without a key nothing is stored
    except FireredError as error:
        return speaker.refuse(error)
    except KeyboardInterrupt:
        return speaker.stop()
    services.outbox.listen(speaker.progress)
    folder = str(order.folder.absolute())

    def begin() -> tuple[str, ...]:
        return (services.outbox.add(request, folder, order.export, options, choices).id,)

    try:
        (job_id,) = see_through(services.outbox, begin)
        return speaker.end(services.outbox.job(job_id), services.library)
    except FireredError as error:
        return speaker.refuse(error)


def compose(order: Order, parameters: EditParameters, services: Services) -> EditRequest:
    """The request for an order; raises InvalidSettings, PictureUnreadable, PictureMissing."""
    images = tuple(_input(picture, services.imaging) for picture in order.pictures)
    largest = services.preferences.largest_size_mp
    return freeze(order.model, images, parameters, largest, secrets.randbelow)


def options_for(order: Order, preferences: Preferences) -> SendOptions:
    """How an order is to be sent; raises InvalidSettings."""
    options = send_options(
        preferences, project=order.project, not_before=order.not_before, webhook=order.webhook
    )
    if problems := options.problems():
        raise InvalidSettings(problems)
    return options


def _input(picture: Path | str, preparer: Preparer) -> InputImage:
    if isinstance(picture, str):
        return InputImage(picture, None, 0)
    facts = preparer.probe(picture, CancelToken())
    return InputImage(str(picture.absolute()), facts.dimensions, facts.size)


def parse_settings(written: tuple[str, ...]) -> EditParameters:
    """The parameters that NAME=VALUE pairs make; raises InvalidSettings naming each bad one."""
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for pair in written:
        name, separator, text = pair.partition("=")
        row = BY_NAME.get(name.strip())
        if row is None or not separator:
            problems.append(_unknown(pair if not separator else name.strip()))
            continue
        try:
            values[row.name] = row.parse(text)
        except ValueError:
            problems.append(row.refusal())
            continue
        if problem := row.problem(values[row.name]):
            problems.append(problem)
    if problems:
        raise InvalidSettings(tuple(problems))
    return EditParameters(values)


def _unknown(name: str) -> Problem:
    places = {"name": name, "known": ", ".join(BY_NAME)}
    return Problem(
        name,
        Sentence("problems", QT_TRANSLATE_NOOP("problems", "There is no setting {name}."), places),
        Sentence(
            "problems",
            QT_TRANSLATE_NOOP("problems", "Write NAME=VALUE with one of {known}."),
            places,
        ),
    )

"""Everything below the window as one object."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from firered_desktop.core.budget import NO_BUDGETS, Budgets
from firered_desktop.core.destinations import Destinations
from firered_desktop.core.errors import (
    KeyMalformed,
    KeyMissing,
    KeyRefused,
    KeyringUnavailable,
)
from firered_desktop.core.job import Service
from firered_desktop.core.ports import CancelToken, Clock, EditEngine
from firered_desktop.credentials import HEADLESS_LIMIT, KeyStore
from firered_desktop.diagnostics import Redaction
from firered_desktop.fal.engine import load_engine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.keys import clean_key
from firered_desktop.imaging.process import ImagingProcess
from firered_desktop.outbox.clock import SystemClock
from firered_desktop.outbox.importing import Importer
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.outbox.round_trip import RoundTrip
from firered_desktop.outbox.surroundings import NetworkReturn, Patience, Rules
from firered_desktop.outbox.threads import start_thread
from firered_desktop.preferences import Preferences, PreferencesFile, export_choices
from firered_desktop.preferences.recipe_folder import RecipeFolder
from firered_desktop.services.engines import Engines
from firered_desktop.services.key_desk import KeyDesk
from firered_desktop.services.price_list import PriceList
from firered_desktop.store.activity_file import ActivityFile
from firered_desktop.store.library import SqliteLibrary
from firered_desktop.web_pictures import WebPictureFetcher

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal
    from pathlib import Path

    from firered_desktop.core.money import UnitPrice
    from firered_desktop.core.preparation import Preparation
    from firered_desktop.demo.service import DemoService
    from firered_desktop.updates import NewVersion

DEMO_KEY = "demo:demo"  # the demo service takes any key; this one never leaves the machine
NO_KEY = "no:key"  # asks whether fal answers at all


@dataclass(frozen=True, slots=True)
class Choice:
    """What the command line chose. `library` is a folder, None for the usual one.

    So are `settings` and `recipes`, the folder of the person's own.

    `keyring_seconds` bounds each call of the keyring, which may ask a person to unlock it.
    `make_demo` makes a demo service of another pace or with a script, `open_library` opens a
    library of another manner. `clock` tells the time.
    `library_named`: the person asked for this library, whatever the settings say. A library that is
    damaged and has no copy shall begin `anew`.
    """

    demo: bool = False
    library: Path | None = None
    patience: Patience = field(default_factory=Patience)
    keyring_seconds: float = HEADLESS_LIMIT
    settings: PreferencesFile | None = None
    recipes: RecipeFolder | None = None
    make_demo: Callable[[], DemoService] | None = None
    open_library: Callable[..., SqliteLibrary] = SqliteLibrary
    clock: Clock = field(default_factory=SystemClock)
    library_named: bool = False
    anew: bool = False

    @property
    def service(self) -> Service:
        """Which service performs the edits."""
        return Service.DEMO if self.demo else Service.FAL


class Services:
    """Built once; `close` it at the end.

    Opening raises LibraryNewer, LibraryUnusable, LibraryDamaged and LibraryBusy. The demo service,
    the imaging process, the network and the keyring are started at their first use. `redaction`
    learns each key that is read or offered, so that none is ever logged. `keys` are those of former
    services, with a key that no keyring keeps. `imaging` is one that was made before.
    """

    def __init__(
        self,
        choice: Choice,
        redaction: Redaction | None = None,
        keys: KeyStore | None = None,
        imaging: ImagingProcess | None = None,
    ) -> None:
        self._closing = ExitStack()
        self._settings = choice.settings or PreferencesFile.standard()
        self.preferences: Preferences = self._settings.load()
        self.service = choice.service
        self.clock = choice.clock
        folder = choice.library or self.preferences.library_path
        self.library = choice.open_library(folder, anew=choice.anew, recognise=self._recognise)
        self._closing.callback(self.library.close)
        self.activity = ActivityFile(self.library.folder)
        self._asking = CancelToken()
        self._price_list = PriceList(choice.service, self.library, self._ask_prices, self.clock.now)
        self.imaging = imaging or ImagingProcess()
        self._closing.callback(self.imaging.close)
        self.web_pictures = WebPictureFetcher()
        self.recipes = choice.recipes or RecipeFolder.standard()
        self.keys = keys or KeyStore(limit=choice.keyring_seconds, clean=clean_key)
        self.account = KeyDesk(
            self.keys,
            # A key is fal's, also when it is offered in the demo, which takes any.
            lambda key: self._check(key, Hosts.fal()),
            self._price_list.take,
            (redaction or Redaction()).learn_key,
        )
        self._engines = Engines(
            choice.service,
            self.clock,
            self._key,
            lambda: self.preferences,
            patience=choice.patience.connect,
            make_demo=choice.make_demo or _usual_demo,
        )
        self._closing.callback(self._engines.close)
        self._closing.callback(self._asking.cancel)
        self.outbox = Outbox(self._terms(choice.patience))
        self._closing.callback(self.outbox.close)
        self.round_trip = RoundTrip(
            self.library,
            self.library.replaced,
            self.imaging,
            self.clock,
            lambda: export_choices(self.preferences, None),
            note=self.library.gallery.note_export,
        )

    def _terms(self, patience: Patience) -> Terms:
        return Terms(
            service=self.service,
            library=self.library,
            preparer=self.imaging,
            clock=self.clock,
            open_engine=self.open_engine,
            prices=lambda: _usd(self._price_list.load()),
            parallel=lambda: self.preferences.parallel_edits,
            patience=patience,
            rules=self._rules,
            reach=self.check_network,
            check=self.check_network,
        )

    def _rules(self) -> Rules:
        chosen = self.preferences
        budgets = Budgets(
            chosen.budget_per_edit_usd, chosen.budget_per_day_usd, chosen.budget_per_month_usd
        )
        return Rules(
            budgets=NO_BUDGETS if self.service is Service.DEMO else budgets,
            network_return=NetworkReturn(chosen.network_return),
            longest=chosen.edit_timeout_s,
            results_last=chosen.result_expiry_s,
        )

    def open_engine(self) -> EditEngine:
        """The engine of the key in use; raises KeyMissing, KeyMalformed, KeyringUnavailable."""
        return self._engines.open()

    @property
    def prices(self) -> Mapping[str, UnitPrice]:
        """USD per megapixel by endpoint id, as far as it is known by now; never blocks."""
        return self._price_list.known

    @property
    def importer(self) -> Importer:
        """Takes exported results into the library."""
        return Importer(self.library, self.imaging)

    def load_prices(self) -> None:
        """Know the prices that the library keeps; may block."""
        self._price_list.load()

    def refresh_prices(self) -> None:
        """Ask fal for its prices if those that are known are older than a day; may block."""
        self._price_list.refresh()

    def warm_up(self) -> None:
        """Load what the first edit needs, beside whatever is waited for meanwhile."""

        def load() -> None:
            load_engine()
            self.refresh_prices()

        start_thread("warm-up", load)

    def save(self, preferences: Preferences) -> None:
        """Use other settings from now on, and keep them; raises FolderUnwritable, DiskFull."""
        self._settings.save(preferences)
        self.preferences = preferences

    def newer_version(self) -> NewVersion | None:
        """A version newer than this one, where the settings say to ask; may block."""
        from firered_desktop.updates import newer_version  # noqa: PLC0415 - loads the HTTP client

        settings = self.preferences
        if self.service is not Service.FAL or not settings.update_address:
            return None
        return newer_version(settings.update_address, settings.proxy)

    def check_network(self) -> None:
        """Ask the service about the key, which costs nothing; without one whether it answers.

        Raises KeyRefused, AccountLocked, Offline, RateLimited, ServiceUnavailable.
        """
        hosts = self._engines.hosts()
        try:
            key = self._key()
        except (KeyMissing, KeyMalformed, KeyringUnavailable):
            with suppress(KeyRefused):  # to be refused is an answer
                self._check(NO_KEY, hosts)
        else:
            self._price_list.take(self._check(key, hosts))

    @property
    def destinations(self) -> Destinations:
        """Where an edit goes that leaves this machine; in the demo none does."""
        hosts = Hosts.fal()
        return Destinations(_name(hosts.queue), _name(hosts.rest), hosts.media or "")

    def close(self) -> None:
        """Let go of everything; what is at fal goes on and is fetched at the next start."""
        self._closing.close()

    def _key(self) -> str:
        return DEMO_KEY if self.service is Service.DEMO else self.account.read()

    def _check(self, key: str, hosts: Hosts) -> Mapping[str, Decimal]:
        # Brings httpx, which the first frame must not wait for.
        from firered_desktop.fal.account import check_key  # noqa: PLC0415 - heavy

        return check_key(key, hosts, self.clock, CancelToken(), self._engines.options())

    def _recognise(self, photograph: Path, how: Preparation, token: CancelToken) -> str:
        made = self.imaging.prepare(photograph, how, self.library.workspace(), token)
        for file in made:
            file.path.unlink(missing_ok=True)
        return made[-1].sha256

    def _ask_prices(self) -> Mapping[str, Decimal]:
        return self._engines.open().prices(self._asking)


def _usd(prices: Mapping[str, UnitPrice]) -> Mapping[str, Decimal]:
    return {model_id: price.usd_per_megapixel for model_id, price in prices.items()}


def _name(base_url: str) -> str:
    return urlsplit(base_url).hostname or ""


def _usual_demo() -> DemoService:
    # Its filters bring NumPy and Pillow, which the first frame must not wait for.
    from firered_desktop.demo.service import DemoService  # noqa: PLC0415 - heavy

    return DemoService()

"""An edit asked for again: all of it, some of it, or with one thing changed; then compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from firered_desktop.core.again import (
    chosen_fields,
    on_other_model,
    on_picture,
    other_model,
    stored_fields,
    with_next_seed,
)
from firered_desktop.core.edit import EditRequest, InputImage
from firered_desktop.ui.main_window import MainWindow, Page
from firered_desktop.ui.notice_bar import Remedy, Tone

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from firered_desktop.core.job import Job
    from firered_desktop.session.comparison import OneResult
    from firered_desktop.session.session import Session


@dataclass(frozen=True, slots=True)
class Repeated:
    """An edit that was asked for again and has finished, and the former one."""

    former: OneResult
    new: OneResult


class AgainDesk(QObject):
    """Fills menus with the ways to ask for an edit again, and says on `window` what came of it.

    Signals: `ready` when a draft with one thing changed can be run, `compared` (OneResult,
    OneResult), the former one first, `chain_wished` (OneResult) to run all that led to it again.
    """

    ready = Signal()
    chain_wished = Signal(object)
    compared = Signal(object, object)

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._again = session.composing_again
        self._folder = ""
        self._again.varied.connect(self._go_on)
        session.again_pairs.finished.connect(self._offer_comparison)

    def add_menu(self, menu: QMenu, one: OneResult) -> QMenu:
        """Put a submenu for a result, or an edit without one, at the end of `menu`."""
        below = menu.addMenu(self.tr("Again"))
        self.fill(below, one)
        return below

    def follow(self, menu: QMenu, subject: Callable[[], OneResult | None]) -> None:
        """Fill `menu` for what `subject` answers whenever it opens."""

        def fill() -> None:
            menu.clear()
            one = subject()
            if one is not None:
                self.fill(menu, one)

        menu.aboutToShow.connect(fill)

    def fill(self, menu: QMenu, one: OneResult) -> None:
        """Offer what can be done again of a result."""
        job, request = one.job, one.job.request
        menu.setAccessibleName(self.tr("Again"))
        for words, keep_seed in (
            (self.tr("Use everything"), True),
            (self.tr("Everything without the seed"), False),
        ):
            whole = partial(self._use_all, job, keep_seed=keep_seed)
            menu.addAction(words).triggered.connect(whole)
        choose = menu.addAction(self.tr("Choose what to use…"))
        choose.setObjectName("Choose what to use")
        choose.triggered.connect(partial(self.choose_fields, job))
        menu.addSeparator()
        for words, change in (
            (self.tr("With the next seed"), with_next_seed),
            (self.tr("With {model}").format(model=other_model(request).label), on_other_model),
        ):
            entry = menu.addAction(self._priced(words, change(request)))
            entry.triggered.connect(partial(self._vary, one, change))
        other = menu.addAction(self.tr("On another picture…"))
        other.triggered.connect(partial(self._ask_picture, one))
        chain = menu.addAction(self.tr("The whole chain on other photographs…"))
        chain.triggered.connect(lambda: self.chain_wished.emit(one))

    def choose_fields(self, job: Job) -> None:
        """Let the person tick what is used of an edit."""
        from firered_desktop.ui.reused_fields_dialog import ReusedFieldsDialog

        session = self._session
        ticked = chosen_fields(session.preferences.reused_fields)
        dialog = ReusedFieldsDialog(job, session.draft, ticked, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.adopted.connect(partial(self._use, job))
        dialog.open()

    def tell_again(self, subject: object) -> None:
        """Say once more what was said of `subject`; nothing of what is said elsewhere."""
        if isinstance(subject, Repeated):
            self._offer_comparison(subject.former, subject.new)

    def _use_all(self, job: Job, *, keep_seed: bool) -> None:
        self._again.compose(job, keep_seed=keep_seed)
        self._window.show_page(Page.COMPOSE)

    def _use(self, job: Job, fields: frozenset[str]) -> None:
        self._session.change(reused_fields=stored_fields(fields))
        self._again.compose_fields(job, fields)
        self._window.show_page(Page.COMPOSE)

    def _priced(self, words: str, request: EditRequest) -> str:
        price = None if self._session.demo else self._session.pricing.estimate(request)
        if price is None:
            return words
        return self.tr("{what} · {price}").format(what=words, price=price.amount)

    def _vary(self, one: OneResult, change: Callable[[EditRequest], EditRequest]) -> None:
        self._session.again_pairs.expect(one)
        self._again.compose_varied(one.job, change)

    def _ask_picture(self, one: OneResult) -> None:
        from firered_desktop.ui.picture_dialog import PictureDialog

        dialog = PictureDialog(self._folder, several=False, parent=self._window)
        dialog.chosen.connect(partial(self._take_picture, one))
        dialog.open()

    def _take_picture(self, one: OneResult, paths: tuple[Path, ...]) -> None:
        if not paths:
            return
        self._folder = str(paths[0].parent)
        # What the file says is read with it, once it lies in the draft.
        picture = InputImage(str(paths[0]), None, 0)
        largest = self._session.preferences.largest_size_mp
        self._vary(one, lambda request: on_picture(request, picture, largest))

    def _go_on(self) -> None:
        self._window.show_page(Page.COMPOSE)
        self.ready.emit()

    def _offer_comparison(self, former: OneResult, new: OneResult) -> None:
        compare = Remedy(
            "Compare with the former one",
            self.tr("Compare the two"),
            partial(self.compared.emit, former, new),
        )
        text = self.tr("The edit was run again. Compare it with the former one?")
        self._window.tell(Tone.INFO, text, [compare], subject=Repeated(former, new))

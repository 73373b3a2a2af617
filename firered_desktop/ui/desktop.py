"""The window's panels built and connected; every connection between widgets is in this file."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices

from firered_desktop.core.account import KeyPlace
from firered_desktop.core.errors import FireredError, Unexpected
from firered_desktop.ui import later_rooms
from firered_desktop.ui.activity_desk import ActivityDesk
from firered_desktop.ui.add_ways import adding_wishes
from firered_desktop.ui.appearance import Appearance, Scheme
from firered_desktop.ui.batch_notice import BatchNotice
from firered_desktop.ui.boards_notice import BoardsNotice
from firered_desktop.ui.compare_menu import CompareMenu
from firered_desktop.ui.comparing_desk import ComparingDesk, comparing_wishes
from firered_desktop.ui.compose_panel import ComposePanel
from firered_desktop.ui.dialogs import Dialogs
from firered_desktop.ui.draft_commands import DraftCommands
from firered_desktop.ui.drag_out import let_drag_out
from firered_desktop.ui.edit_desk import EditDesk
from firered_desktop.ui.edit_remedies import (
    CHANGE,
    CHECK_AGAIN,
    DROP,
    ENTER_KEY,
    FORGET,
    GO_ON,
    LOOK_AGAIN,
    SEND_AGAIN,
    SEND_NOW,
    TRY_AGAIN,
)
from firered_desktop.ui.held_notices import BILLING_PAGE, HeldNotices
from firered_desktop.ui.hold_words import waiting_words
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.judging_desk import JudgingDesk
from firered_desktop.ui.label_notice import LabelNotice
from firered_desktop.ui.main_window import MainWindow, Page
from firered_desktop.ui.menus import fill_menus
from firered_desktop.ui.motion import Movement
from firered_desktop.ui.notice_bar import NoticeBar, Remedy, Tone
from firered_desktop.ui.opening_notice import tell_opening
from firered_desktop.ui.picture_offer import Offer
from firered_desktop.ui.quit_guard import QuitGuard
from firered_desktop.ui.recipe_desk import RecipeDesk
from firered_desktop.ui.result_actions import ResultActions
from firered_desktop.ui.result_notices import ResultNotices
from firered_desktop.ui.result_panel import ResultPanel
from firered_desktop.ui.reuse import Reuse
from firered_desktop.ui.right_side import RightSide
from firered_desktop.ui.shortcuts import Shortcuts, choose_keys
from firered_desktop.ui.step_notice import StepNotice
from firered_desktop.ui.strip_card import HAPPENED, STOP
from firered_desktop.ui.words import failure_words, status_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from firered_desktop.core.job import Job
    from firered_desktop.diagnostics import Mishap
    from firered_desktop.preferences import Preferences
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.session.session import Session


class Desktop(QObject):
    """The window over a session. All connections between widgets are made here.

    What is not seen when it opens is built when it is first wished for.
    """

    first_start = cached_property(lambda self: later_rooms.first_start(self, self._language))
    held = cached_property(later_rooms.held)
    history_desk = cached_property(lambda self: later_rooms.history_desk(self, self))
    history = cached_property(lambda self: self.history_desk.view)
    has_history = property(lambda self: "history_desk" in vars(self))

    def __init__(
        self, session: Session, appearance: Appearance, language: str, assets: Path
    ) -> None:
        super().__init__(session)
        self.session = session
        self._appearance = appearance
        self._language = language
        self.icons = icons = Icons(assets / "icons", appearance.tokens)
        self.keymap = choose_keys(session, self)
        self.compose = ComposePanel(
            *(session.draft, icons, session.recipe_use, self.keymap, session.now),
            demo=session.demo,
            language=language,
        )
        self._commands = DraftCommands(session, self.compose.run_bar, self)
        self._add_notices(icons)
        self.result = _result_panel(session, self.keymap, icons)
        self.right = RightSide(
            self.result, lambda: self.first_start, lambda: self.held, session.first_start
        )
        self.window = MainWindow(self.compose, self.right, lambda: self.history, icons)
        self.recipe_desk = RecipeDesk(
            session, icons, assets, self.window, self.right, language=language
        )
        self.result.set_beginning(self.recipe_desk.beginning)
        self.held_notices = HeldNotices(
            session.held, session.network_question, session.locked_account, icons
        )
        self.window.add_below(self.held_notices)
        self.activity_desk = ActivityDesk(session, icons, self.right)
        self.window.statusBar().addPermanentWidget(self.activity_desk.button)
        self.dialogs = Dialogs(session, self.keymap, icons, self.window, assets)
        self.actions = ResultActions(session, icons, self.window)
        self.edit_desk = EditDesk(session, icons, self.window)
        self.notices = ResultNotices(session, self.actions, self.result, self.window)
        self.reuse = Reuse(session, self.compose, self.dialogs, self.window)
        self._connect(icons)
        self.menu_actions = self._fill_menus()
        Shortcuts(self.menu_actions, self.keymap)
        self.compose.slots.ways.offer(self.menu_actions)
        CompareMenu(self.result.compare, self.menu_actions)
        let_drag_out(self.result, session.named_copies, self.actions.looked_at)
        self._compare()
        self.activity_desk.follow(self.window.findChildren(NoticeBar))
        QuitGuard(session.edits, self.window)
        self._commands.offer_in(self.menu_actions)
        self._say_all()
        tell_opening(session.archive.keeping, self.window, self.dialogs.show_library)

    def _add_notices(self, icons: Icons) -> None:
        """Put above the pictures what is asked about them."""
        session, slots = self.session, self.compose.slots
        slots.set_ground(session.preferences.transparent_ground)
        slots.add_above(LabelNotice(session.labels, icons))
        slots.add_above(StepNotice(session.picture_steps, icons))
        slots.add_above(BatchNotice(session.draft, icons))
        slots.add_above(
            BoardsNotice(session.boards, icons, lambda: session.preferences.transparent_ground)
        )
        slots.intake.arrived.connect(session.labels.watch)
        slots.apart_wished.connect(session.boards.take_apart)
        slots.restore_wished.connect(session.labels.restore_from)
        session.freshness.reloaded.connect(slots.tell_reloaded)
        instruction = self.compose.instruction
        instruction.set_past(session.past_instructions)
        instruction.notes.set_dismissed(session.preferences.dismissed_tips.split())
        instruction.tip_dismissed.connect(self._commands.dismiss_tip)

    def _connect(self, icons: Icons) -> None:
        session, window = self.session, self.window
        self.judging_desk = JudgingDesk(session, self.result, icons, window)
        self.compose.run_requested.connect(session.run)
        self.compose.run_bar.outgoing_wished.connect(self.dialogs.show_outgoing)
        session.outlook.told.connect(self.compose.run_bar.show_outlook)
        self.result.wished.connect(self.fulfil)
        self.edit_desk.wished.connect(self.fulfil)
        self.activity_desk.opened.connect(self.look_at)
        self.activity_desk.shown.connect(partial(window.show_page, Page.COMPOSE))
        self.result.cancel_wished.connect(session.edits.cancel)
        self._connect_held()
        self._connect_recipes()
        self.compose.slots.history_wished.connect(self.dialogs.put_from_history)
        window.settings_wished.connect(self.dialogs.show_settings)
        window.offered.connect(self._take_offer)
        window.drag_entered.connect(self.compose.zones.show_for)
        window.drag_left.connect(self.compose.zones.leave)
        self.compose.zones.restore_wished.connect(session.labels.restore_from)
        self.result.compare.looks.mode_changed.connect(self.result.modes.set_mode)
        session.edits.changed.connect(self._say_status)
        session.edits.refused.connect(self._tell)
        session.saving.refused.connect(self._tell)
        session.saving_back.refused.connect(self._tell)
        session.named_copies.refused.connect(self._tell)
        session.saving_back.offered_changed.connect(self._offer_back)
        session.comparison.chosen.connect(self._offer_actions)
        session.account.changed.connect(self._say_place)
        session.pricing.changed.connect(self._say_all)
        session.refused.connect(self._tell)
        session.settled.connect(self._wear)
        self._appearance.changed.connect(window.update)

    def _compare(self) -> None:
        session, motion = self.session, self._appearance.motion
        motion.choose(Movement(session.preferences.motion))
        self.result.compare.blinking.wants_motion = lambda: motion.wanted
        desk = ComparingDesk(session.comparison, self.result, self.window, self.keymap)
        self.comparing_desk = desk
        self.judging_desk.offer_in(self.menu_actions)
        self.edit_menu = self.edit_desk.serve(self.result, self.menu_actions, desk.menu)
        self.judging_desk.judge_from(self.edit_menu, self.keymap, lambda: self.history.grid)
        self.edit_desk.again.ready.connect(self.compose.run_bar.focus)
        for each in (desk, self.edit_desk.lineage):
            each.looked.connect(self.right.show_result)

    def _connect_recipes(self) -> None:
        desk, compose = self.recipe_desk, self.compose
        intake = compose.slots.intake
        compose.instruction.recipes_wished.connect(desk.toggle)
        desk.shown.connect(partial(self.window.show_page, Page.COMPOSE))
        desk.used.connect(compose.instruction.focus_problem)
        intake.recipes_offered.connect(desk.take_in)
        desk.beginning.sample_chosen.connect(lambda path: intake.take(Offer((path,))))
        desk.beginning.add_wished.connect(intake.choose)

    def _connect_held(self) -> None:
        session, held = self.session, self.session.held
        self.window.waiting_wished.connect(self._look_at_waiting)
        session.edits.added.connect(self.right.show_result)
        held.changed.connect(self._say_status)
        held.refused.connect(self._tell)
        open_billing = partial(QDesktopServices.openUrl, QUrl(BILLING_PAGE))
        self.held_notices.billing_wished.connect(open_billing)

    def _fill_menus(self) -> Mapping[str, QAction]:
        window = self.window
        wishes: Mapping[str, Callable[[], object]] = {
            "save": self.actions.save,
            "back": self.actions.save_back,
            "replace": self.actions.replace_file,
            "folder": self.actions.show_in_folder,
            **later_rooms.history_wishes(lambda: self.history_desk),
            "ledger": self.dialogs.show_ledger,
            "quit": window.close,
            "run": self.compose.run,
            "stop": self.edit_desk.stop,
            "happened": self.edit_desk.tell_what_happened,
            "outgoing": self.dialogs.show_outgoing,
            "reuse": self.actions.reuse,
            "details": self.reuse.show_settings,
            "lineage": self.edit_desk.lineage.show_looked_at,
            "fine": self.reuse.again_as_fine,
            "reset": self.compose.parameters.reset_focused,
            "new": self.session.composing_again.start_anew,
            "each": self._commands.toggle_batch,
            "past": self.compose.instruction.show_past,
            "recipes": self.recipe_desk.toggle,
            "recipe": self.recipe_desk.keep_looked_at,
            "copy": self.actions.copy,
            "key": self.dialogs.ask_for_key,
            "settings": self.dialogs.show_settings,
            "use": self.actions.use_as_picture,
            "compose": partial(window.show_page, Page.COMPOSE),
            "history": partial(window.show_page, Page.HISTORY),
            "search": self._search,
            "activity": self.activity_desk.toggle,
            "full": window.full_view.toggle,
            "keys": self.dialogs.show_keys,
            "diagnostics": self.dialogs.show_diagnostics,
            "about": self.dialogs.show_about,
        }
        return fill_menus(
            window.menus,
            window,
            {
                **wishes,
                **adding_wishes(self.compose.slots.intake, self.dialogs.add_from_history),
                **comparing_wishes(self.session.comparison, self.result.compare),
                **self.judging_desk.wishes(),
            },
        )

    def fulfil(self, wish: str, job: Job) -> None:
        """Do what is wished (an English word) about `job`."""
        edits, held = self.session.edits, self.session.held
        acts: Mapping[str, Callable[[], object]] = {
            "Save as": self.actions.save,
            "Save back": self.actions.save_back,
            "Show in folder": self.actions.show_in_folder,
            "Replace the file": self.actions.replace_file,
            "Copy result": self.actions.copy,
            "Use as picture": self.actions.use_as_picture,
            "Use these settings": self.actions.reuse,
            "Settings of this edit": self.reuse.show_settings,
            ENTER_KEY.wish: self.dialogs.ask_for_key,
            CHECK_AGAIN.wish: self.session.locked_account.check_again,
            SEND_NOW.wish: partial(held.send_now, job.id),
            CHANGE.wish: partial(held.change, job),
            GO_ON.wish: partial(edits.go_on, job.id),
            LOOK_AGAIN.wish: partial(edits.go_on, job.id),
            SEND_AGAIN.wish: partial(edits.send_again, job.id),
            TRY_AGAIN.wish: partial(edits.send_again, job.id),
            DROP.wish: partial(held.drop, job),
            FORGET.wish: partial(edits.forget, job.id),
            STOP.wish: partial(edits.cancel, job.id),
            HAPPENED.wish: partial(self.edit_desk.inquiry.ask, job),
        }
        acts[wish]()

    def tell_mishap(self, mishap: Mishap) -> None:
        """Say that something unexpected happened; the program goes on."""
        if mishap.failure.code == Unexpected.code:
            what = mishap.failure.values.get("detail", "")
            text = self.tr(
                "Something unexpected happened ({what}). The program goes on and your edits are "
                "kept. Please copy the details and report them; they hold no key and no picture."
            ).format(what=what)
        else:
            text = failure_words(mishap.failure)
        copy = Remedy(
            "Copy details", self.tr("Copy details"), partial(self.edit_desk.copy, mishap.details)
        )
        self.window.tell(Tone.ERROR, text, [copy], subject=mishap)

    def _tell(self, error: FireredError) -> None:
        if not isinstance(error, Unexpected):  # those are told by the window, with details
            (self.held if self.right.shows_waiting else self.result).tell(error)

    def _wear(self, preferences: Preferences) -> None:
        self._appearance.choose(Scheme(preferences.theme), preferences.text_size)
        self._appearance.motion.choose(Movement(preferences.motion))
        self.compose.slots.set_ground(preferences.transparent_ground)
        self.compose.instruction.notes.set_dismissed(preferences.dismissed_tips.split())

    def _take_offer(self, offer: Offer) -> None:
        self.window.show_page(Page.COMPOSE)
        self.compose.slots.intake.take(offer)

    def _look_at_waiting(self) -> None:
        if self.right.shows_waiting and self.window.page is Page.COMPOSE:
            self.right.show_result()
        else:
            self.window.show_page(Page.COMPOSE)
            self.right.show_waiting()

    def look_at(self, job: Job, image: int = 0) -> None:
        """Show this result of an edit."""
        self.right.show_result()
        self.session.comparison.show(job, image)
        self.window.show_page(Page.COMPOSE)

    def _search(self) -> None:
        self.window.show_page(Page.HISTORY)
        self.history_desk.focus_search()

    def _say_all(self) -> None:
        self._offer_actions(self.session.comparison.job)
        self._say_status()
        self._say_place()
        self.compose.run_bar.show_prices(self.session.pricing.known)

    def _say_status(self) -> None:
        edits = self.session.edits
        self.window.show_status(status_words(edits.jobs()))
        self.window.show_waiting(waiting_words(self.session.held.jobs))
        self.result.show_running(edits.under_way())

    def _offer_actions(self, job: Job | None) -> None:
        for wish in ("save", "copy", "use", "folder", "reference"):
            self.menu_actions[wish].setEnabled(job is not None and job.result is not None)
        for wish in ("reuse", "details", "lineage"):
            self.menu_actions[wish].setEnabled(job is not None)
        self.reuse.offer_fine(self.menu_actions["fine"])
        several = job is not None and job.result is not None and len(job.result.images) > 1
        for wish in ("previous", "next"):
            self.menu_actions[wish].setEnabled(several)
        self.menu_actions["photograph"].setEnabled(self.session.comparison.reference is not None)
        self._offer_back()

    def _offer_back(self) -> None:
        job, back = self.session.comparison.job, self.session.saving_back
        offered = back.offered and job is not None and job.result is not None
        for wish in ("back", "replace"):
            self.menu_actions[wish].setEnabled(offered)
        first = job is not None and back.comes_first(job)
        self.result.offer_back(offered=offered, first=first)

    def _say_place(self) -> None:
        if self.session.demo:
            self.window.show_place(self.tr("demo: nothing is sent"))
            return
        words = {
            KeyPlace.NOWHERE: self.tr("no key yet"),
            KeyPlace.ENVIRONMENT: self.tr("key from FAL_KEY"),
            KeyPlace.KEYRING: self.tr("key from the keyring"),
            KeyPlace.SESSION: self.tr("key for this run only"),
        }
        self.window.show_place(words[self.session.account.status.place])


def _result_panel(session: Session, keys: KeymapChoice, icons: Icons) -> ResultPanel:
    return ResultPanel(
        session.comparison,
        session.recent,
        icons,
        keys,
        session.now,
        service=session.service,
        ahead=session.edits.ahead_of,
    )

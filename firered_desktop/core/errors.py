"""What can go wrong that a person can do something about; everything else is a bug and flies.

    FireredError
    ├── KeyMissing · KeyMalformed · KeyRefused · KeyDiffers · AccountLocked
    ├── KeyringUnavailable
    ├── Offline · ServiceUnavailable · RateLimited
    ├── InvalidSettings · RequestRefused · ContentRefused · OverBudget · DraftChanged
    ├── SubmitUnconfirmed · ServiceFailed · StoppedLate · StoppedInVain · TookTooLong
    ├── ResultGone · ResultIncomplete · DownloadDamaged
    ├── PictureMissing · PictureUnreadable · PictureTooLarge · DecoderMissing · ImagingStopped
    ├── AddressRefused · AddressUnreachable · AddressTooLarge · AddressNoPicture
    ├── SigningMissing · CertificateUnusable
    ├── LibraryNewer · LibraryUnusable · LibraryDamaged · LibraryBusy · BackupUnusable
    ├── DiskFull · FolderUnwritable
    ├── OriginalKept · OriginalChanged
    ├── RecipeUnusable
    └── EditUnknown · EditBusy · EditUnsuited · Unexpected
    Cancelled   (not an error: the answer to a wish)

The tree is as fine as the person's next step differs. A leaf holds its own notice: what happened
and what to do, as templates whose places are filled from the instance's values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from firered_desktop.core.words import QT_TRANSLATE_NOOP, Phrase, Sentence, Value

CONTEXT = "notices"
# Places that hold a few words of ours, of fal's or of the system's.
_REASONED = ("detail", "reason", "span")


class Charged(StrEnum):
    """Whether money may have been spent."""

    NO = "no"
    MAYBE = "maybe"
    YES = "yes"


class Cancelled(Exception):
    """The person asked to stop; raised where the work noticed it."""


class FireredError(Exception):
    """The world's fault, never the program's; `values` are safe to show and to store.

    A value never holds a key, a signed URL, a prompt or what a service echoed of the input.
    """

    code: ClassVar[str]
    happened: ClassVar[str]
    remedy: ClassVar[str]

    def __init__(self, *, charged: Charged = Charged.NO, **values: str | int | float) -> None:
        self.charged = charged
        self.values: Mapping[str, str | int | float] = values
        super().__init__(self.happened.format_map(values))

    def failure(self) -> Failure:
        """This error as a record that can be stored with an edit."""
        return Failure(self.code, self.charged, dict(self.values))

    def notice(self) -> Notice:
        """What a person is told of it."""
        return self.failure().notice()


class KeyMissing(FireredError):
    """No key is set anywhere."""

    code = "key_missing"
    happened = QT_TRANSLATE_NOOP("notices", "There is no fal key yet.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Enter your key under Settings, set FAL_KEY, or try the demo without a key."
    )


class KeyMalformed(FireredError):
    """What was given cannot be a key; nothing was sent."""

    code = "key_malformed"
    happened = QT_TRANSLATE_NOOP("notices", "This does not look like a fal key.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Copy the whole key again, both parts with the colon between them."
    )


class KeyRefused(FireredError):
    """fal answered 401."""

    code = "key_refused"
    happened = QT_TRANSLATE_NOOP("notices", "fal does not accept this key.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Copy the key again from your fal dashboard, or make a new one there."
    )


class KeyDiffers(FireredError):
    """The edit was submitted with another key than the one in use."""

    code = "key_differs"
    happened = QT_TRANSLATE_NOOP("notices", "This edit was sent with another key.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Enter the key that it was sent with; the edit goes on then."
    )


class AccountLocked(FireredError):
    """fal answered 403 "User is locked"; `reason` is fal's own word."""

    code = "account_locked"
    happened = QT_TRANSLATE_NOOP("notices", "fal has locked this account: {reason}.")
    remedy = QT_TRANSLATE_NOOP(
        "notices",
        "Look at the billing page of your fal dashboard; the edit is kept and can be sent later.",
    )


class KeyringUnavailable(FireredError):
    """The operating system's keyring cannot keep the key."""

    code = "keyring_unavailable"
    happened = QT_TRANSLATE_NOOP("notices", "This computer's keyring could not be used.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "The key is used until you close the program; set FAL_KEY to keep it longer."
    )


class Offline(FireredError):
    """No connection could be made, so nothing was sent."""

    code = "offline"
    happened = QT_TRANSLATE_NOOP("notices", "fal could not be reached, so nothing was sent.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "The edit is kept, and can be sent as soon as the network is back."
    )


class ServiceUnavailable(FireredError):
    """The service answered with something other than its protocol, again and again."""

    code = "service_unavailable"
    happened = QT_TRANSLATE_NOOP("notices", "fal did not answer as it should ({detail}).")
    remedy = QT_TRANSLATE_NOOP("notices", "The edit is kept. Try again in a few minutes.")


class RateLimited(FireredError):
    """fal answered 429; `retry_after` is in seconds."""

    code = "rate_limited"
    happened = QT_TRANSLATE_NOOP("notices", "fal asks to wait {retry_after} seconds.")
    remedy = QT_TRANSLATE_NOOP("notices", "Nothing to do: the edit is sent again after the wait.")


class RequestRefused(FireredError):
    """fal refused a field; `field` is its name and `detail` fal's sentence."""

    code = "request_refused"
    happened = QT_TRANSLATE_NOOP("notices", "fal refused the setting {field}: {detail}.")
    remedy = QT_TRANSLATE_NOOP("notices", "Change that setting and run the edit again.")


class ContentRefused(FireredError):
    """fal's content rules refused the instruction or a picture."""

    code = "content_refused"
    happened = QT_TRANSLATE_NOOP("notices", "fal's content rules do not allow this edit.")
    remedy = QT_TRANSLATE_NOOP("notices", "Change the instruction or the picture and try again.")


class SubmitUnconfirmed(FireredError):
    """The request left, but no answer to it arrived; fal may have accepted it."""

    code = "submit_unconfirmed"
    happened = QT_TRANSLATE_NOOP(
        "notices", "The answer to the request got lost, so fal may or may not be working on it."
    )
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Look again in a while. Sending it again may be charged twice."
    )


class ServiceFailed(FireredError):
    """The edit ended with an error on fal's side; `detail` is the type of it."""

    code = "service_failed"
    happened = QT_TRANSLATE_NOOP("notices", "fal could not finish this edit ({detail}).")
    remedy = QT_TRANSLATE_NOOP("notices", "Run the edit again; if it fails again, try later.")


class StoppedLate(FireredError):
    """The person stopped an edit that fal was already working on."""

    code = "stopped_late"
    happened = QT_TRANSLATE_NOOP("notices", "You stopped this edit while fal was working on it.")
    remedy = QT_TRANSLATE_NOOP("notices", "Nothing to do; your fal dashboard shows what it cost.")


class StoppedInVain(FireredError):
    """The person stopped an edit, but fal had finished it; the result is kept."""

    code = "stopped_in_vain"
    happened = QT_TRANSLATE_NOOP("notices", "fal had finished this edit before it could stop.")
    remedy = QT_TRANSLATE_NOOP("notices", "The result is kept, since it is paid for.")


class TookTooLong(FireredError):
    """The limit for one edit passed and fal took it back; `seconds` is the limit."""

    code = "took_too_long"
    happened = QT_TRANSLATE_NOOP("notices", "fal had not begun with this edit after {seconds} s.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Run it again later, or allow more time for one edit under Settings."
    )


class OverBudget(FireredError):
    """The edit would go over the budget of one `span`, so it was not sent."""

    code = "over_budget"
    happened = QT_TRANSLATE_NOOP(
        "notices", "This edit would go over your budget {span}: {limit}, of which {spent} is spent."
    )
    remedy = QT_TRANSLATE_NOOP("notices", "Send it all the same, or raise the budget in Settings.")


class ResultGone(FireredError):
    """The edit was done, but fal no longer has its result."""

    code = "result_gone"
    happened = QT_TRANSLATE_NOOP("notices", "fal no longer keeps the result of this edit.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Look for it in your fal dashboard, or run the edit again."
    )


class ResultIncomplete(FireredError):
    """Of `count` pictures that an edit made, `missing` could not be had; the others are kept."""

    code = "result_incomplete"
    happened = QT_TRANSLATE_NOOP(
        "notices", "{missing} of the {count} results of this edit could not be fetched."
    )
    remedy = QT_TRANSLATE_NOOP(
        "notices", "The others are kept. Look for what is missing in your fal dashboard."
    )


class DownloadDamaged(FireredError):
    """What was downloaded is not a whole picture, after several tries."""

    code = "download_damaged"
    happened = QT_TRANSLATE_NOOP("notices", "The result arrived damaged several times.")
    remedy = QT_TRANSLATE_NOOP("notices", "The edit is kept; resume it to fetch the result again.")


class PictureMissing(FireredError):
    """There is no file at `path`."""

    code = "picture_missing"
    happened = QT_TRANSLATE_NOOP("notices", "There is no file {name}.")
    remedy = QT_TRANSLATE_NOOP("notices", "Choose the picture again.")


class PictureUnreadable(FireredError):
    """The file is not a whole picture in a known format."""

    code = "picture_unreadable"
    happened = QT_TRANSLATE_NOOP("notices", "{name} cannot be read as a picture.")
    remedy = QT_TRANSLATE_NOOP("notices", "Open it in another program and save it as JPEG or PNG.")


class DecoderMissing(FireredError):
    """The file is of a format for which an optional decoder is not installed."""

    code = "decoder_missing"
    happened = QT_TRANSLATE_NOOP("notices", "{name} is a {kind} file, which cannot be read here.")
    remedy = QT_TRANSLATE_NOOP(
        "notices",
        "Install the extra “{extra}” (pip install firered-desktop[{extra}]), or save the picture "
        "as JPEG or PNG.",
    )


class PictureTooLarge(FireredError):
    """The picture exceeds the limits on pixels or bytes."""

    code = "picture_too_large"
    happened = QT_TRANSLATE_NOOP("notices", "{name} is too large ({size}).")
    remedy = QT_TRANSLATE_NOOP("notices", "Save a smaller copy, at most {limit}.")


class SigningMissing(FireredError):
    """Copies are to be signed, but what signs them is not installed."""

    code = "signing_missing"
    happened = QT_TRANSLATE_NOOP("notices", "Content credentials cannot be written here.")
    remedy = QT_TRANSLATE_NOOP(
        "notices",
        "Install the extra “{extra}” (pip install firered-desktop[{extra}]), or turn content "
        "credentials off.",
    )


class CertificateUnusable(FireredError):
    """A copy cannot be signed with the person's certificate and key."""

    code = "certificate_unusable"
    happened = QT_TRANSLATE_NOOP("notices", "The certificate {name} cannot sign copies.")
    remedy = QT_TRANSLATE_NOOP(
        "notices",
        "Choose a valid certificate for signing with its whole chain, and the key that belongs to "
        "it, both as PEM files; or turn content credentials off.",
    )


class ImagingStopped(FireredError):
    """The imaging process ended or took too long on this picture."""

    code = "imaging_stopped"
    happened = QT_TRANSLATE_NOOP("notices", "Reading {name} had to be stopped.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "The file may be damaged; save it again in another program."
    )


class DraftChanged(FireredError):
    """Pictures or instruction are not those any more that boards were made of."""

    code = "draft_changed"
    happened = QT_TRANSLATE_NOOP(
        "notices", "The pictures or the instruction changed meanwhile, so no boards were laid."
    )
    remedy = QT_TRANSLATE_NOOP("notices", "Lay them on boards again.")


class AddressRefused(FireredError):
    """A picture on the web is at an address that no public machine has; nothing was asked there."""

    code = "address_refused"
    happened = QT_TRANSLATE_NOOP(
        "notices", "{host} is no place on the public web, so nothing is fetched from there."
    )
    remedy = QT_TRANSLATE_NOOP("notices", "Save the picture as a file and add that.")


class AddressUnreachable(FireredError):
    """A picture on the web could not be fetched; `detail` says why."""

    code = "address_unreachable"
    happened = QT_TRANSLATE_NOOP("notices", "{host} did not hand over the picture ({detail}).")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Try again, or save the picture with your browser and add the file."
    )


class AddressTooLarge(FireredError):
    """What is at a web address has more bytes than are fetched."""

    code = "address_too_large"
    happened = QT_TRANSLATE_NOOP("notices", "What {host} sends is larger than {limit}.")
    remedy = QT_TRANSLATE_NOOP("notices", "Save the picture with your browser and add the file.")


class AddressNoPicture(FireredError):
    """What is at a web address is not a picture that can be read here."""

    code = "address_no_picture"
    happened = QT_TRANSLATE_NOOP("notices", "What {host} sent is no picture that can be read here.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Copy the address of the picture itself, not that of the page around it."
    )


class LibraryNewer(FireredError):
    """The library was written by a newer program."""

    code = "library_newer"
    happened = QT_TRANSLATE_NOOP(
        "notices", "The library in {folder} was made by a newer version of this program."
    )
    remedy = QT_TRANSLATE_NOOP("notices", "Update the program, or choose another library folder.")


class LibraryUnusable(FireredError):
    """The library cannot be opened or written; `detail` says why."""

    code = "library_unusable"
    happened = QT_TRANSLATE_NOOP("notices", "The library in {folder} cannot be used: {detail}.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Check the folder's permissions, or choose another with --library."
    )


class LibraryDamaged(FireredError):
    """The library's database cannot be read at the start, or is gone, and has no copy."""

    code = "library_damaged"
    happened = QT_TRANSLATE_NOOP(
        "notices", "The library in {folder} cannot be read: {detail}, and there is no copy of it."
    )
    remedy = QT_TRANSLATE_NOOP(
        "notices",
        "Open the window: it can begin a new library there and offers your picture files. Nothing "
        "is deleted. Or restore a backup into another folder.",
    )


class LibraryBusy(FireredError):
    """Another program held the library's lock for too long."""

    code = "library_busy"
    happened = QT_TRANSLATE_NOOP("notices", "The library in {folder} is in use and did not answer.")
    remedy = QT_TRANSLATE_NOOP("notices", "Close other windows of the program and try again.")


class BackupUnusable(FireredError):
    """A library cannot be made of this file."""

    code = "backup_unusable"
    happened = QT_TRANSLATE_NOOP("notices", "{file} is no backup of a library, or is damaged.")
    remedy = QT_TRANSLATE_NOOP("notices", "Choose another backup. Nothing was changed.")


class DiskFull(FireredError):
    """No space is left for a result."""

    code = "disk_full"
    happened = QT_TRANSLATE_NOOP("notices", "The disk of {folder} is full.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Free some space and go on; what was done so far is kept."
    )


class FolderUnwritable(FireredError):
    """The folder for results cannot be written."""

    code = "folder_unwritable"
    happened = QT_TRANSLATE_NOOP("notices", "Nothing can be written to {folder}.")
    remedy = QT_TRANSLATE_NOOP("notices", "Choose another folder.")


class OriginalKept(FireredError):
    """A copy should have replaced the picture that it was made from."""

    code = "original_kept"
    happened = QT_TRANSLATE_NOOP("notices", "{name} is an original, which is never written over.")
    remedy = QT_TRANSLATE_NOOP("notices", "Choose another name.")


class OriginalChanged(FireredError):
    """A file should have been replaced that is another one by now."""

    code = "original_changed"
    happened = QT_TRANSLATE_NOOP("notices", "{name} was changed meanwhile and is left as it is.")
    remedy = QT_TRANSLATE_NOOP("notices", "Look at it, and save the result under another name.")


class RecipeUnusable(FireredError):
    """A file should have been a recipe and is none, or one that asks for too much."""

    code = "recipe_unusable"
    happened = QT_TRANSLATE_NOOP("notices", "{name} cannot be used as a recipe: {reason}.")
    remedy = QT_TRANSLATE_NOOP("notices", "Ask whoever made it to share it again.")


class EditUnknown(FireredError):
    """No edit has this id, or several begin with it."""

    code = "edit_unknown"
    happened = QT_TRANSLATE_NOOP("notices", "There is no such edit: {id}.")
    remedy = QT_TRANSLATE_NOOP("notices", "Look at the list of unfinished edits.")


class EditBusy(FireredError):
    """The edit is being worked on, here or by another program."""

    code = "edit_busy"
    happened = QT_TRANSLATE_NOOP("notices", "Edit {id} is being worked on.")
    remedy = QT_TRANSLATE_NOOP(
        "notices", "Stop it in the program that runs it, or wait until it is done."
    )


class EditUnsuited(FireredError):
    """The edit is there, but as it stands it cannot do what was asked."""

    code = "edit_unsuited"
    happened = QT_TRANSLATE_NOOP("notices", "This cannot be done with edit {id} as it stands.")
    remedy = QT_TRANSLATE_NOOP("notices", "Look at its state in the list of unfinished edits.")


class Unexpected(FireredError):
    """A bug of ours, shown in a form that a person can pass on."""

    code = "unexpected"
    happened = QT_TRANSLATE_NOOP("notices", "Something unexpected happened ({detail}).")
    remedy = QT_TRANSLATE_NOOP("notices", "The edit is kept. Copy the details and report them.")


class InvalidSettings(FireredError):
    """Something is missing or out of range; nothing was sent. `problems` name the fields."""

    code = "invalid_settings"
    happened = QT_TRANSLATE_NOOP("notices", "{what}")
    remedy = QT_TRANSLATE_NOOP("notices", "{remedy}")

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        first = problems[0]
        super().__init__(what=str(first.happened), remedy=str(first.remedy), field=first.field)

    def notice(self) -> Notice:
        first = self.problems[0]  # what is stored of it has lost its language
        return Notice(first.happened, self.charged, first.remedy)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a draft from being run: the field's name, what is wrong, the remedy."""

    field: str
    happened: Sentence
    remedy: Sentence


@dataclass(frozen=True, slots=True)
class Notice:
    """What a person is told: what happened, whether it was charged, what to do."""

    happened: Sentence
    charged: Charged
    remedy: Sentence


@dataclass(frozen=True, slots=True)
class Failure:
    """An error as it is stored with its edit; the words are made when it is shown."""

    code: str
    charged: Charged = Charged.NO
    values: Mapping[str, str | int | float] = field(default_factory=dict)

    def notice(self) -> Notice:
        """The notice for this failure, also for one that a newer version wrote."""
        leaf = LEAVES.get(self.code, Unexpected)
        values = self.values if self.code in LEAVES else {"detail": self.code}
        places = {name: _place(name, value) for name, value in values.items()}
        return Notice(
            Sentence(CONTEXT, leaf.happened, places),
            self.charged,
            Sentence(CONTEXT, leaf.remedy, places),
        )


def _place(name: str, value: str | int | float) -> Value:
    return Phrase("reasons", value) if name in _REASONED and isinstance(value, str) else value


LEAVES: Mapping[str, type[FireredError]] = {
    leaf.code: leaf for leaf in FireredError.__subclasses__()
}

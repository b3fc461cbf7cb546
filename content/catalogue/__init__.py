"""Every kind of mistake that a pack can have, by its code.

Never change a code: people search for it, and `docs/authoring.md` has a section for each.
"""

from content.catalogue.entry import LANGUAGES, Entries, Entry, Severity, Told
from content.catalogue.files import FILES
from content.catalogue.form import FORM
from content.catalogue.helplines import SUPPORT
from content.catalogue.limits import LIMITS
from content.catalogue.logic import LOGIC
from content.catalogue.names import NAMES
from content.catalogue.plans import SESSIONS
from content.catalogue.reasonings import LISTENING
from content.catalogue.style import STYLE
from content.catalogue.wording import TEXTS

CATALOGUE: Entries = {
    **FILES,
    **FORM,
    **NAMES,
    **TEXTS,
    **LISTENING,
    **LIMITS,
    **STYLE,
    **LOGIC,
    **SESSIONS,
    **SUPPORT,
}

__all__ = ["CATALOGUE", "LANGUAGES", "Entry", "Severity", "Told"]

"""What a button of a walk can mean: a verb and, for most, what it is about.

Together they are an action, such as 'option:niemand', 'group:deels' or 'back'. Walks keep the
actions of their screen, so an action never changes its meaning. What each verb does is in
`dialogs/steps/actions.py`.
"""

from __future__ import annotations

from enum import Enum


class WalkVerb(Enum):
    """What a button does. The value is the first word of its action."""

    OPTION = "option"
    PICK = "pick"
    DROP = "drop"
    DONE = "done"
    UNKNOWN = "unknown"
    SKIP = "skip"
    EXPLAIN = "explain"
    """Say the question in plainer words."""
    WAS_ANSWER = "was_answer"
    """The text that was taken for something said to the bot is an answer after all."""
    ASKED = "asked"
    """The text that may be said to the bot asks it something."""
    LIST_IT = "list_it"
    """What was told and is on no list may be put there."""
    NOT_LISTED = "not_listed"
    KEEP = "keep"
    """Keep the present answer to a question that was asked again."""
    BACK = "back"
    """To the question before; from a screen without a question, `PREVIOUS`."""
    PREVIOUS = "previous"
    CHECKLIST = "checklist"
    GROUP = "group"
    """The elements of one status."""
    ELEMENT = "element"
    ANSWERS = "answers"
    OTHERS = "others"
    """Other teams' numbers about an element."""
    ASK = "ask"
    GO_ON = "go_on"
    WHOLE = "whole"
    """Go on with the whole conversation after a short one."""
    ANEW = "anew"
    """Begin again, with no answers."""
    OTHER = "other"
    """Begin another pack."""
    ERASE = "erase"
    KEEP_DATA = "keep_data"
    SHARE = "share"
    """The group may see this answer."""
    HOLD = "hold"
    """It may not."""
    BRING = "bring"
    """Take an earlier answer along into the session."""
    AFRESH = "afresh"
    """Answer again in the session."""
    MISSED = "missed"
    """The facilitator is gone."""
    LEAVE = "leave"
    SHARING = "sharing"
    """To a place in sharing with the programme."""
    AGREE = "agree"
    REFUSE = "refuse"
    TAKE_BACK = "take_back"
    WISH = "wish"
    """Hear that the next edition is out, or no longer."""
    ORGANISATION = "organisation"
    NEW_PROJECT = "new_project"
    """Make a code for the project that a shared walk is about."""
    SENTENCE = "sentence"
    """Share a sentence in which nothing was found."""
    AS_IT_IS = "as_it_is"
    """Share it although something was found."""
    KEEP_SENTENCE = "keep_sentence"
    NO_SENTENCE = "no_sentence"
    LEAVE_OUT = "leave_out"
    """Don't share a sentence, where a plain no may mean something else."""
    TYPE = "type"
    """Retype a sentence before it is shared."""
    CHANGES = "changes"
    NO_CHANGES = "no_changes"
    TAKE_AWAY = "take_away"
    """Erase words about something serious."""
    MISREAD = "misread"
    """Words were taken for something serious, and are an answer after all."""
    CONFIRM = "confirm"
    """Somebody may not be safe, as the bot asked because it was in doubt."""
    HELPED = "helped"
    KEEP_WORDS = "keep_words"
    UNNAME = "unname"
    """Take the names out of this answer."""
    UNNAME_AS = "unname_as"
    """The same, with who it is instead of the name."""
    UNNAME_ALWAYS = "unname_always"
    LEAVE_NAME = "leave_name"
    TAKE_HOME = "take_home"
    """To a place in taking the checklist home."""
    BELONGS_AT = "belongs_at"
    """What was typed at the list belongs to this element, or to none."""
    BELONGS_ELSEWHERE = "belongs_elsewhere"
    NOW_IN_PLACE = "now_in_place"
    """After what was typed, this element is in place."""
    NOW_PARTLY = "now_partly"
    NO_MOVE = "no_move"
    """What was typed moves nothing."""
    TAKE_SAID = "take_said"
    """Take away what was said last at this element."""
    STRIKE = "strike"
    """Take away one sentence of theirs, wherever it is."""
    UNNAME_SAID = "unname_said"
    """Take the names out of it."""
    NAME_STAYS = "name_stays"
    """Leave the names in what was said last at this element."""
    TICK_OFF = "tick_off"
    """This element is done."""
    UNTICK = "untick"
    WENT = "went"
    """How it went with a point that was chosen."""
    LEAVE_POINT = "leave_point"
    TOO_LARGE = "too_large"
    """The step was too large."""
    IN_BETWEEN = "in_between"
    """Something came in between."""
    AGAIN_ON = "again_on"
    """When to be asked again."""
    WRITE_AT = "write_at"
    """At what hour of the day that they named a message may come."""
    NO_MESSAGES = "no_messages"
    LOOK_LATER = "look_later"
    """To be asked again, after some weeks, what is missing now."""
    NO_LOOK = "no_look"
    LOOK_NOW = "look_now"
    NOT_NOW = "not_now"
    STOP_LOOKING = "stop_looking"
    """Stop asking again, and show then and now."""
    ALSO_DONE = "also_done"
    """The report on one point is news about this element as well."""
    NOT_ALSO = "not_also"
    NONE_FITS = "none_fits"
    """None of the options says what was typed."""
    NEWS_OF = "news_of"
    """What was typed at a question that is asked again answers another of them."""
    SETTLED = "settled"
    """What they chose and doubted then is settled by now."""
    NOT_SETTLED = "not_settled"
    CHOSE_OTHER = "chose_other"
    """They chose something else since."""
    ASK_MORE = "ask_more"
    """Go on with what wasn't asked again yet."""
    CHOOSE = "choose"
    """To a place in choosing what to go on with."""
    POINT = "point"
    """Go on with this element."""
    NO_POINT = "no_point"
    """Don't go on with the point of this number."""
    WORDING = "wording"
    """Whose words a point has, and its number."""
    ONWARD = "onward"
    """To the next turn of choosing, with everything as it is."""
    LOOK_ON = "look_on"
    """When they look together."""
    WHO_BEGINS = "who_begins"
    POINT_NAME = "point_name"
    """What to do with a name in a sentence or in who begins."""
    POINT_PLAN = "point_plan"
    """Which part of a sentence of their own is the plan."""
    MESSAGE_AT = "message_at"
    """At which hour of that day the bot writes, or that it doesn't."""
    ENOUGH = "enough"
    """Enough for now: what was chosen stays."""
    QUIET_PAUSE = "quiet_pause"
    QUIET_ON = "quiet_on"


MEANS_YES = (
    WalkVerb.CONFIRM,
    WalkVerb.TAKE_AWAY,
    WalkVerb.SHARE,
    WalkVerb.BRING,
    WalkVerb.AGREE,
    WalkVerb.SENTENCE,
    WalkVerb.CHANGES,
    WalkVerb.UNNAME,
    WalkVerb.LOOK_LATER,
    WalkVerb.LOOK_NOW,
    WalkVerb.ALSO_DONE,
    WalkVerb.SETTLED,
)
"""The verbs of the buttons that a plain yes can mean."""
MEANS_NO = (
    WalkVerb.KEEP_WORDS,
    WalkVerb.HOLD,
    WalkVerb.AFRESH,
    WalkVerb.REFUSE,
    WalkVerb.NO_SENTENCE,
    WalkVerb.NO_CHANGES,
    WalkVerb.LEAVE_NAME,
    WalkVerb.NO_LOOK,
    WalkVerb.NOT_NOW,
    WalkVerb.NOT_ALSO,
    WalkVerb.NOT_SETTLED,
)
"""The same for a plain no."""


def walk_action(verb: WalkVerb, about: str = "") -> str:
    """The action under a button. `about`: which option, question, element, status or page."""
    return f"{verb.value}:{about}" if about else verb.value


def read_action(action: str) -> tuple[WalkVerb, str]:
    """The verb of an action, and what it is about ('' if nothing). Raises ValueError for one that
    was never made."""
    verb, _, about = action.partition(":")
    return WalkVerb(verb), about

"""Small Dutch words whose neighbours must be a thing, a place or a person."""

ARTICLES = frozenset({"de", "het", "een", "geen", "elke", "'n"})
DETERMINERS = ARTICLES | frozenset(
    {
        *("die", "dit", "dat", "deze", "mijn", "jouw", "zijn", "haar", "ons", "onze", "hun"),
        *("jullie", "elk", "ieder", "iedere", "veel", "meer", "wat"),
    }
)
POSSESSIVES = frozenset({"mijn", "zijn", "haar", "z'n", "d'r", "hun"})
AND = frozenset({"en", "of"})
CONJUNCTIONS = AND | frozenset(
    {
        *("dat", "omdat", "toen", "als", "want", "maar", "waar", "hoe", "wat", "waarom", "dus"),
        *("terwijl", "zoals"),
    }
)
WITH_SOMEONE = frozenset({"met", "bij", "aan", "tegen", "naast", "namens", "behalve"})
"""After one of these a thing has an article, and a person hasn't."""
TO_A_CAPITAL = frozenset({"aan", "met", "tegen", "door", "naast", "namens", "volgens", "zonder"})
"""After one of these a capital means a person and not a place."""
TO_SOMEONE = WITH_SOMEONE | TO_A_CAPITAL | frozenset({"voor", "van", "als"})
BEFORE_PLACES = frozenset(
    {
        *("in", "uit", "naar", "te", "via", "tijdens", "over", "per", "van", "bij", "voor", "op"),
        *("richting", "rond", "vanuit", "binnen", "buiten", "heet", "heette", "is", "project"),
        *("film", "boek", "lied", "spel", "merk", "app", "wijk", "dorp", "stad", "land", "taal"),
        *("keken", "kijken", "speelden", "spelen", "spreken", "spreekt", "leren", "vieren"),
        *("doen", "deden", "heten", "groep", "team", "club", "buurt", "geloof"),
    }
)
"""After one of these a capital may well mean a place, or a thing."""
MONTHS = frozenset({"mei", "april", "juni", "juli"})
BEFORE_MONTHS = frozenset({"in", "eind", "begin", "sinds", "vanaf", "tot", "half", "van"})
NAMING = frozenset({"heet", "heette", "heten", "heetten", "genaamd"})
WHO = frozenset({"ik", "hij", "zij", "ze", "man", "vrouw", "meid", "iemand", "ander", "nieuwe"})
THIS_IS = frozenset({"ik", "dit", "dat", "hij", "zij"})
NAMES = frozenset({"naam", "bijnaam", "voornaam", "achternaam"})
CALLING = frozenset({"noem", "noemt", "noemen", "noemde", "noemden"})
CALLED = frozenset({"hem", "haar", "me", "mij", "zich"})
OF = "van"
OF_SOMEONE = frozenset(
    {
        *("moeder", "vader", "ouders", "zus", "zusje", "broer", "broertje", "oma", "opa", "tante"),
        *("oom", "dochter", "zoon", "neef", "neefje", "nicht", "nichtje", "familie", "vriend"),
        *("vriendin", "vriendje", "mentor", "coach", "begeleider", "maatje", "buddy", "hond"),
        *("idee", "verhaal", "huis", "kamer", "fiets", "telefoon", "plan", "naam"),
    }
)
"""'De moeder van …', 'het idee van …'."""
CALLS = frozenset({"bel", "app", "mail", "sms", "belde", "appte", "vraag", "vroeg"})
TAKES_ON = frozenset(
    {
        *("vraagt", "leert", "regelt", "belt", "appt", "mailt", "koopt", "bakt", "kookt"),
        *("schrijft", "nodigt", "vertelt", "zegt", "oefent", "zoekt"),
    }
)
"""What somebody takes on in an agreement, and what a thing without an article hardly ever does."""
SAYS_WHAT = frozenset({"dat", "of", "niet", "wel", "ook", "zelf", ""})
"""What follows the speaker: 'toen zei … dat'."""
NO_ENDS_OF_NAMES = ("t", "d", "de", "te", "en", "ig", "ijk")
"""A word that ends so is a verb or an adjective more often than a name."""
ORDINARY = frozenset(
    f"{before} {article}"
    for before in ("van", "in", "op", "aan", "voor", "uit")
    for article in ("de", "het", "'t")
)
"""May come before a surname and before any thing: 'Ali van de hoek'."""
STARTS_OF_SURNAMES = frozenset({"van der", "van den", "el", "ait", "ould", "bin", "uit den"})
"""Begin a surname and nothing else."""

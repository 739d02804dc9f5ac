"""Credentials on the wire: which came, and are they the right ones?

RFC 7617 (basic), RFC 6750 (bearer), RFC 9110, section 11 (others), and API keys as the
document places them. Several schemes may use one carrier (the `Authorization` field);
only one of them can be sent then.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping

from ..document.api import Parameter, Scheme
from ..wire.decode import Pairs, Request, unquote

Secret = Callable[[str, str], "str | None"]
"""From a scheme's name and a part (`value`, `username`, `password`) to what must come;
None: any."""


def carrier(scheme: Scheme) -> str | None:
    """Name the place that a scheme's credential goes to; None: none is sent."""
    if scheme.kind == "none":
        return None
    if scheme.kind != "apiKey":
        return "header:authorization"
    if scheme.location == "header":
        return f"header:{scheme.parameter.lower()}"
    return f"{scheme.location}:{scheme.parameter}"


def carriers(names: Iterable[str], schemes: Mapping[str, Scheme]) -> frozenset[str]:
    """Name the places that the credentials of some schemes go to."""
    found = (carrier(schemes[name]) for name in names if name in schemes)
    return frozenset(place for place in found if place is not None)


def place_of(parameter: Parameter) -> str:
    """Name the place that a parameter goes to, as `carrier` names them."""
    if parameter.location == "header":
        return f"header:{parameter.name.lower()}"
    return f"{parameter.location}:{parameter.name}"


def sent_credentials(
    schemes: Mapping[str, Scheme],
    taken: frozenset[str],
    request: Request,
    pairs: Pairs,
    jar: list[tuple[str, str]],
) -> dict[str, str]:
    """Give what came, by carrier; query pairs are taken.

    Carriers of other operations' schemes count too: such a credential was not asked
    for. `taken` are the places where a parameter of the operation stands.
    """
    found: dict[str, str] = {}
    for scheme in schemes.values():
        place = carrier(scheme)
        if place is None or place in found or place in taken:
            continue
        value = _value(place, request, pairs, jar)
        if value is not None:
            found[place] = value
    return found


def _value(
    place: str, request: Request, pairs: Pairs, jar: list[tuple[str, str]]
) -> str | None:
    location, _, name = place.partition(":")
    if location == "header":
        values = list(request.values(name))
    elif location == "query":
        values = [unquote(value, plus=True) for value in pairs.take(name)]
    else:
        values = [unquote(value) for key, value in jar if key == name]
    # Twice is not once: what comes beside a credential makes it another one.
    return ", ".join(values) if values else None


def wanted(scheme: Scheme, secret: Secret) -> str | None:
    """Give the exact value that a scheme's credential makes; None: any."""
    if scheme.kind == "basic":
        user, password = (
            secret(scheme.name, "username"),
            secret(scheme.name, "password"),
        )
        if user is None or password is None:
            return None
        return f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"
    value = secret(scheme.name, "value")
    prefix = scheme.prefix if scheme.location != "query" else ""
    if value is not None and prefix:
        return f"{prefix} {value}" if prefix[-1].isalnum() else f"{prefix}{value}"
    if value is None or scheme.kind == "apiKey":
        return value
    return f"{scheme.word} {value}"


def same_credential(expected: str, actual: str) -> bool:
    """Compare two credentials; an authentication scheme's word has no case."""
    word, space, rest = expected.partition(" ")
    other, _, value = actual.partition(" ")
    if space and word.lower() == other.lower():
        return rest == value
    return expected == actual


def _follows(word: str, value: str) -> bool:
    """Tell whether something stands behind a word, apart from it where it is one."""
    if not word:
        return True
    rest = value[len(word) :]
    apart = not word[-1].isalnum() or rest[:1] == " "
    return value.lower().startswith(word.lower()) and apart and rest.strip() != ""


def wrong_credential(
    place: str, value: str, schemes: Iterable[Scheme], secret: Secret
) -> str | None:
    """Give what should stand in a carrier, where what stands there is none of it."""
    expected: list[str] = []
    for scheme in schemes:
        if carrier(scheme) != place:
            continue
        want = wanted(scheme, secret)
        if want is None:
            word = scheme.prefix or scheme.word
            if _follows(word, value):
                return None
            expected.append(f"{word} …")
        elif same_credential(want, value):
            return None
        else:
            expected.append(want)
    return " or ".join(dict.fromkeys(expected)) if expected else None

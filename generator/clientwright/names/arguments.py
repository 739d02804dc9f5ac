"""Arguments of methods, of the constructor, and of webhook parsers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..diagnostics import Collector
from ..ir.api import Api, Location, Operation, Parameter, SchemeType, SecurityScheme
from ..ir.oauth import flow_parts
from ..ir.query import body_properties, resolved
from ..ir.schema import ConstSchema
from .overrides import Overrides
from .reserved import ARGUMENTS, CONSTRUCTOR, KEYWORDS
from .resolve import Candidate, Group, resolve
from .words import snake, spelled, words

_GROUP = Group("argument", ARGUMENTS)
_RANKS = {
    Location.PATH: 1,
    Location.QUERY: 2,
    Location.QUERYSTRING: 3,
    Location.HEADER: 4,
    Location.COOKIE: 5,
}
_FIELD_RANK = 6
_FIXED_RANK = 7


def name_arguments(
    api: Api, overrides: Overrides, earlier: Mapping[str, str], collector: Collector
) -> dict[tuple[str, str], str]:
    """Name the arguments of every operation; keys are those of `Names.arguments`."""
    names: dict[tuple[str, str], str] = {}
    for operation in api.operations:
        candidates = dict(_candidates(api, operation, overrides))
        given = resolve(_GROUP, candidates.values(), earlier, collector)
        for key, candidate in candidates.items():
            names[operation.identity, key] = given[candidate.identity]
        for key, header in (("accept", "accept"), ("contentType", "content-type")):
            declared = _header(operation, header)
            if declared is not None:
                names[operation.identity, key] = names[operation.identity, declared]
    return names


def argument_identity(operation: str, key: str) -> str:
    """Give the key that an argument's name is kept under."""
    return f"argument {operation} {key}"


def parameter_key(parameter: Parameter) -> str:
    """Give a parameter's key: `query:page[size]`."""
    return f"{parameter.location}:{parameter.name}"


def _header(operation: Operation, name: str) -> str | None:
    for one in operation.parameters:
        if one.location is Location.HEADER and one.name.lower() == name:
            return parameter_key(one)
    return None


def _called(one: Parameter) -> str:
    """Return what a parameter is called, by itself or by the vendor's own SDK."""
    return _plain(one.vendor_name or one.name)


def argument_keys(operation: Operation, key: str) -> tuple[str, ...]:
    """Return how settings may speak of an argument."""
    named = (operation.identity, operation.operation_id)
    return (*(f"{one} {key}" for one in named if one), key)


def _hint(overrides: Overrides, operation: Operation, key: str) -> str | None:
    for one in argument_keys(operation, key) if overrides.arguments else ():
        if one in overrides.arguments:
            return overrides.arguments[one]
    return None


def _candidates(
    api: Api, operation: Operation, overrides: Overrides
) -> Iterator[tuple[str, Candidate]]:
    """Give every argument by its key; the order is that of the document."""
    alike = Counter((one.location, _called(one)) for one in operation.parameters)
    for one in operation.parameters:
        key = parameter_key(one)
        plain = _called(one)
        located = f"{plain.rstrip('_')}_{one.location}"
        marks = _plain(one.name, True)
        if alike[one.location, plain] > 1:
            located, marks = marks, located
        yield (
            key,
            Candidate(
                argument_identity(operation.identity, key),
                (plain, located, marks),
                _rank(api, one, plain),
                _hint(overrides, operation, key) or one.name_hint,
                one.place,
            ),
        )
    if operation.body is not None:
        yield from _body_candidates(api, operation, overrides)
    if _chooses_body(operation) and _header(operation, "content-type") is None:
        yield _special(operation, "contentType", "content_type")
    if _chooses_answer(operation) and _header(operation, "accept") is None:
        yield _special(operation, "accept", "accept")


def _special(operation: Operation, key: str, name: str) -> tuple[str, Candidate]:
    identity = argument_identity(operation.identity, key)
    return key, Candidate(identity, (name, f"{name}_argument"), (0,))


def _whole_body(operation: Operation) -> tuple[str, Candidate]:
    """Return the one argument of a body that is not spread over several."""
    named = operation.body.vendor_name if operation.body is not None else None
    if named is None:
        return _special(operation, "body", "body")
    identity = argument_identity(operation.identity, "body")
    plain = _plain(named)
    return "body", Candidate(identity, (plain, "body", "body_argument"), (_FIELD_RANK,))


def _body_candidates(
    api: Api, operation: Operation, overrides: Overrides
) -> Iterator[tuple[str, Candidate]]:
    properties = body_properties(api, operation)
    if properties is None:
        yield _whole_body(operation)
        flag = _flag(operation)
        if flag is not None:
            plain = _plain(flag.removeprefix("body:"))
            yield _special(operation, flag, plain)
        return
    for one in properties:
        key = f"body:{one.name}"
        plain = _plain(one.vendor_name or one.name)
        rank = (_FIELD_RANK, 0 if plain == one.name else 1, len(one.name), one.name)
        proposals = (plain, f"body_{plain.rstrip('_')}", _plain(one.name, True))
        identity = argument_identity(operation.identity, key)
        hint = _hint(overrides, operation, key)
        yield key, Candidate(identity, proposals, rank, hint)


def _flag(operation: Operation) -> str | None:
    """Return the property of a whole body that a stream is chosen by."""
    choice = operation.streaming.choice if operation.streaming is not None else None
    if choice is None or choice.parameter is None:
        return None
    return choice.parameter if choice.parameter.startswith("body:") else None


def _plain(wire: str, spell: bool = False) -> str:
    parts = spelled(wire) if spell else words(wire) or spelled(wire)
    return snake(parts, "argument")


def _rank(api: Api, one: Parameter, plain: str) -> tuple[int | str, ...]:
    fixed = one.required and isinstance(resolved(api, one.schema), ConstSchema)
    rank = _FIXED_RANK if fixed else _RANKS[one.location]
    return (rank, 0 if plain == one.name else 1, len(one.name), one.name)


def _chooses_body(operation: Operation) -> bool:
    content = operation.body.content if operation.body is not None else ()
    return len(content) > 1 or any("*" in one.media_type for one in content)


def _chooses_answer(operation: Operation) -> bool:
    if operation.streaming is not None and operation.streaming.choice is not None:
        return False
    kinds = {
        media.media_type
        for response in operation.responses
        if response.key.startswith("2") or response.key == "default"
        for media in response.content
    }
    return len(kinds) > 1 or any("*" in kind for kind in kinds)


_PARTS = {
    SchemeType.API_KEY: ("value",),
    SchemeType.BEARER: ("token",),
    SchemeType.BASIC: ("username", "password"),
    SchemeType.HTTP: ("value",),
    SchemeType.MUTUAL_TLS: (),
}


def name_constructor(
    api: Api, earlier: Mapping[str, str], collector: Collector
) -> tuple[dict[tuple[str, str], str], dict[str, str]]:
    """Name the constructor's arguments: credentials, and server variables."""
    parts = {
        (key, part): _credential(scheme, part)
        for key, scheme in api.security_schemes.items()
        for part in (*_PARTS[scheme.type], *flow_parts(scheme.flows))
    }
    servers = [*api.servers, *(s for one in api.operations for s in one.servers)]
    variables = {
        one.name: _variable(one.name) for server in servers for one in server.variables
    }
    given = resolve(
        Group("constructor argument", CONSTRUCTOR),
        [*parts.values(), *variables.values()],
        earlier,
        collector,
    )
    return (
        {key: given[one.identity] for key, one in parts.items()},
        {name: given[one.identity] for name, one in variables.items()},
    )


def credential_identity(scheme: str, part: str) -> str:
    """Give the key that a credential's argument is kept under."""
    return f"credential {part} of {scheme}"


def variable_identity(variable: str) -> str:
    """Give the key that a server variable's argument is kept under."""
    return f"server variable {variable}"


def _credential(scheme: SecurityScheme, part: str) -> Candidate:
    plain = part in ("token", "value")
    suffix = () if plain else tuple(words(part))
    hint = scheme.name_hint
    if hint is not None and suffix:
        hint = f"{hint}_{snake(suffix, part)}"
    name = snake((*words(scheme.key), *suffix), "credential")
    marks = snake((*spelled(scheme.key), *suffix), "credential")
    return Candidate(
        credential_identity(scheme.key, part),
        (name, marks, f"{name.rstrip('_')}_credential"),
        (0, 0 if name == scheme.key else 1, len(scheme.key), scheme.key),
        hint,
        scheme.place,
    )


def _variable(name: str) -> Candidate:
    plain = snake(words(name), "variable")
    return Candidate(
        variable_identity(name),
        (plain, f"server_{plain.rstrip('_')}"),
        (1, 0 if plain == name else 1, len(name), name),
    )


def name_webhooks(
    api: Api, earlier: Mapping[str, str], collector: Collector
) -> dict[str, str]:
    """Name the parser of every webhook."""
    candidates = {}
    for one in api.webhooks:
        plain = snake(words(one.name), "webhook")
        long = snake((*words(one.name), *words(one.method.lower())), "webhook")
        key = f"{one.name} {one.method}"
        identity = webhook_identity(key)
        candidates[key] = Candidate(identity, (plain, long), (), None, one.place)
    group = Group("webhook", KEYWORDS)
    given = resolve(group, candidates.values(), earlier, collector)
    return {key: given[one.identity] for key, one in candidates.items()}


def webhook_identity(key: str) -> str:
    """Give the key that a webhook's parser is kept under."""
    return f"webhook {key}"

"""Names of what only requests have: classes, and mappings with known keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...diagnostics import Collector
from ...ir.api import Api
from ...ir.schema import ObjectSchema, SchemaId, UnionSchema
from ...ir.sent import sent
from ..resolve import Candidate, resolve
from .levels import classes
from .places import Places
from .schemas import GROUP


def name_inputs(
    api: Api,
    places: Places,
    names: Mapping[SchemaId, str],
    earlier: Mapping[str, str],
    collector: Collector,
) -> dict[SchemaId, str]:
    """Name the class for requests of every schema that needs one: `PetInput`."""
    identities = places.identities
    wanted = {
        one: input_identity(identities[one])
        for one in sorted(api.inputs)
        if one in names and one in identities
    }
    given = resolve(
        GROUP,
        (
            Candidate(wanted[one], _input_proposals(names[one].rstrip("_")), (one,))
            for one in wanted
        ),
        earlier,
        collector,
        names.values(),
    )
    return {one: given[wanted[one]] for one in wanted}


def _input_proposals(name: str) -> tuple[str, ...]:
    return classes(((name,), ("input",)))


def input_identity(identity: str) -> str:
    """Give the key that a schema's class for requests is kept under."""
    return f"input {identity}"


def name_params(
    api: Api,
    places: Places,
    names: Mapping[SchemaId, str],
    taken: Iterable[str],
    earlier: Mapping[str, str],
    collector: Collector,
) -> dict[SchemaId, str]:
    """Name the `TypedDict` in the place of each model that a caller gives: `PetParams`.

    `names` are those of the models, `taken` all that are given.
    """
    identities = places.identities
    candidates = {
        one: Candidate(
            params_identity(identities[one]),
            _params_proposals(names[one].rstrip("_")),
            (one,),
        )
        for one in sorted(sent(api))
        if one in names
        and one in identities
        and isinstance(api.schemas[one], ObjectSchema | UnionSchema)
    }
    given = resolve(GROUP, candidates.values(), earlier, collector, taken)
    return {one: given[candidate.identity] for one, candidate in candidates.items()}


def _params_proposals(name: str) -> tuple[str, ...]:
    return classes(((name,), ("dict" if name.endswith("Params") else "params",)))


def params_identity(identity: str) -> str:
    """Return the key that the name of a schema's `TypedDict` is kept under."""
    return f"params {identity}"

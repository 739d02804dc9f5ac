"""What a user gives in the place of models, held to their fields (`typed-dict`).

Type checkers read it, nobody runs it. They must refuse the lines that say `refused`,
and no others.
"""

from __future__ import annotations

from fleet import Fleet, models


def taken(client: Fleet) -> None:
    """Mappings, models, and both in one another."""
    owner = models.Owner(family_name="x")
    client.ships.create(name="a", owner={"family_name": "x"})
    client.ships.create(name="a", owner=owner, crew=[owner, {"family_name": "y"}])
    client.ships.create(name="a", owner={"family_name": "x", "given_name": None})
    client.ships.create(
        name="a",
        owner=owner,
        engine={"power": 1, "oil_type_mm": "x", "class_": "y"},
        ports_by_name={"north": {"code": "n"}, "south": models.Port(code="s")},
        load={"kind": "Oil", "barrel_count": None},
        notes={"anything": [1, 2]},
        extra={"weight": 1, "colour": "red"},
        swapped={"a_dash_dash_dash_b": 1, "a_dash_b": "x"},
        parent={"name": "b", "owner": owner, "parent": {"name": "c", "owner": owner}},
    )
    client.ships.list(filter={"min_length": 1, "from_": "x"})
    client.ships.update("1", owner={"given_name": None}, engine=None)
    client.fleets.create([{"name": "a", "owner": {"family_name": "x"}}])
    client.rules.update({"and_": ["x", {"and_": []}, ["y", {"and_": ["z"]}]]})


def kept(client: Fleet) -> None:
    """A mapping in a variable."""
    owner: models.OwnerParams = {"family_name": "x"}
    owner["given_name"] = "y"
    load: models.LoadParams = {"kind": "Grain", "tons": 1.5}
    ship: models.ShipParams = {"name": "a", "owner": owner, "load": load}
    client.fleets.create([ship])


def refused(client: Fleet) -> None:
    """One mistake a line."""
    owner = models.Owner(family_name="x")
    client.ships.create(name="a", owner={})  # refused
    client.ships.create(name="a", owner={"family_name": 1})  # refused
    client.ships.create(name="a", owner={"family_name": "x", "age": 1})  # refused
    client.ships.create(name="a", owner={"familyName": "x"})  # refused
    client.ships.create(name="a", owner=owner, load={"kind": "Gold"})  # refused
    client.ships.create(name="a", owner=owner, crew=[{"name": "x"}])  # refused
    client.ships.create(name="a", owner=owner, parent={"name": "b"})  # refused
    client.ships.create(name="a", owner=owner, engine={"power": None})  # refused
    client.ships.list(filter={"minLength": 1})  # refused
    client.ships.update("1", owner={"familyName": None})  # refused
    client.fleets.create([{"name": "a"}])  # refused
    client.rules.update({"and": []})  # refused

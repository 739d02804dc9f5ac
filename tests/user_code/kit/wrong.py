"""What checkers must refuse: an error in each line that says so, and no other."""

from __future__ import annotations

from depot import AsyncDepot, Depot


def raw(client: Depot) -> None:
    client.parcels.with_raw_response.create(too="Ada")  # wrong
    client.parcels.with_raw_response.create(to=1)  # wrong
    client.parcels.with_raw_response.creat(to="Ada")  # wrong
    client.with_raw_response.parcel.create(to="Ada")  # wrong
    made = client.parcels.with_raw_response.create(to="Ada")
    print(made.parse().iid)  # wrong
    made.links.get_parcels()  # wrong
    print(made.headers_typed.x_rate)  # wrong
    with client.parcels.with_streaming_response.list(limitt=1):  # wrong
        pass


async def later(client: AsyncDepot) -> None:
    made = await client.parcels.with_raw_response.create(to="Ada")
    print((await made.links.get_parcel()).iid)  # wrong
    client.parcels.with_raw_response.create(to="Ada").parse()  # wrong
    with client.parcels.with_streaming_response.list():  # wrong
        pass

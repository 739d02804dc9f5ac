"""What checkers must refuse: an error in each line that says so, and no other."""

from __future__ import annotations

import httpx2
from depot import AsyncDepot, AsyncSend, Depot, RetryPolicy, models
from depot.testing import FakeDepot


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


def settings() -> None:
    async def credential() -> str:
        return "b0t"

    async def measured(request: httpx2.Request, send: AsyncSend) -> httpx2.Response:
        return await send(request)

    Depot(bot=credential)  # wrong
    Depot(middleware=[measured])  # wrong
    Depot(http_client=httpx2.AsyncClient())  # wrong
    AsyncDepot(bot=credential, middleware=[measured])
    AsyncDepot(http_client=httpx2.Client())  # wrong
    RetryPolicy(attempts=3)  # wrong
    Depot().parcels.retrieve("p1", request_options={"timeouts": 1})  # wrong
    print(Depot().request("GET", "/status", returns=int).real)
    print(Depot().request("GET", "/status", returns=int).imaginary)  # wrong


def standins() -> None:
    fake = FakeDepot()
    fake.parcels.create.returns(1)  # wrong
    fake.parcels.list.pages([1])  # wrong
    fake.moves.watch.items("p1")  # wrong
    fake.parcels.made.returns(None)  # wrong
    fake.questions.ask.stream.items(models.Move(parcel="p1"))  # wrong

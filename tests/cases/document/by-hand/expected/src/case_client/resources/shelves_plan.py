"""Shelves plan."""

from __future__ import annotations

from .._runtime import (
    AsyncResource,
    File,
    Multipart,
    Omit,
    Operation,
    Path,
    RequestOptions,
    Resource,
    omit,
)

_UPDATE: Operation[bytes] = Operation(
    method="PUT",
    path="/shelves/{id}/plan",
    parameters=(Path("id"),),
    body=Multipart({"plan": "plan", "title": "title"}, required=False),
    answers={"200": {"application/pdf": lambda: bytes}},
)


class ShelvesPlan(Resource):
    """Shelves plan."""

    def update(
        self,
        id: int,
        *,
        plan: File | Omit = omit,
        title: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call PUT /shelves/{id}/plan.

        `PUT /shelves/{id}/plan`
        """
        return self._call(
            _UPDATE,
            {"id": id},
            body={"plan": plan, "title": title},
            request_options=request_options,
        )


class AsyncShelvesPlan(AsyncResource):
    """Shelves plan."""

    async def update(
        self,
        id: int,
        *,
        plan: File | Omit = omit,
        title: str | Omit = omit,
        request_options: RequestOptions | None = None,
    ) -> bytes:
        """Call PUT /shelves/{id}/plan.

        `PUT /shelves/{id}/plan`
        """
        return await self._call(
            _UPDATE,
            {"id": id},
            body={"plan": plan, "title": title},
            request_options=request_options,
        )

"""Models of `client.forecasts`: `Day` and others."""

from .._runtime.model import Model, optional


class Hours(Model):
    time: list[str]


class Day(Model):
    temperature: int | float | None = optional()


class ForecastRetrieveResponse(Model):
    hours: Hours
    """Of a day."""

    days: list[Day] | None = optional()
    units: dict[str, str] | None = optional()

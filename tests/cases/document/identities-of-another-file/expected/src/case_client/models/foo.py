from .._runtime.model import Model, optional


class Foo(Model):
    bar: str | None = optional()

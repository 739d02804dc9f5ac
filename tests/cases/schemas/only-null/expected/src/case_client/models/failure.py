from .._runtime.model import Model


class Failure(Model):
    result: None

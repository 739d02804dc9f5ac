from .._runtime import Model


class Failure(Model):
    result: None

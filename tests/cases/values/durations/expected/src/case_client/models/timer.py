from .._runtime.durations import IsoDuration
from .._runtime.model import Model


class Timer(Model):
    wait: IsoDuration

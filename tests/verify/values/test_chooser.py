"""Which of several ways a value goes."""

from __future__ import annotations

from clientwright.verify.values.chooser import First, Nth, Rotation


def test_the_ordinary_way_and_a_certain_one() -> None:
    assert [First().pick(0, n) for n in (1, 5)] == [0, 0]
    assert [Nth(7).pick(0, n) for n in (1, 5, 8)] == [0, 2, 7]


def test_each_way_once() -> None:
    """The ordinary one first, whether it turns or not; then as long as any waits."""
    rotation = Rotation()
    assert (rotation.pick(1, 3), rotation.pick(2, 1)) == (0, 0)
    rotation.turning = True
    gone = []
    while rotation.waiting():
        gone.append(rotation.pick(1, 3))
    assert gone == [1, 2]


def test_a_component_goes_its_ways_once() -> None:
    """For all operations that share it."""
    shared: dict[int, int] = {}
    first = Rotation(shared, turning=True)
    assert [first.pick(1, 3), first.pick(1, 3)] == [1, 2]
    second = Rotation(shared, turning=True)
    assert second.pick(1, 3) == 0
    assert not second.waiting()

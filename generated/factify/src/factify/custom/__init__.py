"""Code of your own: this folder is made once and never touched again.

A client can be extended by a class that inherits from it:

    from ..client import Factify


    class MyFactify(Factify):
        def greeting(self) -> str:
            return "hello"

Import it from wherever you like; nothing in the package imports this folder.
"""

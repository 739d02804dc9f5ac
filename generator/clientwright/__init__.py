"""Turn an OpenAPI document into a typed Python client package, and prove it.

`clientwright.pipeline` is the whole tool on one screen.
"""

__version__ = "0.1.0"

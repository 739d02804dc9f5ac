"""Documentation pages as OpenAPI documents.

Hosts of API documentation publish pages where a document should be: Markdown with a
fragment of one, or with one operation in a notation of the host's own, HTML with one
inside. Samples (pages without a block, Postman collections, HTTP archives) give a
draft, of which everything that was inferred says so.
"""

from .blocks.line_numbers import lines_in_page
from .extract import Extracted, extract, extract_pages
from .html import embedded, is_html
from .markdown import pages_of
from .sources import is_page, is_source

__all__ = [
    "Extracted",
    "embedded",
    "extract",
    "extract_pages",
    "is_html",
    "is_page",
    "is_source",
    "lines_in_page",
    "pages_of",
]

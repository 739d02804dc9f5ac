"""Documentation pages as OpenAPI documents.

Hosts of API documentation publish pages where a document should be: Markdown with a
fragment of one, or with one operation in a notation of the host's own, HTML with one
inside. Samples (pages without a block, Postman collections, HTTP archives) give a
draft, of which everything that was inferred says so.
"""

"""The words by which parameters and properties of lists are known.

All are in the form that `Words.normal` gives: `page[cursor]`, `pageCursor` and
`Page-Cursor` are `page_cursor`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple


class Row(NamedTuple):
    """A property that holds the next token, and the inputs that take it, best first."""

    name: str
    inputs: tuple[str, ...]


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _rows(table: str) -> tuple[Row, ...]:
    lines = (line.split() for line in table.strip().splitlines())
    return tuple(Row(name, tuple(inputs)) for name, *inputs in lines)


TOKENS: Final = _rows(
    """
next_page_token page_token next_page_token token cursor page continuation_token
next_token next_token page_token pagination_token token start_token \
continuation_token cursor
next_cursor cursor next_cursor page_cursor after starting_after start_cursor \
page_token after_cursor
next_page_cursor page_cursor cursor next_page_cursor
next_marker marker page_marker next_marker
next_offset offset page_offset next_offset skip
next_page page page_token next_page page_id cursor page_number after
next_page_number page page_number
next_page_id page_id next_page_id page_token
next_page_offset offset page_offset
next_key start_key next_key key
next_start start next_start
next_page_start start
next_continuation_token continuation_token
next_id after_id start_id from_id next_id
next next cursor page_cursor after starting_after from start page_token \
pagination_token token iterator continue page offset
after after cursor page_cursor page_after starting_after after_cursor
end_cursor after cursor page_after start_cursor starting_after
starting_after starting_after cursor
cursor cursor page_cursor after page_token
continue continue
continuation continuation
continuation_token continuation_token
page_token page_token
pagination_token pagination_token
marker marker
bookmark bookmark
iterator iterator
offset offset
last_evaluated_key exclusive_start_key start_key last_evaluated_key
last_id after_id after starting_after start_after
"""
)

TOKEN_HEADERS: Final = _set(
    "next_token next_cursor next_page_token next_page continuation_token"
)

URLS: Final = _set("""
    next_url next_uri next_page_url next_page_uri next_page_link next_page_href
    next_link next_link_url next_href next_results_url next_request_url odata_next_link
    """)

LAST_IDS: Final = _list("starting_after after after_id start_after start_after_id")

OFFSETS: Final = _set("""
    offset skip start_at start_index page_offset record_offset starting_index
    from_index record_index
    """)
DOUBTFUL_OFFSETS: Final = _set("start from first index start_position")
"""Offsets only where the description says so."""

PAGES: Final = _set("page page_number page_no page_num current_page page_index")

LIMITS: Final = _set("""
    limit per_page page_size page_limit size max_results count n max top rows take
    items_per_page max_items results_per_page num_results
    """)

CURSORS: Final = frozenset(name for row in TOKENS for name in row.inputs) | set(
    LAST_IDS
)

INPUTS: Final = CURSORS | OFFSETS | PAGES | LIMITS
"""Inputs that ask for a part of a list."""

CERTAIN: Final = (
    OFFSETS
    | PAGES
    | (CURSORS - _set("key start from token next continue marker bookmark"))
)
"""Inputs that are hardly for anything but pages."""

NEXT: Final = frozenset(row.name for row in TOKENS if row.name.startswith("next_"))

HAS_MORE: Final = _set("""
    has_more more has_next has_next_page has_more_items has_more_results has_more_pages
    more_results more_available more_items more_pages is_truncated has_more_data
    has_additional_results
    """)
IS_LAST: Final = _set(
    "is_last is_last_page last done is_done end_of_list is_end last_page_reached"
)
TOTAL: Final = _set("""
    total total_count total_results total_items total_records total_entries total_size
    total_elements total_hits total_number records_total count_total
    """)
TOTAL_PAGES: Final = _set("""
    total_pages page_count pages num_pages nb_pages last_page pages_count
    number_of_pages total_page_count page_total
    """)
PAGE_ECHO: Final = _set("page current_page page_number page_no page_index")
OFFSET_ECHO: Final = _set("offset start_at start_index start skip from")
COUNT_HEADERS: Final = _set("x_total_count x_total x_total_pages x_page")

PARENTS: Final = _set("""
    meta metadata meta_data list_metadata list_meta response_metadata response_meta
    result_metadata search_metadata page_metadata paging_metadata pagination paging
    paginator pagination_info paging_info page_info page_details page_data search_info
    page pages cursor cursors links next next_page result_info additional_data
    pagination_result
    """)
"""Objects that speak of the page, inside which signals are looked for."""

WRAPPERS: Final = _set("""
    result results data response payload body embedded hits content collection list
    output value
    """)
"""Objects that hold the list."""

LISTS: Final = _list("""
    data items results result value values records entries objects list rows elements
    resources content collection nodes edges hits members documents
    """)
"""Names of the list itself, the likeliest first."""

NOT_LISTS: Final = _set("""
    errors error messages message warnings warning included includes links facets
    facet_counts facet_stats aggregations notices infos info order_by sort breadcrumbs
    error_messages validation_errors warning_messages error_results suggestions expand
    fields columns headers scopes debug tracking failures permissions filters schema
    schemas meta metadata labels tags
    """)
"""Arrays that stand beside the list."""

BODY_PARENTS: Final = _set("page pagination paging cursor options page_info")
"""Objects of a request body that hold inputs."""

READING: Final = _set("""
    search query list find filter lookup browse scroll get fetch retrieve
    """)
WRITING: Final = _set("""
    delete update create add remove import reindex export cancel send replace upsert
    insert bulk move copy assign set put run execute apply sync generate upload start
    stop
    """)
"""Words in the name of an operation of POST that may change something."""

_RUN_TOGETHER: Final[Mapping[str, str]] = {
    name.replace("_", ""): name
    for name in _list(
        """
        page_token next_page_token next_token page_size per_page start_at max_results
        current_page items_per_page start_index next_cursor has_more next_link next_url
        """
    )
}
_PREFIXES: Final = ("list_options_", "pagination_", "paging_", "query_", "params_")
_KNOWN: Final = (
    INPUTS
    | {row.name for row in TOKENS}
    | HAS_MORE
    | IS_LAST
    | TOTAL
    | TOTAL_PAGES
    | PAGE_ECHO
    | OFFSET_ECHO
)
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OTHER: Final = re.compile(r"[^A-Za-z0-9]+")
_LONGEST: Final = 200


class Words:
    """Brings names into the form in which they are compared, each once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def normal(self, name: str) -> str:
        """Return a name in lower case, its words joined by `_`.

        A leading word such as `pagination` is dropped where a paging word follows.
        """
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = _normal(name)
        return found


def _normal(name: str) -> str:
    spaced = _HUMP.sub("_", name[:_LONGEST])
    joined = _OTHER.sub("_", spaced).strip("_").lower()
    joined = _RUN_TOGETHER.get(joined, joined)
    if joined == "pagination_token":
        return joined
    for prefix in _PREFIXES:
        rest = joined.removeprefix(prefix)
        rest = _RUN_TOGETHER.get(rest, rest)
        if rest != joined and rest in _KNOWN:
            return rest
    return joined

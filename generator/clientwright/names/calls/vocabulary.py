"""The words that decide how operations are named, as data.

Verbs are lower-case English words as they stand in paths and operationIds; nouns are
compared in the singular.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LIST = _words("browse enumerate index list")
"""What lists."""

READ = _words(
    """
    describe detail details fetch find get gets info inspect read retrieve show view
    """
)
"""What retrieves one thing."""

CREATE = _words("add create insert make new post")
"""What creates."""

UPDATE = _words("alter change edit modify patch put save set update")
"""What updates."""

DELETE = _words("del delete destroy remove")
"""What deletes."""

CRUD = LIST | READ | CREATE | UPDATE | DELETE

STRONG = _words(
    """
    abort accept accrue acknowledge acquire activate add adjust adopt allocate allow
    amend analyse analyze annotate append apply approve archive arm ascend ask
    assess assign associate attach authenticate authorise authorize autocomplete
    backfill ban bind blacklist boot bump bypass calculate cancel capture categorize
    checkin classify clear close collect combine commit compact compare complete
    compose compute configure confirm connect consume contains convert create
    crosspost customise deactivate deallocate decide decline decode decommission
    decompose decrement decrypt defer delete deliver demote deny deploy deprecate
    deprovision dequeue deregister describe detach detect determine detokenize
    disable disapprove disassociate discard disconnect discover dismiss dissociate
    downgrade downvote drain dub duplicate edit eject elect emit enable encode
    encrypt end enqueue enrich enroll ensure escalate estimate evaluate evict
    exclude exec execute exists expand expire explain expunge extend extract fail
    favorite fetch finalise finalize find finish fix flush forcemerge forget forward
    freeze gather generate geolocate get grant handle hibernate hide hydrate
    identify ignore impersonate incorporate increment infer ingest initialize
    initiate inject insert inspect instantiate interrupt introspect invalidate
    invite invoke kick kickoff kill launch leave lint liquidate list load logoff
    logon mark migrate mint moderate modify move multicast mutate mute narrowcast
    normalize notify nudge obtain offboard onboard open optimise optimize park parse
    patch pause pay perform persist ping populate poweroff poweron preauthorize
    precheck prefetch preload prepare presign prioritise prioritize promote propose
    provision prune publish pull purge push put quiesce reactivate read reanalyze
    reap reassign reauthorize rebalance rebase reboot rebuild recalc recalculate
    receive reclaim reclassify recognise recognize recommend recompute reconcile
    reconfigure reconfirm reconnect recover recreate recycle redact redeem redeploy
    redraw redrive reduce reencrypt refetch refill reflow reformat refresh
    regenerate register reimport reindex reinstall reinstate reinvite reissue reject
    rekey relaunch relinquish reload relocate remediate remix remove rename render
    renew reopen reorder reparent repay replace replay reprocess reprovision requeue
    require rerank rerun rescan rescind rescue resend reset resize resolve respawn
    respond restack restart restore resubmit resubscribe resume resurrect resync
    retag retest retire retract retrieve retrigger retry retype revalidate reverify
    reverse revert revive revoke rewind rewrap rezip rollback rollover rotate
    sanitize screenshot scroll seal seek select send set settle shelve ship shrink
    shuffle shutdown signin signout signup simulate skip sleep snooze solve spawn
    squash stash steer strip submit subscribe succeed suggest summarize supersede
    suppress suspend synchronize takeover terminate tokenize train transact
    transcribe transform translate trash tune unallocate unarchive unarm unassign
    unassociate unban unbind unblock undelete undeploy unenroll unfavorite unfollow
    unfreeze unhide uninstall unlike unlink unlock unmark unmerge unmute unpause
    unpin unpublish unregister unreserve unseal unset unshare unshelve unsnooze
    unstar unsubscribe unsuppress unsuspend untag unwrap update upscale upsert
    upvote validate vectorize verify void wake warm warmup whitelist wipe withdraw
    withhold wrap yield zap
    """
)
"""Actions that are never things."""

WEAK = _words(
    """
    access advance answer audit batch block bookmark broadcast build call change
    chat check checkout claim clone copy count dispute download draft echo embed
    exchange export follow fork format fund hold import index install issue join
    like link lock login logout lookup match merge mirror order override pair pin
    play poll post present preview process proxy purchase query quote record refund
    release repeat reply report request reserve return review run save scale scan
    schedule score search segment share sign snapshot sort split stage star start
    step stop stream sum swap switch sync tag tail test toggle touch trace track
    transfer transition trigger upgrade upload vote watch write
    """
)
"""Actions that are things as well: `report`, `order`."""

VERBS = CRUD | STRONG | WEAK
ACTIONS = STRONG | WEAK

GETS = _words(
    """
    analyse analyze authenticate authorize autocomplete calculate check compare
    contains count discover download estimate evaluate exists explain export find
    identify introspect list login logout lookup match ping preview query recommend
    render resolve scan search stream suggest validate verify watch whoami
    """
)
"""What a GET may perform."""

MODIFIERS = _words("async auto batch bulk force mass multi multiple quick test")
"""What may stand before a verb: `bulk_update`."""

IGNORABLE = _words(
    """
    a all an and api as at by collection collections current data detail details
    entity existing for from gid given guid http id ids in individual info
    information instance item items its key list lists my name new object of on one
    or own param params per resource resources rest sid single slug specific that
    the this to token using uuid v0 v1 v2 v3 v4 v5 via with your
    """
)
"""Words of an operationId that say nothing of their own."""

PREPOSITIONS = _words("by for from to using via with without")
"""What a segment begins with that narrows the one before: `by-query`."""

SINGLES = _words(
    """
    analytics contents counts credentials defaults details insights options
    preferences settings statistics stats terms totals
    """
)
"""Plurals that are one thing."""

ITEMS = _words(
    """
    _embedded body collection content contents data docs edges elements entries hits
    items list members nodes objects page payload records resources response result
    results rows value values
    """
)
"""Properties that hold the items of a list, whatever these are."""

REMOVALS = _words(
    """
    cancel clear delete destroy detach disconnect leave logout purge remove reset
    revoke unassign uninstall unlink unsubscribe
    """
)
"""What a DELETE may perform under its own word."""

PAGING = re.compile(
    r"(page|limit|offset|cursor|per_page|page_?size|page_?token|starting_after|after"
    r"|before|max_?results|start_?at|skip|take|top|\$top|next|next_token|marker|count"
    r"|size)\Z",
    re.IGNORECASE,
)
"""Query parameters of operations that page."""

PREFIX = re.compile(
    r"(?:api|apis|rest|restapi|restful|json|public-api|api-public|publicapi)\Z",
    re.IGNORECASE,
)
"""Leading segments that are never named."""

VERSION = re.compile(
    r"(?:v[0-9]+(?:[._-]?[0-9]+)*(?:[._-]?(?:alpha|beta|rc|preview|p)[0-9]*)*"
    r"|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?:[.-](?:preview|beta|alpha))?"
    r"|[0-9]+(?:\.[0-9]+)+|api_?v[0-9]+|unstable)\Z",
    re.IGNORECASE,
)
"""Segments that are versions."""

EXTENSION = re.compile(
    r"\.(json|xml|csv|pgn|txt|html|pdf|yaml|yml|ndjson|jpg|png|mp3|wav|ics|js|php|aspx)\Z",
    re.IGNORECASE,
)
"""File endings of a path's last segment."""

DOMAIN = re.compile(
    r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:io|com|org|net|dev|cloud|app|sh|co)\Z",
    re.IGNORECASE,
)
"""Segments that end in a domain: `rbac.authorization.k8s.io`."""

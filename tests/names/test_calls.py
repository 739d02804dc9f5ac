"""What people would call the operations of documents in many styles."""

from __future__ import annotations

from typing import Any

import pytest
from names.given import Json, calls, document, names_of, operation

LINE = " "
"""A row is a method, a path, and where they matter an operationId and a tag."""

STRIPE = """
GET /v1/customers GetCustomers -> customers.list
POST /v1/customers PostCustomers -> customers.create
GET /v1/customers/{customer} GetCustomersCustomer -> customers.retrieve
POST /v1/customers/{customer} PostCustomersCustomer -> customers.update
DELETE /v1/customers/{customer} DeleteCustomersCustomer -> customers.delete
GET /v1/customers/search GetCustomersSearch -> customers.search
GET /v1/customers/{customer}/balance_transactions GetTx -> \
customers.balance_transactions.list
POST /v1/payment_intents/{intent}/capture PostPaymentIntentsIntentCapture -> \
payment_intents.capture
GET /v1/balance GetBalance -> balance.retrieve
"""

OPENAI = """
POST /chat/completions createChatCompletion Chat -> chat.completions.create
GET /models listModels Models -> models.list
POST /responses createResponse Responses -> responses.create
POST /responses?beta=true beta_createResponse Responses -> beta.responses.create
GET /threads/{thread_id}/runs listRuns Assistants -> threads.runs.list
GET /threads/{thread_id}/runs/{run_id} getRun Assistants -> threads.runs.retrieve
POST /threads/{thread_id}/runs createRun Assistants -> threads.runs.create
POST /threads/runs createThreadAndRun Assistants -> threads.runs.create_thread_and_run
POST /organization/projects/{project_id}/archive archive-project Projects -> \
organization.projects.archive
POST /messages sendMessage Messages -> messages.send
POST /certificates uploadCertificate C -> certificates.upload
POST /groups/{group_id}/roles assign-group-role G -> groups.roles.assign
"""

REPOSITORIES = """
GET /repos/{owner}/{repo}/issues/{issue_number}/labels list_labels_on_issue -> \
repos.issues.labels.list
DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels remove_all_labels -> \
repos.issues.labels.remove_all
DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name} remove_label -> \
repos.issues.labels.remove
PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge pulls/merge -> repos.pulls.merge
GET /repos/{owner}/{repo}/pulls/{pull_number}/merge pulls/check-if-merged -> \
repos.pulls.check_merge
PUT /gists/{gist_id}/star gists/star -> gists.star
DELETE /gists/{gist_id}/star gists/unstar -> gists.unstar
GET /gists/{gist_id} gists/get -> gists.retrieve
GET /gists/{gist_id}/{sha} gists/get-revision -> gists.retrieve_by_sha
GET /repos/{owner}/{repo}/compare/{basehead} repos/compare-commits-with-basehead -> \
repos.compare
GET /issues/{issue_number}/events list_events_for_issue -> \
issues.events.list_by_issue_number
GET /issues/events list_events -> issues.events.list
GET /issues/events/{event_id} get_event -> issues.events.retrieve
"""

CONTAINERS = """
GET /containers/json ContainerList Container -> containers.list
GET /containers/{id}/json ContainerInspect Container -> containers.retrieve
POST /containers/{id}/kill ContainerKill Container -> containers.kill
POST /containers/{id}/wait ContainerWait Container -> containers.wait
GET /images/json ImageList Image -> images.list
POST /commit ImageCommit Image -> images.commit
"""

CALLS = """
GET /2010-04-01/Accounts.json ListAccount Api20100401Account -> accounts.list
GET /2010-04-01/Accounts/{Sid}.json FetchAccount Api20100401Account -> accounts.retrieve
GET /2010-04-01/Accounts/{AccountSid}/Calls.json ListCall Api20100401Call -> calls.list
POST /2010-04-01/Accounts/{AccountSid}/Calls.json CreateCall X -> calls.create
GET /2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json FetchCall X -> calls.retrieve
POST /2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json UpdateCall X -> calls.update
DELETE /2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json DeleteCall X -> calls.delete
GET /2010-04-01/Accounts/{AccountSid}/Keys.json ListKey X -> keys.list
POST /2010-04-01/Accounts/{AccountSid}/Keys.json CreateKey X -> keys.create
GET /2010-04-01/Accounts/{AccountSid}/Keys/{Sid}.json FetchKey X -> keys.retrieve
"""

PAYMENTS = """
POST /v2/team-members/bulk-create BulkCreateTeamMembers -> team_members.bulk_create
POST /v2/payments/cancel CancelPaymentByIdempotencyKey -> \
payments.cancel_by_idempotency_key
POST /v2/payments/{payment_id}/cancel CancelPayment -> payments.cancel
POST /v2/gift-cards/from-gan RetrieveGiftCardFromGAN -> gift_cards.retrieve_from_gan
GET /v2/team-members listTeamMembers -> team_members.list
"""

REMOTE_PROCEDURES = """
POST /accounts/balance/get accountsBalanceGet plaid -> accounts.balance.get
POST /transactions/sync transactionsSync plaid -> transactions.sync
POST /item/remove itemRemove plaid -> item.remove
POST /link/token/create linkTokenCreate plaid -> link.token.create
"""

DOTTED = """
POST /chat.postMessage chat_postMessage chat -> chat.post_message
GET /admin.teams.list admin_teams_list admin -> admin.teams.list
POST /files.upload files_upload files -> files.upload
GET /users.info users_info users -> users.info
"""

PATTERNS = """
GET /v1/{parent=projects/*}/locations ListLocations locations -> projects.locations.list
GET /v1/{name=projects/*/locations/*} GetLocation locations -> \
projects.locations.retrieve
POST /v1/{name=projects/*/locations/*}:run RunLocation locations -> \
projects.locations.run
GET /v1/{name=folders/**} GetFolder folders -> folders.retrieve
"""

PLACED = """
GET /api/v1/app/{app_id}/endpoint v1.endpoint.list E -> endpoint.list
POST /api/v1/app/{app_id}/endpoint v1.endpoint.create E -> endpoint.create
GET /api/v1/app/{app_id}/endpoint/{endpoint_id}/headers v1.endpoint.get-headers E -> \
endpoint.retrieve_headers
GET /api/v1/app/{app_id}/endpoint/{endpoint_id}/transformation \
v1.endpoint.transformation.get E -> endpoint.transformation.retrieve
PATCH /api/v1/app/{app_id}/endpoint/{endpoint_id} v1.endpoint.patch E -> endpoint.update
"""

FIRST_TAG = """
GET /orgs/{org}/repos repos/list-for-org repos -> repos.list_for_org
GET /issues/{n}/labels issues/list-labels-on-issue issues -> \
issues.list_labels_on_issue
DELETE /issues/{n}/labels issues/remove-all-labels issues -> issues.remove_all_labels
PUT /import repos/import repos -> repos.import_
"""

TAGGED = """
GET /v1/projects list manage>v1>projects -> projects.list
GET /v1/projects/{id} get manage>v1>projects -> projects.retrieve
GET /v1/projects/{id}/keys list manage>v1>projects>keys -> projects.keys.list
POST /v1/projects/{id}/keys create manage>v1>projects>keys -> projects.keys.create
DELETE /v1/projects/{id}/keys/{k} delete manage>v1>projects>keys -> \
projects.keys.delete
DELETE /v1/projects/{id} delete manage>v1>projects -> projects.delete
GET /v1/projects/{id}/keys/{k} get manage>v1>projects>keys -> projects.keys.retrieve
"""

SILENCES = """
GET /silences getSilences silence -> silences.list
POST /silences postSilences silence -> silences.create
GET /silence/{silenceID} getSilence silence -> silences.retrieve
DELETE /silence/{silenceID} deleteSilence silence -> silences.delete
"""

KUBERNETES = """
GET /apis/apps/v1/namespaces/{namespace}/deployments listAppsV1NamespacedDeployment -> \
apps.namespaces.deployments.list
GET /apis/apps/v1beta1/namespaces/{namespace}/deployments listAppsV1beta1Deployment -> \
apps.v1beta1.namespaces.deployments.list
PUT /apis/apps/v1/namespaces/{namespace}/deployments/{name} replaceDeployment -> \
apps.namespaces.deployments.replace
PATCH /apis/apps/v1/namespaces/{namespace}/deployments/{name} patchDeployment -> \
apps.namespaces.deployments.update
GET /apis/rbac.authorization.k8s.io/v1/roles listRoles -> rbac.roles.list
"""

DEVICES = """
GET /api/dcim/devices/ dcim_devices_list dcim -> dcim.devices.list
POST /api/dcim/devices/ dcim_devices_create dcim -> dcim.devices.create
PUT /api/dcim/devices/ dcim_devices_bulk_update dcim -> dcim.devices.bulk_replace
PATCH /api/dcim/devices/ dcim_devices_bulk_partial_update dcim -> \
dcim.devices.bulk_update
DELETE /api/dcim/devices/ dcim_devices_bulk_destroy dcim -> dcim.devices.bulk_delete
GET /api/dcim/devices/{id}/ dcim_devices_retrieve dcim -> dcim.devices.retrieve
"""

INVOICES = """
GET /invoices getInvoices -> invoices.list
GET /invoices/{invoice_id} getInvoice -> invoices.retrieve
GET /invoices/{invoice_id}.pdf getInvoicePdf -> invoices.retrieve_pdf
POST /invoices/{id}/pay -> invoices.pay
GET /folders/{folder_id} get_folders_id -> folders.retrieve
PUT /folders/{folder_id} put_folders_id -> folders.update
PUT /folders/{folder_id}#add_shared_link put_folders_id#add_shared_link -> \
folders.add_shared_link
"""

INDEXES = """
GET /stats getStats -> stats.retrieve
GET /indexes listIndexes -> indexes.list
GET /indexes/{indexUid} getIndex -> indexes.retrieve
GET /indexes/{indexUid}/stats getIndexStats -> indexes.stats.retrieve
POST /indexes/{indexUid}/search searchWithPost -> indexes.search
GET /indexes/{indexUid}/search searchWithUrlQuery -> indexes.search_via_get
POST /indexes/{indexUid}/documents addDocuments -> documents.create
GET /indexes/{indexUid}/documents getDocuments -> documents.list
GET /indexes/{indexUid}/documents/{id} getDocument -> documents.retrieve
DELETE /indexes/{indexUid}/documents/{id} deleteDocument -> documents.delete
GET /indexes/{indexUid}/settings getSettings -> settings.retrieve
PATCH /indexes/{indexUid}/settings updateSettings -> settings.update
GET /indexes/{indexUid}/synonyms getSynonyms -> synonyms.list
PUT /indexes/{indexUid}/synonyms putSynonyms -> synonyms.replace_all
GET /indexes/{indexUid}/filters getFilters -> filters.list
"""

TEXTS = """
GET /v2/texts listTexts -> texts.list
POST /v2/texts/{id}/analyze analyzeText -> texts.analyze
GET /v2/texts/{id}/analyze analyzeTextByQuery -> texts.analyze_via_get
GET /unstable/plans listPlans -> plans.list
"""

FRAMEWORKS = """
GET /v1/items/ read_items_v1_items__get -> items.list
GET /v1/items/{item_id} read_items_v1_items__item_id__get -> items.retrieve
GET /users UsersController_findAll -> users.list
GET /users/{id} UsersController_findOne -> users.retrieve
POST /workflows/{id}/suspend WorkflowService_SuspendWorkflow -> workflows.suspend
GET /instances DescribeInstances -> instances.retrieve
DELETE /faxes/{id} faxDelete -> faxes.delete
GET /load-balancers load-balancers-list -> load_balancers.list
POST /load-balancers load-balancers-create -> load_balancers.create
GET /load-balancers/{id} load-balancers-get -> load_balancers.retrieve
"""

ACTIONS = """
POST /pets:batchGet -> pets.batch_get
POST /operations/{id}:cancel -> operations.cancel
POST /executions/{id}/cancel cancelExecution -> executions.cancel
POST /executions/cancel cancelExecutions -> executions.cancel_many
POST /executions/pause/by-query -> executions.pause_by_query
GET /users/by-name/{name} getUserByName -> users.retrieve_by_name
POST /users/bulk -> users.bulk_create
PATCH /teams/batch -> teams.batch_update
GET /teams/all -> teams.list_all
GET /teams/export exportTeams -> teams.export
DELETE /teams/{id}/members/clear -> teams.members.clear
PUT /teams/{id}/lock lockTeam -> teams.lock
DELETE /teams/{id}/lock unlockTeam -> teams.unlock
GET /teams/{id}/report getTeamReport -> teams.report.retrieve
POST /teams/{id}/report createReport -> teams.report.create
"""

NOTHING_LEFT = """
GET /{uuid} getPhoto Photos -> photos.retrieve
POST /v1 -> root.create
GET /api/{user_id}/{key} -> user.retrieve
"""

RESERVED = """
GET /errors -> errors.list
GET /models -> models.list
GET /close -> close_.retrieve
GET /shops/{id}/lists -> shops.lists.list
GET /class -> class_.retrieve
GET /imports/{id}/import import -> imports.import_
"""


def rows(text: str) -> list[tuple[str, ...]]:
    """Read rows of method, path, operationId, tag and the call that is wanted."""
    found = []
    for line in text.strip().splitlines():
        said, _, want = line.partition(" -> ")
        method, path, operation_id, tag = (*said.split(LINE), "", "")[:4]
        found.append((method, path, operation_id, tag, want))
    return found


def paths_of(given: list[tuple[str, ...]]) -> dict[str, Any]:
    """Make the paths of rows."""
    paths: Json = {}
    for method, path, operation_id, tag, _ in given:
        tags = [tag.replace(">", " > ")] if tag else []
        item = paths.setdefault(path, {})
        item[method.lower()] = operation(operation_id or None, *tags)
    return paths


@pytest.mark.parametrize(
    "text",
    [
        *(STRIPE, OPENAI, REPOSITORIES, CONTAINERS, CALLS, PAYMENTS),
        *(REMOTE_PROCEDURES, DOTTED, PLACED, FIRST_TAG, TAGGED, SILENCES, KUBERNETES),
        *(DEVICES, INVOICES, INDEXES, FRAMEWORKS, ACTIONS, NOTHING_LEFT, RESERVED),
        *(PATTERNS, TEXTS),
    ],
    ids=lambda text: text.split()[1],
)
def test_calls(text: str) -> None:
    given = rows(text)
    names = calls(names_of(document(paths_of(given))))
    wanted = {f"{method} {path}": want for method, path, _, _, want in given}
    assert names == wanted


@pytest.mark.parametrize("text", [STRIPE, REPOSITORIES, KUBERNETES, INDEXES], ids=len)
def test_the_order_of_a_document_does_not_matter(text: str) -> None:
    given = rows(text)
    turned = document(paths_of(given[::-1]))
    assert calls(names_of(turned)) == calls(names_of(document(paths_of(given))))

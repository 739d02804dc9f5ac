"""Names of distributions that people know, and that a client had better not take."""

from __future__ import annotations

import re
from typing import Final

_KNOWN: Final = """
adyen aiohttp airbyte algoliasearch anthropic asana atlassian-python-api auth0
auth0-python azure black boto3 botocore box boxsdk braintree celery clearbit
cloudflare cohere databricks datadog discord discord-py django docker docusign
dropbox elasticsearch fastapi figma flask freshdesk github gitlab google-cloud
groq hubspot huggingface-hub httpx intercom jira kubernetes langchain linear
mailchimp mailgun mistralai mixpanel mollie mongodb netlify notion notion-client
numpy okta ollama openai opensearch openstack pandas paypal pinecone plaid
plaid-python postmark pydantic pytest qdrant-client redis replicate requests
rollbar salesforce segment sendgrid sentry shippo shopify shopifyapi slack
slack-sdk slackclient snowflake spotify spotipy square squareup starlette stripe
svix tableau telegram telnyx todoist together trello twilio twitter typeform
vault vercel vonage xero zendesk zoom
"""


def is_well_known(distribution: str) -> bool:
    """Return whether a name, normalized (PEP 503), is that of a well-known one."""
    return re.sub(r"[-_.]+", "-", distribution).lower() in _KNOWN.split()

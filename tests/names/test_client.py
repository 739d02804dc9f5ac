"""Names of the package itself."""

from __future__ import annotations

import pytest
from names.given import document, names_of

from clientwright.diagnostics import GenerationError
from clientwright.names import Overrides, package_name

TITLES = [
    ("Fax.Plus REST API v2", "fax_plus", "FaxPlus"),
    ("OpenAI API", "openai", "OpenAI"),
    ("Swagger Petstore - OpenAPI 3.0", "petstore", "Petstore"),
    ("Discord HTTP API (Preview)", "discord", "Discord"),
    ("Datadog API V2 Collection", "datadog", "Datadog"),
    ("The Jira Cloud platform REST API", "jira_cloud", "JiraCloud"),
    ("GitHub's official OpenAPI spec + Octokit extension", "github", "GitHub"),
    ("Asynchronous Speech", "asynchronous_speech", "ClientAsynchronousSpeech"),
    ("Management API", "management", "Management"),
    ("API for Petstore", "petstore", "Petstore"),
    ("Ably Control API v1", "ably", "Ably"),
    ("Files.com: the REST API of", "files_com", "FilesCom"),
    ("3scale API 2", "client_3scale", "Client3scale"),
    ("The Harbour API", "harbour", "Harbour"),
    ("Pets", "pets", "Pets"),
    ("json", "json_client", "JsonClient"),
    ("API", "api", "API"),
    ("Client", "client", "ClientClient"),
    ("pydantic", "pydantic_client", "Pydantic"),
    ("class", "class_client", "Class"),
    ("3scale", "client_3scale", "Client3scale"),
    ("", "api_client", "ApiClient"),
    ("宠物商店", "api_client", "ApiClient"),
    ("freee請求書", "freee", "Freee"),
    ("../../etc/passwd", "etc", "Etc"),
    ("Async Pets", "async_pets", "PetsClient"),
    ("x" * 5000, "x" * 70, "X" + "x" * 59),
]


@pytest.mark.parametrize(
    ("title", "package", "client"), TITLES, ids=[ascii(row[0][:30]) for row in TITLES]
)
def test_titles(title: str, package: str, client: str) -> None:
    names = names_of(document(title=title))
    assert (names.package, names.client) == (package, client)
    assert names.async_client == f"Async{names.client}"
    assert names.distribution == names.package.replace("_", "-")


@pytest.mark.parametrize(
    ("title", "url", "package", "client"),
    [
        ("", "https://api.acme.com/v1", "acme", "Acme"),
        ("REST API", "https://us.acme.io", "acme", "Acme"),
        ("API V1", "https://{tenant}.acme.co.uk:8443/", "acme", "Acme"),
        ("宠物商店 API", "https://my-shop.cn", "my_shop", "MyShop"),
        ("OpenAPI definition", "https://api.github.com", "github", "Github"),
        ("FastAPI", "//acme.dev", "acme", "Acme"),
        ("My API", "https://json.org", "json_client", "JsonClient"),
        ("Pets API", "https://api.acme.com", "pets", "Pets"),
        # What names no one.
        ("FastAPI", "http://localhost:8000", "fastapi", "FastAPI"),
        ("My API", "/v1", "my_api", "MyAPI"),
        ("API V1", "http://10.0.0.1", "api", "API"),
        ("API V1", "http://[::1]:80", "api", "API"),
        ("API V1", "https://[", "api", "API"),
        ("API V1", "https://{host}.{domain}", "api", "API"),
        ("API V1", "https://pets.{domain}.com", "api", "API"),
        ("API V1", "https://api.example.com", "api", "API"),
        ("API V1", "https://api.acme.test", "api", "API"),
        ("API V1", "https://acme.azurewebsites.net", "api", "API"),
        ("API V1", "https://acme.github.io", "api", "API"),
        ("API V1", "https://xn--bcher-kva.de", "api", "API"),
    ],
)
def test_a_title_that_tells_nothing(
    title: str, url: str, package: str, client: str
) -> None:
    """The domain of a server tells whose it is, unless it is anyone's."""
    names = names_of(document(title=title, servers=[{"url": url}]))
    assert (names.package, names.client) == (package, client)
    assert package_name(title, [url]) == package


@pytest.mark.parametrize(
    "title",
    ["sitecustomize", "usercustomize", "Truststore", "h11", "Click", "AUX", "com1"],
)
def test_a_title_hides_no_module_and_is_no_device(title: str) -> None:
    """Python runs some modules at every start, and imports others for itself."""
    assert names_of(document(title=title)).package == f"{title.lower()}_client"


def test_a_persons_names_are_taken_as_they_are() -> None:
    given = Overrides(package="acme", client="Acme", distribution="acme-sdk")
    names = names_of(document(title="X"), overrides=given)
    assert (names.package, names.client, names.distribution) == (
        "acme",
        "Acme",
        "acme-sdk",
    )


def test_the_class_follows_the_package() -> None:
    names = names_of(document(title="X"), overrides=Overrides(package="fax_plus"))
    assert names.client == "FaxPlus"


@pytest.mark.parametrize(
    "overrides",
    [
        Overrides(package="../x"),
        Overrides(package="json"),
        Overrides(package="sitecustomize"),
        Overrides(package="con"),
        Overrides(package="a.b"),
        Overrides(package="class"),
        Overrides(package=""),
        Overrides(client="a b"),
        Overrides(client="AsyncX"),
        Overrides(client="APIError"),
        Overrides(client="TYPE_CHECKING"),
        Overrides(distribution="../x"),
    ],
    ids=str,
)
def test_a_persons_name_that_cannot_be_is_an_error(overrides: Overrides) -> None:
    with pytest.raises(GenerationError):
        names_of(document(), overrides=overrides)


def test_an_earlier_package_keeps_its_name() -> None:
    names = names_of(document(title="New"), {"package": "old", "client": "Old"})
    assert (names.package, names.client) == ("old", "Old")


def test_an_earlier_name_is_no_way_out() -> None:
    names = names_of(document(title="New"), {"package": "../old", "client": "a.b"})
    assert (names.package, names.client) == ("new", "New")

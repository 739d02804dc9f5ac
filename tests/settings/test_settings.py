"""`clientwright.toml`: what it may say, and how it is told what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientwright.diagnostics import GenerationError
from clientwright.settings import Filter, read_settings, settings_file

WHOLE = """
[vendors.fax-plus]
spec = "specs/fax.yaml"
overlays = ["a.yaml", "b.yaml"]
output = "out/fax"
package = "faxplus"
class = "FaxPlus"
distribution = "faxplus-sdk"
version = "1.2.3"
models = "datamodel-code-generator"
models-output = "typing.TypedDict"
include = { tags = ["a"], paths = ["/x/*"], operations = ["getX"] }
exclude = { operations = ["getY"] }
source = "https://example.test/openapi.yaml"

[vendors.fax-plus.names.operations]
"GET /x" = "things.get"

[vendors.fax-plus.names.schemas]
"#/components/schemas/X" = "Thing"
"""


def _file(folder: Path, text: str) -> Path:
    file = folder / "clientwright.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_everything(tmp_path: Path) -> None:
    vendor = read_settings(_file(tmp_path, WHOLE)).vendors["fax-plus"]
    assert vendor.spec == str(tmp_path / "specs/fax.yaml")
    assert vendor.overlays == (str(tmp_path / "a.yaml"), str(tmp_path / "b.yaml"))
    assert vendor.output == tmp_path / "out/fax"
    assert (vendor.package, vendor.client) == ("faxplus", "FaxPlus")
    assert (vendor.distribution.name, vendor.version) == ("faxplus-sdk", "1.2.3")
    assert vendor.models == "datamodel-code-generator"
    assert vendor.models_output == "typing.TypedDict"
    assert vendor.include == Filter(tags=("a",), paths=("/x/*",), operations=("getX",))
    assert vendor.exclude == Filter(operations=("getY",))
    assert vendor.operation_names == {"GET /x": "things.get"}
    assert vendor.schema_names == {"#/components/schemas/X": "Thing"}


def test_what_is_not_said(tmp_path: Path) -> None:
    file = _file(tmp_path, '[vendors.fax-plus]\nspec = "https://example.test/x.yaml"')
    vendor = read_settings(file).vendors["fax-plus"]
    assert vendor.spec == "https://example.test/x.yaml"
    assert vendor.output == tmp_path / "generated/fax-plus"
    assert vendor.package == "fax_plus"
    assert vendor.client is None
    assert vendor.models == "builtin"
    assert vendor.inputs == "model"


_ENGINE_AND_KEYS = """
[vendors.x]
spec = "a"
models = "datamodel-code-generator"
inputs = "typed-dict"
"""
WRONG = [
    ("vendors = 1", "`vendors` must be a table", None),
    ("[vendors.x]", "`vendors.x.spec` is missing", None),
    ("[vendors.x]\nspec = 1", "`vendors.x.spec` must be a string", None),
    ('[vendors.x]\nspec = ""', "`vendors.x.spec` must be a printable", None),
    (
        '[vendors.x]\nspec = "a"\npackge = "b"',
        "`vendors.x.packge` is not an option",
        "did you mean `package`?",
    ),
    (
        '[vendors.x]\nspec = "a"\noverlays = "b"',
        "`vendors.x.overlays` must be a list of strings",
        None,
    ),
    (
        '[vendors.x]\nspec = "a"\noverlays = [1]',
        "`vendors.x.overlays[0]` must be a string",
        None,
    ),
    (
        '[vendors.x]\nspec = "a"\nmodels = "b"',
        "`vendors.x.models` must be one of",
        None,
    ),
    (
        '[vendors.x]\nspec = "a"\ninputs = "typeddict"',
        "`vendors.x.inputs` must be one of: model, typed-dict",
        "did you mean `typed-dict`?",
    ),
    (
        _ENGINE_AND_KEYS,
        "`vendors.x.inputs` `typed-dict` needs the models of the built-in engine",
        None,
    ),
    (
        '[vendors.x]\nspec = "a"\ninclude = { tag = [] }',
        "`vendors.x.include.tag` is not an option",
        "did you mean `tags`?",
    ),
    (
        '[vendors.x]\nspec = "a"\n[vendors.x.names.operations]\na = 1',
        "`vendors.x.names.operations.a` must be a string",
        None,
    ),
    (
        '[vendors.x]\nspec = "a"\nasync = false\nsync = false',
        "`vendors.x.sync` is false, and so is `async`",
        None,
    ),
    ('[vendors."é"]\nspec = "a"', "`vendors.é.package` is missing", None),
    ("[vendor.x]", "`vendor` is not an option", "did you mean `vendors`?"),
    ("a = = 1", "the settings are not TOML", None),
    ("\udcff", "the settings are not TOML", None),
]


@pytest.mark.parametrize(
    ("text", "message", "hint"), WRONG, ids=[row[1] for row in WRONG]
)
def test_what_is_wrong_is_named(
    tmp_path: Path, text: str, message: str, hint: str | None
) -> None:
    file = tmp_path / "clientwright.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(GenerationError) as caught:
        read_settings(file)
    assert message in caught.value.message
    if hint is not None:
        assert caught.value.hint == hint


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(GenerationError, match="no settings file"):
        read_settings(tmp_path / "clientwright.toml")


def test_vendors_are_chosen_by_name(tmp_path: Path) -> None:
    text = "".join(f'[vendors.{name}]\nspec = "a"\n' for name in ("alpha", "beta"))
    settings = read_settings(_file(tmp_path, text))
    assert [one.name for one in settings.select(())] == ["alpha", "beta"]
    assert [one.name for one in settings.select(("beta", "beta"))] == ["beta"]
    with pytest.raises(GenerationError) as caught:
        settings.select(("alpa",))
    assert caught.value.hint == "did you mean `alpha`?"


DISTRIBUTION = """
[vendors.a]
spec = "a.yaml"
allow-outside = true
templates = "mine"

[vendors.a.distribution]
name = "a-sdk"
license = "Apache-2.0"
authors = ["A <a@example.com>"]
urls = { Homepage = "https://example.com" }
build-backend = "uv"
readme = "end.md"
"""


def test_metadata(tmp_path: Path) -> None:
    """A table in the place of a name; paths are relative to the file."""
    vendor = read_settings(_file(tmp_path, DISTRIBUTION)).vendors["a"]
    assert vendor.distribution.name == "a-sdk"
    assert vendor.distribution.backend == "uv"
    assert vendor.distribution.readme == str(tmp_path / "end.md")
    assert vendor.templates == tmp_path / "mine"
    assert (vendor.allow_outside, vendor.allow_remote) == (True, False)


def test_templates_for_all(tmp_path: Path) -> None:
    """A vendor's own go before those for all."""
    text = 'templates = "t"\n[vendors.a]\nspec = "a"\n[vendors.b]\nspec = "b"\n'
    text += 'templates = "u"\n'
    vendors = read_settings(_file(tmp_path, text)).vendors
    assert vendors["a"].templates == tmp_path / "t"
    assert vendors["b"].templates == tmp_path / "u"


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ('[vendors.a]\nspec = "a"\noutputs = "b"', 3, "is not an option", "output"),
        ('[vendors.a]\nspec = "a"\nmodels = "builtn"', 3, "must be one", "builtin"),
        ('[vendors.a]\nspec = "a"\nauth = "X-Key"', 3, "no kind", "header X-Api-Key"),
        ('[vendors.a]\nspec = "a"\nauth = "query a b"', 3, "no kind", "query key"),
        ('[vendors.a]\nspec = "a"\nauth = {scheme = "b"}', 3, "has a `type`", None),
        ('[vendors.a]\nspec = "a"\nprefix = {k = "Böt"}', 3, "ASCII", None),
        ("[vendors]\na.spec = 7", 2, "must be a string", None),
        ('[vendors.a]\n\nspec = "a"\ninclude = {tag = []}', 4, "not an option", "tags"),
        ('[vendors."a"]\npackage = "x"', 1, "is missing", None),
        (
            '[vendors.a]\nspec = "a"\n[vendors.b]\nspec = "b"\noutput = "generated/a"',
            5,
            "is the output of `a` as well",
            None,
        ),
        (
            '[vendors.a]\nspec = "a"\n[vendors.b]\nspec = "b"\npackage = "a"',
            5,
            "is the package of `a` as well",
            None,
        ),
        (
            '[vendors]\na={spec="a", package="x_y"}\nb={spec="b", distribution="X.Y"}',
            3,
            "is the distribution of `a` as well",
            None,
        ),
        ("vendor = 1\n", 1, "is not an option", "vendors"),
        (
            '[vendors.a]\nspec = "https://a.test/a"\nsource = "https://a.test/a"',
            3,
            "is the `spec` itself",
            "the copy",
        ),
    ],
)
def test_mistakes_have_their_line(
    tmp_path: Path, text: str, line: int, message: str, hint: str | None
) -> None:
    """File, line and key, and the nearest right one."""
    with pytest.raises(GenerationError) as caught:
        read_settings(_file(tmp_path, text))
    assert caught.value.line == line
    assert message in caught.value.message
    if hint is not None:
        assert hint in str(caught.value.hint)


def test_settings_in_a_project(tmp_path: Path) -> None:
    """`[tool.clientwright]` has the same tables; keys are named as they stand."""
    assert settings_file(tmp_path) is None
    project = tmp_path / "pyproject.toml"
    project.write_text('[project]\nname = "x"\n')
    assert settings_file(tmp_path) is None
    project.write_text('[tool.clientwright.vendors.a]\nspec = "a.yaml"\n')
    assert settings_file(tmp_path) == project
    assert read_settings(project).vendors["a"].spec == str(tmp_path / "a.yaml")
    project.write_text("[tool.clientwright.vendors.a]\nspec = 7\n")
    with pytest.raises(GenerationError, match=r"tool\.clientwright\.vendors\.a\.spec"):
        read_settings(project)
    _file(tmp_path, "")
    with pytest.raises(GenerationError, match="as well"):
        settings_file(tmp_path)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("'bearer'", {"type": "http", "scheme": "bearer"}),
        ("'digest'", {"type": "http", "scheme": "digest"}),
        ("'cookie sid'", {"type": "apiKey", "in": "cookie", "name": "sid"}),
        ("{type = 'mutualTLS'}", {"type": "mutualTLS"}),
    ],
)
def test_credentials_in_one_line(
    tmp_path: Path, text: str, scheme: dict[str, str]
) -> None:
    file = tmp_path / "clientwright.toml"
    file.write_text(f"[vendors.a]\nspec = 'a'\nauth = {text}\nprefix = 'Bot'\n")
    given = read_settings(file).vendors["a"].authentication
    assert given.scheme == scheme
    assert given.prefix == "Bot"

"""`sync`: a vendor's change becomes a package, or nothing changes."""

from __future__ import annotations

import copy
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from evolve.vendors import OLD, Vendor, breaking, new, run, sync
from support import contents

from clientwright.commands.packages.proof import prove


def test_nothing_new(folder: Path, vendor: Vendor) -> None:
    before = contents(folder)
    for _ in range(2):
        result = sync(folder)
        assert result.returncode == 0
        assert result.stderr == "pets: nothing new\n"
    assert vendor.asked == ["all", "again"]
    assert contents(folder) == before


def test_a_change_is_shown_and_then_taken(folder: Path, vendor: Vendor) -> None:
    vendor.document = new()
    before = contents(folder)
    shown = sync(folder)
    assert shown.returncode == 0
    assert "`GET /cats` is new" in shown.stdout
    assert contents(folder) == before
    taken = sync(folder, "--apply")
    assert taken.returncode == 0, taken.stderr
    assert "pets: 0.1.0 -> 0.1.1, verified and written" in taken.stderr
    assert json.loads((folder / "specs/pets.json").read_text()) == new()
    assert (folder / "out/src/pets/resources/cats.py").exists()
    log = (folder / "out/CHANGELOG.md").read_text()
    assert log.index("## 0.1.1") < log.index("GET /cats")
    assert not (folder / ".clientwright-stage").exists()
    assert run(folder, "check").stderr == "pets: current\n"
    assert sync(folder).stderr == "pets: nothing new\n"


def test_a_breaking_change_moves_the_middle_number(
    folder: Path, vendor: Vendor
) -> None:
    vendor.document = breaking()
    result = sync(folder, "--apply")
    assert "0.1.0 -> 0.2.0" in result.stderr, result.stderr
    assert "### Breaking changes" in (folder / "out/CHANGELOG.md").read_text()
    vendor.document = OLD
    assert "0.2.0 -> 1.0.0" not in sync(folder, "--apply", "--bump", "none").stderr
    manifest = json.loads((folder / "out/.clientwright.json").read_text())
    assert manifest["client"]["version"] == "0.2.0"


def test_what_is_worse_is_refused(folder: Path, vendor: Vendor) -> None:
    worse = new()
    worse["paths"]["/cats"]["get"]["responses"]["204"] = {"description": 7}
    vendor.document = worse
    before = contents(folder)
    result = sync(folder, "--apply")
    assert result.returncode == 1
    assert "pets: the new document has 1 errors, 0 before" in result.stderr
    assert "#/paths/~1cats/get/responses/204" in result.stderr
    assert "`--force`" in result.stderr
    assert contents(folder) == before
    forced = sync(folder, "--apply", "--force")
    assert forced.returncode == 0, forced.stderr
    manifest = json.loads((folder / "out/.clientwright.json").read_text())
    assert manifest["document"]["errors"] == 1
    assert run(folder, "check").returncode == 0
    vendor.document = new()
    assert sync(folder, "--apply").returncode == 0
    manifest = json.loads((folder / "out/.clientwright.json").read_text())
    assert "errors" not in manifest["document"]


def test_a_package_that_fails_verification_is_not_taken(
    folder: Path, vendor: Vendor, monkeypatch: pytest.MonkeyPatch
) -> None:
    vendor.document = new()
    before = contents(folder)

    def damaged(*arguments: Any, folder: Path, **options: Any) -> Any:
        resource = folder / "src/pets/resources/cats.py"
        resource.write_text(resource.read_text().replace('"/cats"', '"/dogs"'))
        return prove(*arguments, folder=folder, **options)

    with monkeypatch.context() as patched:
        patched.setattr("clientwright.commands.sync.prove", damaged)
        result = sync(folder, "--apply")
    assert result.returncode == 1
    assert "pets: the new package is not verified" in result.stderr
    assert "nothing was changed" in result.stderr
    assert contents(folder) == before
    assert sync(folder, "--apply").returncode == 0


def test_what_cannot_be_stored_changes_nothing(folder: Path, vendor: Vendor) -> None:
    vendor.document = new()
    outside = folder.parent / "elsewhere"
    shutil.move(folder / "out", outside)
    settings = folder / "clientwright.toml"
    settings.write_text(settings.read_text().replace('"out"', '"../elsewhere"'))
    before = contents(folder), contents(outside)
    result = sync(folder, "--apply")
    assert result.returncode == 2
    assert "not below the folder of the settings" in result.stderr
    assert (contents(folder), contents(outside)) == before


def test_a_document_that_cannot_be_compared_can_be_replaced(
    folder: Path, vendor: Vendor
) -> None:
    vendor.document = new()
    (folder / "specs/pets.json").write_text("{")
    result = sync(folder, "--apply")
    assert result.returncode == 0, result.stderr
    assert "what is here cannot be compared" in result.stderr
    assert "0.1.0 -> 0.1.1" in result.stderr


def test_a_first_document_keeps_the_first_version(tmp_path: Path) -> None:
    (tmp_path / "published.json").write_text(json.dumps(OLD))
    (tmp_path / "clientwright.toml").write_text(
        '[vendors.pets]\nspec = "specs/pets.json"\nsource = "published.json"\n'
    )
    result = run(tmp_path, "sync", "--apply")
    assert result.returncode == 0, result.stderr
    assert "pets: 0.1.0, verified and written" in result.stderr
    assert run(tmp_path, "check").returncode == 0


def test_what_users_see_moves_the_version_without_a_change_of_use(
    folder: Path, vendor: Vendor
) -> None:
    only_version = copy.deepcopy(OLD)
    only_version["info"]["version"] = "2"
    vendor.document = only_version
    result = sync(folder, "--apply")
    assert "0.1.0 -> 0.1.1" in result.stderr, result.stderr
    vendor.document = copy.deepcopy(only_version) | {"x-internal": True}
    result = sync(folder, "--apply")
    assert "0.1.1 -> 0.1.1" in result.stderr, result.stderr
    assert run(folder, "check").returncode == 0


def test_a_fixed_version_is_kept_and_its_entry_grows(
    folder: Path, vendor: Vendor
) -> None:
    with (folder / "clientwright.toml").open("a") as settings:
        settings.write('version = "0.1.0"\n')
    vendor.document = breaking()
    result = sync(folder, "--apply")
    assert result.returncode == 0, result.stderr
    assert "`vendors.pets.version` fixes the version" in result.stderr
    log = (folder / "out/CHANGELOG.md").read_text()
    assert log.count("## 0") == 1
    assert log.index("### Breaking changes") < log.index("First version")


def test_edited_files_stop_it(folder: Path, vendor: Vendor) -> None:
    vendor.document = new()
    (folder / "out/README.md").write_text("mine")
    before = contents(folder)
    result = sync(folder, "--apply")
    assert result.returncode == 1
    assert "README.md" in result.stderr
    assert contents(folder) == before


def test_one_vendor_s_failure_leaves_the_others(folder: Path, vendor: Vendor) -> None:
    """The rest is followed, and the end says which failed."""
    vendor.document = new()
    settings = folder / "clientwright.toml"
    first = '[vendors.lost]\nspec = "specs/pets.json"\nsource = "nowhere.json"\n\n'
    settings.write_text(first + settings.read_text())
    result = sync(folder, "--apply")
    assert result.returncode == 2
    assert "nowhere.json: the source cannot be read" in result.stderr
    assert "pets: 0.1.0 -> 0.1.1, verified and written" in result.stderr
    assert result.stderr.endswith("error: 1 of 2 vendors failed: lost\n")

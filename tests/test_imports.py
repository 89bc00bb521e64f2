from __future__ import annotations

import tomllib
from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

HOUSE = Path(__file__).parents[1]

CONTRACTS = tomllib.loads((HOUSE / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


def test_imports_run_one_way() -> None:
    status = lint_imports(config_filename=str(HOUSE / "pyproject.toml"), no_cache=True)

    assert status == EXIT_STATUS_SUCCESS


def test_every_module_is_a_rule_or_is_named_as_none() -> None:
    (rules,) = (contract for contract in CONTRACTS if contract["id"] == "rules")
    named = {*rules["source_modules"], *rules["forbidden_modules"]}
    modules = {f"workshop.{path.stem}" for path in (HOUSE / "workshop").glob("[!_]*.py")}

    assert modules <= named

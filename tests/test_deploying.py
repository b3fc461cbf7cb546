"""What an operator installs by: the image, Compose, systemd and the example of the settings."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from bot import VERSION
from bot.configuration.settings import FOR_COMPOSE, PageSettings, Settings, read_settings

ROOT = Path(__file__).resolve().parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_every_file_that_names_the_version_names_this_one() -> None:
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    label = re.search(r'image\.version="(.+)"', DOCKERFILE)
    newest = re.search(r"^## \[(\d.*?)\]", changes, re.MULTILINE)
    pages = (ROOT / "README.md", ROOT / "docs" / "operations.md")
    image_named = DOCKERFILE + "".join(page.read_text(encoding="utf-8") for page in pages)
    assert label is not None
    assert newest is not None
    assert {
        PROJECT["version"],
        label[1],
        newest[1],
        compose["services"]["bot"]["image"].partition(":")[2],
        *re.findall(r"\bontmoetwijzer:(\d[\w.]*)", image_named),
    } == {VERSION}


def test_the_image_is_built_on_one_exact_version_of_python_that_we_support() -> None:
    base = re.search(r"^ARG BASE=\S+/python:(\d+\.\d+)\.\d+-slim-\w+$", DOCKERFILE, re.MULTILINE)
    assert base is not None
    assert f"Programming Language :: Python :: {base[1]}" in PROJECT["classifiers"]
    assert re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE) == ["${BASE}"] * 2
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    given = compose["services"]["bot"]["build"]["args"]["BASE"]
    assert given == f"${{BASE:-{base[0].removeprefix('ARG BASE=')}}}"


def test_the_image_takes_only_what_is_locked_and_runs_as_nobody_special() -> None:
    installs = re.findall(
        r"pip\S* (?:--python \S+ )?install(?: \\\n|[^&\n])*", DOCKERFILE.partition("LABEL")[0]
    )
    assert len(installs) == 3
    assert all("--require-hashes" in one or "--no-deps --no-index" in one for one in installs)
    assert re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE) == ["10001"]
    assert not re.search(r"^ADD |curl|wget|apt", DOCKERFILE, re.MULTILINE)
    for said in ("HEALTHCHECK", "STOPSIGNAL SIGTERM", "COPY LICENSE", 'licenses="EUPL-1.2"'):
        assert said in DOCKERFILE


def test_the_health_check_is_python() -> None:
    code = re.search(r'CMD \["python", "-c", "(.+)"\]', DOCKERFILE)
    assert code is not None
    compile(code[1], "HEALTHCHECK", "exec")


def test_compose_keeps_the_data_bounds_the_log_and_reaps() -> None:
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    assert compose["volumes"] == {"data": {"name": "ontmoetwijzer"}}, "the docs name it"
    bot = compose["services"]["bot"]
    assert bot["init"] is True
    assert bot["volumes"] == ["data:/data"]
    assert {"max-size", "max-file"} <= bot["logging"]["options"].keys()
    assert (bot["restart"], bot["env_file"]) == ("unless-stopped", ".env")
    assert "healthcheck" not in bot, "the image has one"


def test_compose_gets_packs_of_ones_own_by_taking_out_two_characters() -> None:
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    assert text.count("# - ") == 1
    compose = yaml.safe_load(text.replace("# - ", "- "))
    assert compose["services"]["bot"]["volumes"] == ["data:/data", "./packs:/packs:ro"]


def test_systemd_starts_it_again_but_not_when_something_must_be_fixed_first() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(ROOT / "deploy" / "ontmoetwijzer.service", encoding="utf-8")
    service = unit["Service"]
    assert service["Restart"] == "always"
    assert service["RestartPreventExitStatus"] == "2"
    assert service["ExecStart"].endswith("/ontmoetwijzer run")
    command = (ROOT / "deploy" / "ontmoetwijzer").read_text(encoding="utf-8")
    program = service["ExecStart"].removesuffix(" run")
    in_its_folder = f"sudo -u {service['User']} env -C {service['WorkingDirectory']} {program}"
    assert f'exec {in_its_folder} "$@"' in command


def test_the_example_of_the_settings_is_valid_and_only_lacks_a_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^(?:# )?([A-Z_]+)=", text, re.MULTILINE))
    known = {*Settings.model_fields, *PageSettings.model_fields}
    assert named <= FOR_COMPOSE | {name.upper() for name in known}
    assert set(re.findall(r"\$\{(\w+)", (ROOT / "compose.yaml").read_text())) == FOR_COMPOSE
    filled = re.sub(r"^# (?=[A-Z_]+=\S)", "", text, flags=re.MULTILINE)
    (tmp_path / ".env").write_text(filled.replace("BOT_TOKEN=", "BOT_TOKEN=1:abc"))
    monkeypatch.chdir(tmp_path)
    assert read_settings().contact.startswith("Deze bot is van")


def test_the_container_gets_what_it_copies_and_nothing_else() -> None:
    rooms = set(
        tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
            "root_packages"
        ]
    )
    copied = {
        name
        for names in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
        for name in names.split()
    }
    let_in = re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    files = {"requirements.txt", "requirements-build.txt", "pyproject.toml", "README.md", "LICENSE"}
    assert copied == set(let_in) == rooms | files


@pytest.mark.parametrize("tool", ["hadolint", "shellcheck"])
def test_a_linter_has_nothing_to_say_where_there_is_one(tool: str) -> None:
    found = shutil.which(tool)
    if found is None:
        pytest.skip(f"{tool} isn't on this machine")
    file = {"hadolint": "Dockerfile", "shellcheck": "deploy/build_image.sh"}[tool]
    done = subprocess.run([found, ROOT / file], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0)

"""rejsehold doctor looks at Teams where it is set up, and at who can read its key."""

from tests.integration.bot.conftest import Quick, Terminal

APP_ID = "11111111-2222-4333-8444-555555555555"
NOWHERE = "http://127.0.0.1:9"
PEM = "-----BEGIN PRIVATE KEY-----\nkanariefugl\n-----BEGIN CERTIFICATE-----\n"
SETTINGS = {
    "REJSEHOLD_TEAMS_APP_ID": APP_ID,
    "REJSEHOLD_TEAMS_TENANTS": APP_ID,
    "REJSEHOLD_TEAMS_LOGIN_URL": NOWHERE,
    "REJSEHOLD_TEAMS_OPENID_URL": f"{NOWHERE}/keys",
}


def test_the_doctor_looks_at_teams_and_tells_no_secret(quick: Quick, filled: Terminal) -> None:
    done = quick(filled, "doctor", **SETTINGS, REJSEHOLD_TEAMS_APP_PASSWORD="kanariefugl")
    assert "Bottens id ser rigtigt ud." in done.out
    assert f"{NOWHERE} svarer ikke." in done.out
    assert "REJSEHOLD_PUBLIC_URL" in done.out
    assert "kanariefugl" not in done.out + done.complaints


def test_a_key_that_others_can_read_or_nobody_can_use_is_told_of(
    quick: Quick, filled: Terminal
) -> None:
    file = filled.home / "desk.pem"
    file.write_text(PEM, encoding="ascii")
    file.chmod(0o644)
    settings = {**SETTINGS, "REJSEHOLD_TEAMS_APP_CERTIFICATE": str(file)}
    done = quick(filled, "doctor", expect=1, **settings)
    assert f"Andre på maskinen kan læse {file}." in done.out
    assert f"{file} kan ikke bruges" in done.out
    file.chmod(0o600)
    assert "Andre på maskinen" not in quick(filled, "doctor", expect=1, **settings).out

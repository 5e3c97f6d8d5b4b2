# Part of Reunify. Copyright the Reunify contributors.
# SPDX-License-Identifier: Apache-2.0
"""Registering: drafts that outlive a session, who is on record already, photos, and slips to print."""

import io
import re
import struct
import zlib

import zxingcpp
from axe_playwright_python.sync_playwright import Axe
from PIL import Image

from conftest import picture_of, shot
from test_desk import register_family


def exif_block() -> bytes:
    """Orientation 6, and a canary where a camera writes the place."""
    entries = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0) + struct.pack(">HHII", 0x010F, 2, 7, 38)
    return b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">H", 2) + entries + b"\0\0\0\0" + b"CANARY\0"


def photo(page) -> bytes:
    """A real picture, with what a camera writes into it."""
    picture = picture_of(page, type="jpeg", clip={"x": 0, "y": 0, "width": 120, "height": 80})
    block = exif_block()
    return picture[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + picture[2:]


def png() -> bytes:
    """Two points, and a text."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 1, 8, 2, 0, 0, 0))
            + chunk(b"tEXt", b"Author\0CANARY") + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0\0\0\xff"))
            + chunk(b"IEND", b""))


def decoded(page, locator) -> list[str]:
    """What a reader of codes reads off the screen."""
    picture = Image.open(io.BytesIO(locator.screenshot()))
    return [one.text for one in zxingcpp.read_barcodes(picture)]


def test_a_draft_is_there_after_signing_out_and_goes_on_purpose(open_page, people, shots):
    page = open_page("ana")
    page.goto("/register")
    page.locator("#p1-name").fill("Ofelia Xuc Mo")
    page.locator("#p1-age").fill("28")
    page.get_by_role("button", name="Keep as a draft").click()
    assert "Only you see it" in page.locator(".notice").first.inner_text()
    assert "Ofelia" not in page.url and "Ofelia" not in page.title()
    page.get_by_role("button", name="Sign out").click()
    people.sign_in(page, "ana")
    shot(page, shots, "ana-work-with-draft-en")
    page.get_by_role("link", name=re.compile("Go on with: Ofelia Xuc Mo")).click()
    assert page.locator("#p1-age").input_value() == "28"
    shot(page, shots, "ana-draft-en")
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("button", name="Throw it away").click()
    assert "thrown away" in page.locator(".notice").first.inner_text()
    assert "Ofelia" not in page.locator("main").inner_text()


def test_who_is_on_record_already_is_shown_while_a_name_is_typed(open_page, shots):
    page = open_page("ana")
    known = register_family(page, "Zoila Maquin Tec", "Hermelinda Maquin Maquin", statement=False)
    page.goto("/register?language=en")
    page.locator("#p1-name").press_sequentially("Soila Makin Tek", delay=20)
    page.locator("#p1-similar a").first.wait_for()
    assert known[0] in page.locator("#p1-similar").inner_text()
    assert "May be on record already" in page.locator("#p1-similar").inner_text()
    shot(page, shots, "ana-similar-en")
    assert Axe().run(page).response["violations"] == []
    # Another age is another person.
    page.locator("#p1-age").fill("6")
    page.wait_for_function(
        "id => !document.getElementById('p1-similar').textContent.includes(id)", arg=known[0])


def test_a_photo_is_freed_of_place_and_camera_and_shown(open_page, shots):
    page = open_page("ana")
    mother, child = register_family(page, "Cristina Pop Xol", "Oscar Pop Pop", statement=False)
    page.goto(f"/persons/{child}?language=en")
    for bytes_, name, word in ((b"<svg onload=alert(1)>", "photo.jpg", "neither a JPEG"),
                               (photo(page)[:400], "photo.jpg", "damaged")):
        page.goto(f"/persons/{child}?language=en")
        page.locator("#attach-kind").select_option("photo")
        page.locator("#attach-file").set_input_files({"name": name, "mimeType": "image/jpeg", "buffer": bytes_})
        page.get_by_role("button", name="Attach a paper").click()
        assert word in page.locator(".fault").inner_text()
    # What is larger than a form may be is answered by a page, not by a broken line.
    page.goto(f"/persons/{child}?language=en")
    page.locator("#attach-kind").select_option("photo")
    page.locator("#attach-file").set_input_files(
        {"name": "photo.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff" + bytes(12_000_000)})
    page.get_by_role("button", name="Attach a paper").click()
    assert "This is too large" in page.locator("main").inner_text()
    for bytes_, name in ((photo(page), "DCIM_0001.jpg"), (png(), "scan.exe")):
        assert b"CANARY" in bytes_
        page.goto(f"/persons/{child}?language=en")
        page.locator("#attach-kind").select_option("photo")
        page.locator("#attach-file").set_input_files({"name": name, "mimeType": "image/jpeg", "buffer": bytes_})
        page.get_by_role("button", name="Attach a paper").click()
        assert "Attached as" in page.locator(".notice").first.inner_text()
    page.goto(f"/persons/{child}?language=en")
    pictures = page.locator("img.photo")
    assert pictures.count() == 2
    pictures.last.scroll_into_view_if_needed()
    page.wait_for_function("[...document.querySelectorAll('img.photo')].every(one => one.naturalWidth > 0)")
    # It lies the right way up: wider than high in the file, higher than wide on the page.
    assert pictures.last.evaluate("one => [one.naturalWidth, one.naturalHeight]") == [80, 120]
    shot(page, shots, "ana-person-photos-en")
    assert Axe().run(page).response["violations"] == []
    for picture in pictures.all():
        answer = page.request.get(picture.get_attribute("src"))
        assert answer.status == 200 and b"CANARY" not in answer.body()
        assert "sandbox" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        Image.open(io.BytesIO(answer.body())).load()


def test_slips_are_a6_sheets_whose_code_says_a_number_and_nothing_else(open_page, shots):
    page = open_page("ana")
    mother, child = register_family(page, "Rogelia Cac Tzib", "Melvin Cac Cac", statement=False)
    page.goto(f"/persons/{child}")
    page.get_by_role("link", name="Slips to print").click()
    for language in ("en", "ar"):
        page.goto(f"/persons/{child}/slips?language={language}")
        text = page.locator("main").inner_text()
        assert not any(word in text for word in ("Rogelia", "Melvin", "Cac", "Tzib"))
        slips = page.locator(".slip")
        assert slips.count() == 2
        numbers = [slip.locator(".slip-id").inner_text() for slip in slips.all()]
        assert numbers[0].startswith(child + "-") and numbers[1].startswith(mother + "-")
        # Each names the other.
        assert numbers[1] in slips.nth(0).inner_text() and numbers[0] in slips.nth(1).inner_text()
        for slip, number in zip(slips.all(), numbers):
            assert decoded(page, slip.locator("svg.qr")) == ["REUNIFY:" + number.upper()]
        shot(page, shots, f"ana-slips-{language}")
        assert Axe().run(page).response["violations"] == []
    document = page.pdf(prefer_css_page_size=True)
    boxes = [tuple(round(float(side)) for side in box.split()) for box in
             re.findall(r"/MediaBox\s*\[([^\]]+)\]", document.decode("latin-1"))]
    assert len(boxes) == 2 and all(abs(box[2] - 298) < 2 and abs(box[3] - 420) < 2 for box in boxes), boxes
    # What was scanned is found by.
    page.goto("/search?language=en")
    page.locator("#words").fill("REUNIFY:" + numbers[0].upper())
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Melvin Cac Cac").wait_for()


def test_the_secret_of_an_app_is_scanned(open_page, people, shots):
    page = open_page("ana")
    page.goto("/security/code?language=en")
    secret = page.locator(".secret").inner_text().replace(" ", "")
    read = decoded(page, page.locator("svg.qr"))
    assert read == [f"otpauth://totp/Reunify:ana?secret={secret}&issuer=Reunify"]
    page.emulate_media(color_scheme="dark")
    assert decoded(page, page.locator("svg.qr")) == read
    shot(page, shots, "ana-code-dark-en")

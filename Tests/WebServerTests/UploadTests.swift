// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry
import Testing

@testable import CaseworkScenarios
@testable import RegistryScenarios
@testable import WebServer

/// Pictures and documents as a camera or a program might write them.
enum CraftedFile {
    /// A segment of a JPEG.
    static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + content
    }

    /// An Exif block with an orientation and a place, in one of the two byte orders.
    static func exif(orientation: UInt8, isLittle: Bool = false) -> [UInt8] {
        func word(_ number: Int) -> [UInt8] {
            let bytes = [UInt8(number >> 8), UInt8(number & 255)]
            return isLittle ? bytes.reversed() : bytes
        }
        func long(_ number: Int) -> [UInt8] {
            let bytes = [0, 0] + [UInt8(number >> 8), UInt8(number & 255)]
            return isLittle ? bytes.reversed() : bytes
        }
        let mark: [UInt8] = isLittle ? [0x49, 0x49] : [0x4D, 0x4D]
        let orientationEntry = word(0x0112) + word(3) + long(1) + word(Int(orientation)) + [0, 0]
        let placeEntry = word(0x8825) + word(4) + long(1) + long(38)
        return Array("Exif".utf8) + [0, 0] + mark + word(42) + long(8) + word(2)
            + orientationEntry + placeEntry + long(0) + Array("GPS 14.6349 N CANARY".utf8)
    }

    /// A small picture whose points are no picture, which nobody here looks at.
    static func jpeg(
        width: Int = 8, height: Int = 8, orientation: UInt8 = 6, isLittle: Bool = false
    ) -> [UInt8] {
        let frame: [UInt8] = [
            8, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255), 1,
            1, 0x11, 0,
        ]
        var bytes: [UInt8] = [0xFF, 0xD8]
        bytes += segment(
            0xE0, Array("JFIF".utf8) + [0, 1, 1, 0, 0, 72, 0, 72, 1, 1] + Array("CANARY".utf8))
        bytes += segment(0xE1, exif(orientation: orientation, isLittle: isLittle))
        bytes += segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x>CANARY</x>".utf8))
        bytes += segment(0xE2, Array("ICC_PROFILE\0CANARY".utf8))
        bytes += segment(0xED, Array("Photoshop 3.0\0CANARY".utf8))
        bytes += segment(0xFE, Array("taken by CANARY".utf8))
        bytes += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0])
        bytes += segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        bytes += segment(0xC0, frame)
        bytes += segment(0xC4, [0] + [UInt8](repeating: 0, count: 16))
        bytes += segment(0xDA, [1, 1, 0, 0, 63, 0])
        bytes += [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
        bytes += [0xFF, 0xD9]
        return bytes + Array("trailer CANARY".utf8)
    }

    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        func long(_ number: UInt32) -> [UInt8] {
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        return long(UInt32(content.count)) + body + long(CRC32.checksum(of: body))
    }

    static func png(width: UInt8 = 1) -> [UInt8] {
        var bytes = PNGCleaning.signature
        bytes += chunk("IHDR", [0, 0, 0, width, 0, 0, 0, 1, 8, 0, 0, 0, 0])
        bytes += chunk("tEXt", Array("Author\0CANARY".utf8))
        bytes += chunk("iTXt", Array("XML:com.adobe.xmp\0CANARY".utf8))
        bytes += chunk("eXIf", exif(orientation: 3))
        bytes += chunk("tIME", [7, 226, 7, 12, 9, 0, 0])
        bytes += chunk("gAMA", [0, 0, 0xB1, 0x8F])
        bytes += chunk("IDAT", [0x78, 0x01, 0x63, 0x60, 0, 0, 0, 2, 0, 1])
        bytes += chunk("IEND", [])
        return bytes + Array("trailer CANARY".utf8)
    }

    static func pdf(_ more: String = "") -> [UInt8] {
        var text = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Metadata 3 0 R >>\nendobj\n"
        text += "2 0 obj\n<< /Author (CANARY \\) with (nested) signs) /Producer <43414E415259>"
        text += " /Title(CANARY) /Keep (legible) >>\nendobj\n"
        text += "3 0 obj\n<< /Type /Metadata /Length 60 >>\nstream\n"
        text += "<?xpacket begin='' id=''?><x>CANARY</x><?xpacket end='w'?>\nendstream\nendobj\n"
        text += "4 0 obj\n<< /Filter /DCTDecode >>\nstream\n"
        var bytes = Array(text.utf8)
        bytes += [0xFF, 0xD8] + segment(0xE1, exif(orientation: 6))
        bytes += Array("\nendstream\nendobj\n\(more)trailer\n<< /Root 1 0 R >>\n%%EOF\n".utf8)
        return bytes
    }

    static func holdsCanary(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains("CANARY")
            || String(decoding: bytes, as: UTF8.self).contains("43414E415259")
    }
}

@Suite struct UploadTests {
    @Test(arguments: [false, true])
    func `a JPEG loses place, time, camera, comments and what follows it, and keeps its side up`(
        isLittle: Bool
    ) throws {
        let file = CraftedFile.jpeg(isLittle: isLittle)
        #expect(CraftedFile.holdsCanary(file))
        let cleaned = try CleanedFile(file)
        #expect(cleaned.type == .jpeg && !cleaned.mayKeepTraces)
        #expect(!CraftedFile.holdsCanary(cleaned.bytes))
        #expect(cleaned.bytes.suffix(2) == [0xFF, 0xD9])
        // One Exif block is left, which says the orientation alone.
        let text = String(decoding: cleaned.bytes, as: UTF8.self)
        #expect(text.split(separator: "Exif").count == 2)
        let block = try #require(cleaned.bytes.firstRange(of: Array("Exif".utf8)))
        #expect(JPEGCleaning.orientation(of: cleaned.bytes[block.lowerBound...]) == 6)
        // The points are as they were, and so are the colours.
        #expect(
            cleaned.bytes.firstRange(of: [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]) != nil)
        #expect(text.contains("Adobe"))
        // Once clean, always the same.
        #expect(try CleanedFile(cleaned.bytes).bytes == cleaned.bytes)
    }

    @Test func `a JPEG that lies right has no Exif at all`() throws {
        let cleaned = try CleanedFile(CraftedFile.jpeg(orientation: 1))
        #expect(cleaned.bytes.firstRange(of: Array("Exif".utf8)) == nil)
    }

    @Test func `a PNG loses texts, times, Exif and what follows it`() throws {
        let cleaned = try CleanedFile(CraftedFile.png())
        #expect(!CraftedFile.holdsCanary(cleaned.bytes))
        let text = String(decoding: cleaned.bytes, as: UTF8.self)
        for name in ["tEXt", "iTXt", "eXIf", "tIME"] { #expect(!text.contains(name)) }
        for name in ["IHDR", "gAMA", "IDAT", "IEND"] { #expect(text.contains(name)) }
        #expect(try CleanedFile(cleaned.bytes).bytes == cleaned.bytes)
    }

    @Test func `a PDF loses who made it, with every byte in its place`() throws {
        let file = CraftedFile.pdf()
        let cleaned = try CleanedFile(file)
        #expect(!CraftedFile.holdsCanary(cleaned.bytes))
        #expect(cleaned.bytes.count == file.count)
        let text = String(decoding: cleaned.bytes, as: UTF8.self)
        #expect(text.contains("(legible)") && text.contains("/Author ("))
        #expect(!cleaned.mayKeepTraces)
        let compressed = try CleanedFile(CraftedFile.pdf("5 0 obj\n<< /Type /ObjStm >>\nendobj\n"))
        #expect(compressed.mayKeepTraces)
    }

    @Test(arguments: [
        "<< /S /JavaScript /JS (app.alert) >>", "<< /S /J#61vaScript >>", "<< /S /Launch >>",
        "<< /Type /EmbeddedFile >>", "<< /XFA 3 0 R >>",
    ])
    func `a PDF that runs something is refused`(_ object: String) {
        #expect(throws: UploadFault.active) {
            try CleanedFile(CraftedFile.pdf("5 0 obj\n\(object)\nendobj\n"))
        }
    }

    @Test func `what a file is called or said to be does not count`() {
        for text in [
            "<html><script>alert(1)</script>", "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "GIF89a",
            "", "MZ\u{90}", "PK\u{3}\u{4}",
        ] {
            #expect(throws: UploadFault.unknownType) { try CleanedFile(Array(text.utf8)) }
        }
        #expect(throws: UploadFault.tooManyPoints) {
            try CleanedFile(CraftedFile.jpeg(width: 65_000, height: 65_000))
        }
        #expect(throws: UploadFault.tooLarge) {
            try CleanedFile([UInt8](repeating: 0xFF, count: CleanedFile.most + 1))
        }
    }

    @Test
    func `a file that breaks off or was changed anywhere is cleaned or refused, and traps nothing`()
    {
        var chance = SeededChance(state: 17)
        print("seed 17")
        for file in [CraftedFile.jpeg(), CraftedFile.png(), CraftedFile.pdf()] {
            for end in stride(from: 0, to: file.count, by: 3) {
                _ = try? CleanedFile(Array(file.prefix(end)))
            }
            for _ in 0..<1500 {
                var changed = file
                for _ in 0..<(1 + Int(chance.next() % 4)) {
                    changed[Int(chance.next() % UInt64(changed.count))] = UInt8(chance.next() & 255)
                }
                guard let cleaned = try? CleanedFile(changed), cleaned.type.isPicture else {
                    continue
                }
                // What is clean is clean for good.
                #expect((try? CleanedFile(cleaned.bytes))?.bytes == cleaned.bytes)
            }
        }
    }

    // MARK: At the desk

    @Test func `a photo is kept sealed, shown to who may see the person, and does nothing there`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let worker = try await testing.client("caseworker", for: .care)
        let sent = await worker.upload(
            "/papers", [("person", "person-2"), ("kind", "photo")],
            file: ("file", "photo.svg", CraftedFile.jpeg()))
        #expect(sent.status == 303, "\(sent.main)")
        #expect(
            await worker.get("/persons/person-2").main.contains("/documents/document-1/content"))
        let content = await worker.get("/documents/document-1/content")
        #expect(content.status == 200 && content.header("content-type") == "image/jpeg")
        #expect(content.header("x-content-type-options") == "nosniff")
        #expect(content.header("content-security-policy")?.contains("sandbox") ?? false)
        #expect(!(content.header("content-security-policy")?.contains("script-src") ?? true))
        #expect(!CraftedFile.holdsCanary(content.body))
        let entries = try await testing.entries()
        _ = await worker.get("/documents/document-1/content")
        #expect(try await testing.entries() > entries)
        // Sealed where it is kept, under a name that says nothing.
        let stored = try testing.objects.objects(.paper, of: 2)
        #expect(stored.count == 1)
        #expect(stored[0].sealed.firstRange(of: [0xFF, 0xD8, 0xFF]) == nil)
        let document = try #require(
            try await testing.registry.observe { $0.casework.documents[DocumentID(1)] })
        #expect(document.digest == AttachedPapers.digest(of: content.body))
        // Who may not see who somebody is does not see the photo either.
        let monitor = try await testing.client("monitor", for: .legal)
        #expect(await monitor.get("/documents/document-1/content").status == 403)
        let steward = try await testing.client("steward")
        #expect(await steward.get("/documents/document-1/content").status == 200)
    }

    @Test func `what is no picture is refused with what to do, and leaves nothing behind`()
        async throws
    {
        let testing = try await TestDesk(World.separated())
        let worker = try await testing.client("caseworker", for: .care)
        for (bytes, word) in [
            (Array("<script>alert(1)</script>".utf8), "neither a JPEG"),
            (Array(CraftedFile.jpeg().prefix(60)), "damaged"),
            (CraftedFile.pdf(), "has to be a JPEG"),
        ] {
            let answer = await worker.upload(
                "/papers", [("person", "person-2"), ("kind", "photo")],
                file: ("file", "photo.jpg", bytes))
            #expect(answer.status == 422 && answer.main.contains(word), "\(word)")
        }
        #expect(try testing.objects.objects(.paper, of: 2).isEmpty)
        // The person is another agency's: refused before anything is stored.
        let stranger = await worker.upload(
            "/papers", [("person", "person-4"), ("kind", "photo")],
            file: ("file", "photo.jpg", CraftedFile.jpeg()))
        #expect(stranger.status == 403)
        #expect(try testing.objects.objects(.paper, of: 4).isEmpty)
    }

    @Test func `papers of an erased person cannot be opened any more`() async throws {
        let testing = try await TestDesk(World.separated())
        let worker = try await testing.client("caseworker", for: .care)
        let sent = await worker.upload(
            "/papers", [("person", "person-2"), ("kind", "photo")],
            file: ("file", "a.jpg", CraftedFile.jpeg()))
        #expect(sent.status == 303)
        let steward = Actor.user(UserID(10), .dataSteward, AgencyID(1))
        let head = Actor.user(UserID(6), .supervisor, AgencyID(2))
        try await testing.registry.erase(
            [PersonID(2)], reason: "asked for", by: steward, approvedBy: head, for: .registration)
        let gone = await worker.get("/documents/document-1/content")
        #expect(gone.status >= 400 && gone.body.firstRange(of: [0xFF, 0xD8, 0xFF]) == nil)
    }

    @Test func `a form with files that does not keep to its form is none, and traps nothing`() {
        var chance = SeededChance(state: 23)
        print("seed 23")
        let (body, type) = Client.multipart([("a", "é")], file: ("file", "x", [1, 2, 13, 10, 45]))
        #expect(MultipartForm(body, contentType: type)?.fields["a"] == "é")
        #expect(MultipartForm(body, contentType: type)?.files.first?.bytes == [1, 2, 13, 10, 45])
        for _ in 0..<3000 {
            var changed = body
            for _ in 0..<(1 + Int(chance.next() % 3)) {
                changed[Int(chance.next() % UInt64(changed.count))] = UInt8(chance.next() & 255)
            }
            _ = MultipartForm(changed, contentType: type)
            _ = MultipartForm(Array(changed.prefix(Int(chance.next() % 200))), contentType: type)
        }
        for type in ["multipart/form-data", "multipart/form-data; boundary=", "x; boundary=\u{7F}"]
        {
            #expect(MultipartForm(body, contentType: type) == nil)
        }
    }

    @Test func `files are read on no route but those that take them`() async throws {
        let testing = try await TestDesk(World.separated())
        let worker = try await testing.client("caseworker", for: .care)
        let answer = await worker.upload(
            "/cases/case-1/advance", [("stage", "documented"), ("reason", "x")],
            file: ("file", "a.jpg", CraftedFile.jpeg()))
        #expect(answer.status == 400)
    }
}

extension Client {
    /// A form with a file, as a browser writes it.
    static func multipart(
        _ fields: [(String, String)], file: (field: String, name: String, bytes: [UInt8])
    ) -> (body: [UInt8], type: String) {
        let boundary = "----boundary7MA4YWxkTrZu0gW"
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
                    .utf8)
        }
        body += Array(
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\nContent-Type: text/html\r\n\r\n"
                .utf8)
        body += file.bytes + Array("\r\n--\(boundary)--\r\n".utf8)
        return (body, "multipart/form-data; boundary=\(boundary)")
    }

    func upload(
        _ path: String, _ fields: [(String, String)],
        file: (field: String, name: String, bytes: [UInt8])
    ) async -> WebResponse {
        let (body, type) = Self.multipart(fields + [("form-token", formToken)], file: file)
        return await desk.answer(
            WebRequest(
                method: .post, path: path,
                headers: [
                    "cookie": "reunify-session=\(token ?? "")", "content-type": type,
                    "sec-fetch-site": "same-origin", "host": "desk.example",
                ], body: body))
    }
}

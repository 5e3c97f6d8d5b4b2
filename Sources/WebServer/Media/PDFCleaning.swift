// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Blanks in a PDF what says who made it, when and with what (ISO 32000-1, §14.3): the entries of the document
/// information, XMP packets, and the Exif of pictures in it.
///
/// Every byte keeps its place, so that the table of places stays right. Parts that are compressed are not
/// looked into, which is told. Documents that run something are refused; besides, none is ever shown in a
/// page.
enum PDFCleaning {
    private static let entries = [
        "Author", "Creator", "Producer", "Title", "Subject", "Keywords", "CreationDate", "ModDate",
        "Company", "Manager", "SourceModified",
    ]
    private static let active: Set<String> = [
        "JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA",
    ]

    static func cleaned(_ bytes: [UInt8]) throws(UploadFault) -> ([UInt8], mayKeepTraces: Bool) {
        let end = bytes.suffix(2048)
        guard find("%%EOF", in: bytes, from: end.startIndex) != nil else { throw .damaged }
        var clean = bytes
        blankPackets(&clean)
        blankExif(&clean)
        var mayKeepTraces = false
        var place = 0
        while place < clean.count {
            guard clean[place] == UInt8(ascii: "/") else {
                // What is in a stream has no names.
                if clean[place] == UInt8(ascii: "s"), starts("stream", clean, place),
                    place == 0 || clean[place - 1] != UInt8(ascii: "d"),
                    let over = find("endstream", in: clean, from: place + 6)
                {
                    place = over + 9
                } else {
                    place += 1
                }
                continue
            }
            let (name, after) = name(in: clean, at: place + 1)
            if active.contains(name) { throw .active }
            if name == "ObjStm" || name == "Encrypt" { mayKeepTraces = true }
            place = after
            if entries.contains(name) {
                if !blankString(&clean, after: after) { mayKeepTraces = true }
            }
        }
        return (clean, mayKeepTraces)
    }

    /// A name with its escapes read (§7.3.5), and the place after it.
    private static func name(in bytes: [UInt8], at start: Int) -> (String, Int) {
        var (name, place): ([UInt8], Int) = ([], start)
        while place < bytes.count, name.count < 64 {
            let byte = bytes[place]
            if byte <= 32 || "()<>[]{}/%".utf8.contains(byte) { break }
            if byte == UInt8(ascii: "#"), place + 2 < bytes.count,
                let value = UInt8(
                    String(decoding: bytes[(place + 1)...(place + 2)], as: UTF8.self), radix: 16)
            {
                name.append(value)
                place += 3
            } else {
                name.append(byte)
                place += 1
            }
        }
        return (String(decoding: name, as: UTF8.self), place)
    }

    /// Blanks the string that follows; false where something else does.
    private static func blankString(_ bytes: inout [UInt8], after start: Int) -> Bool {
        var place = start
        while place < bytes.count, bytes[place] <= 32 { place += 1 }
        guard place < bytes.count else { return false }
        switch bytes[place] {
        case UInt8(ascii: "("):
            var depth = 1
            place += 1
            while place < bytes.count {
                switch bytes[place] {
                case UInt8(ascii: "\\"):
                    bytes[place] = 32
                    if place + 1 < bytes.count { bytes[place + 1] = 32 }
                    place += 1
                case UInt8(ascii: "("):
                    depth += 1
                    bytes[place] = 32
                case UInt8(ascii: ")"):
                    depth -= 1
                    if depth == 0 { return true }
                    bytes[place] = 32
                default: bytes[place] = 32
                }
                place += 1
            }
            return false
        case UInt8(ascii: "<"):
            place += 1
            // A dictionary is no string.
            guard place < bytes.count, bytes[place] != UInt8(ascii: "<") else { return false }
            var isSecond = false
            while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
                bytes[place] = isSecond ? UInt8(ascii: "0") : UInt8(ascii: "2")
                isSecond.toggle()
                place += 1
            }
            return true
        default: return false
        }
    }

    /// XMP packets, between their marks.
    private static func blankPackets(_ bytes: inout [UInt8]) {
        var place = 0
        while let begin = find("<?xpacket begin", in: bytes, from: place) {
            guard let open = find("?>", in: bytes, from: begin),
                let end = find("<?xpacket end", in: bytes, from: open)
            else { return }
            for index in (open + 2)..<end where bytes[index] > 32 { bytes[index] = 32 }
            place = end
        }
    }

    /// Exif and XMP in pictures that are kept as JPEG.
    private static func blankExif(_ bytes: inout [UInt8]) {
        for mark in ["Exif\0\0", "http://ns.adobe.com/xap/1.0/\0"] {
            var place = 0
            while let found = find(mark, in: bytes, from: place) {
                place = found + mark.utf8.count
                guard found >= 4, bytes[found - 4] == 0xFF, bytes[found - 3] == 0xE1 else {
                    continue
                }
                let length = Int(bytes[found - 2]) << 8 | Int(bytes[found - 1])
                let end = min(found - 2 + length, bytes.count)
                guard place < end else { continue }
                for index in place..<end { bytes[index] = 0 }
            }
        }
    }

    private static func starts(_ text: String, _ bytes: [UInt8], _ place: Int) -> Bool {
        place + text.utf8.count <= bytes.count
            && zip(text.utf8, bytes[place...]).allSatisfy { $0 == $1 }
    }

    private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, start <= bytes.count else { return nil }
        var place = start
        while let found = bytes[place...].firstIndex(of: first) {
            guard found + wanted.count <= bytes.count else { return nil }
            if bytes[found..<(found + wanted.count)].elementsEqual(wanted) { return found }
            place = found + 1
        }
        return nil
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Takes out of a JPEG what is not the picture (ITU-T T.81, annex B): Exif with place, time and camera, XMP,
/// IPTC, comments, small pictures of it, and whatever follows its end.
///
/// Which way up it is stays: without it, most pictures of telephones would lie on their side.
enum JPEGCleaning {
    static func cleaned(_ bytes: [UInt8]) throws(UploadFault) -> [UInt8] {
        var reader = Reader(bytes: bytes)
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var (jfif, orientation): ([UInt8], UInt8?) = ([], nil)
        var (hasFrame, hasScan) = (false, false)
        reader.place = 2
        while true {
            switch try reader.marker() {
            case 0xD9:
                guard hasFrame, hasScan else { throw .damaged }
                let head = [0xFF, 0xD8] + jfif + (orientation.map(Self.exif) ?? [])
                return head + kept + [0xFF, 0xD9]
            case 0xE0:
                let content = try reader.segment()
                if jfif.isEmpty, content.starts(with: [0x4A, 0x46, 0x49, 0x46, 0]),
                    content.count >= 14
                {
                    // Without the small picture that may follow.
                    jfif = [0xFF, 0xE0, 0, 16] + content.prefix(12) + [0, 0]
                }
            case 0xE1:
                let content = try reader.segment()
                if orientation == nil { orientation = Self.orientation(of: content) }
            case 0xEE:
                let content = try reader.segment()
                // How colours are written; without it some pictures have the wrong ones.
                if content.starts(with: "Adobe".utf8), content.count >= 12 {
                    kept += [0xFF, 0xEE, 0, 14] + content.prefix(12)
                }
            case 0xE2...0xED, 0xEF, 0xFE: _ = try reader.segment()
            case let frame
            where frame >= 0xC0 && frame <= 0xCF && ![0xC4, 0xC8, 0xCC].contains(frame):
                let content = try reader.segment()
                guard content.count >= 6 else { throw .damaged }
                let bytes = Array(content.prefix(5))
                let (height, width) = (
                    Int(bytes[1]) << 8 | Int(bytes[2]), Int(bytes[3]) << 8 | Int(bytes[4])
                )
                guard height > 0, width > 0 else { throw .damaged }
                guard height * width <= CleanedFile.mostPoints else { throw .tooManyPoints }
                hasFrame = true
                Self.append(frame, content, to: &kept)
            case let table where [0xC4, 0xCC, 0xDB, 0xDD].contains(table):
                Self.append(table, try reader.segment(), to: &kept)
            case 0xDA:
                guard hasFrame else { throw .damaged }
                Self.append(0xDA, try reader.segment(), to: &kept)
                kept += try reader.scan()
                hasScan = true
            default: throw .damaged
            }
        }
    }

    private static func append(
        _ marker: UInt8, _ content: ArraySlice<UInt8>, to kept: inout [UInt8]
    ) {
        let length = content.count + 2
        kept += [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)]
        kept += content
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        /// The next marker; bytes FF before it are filling.
        mutating func marker() throws(UploadFault) -> UInt8 {
            guard place < bytes.count, bytes[place] == 0xFF else { throw .damaged }
            while place < bytes.count, bytes[place] == 0xFF { place += 1 }
            guard place < bytes.count else { throw .damaged }
            place += 1
            return bytes[place - 1]
        }

        /// What a marker says, without its length.
        mutating func segment() throws(UploadFault) -> ArraySlice<UInt8> {
            guard place + 2 <= bytes.count else { throw .damaged }
            let length = Int(bytes[place]) << 8 | Int(bytes[place + 1])
            guard length >= 2, place + length <= bytes.count else { throw .damaged }
            defer { place += length }
            return bytes[(place + 2)..<(place + length)]
        }

        /// The points of the picture, up to the next marker that is not part of them.
        mutating func scan() throws(UploadFault) -> ArraySlice<UInt8> {
            let start = place
            while place + 1 < bytes.count {
                if bytes[place] == 0xFF {
                    let next = bytes[place + 1]
                    let isPart = next == 0 || (0xD0...0xD7).contains(next)
                    if !isPart { return bytes[start..<place] }
                    place += 1
                }
                place += 1
            }
            throw .damaged
        }
    }

    // MARK: Which way up

    /// The orientation in an Exif block, where it says one (Exif 2.3, tag 0x0112).
    static func orientation(of content: ArraySlice<UInt8>) -> UInt8? {
        let bytes = Array(content)
        guard bytes.starts(with: [0x45, 0x78, 0x69, 0x66, 0, 0]), bytes.count >= 14 else {
            return nil
        }
        let isLittle: Bool
        switch (bytes[6], bytes[7]) {
        case (0x49, 0x49): isLittle = true
        case (0x4D, 0x4D): isLittle = false
        default: return nil
        }
        func number(_ place: Int, _ count: Int) -> Int? {
            guard place >= 0, place + count <= bytes.count else { return nil }
            let part = bytes[place..<(place + count)]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let offset = number(10, 4), let count = number(6 + offset, 2) else { return nil }
        for entry in 0..<min(count, 200) {
            let place = 6 + offset + 2 + 12 * entry
            guard number(place, 2) == 0x0112 else { continue }
            guard number(place + 2, 2) == 3, let value = number(place + 8, 2),
                (2...8).contains(value)
            else { return nil }
            return UInt8(value)
        }
        return nil
    }

    /// An Exif block that says the orientation and nothing else.
    private static func exif(_ orientation: UInt8) -> [UInt8] {
        [0xFF, 0xE1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0]
            + [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1]
            + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    }
}

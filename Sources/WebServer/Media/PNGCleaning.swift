// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Takes out of a PNG what is not the picture (W3C PNG, §11): texts, times, Exif, profiles, further pictures, and
/// whatever follows its end.
enum PNGCleaning {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// What the picture is made from, and how its colours are meant.
    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT",
    ]

    static func cleaned(_ bytes: [UInt8]) throws(UploadFault) -> [UInt8] {
        var place = signature.count
        var clean = signature
        clean.reserveCapacity(bytes.count)
        var (isFirst, hasPoints) = (true, false)
        while true {
            guard place + 12 <= bytes.count else { throw .damaged }
            let length = number(bytes, place)
            guard length <= 0x7FFF_FFFF, place + 12 + length <= bytes.count else { throw .damaged }
            let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
            let content = bytes[(place + 4)..<(place + 8 + length)]
            guard CRC32.checksum(of: content) == UInt32(number(bytes, place + 8 + length)) else {
                throw .damaged
            }
            if isFirst {
                guard name == "IHDR", length == 13 else { throw .damaged }
                let (width, height) = (number(bytes, place + 8), number(bytes, place + 12))
                guard width > 0, height > 0, width <= 1 << 20, height <= 1 << 20 else {
                    throw .damaged
                }
                guard width * height <= CleanedFile.mostPoints else { throw .tooManyPoints }
                isFirst = false
            } else if name == "IHDR" {
                throw .damaged
            }
            if kept.contains(name) {
                clean += bytes[place..<(place + 12 + length)]
            } else if let first = name.utf8.first, first & 0x20 == 0 {
                // Without a part that has to be understood there would be another picture.
                throw .damaged
            }
            if name == "IDAT" { hasPoints = true }
            place += 12 + length
            if name == "IEND" {
                guard hasPoints else { throw .damaged }
                return clean
            }
        }
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
        bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
}

/// The checksum of PNG (ISO 3309, W3C PNG, annex D).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in
            sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
        }
    }

    static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
        return ~sum
    }
}

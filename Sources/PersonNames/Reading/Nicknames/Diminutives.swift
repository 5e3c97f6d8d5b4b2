// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Endings that make a pet form of any name: Carmencita, Paulinho, Ninochka.
enum Diminutives {
    private static let endings: [[UInt8]] = [
        "cecita", "cecito", "zinho", "zinha", "ochka", "echka", "enka", "onka", "ushka", "yusha",
        "cita", "cito", "illo", "illa", "inho", "inha", "chen",
        "ita", "ito", "ulya", "usya", "chka", "lein",
    ].map { Array($0.utf8) }

    /// What may have stood in the place of the ending.
    private static let restored: [[UInt8]] = ["", "o", "a", "e", "os", "us", "ya"].map {
        Array($0.utf8)
    }

    /// The entry of the longest stem that `lookup` knows, or -1.
    static func stem(of name: Span<UInt8>, lookup: (Span<UInt8>) -> Int32) -> Int32 {
        guard (5...24).contains(name.count) else { return -1 }
        for ending in endings where name.count >= ending.count + 2 {
            guard hasSuffix(name, ending) else { continue }
            let length = name.count - ending.count
            var candidate: [UInt8] = []
            candidate.reserveCapacity(length + 2)
            for index in 0..<length { candidate.append(name[index]) }
            // Chico – Chiquito, Diego – Dieguito: the spelling of the sound changes before i.
            var spellings = [candidate]
            if candidate.last == 0x75, length >= 3 {
                if candidate[length - 2] == 0x71 {
                    spellings.append(Array(candidate[..<(length - 2)]) + [0x63])
                }
                if candidate[length - 2] == 0x67 {
                    spellings.append(Array(candidate[..<(length - 1)]))
                }
            }
            for spelling in spellings {
                for rest in restored where spelling.count + rest.count >= 3 {
                    let found = lookup((spelling + rest).span)
                    if found >= 0 { return found }
                }
            }
        }
        return -1
    }

    private static func hasSuffix(_ name: Span<UInt8>, _ ending: [UInt8]) -> Bool {
        let start = name.count - ending.count
        for index in 0..<ending.count where name[start + index] != ending[index] { return false }
        return true
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The sentences of one language: a line each, `key = text`; `key[form] = text` with a number.
///
/// Lines that begin with `#` are for translators. `%1`, `%2` … are places for values.
package struct StringTable: Sendable {
    package private(set) var texts: [String: String] = [:]
    package private(set) var counted: [String: [PluralRule.Form: String]] = [:]
    /// Lines that could not be read, by their numbers.
    package private(set) var unreadable: [Int] = []

    /// Reads a table.
    package init(_ text: String) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let middle = line.firstRange(of: " = ") else {
                unreadable.append(number + 1)
                continue
            }
            let key = line[..<middle.lowerBound]
            let value = String(line[middle.upperBound...])
            guard key.hasSuffix("]"), let open = key.firstIndex(of: "[") else {
                if texts.updateValue(value, forKey: String(key)) != nil {
                    unreadable.append(number + 1)
                }
                continue
            }
            let word = key[key.index(after: open)...].dropLast()
            guard let form = PluralRule.Form(rawValue: String(word)) else {
                unreadable.append(number + 1)
                continue
            }
            counted[String(key[..<open]), default: [:]][form] = value
        }
    }

    /// A sentence with values in its places.
    package static func filled(_ template: String, _ values: [String]) -> String {
        let bytes = template.utf8
        guard var place = bytes.firstIndex(of: UInt8(ascii: "%")) else { return template }
        var text = String(template[..<place])
        var start = place
        while place < bytes.endIndex {
            let next = bytes.index(after: place)
            guard bytes[place] == UInt8(ascii: "%"), next < bytes.endIndex,
                case let number = Int(bytes[next]) - 48, (1...9).contains(number)
            else {
                place = next
                continue
            }
            text += template[start..<place]
            if values.indices.contains(number - 1) { text += values[number - 1] }
            place = bytes.index(after: next)
            start = place
        }
        return text + template[start...]
    }
}

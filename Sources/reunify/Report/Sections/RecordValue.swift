// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage

/// How values of records are shown.
enum RecordValue {
    /// Longest value that is shown whole, in characters.
    static let limit = 200

    /// A value as a reader writes it: dates with hyphens, and not endlessly long.
    static func written(_ value: String, role: FieldRole?) -> String {
        if role == .dateOfBirth || role == .eventDate {
            let digits = Array(value.utf8)
            if digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) {
                return "\(value.prefix(4))-\(value.dropFirst(4).prefix(2))-\(value.suffix(2))"
            }
        }
        return value.count <= limit ? value : value.prefix(limit - 1) + "…"
    }

    /// Two values with the part marked in which they differ, between what they begin and end with alike.
    static func marked(_ a: String, _ b: String) -> (Markup, Markup) {
        let x = Array(a)
        let y = Array(b)
        let shorter = min(x.count, y.count)
        var head = 0
        while head < shorter && x[head] == y[head] { head += 1 }
        var tail = 0
        while tail < shorter - head && x[x.count - 1 - tail] == y[y.count - 1 - tail] { tail += 1 }
        guard head + tail > 0 else { return ("\(value: a)", "\(value: b)") }
        return (marked(x, head, tail), marked(y, head, tail))
    }

    private static func marked(_ text: [Character], _ head: Int, _ tail: Int) -> Markup {
        let middle = String(text[head..<text.count - tail])
        let mark: Markup = middle.isEmpty ? "<mark>·</mark>" : "<mark>\(middle)</mark>"
        return """
            <bdi>\(String(text[..<head]))\(mark)\(String(text[(text.count - tail)...]))</bdi>
            """
    }
}

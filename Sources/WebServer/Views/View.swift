// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What a page shows: values by the names that its template has for them.
struct View: Sendable, ExpressibleByDictionaryLiteral {
    enum Value: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
        case text(String)
        case flag(Bool)
        case view(View)
        case list([View])
        case markup(Markup)
        /// What another template made.
        case rendered([UInt8])

        init(stringLiteral value: String) { self = .text(value) }
        init(booleanLiteral value: Bool) { self = .flag(value) }
    }

    private(set) var values: [String: Value]

    init(dictionaryLiteral elements: (String, Value)...) {
        values = Dictionary(elements) { $1 }
    }

    subscript(_ name: String) -> Value? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// Both; what the other has goes first.
    func adding(_ other: View) -> View {
        var whole = self
        whole.values.merge(other.values) { $1 }
        return whole
    }
}

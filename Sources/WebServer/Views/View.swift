// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Mustache

/// What a page shows: values by the names that its template has for them.
struct View: MustacheParent, Sendable, ExpressibleByDictionaryLiteral {
    enum Value: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
        case text(String)
        case flag(Bool)
        case view(View)
        case list([View])
        case markup(Markup)

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

    func child(named name: String) -> Any? {
        switch values[name] {
        case .text(let text): text
        case .flag(let flag): flag
        case .view(let view): view
        case .list(let list): list
        case .markup(let markup): markup.text
        case nil: nil
        }
    }
}

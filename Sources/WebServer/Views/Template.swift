// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// A template that was read once and is filled many times: Mustache (mustache(5)) as far as pages use it:
/// variables, sections, inverted sections, partials and comments.
struct Template: Sendable {
    indirect enum Node: Sendable {
        case text([UInt8])
        case variable(String, isRaw: Bool)
        case section(String, isInverted: Bool, [Node])
        case partial(String)
    }

    /// What is wrong with a template.
    enum Fault: Error {
        /// A tag, or a section, that has no end.
        case unclosed(String)
        /// The end of a section that is not open.
        case foreignEnd(String)
    }

    let nodes: [Node]

    init(_ text: String) throws(Fault) {
        var reading = TemplateReading(Array(text.utf8))
        nodes = try reading.nodes(of: nil)
    }
}

/// Reads tags one after the other.
private struct TemplateReading {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What stands in a section, up to its end; nil for the whole template.
    mutating func nodes(of section: String?) throws(Template.Fault) -> [Template.Node] {
        var found: [Template.Node] = []
        while true {
            guard let open = find(UInt8(ascii: "{"), 2, from: place) else {
                guard section == nil else { throw .unclosed(section ?? "") }
                add(place..<bytes.count, to: &found)
                place = bytes.count
                return found
            }
            let isRaw = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
            let start = isRaw ? open + 3 : open + 2
            guard let close = find(UInt8(ascii: "}"), isRaw ? 3 : 2, from: start) else {
                throw .unclosed(String(decoding: bytes[open...].prefix(20), as: UTF8.self))
            }
            let after = close + (isRaw ? 3 : 2)
            let tag = String(
                decoding: bytes[start..<close].filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
            let name = String(tag.dropFirst())
            let isAlone = !isRaw && "#^/>!".contains(tag.first ?? " ")
            // A line that holds such a tag and nothing else leaves no line behind.
            let line = isAlone ? lineAround(open, after) : nil
            add(place..<(line?.lowerBound ?? open), to: &found)
            place = line?.upperBound ?? after
            switch tag.first {
            case "#" where !isRaw:
                found.append(.section(name, isInverted: false, try nodes(of: name)))
            case "^" where !isRaw:
                found.append(.section(name, isInverted: true, try nodes(of: name)))
            case "/" where !isRaw:
                guard name == section else { throw .foreignEnd(name) }
                return found
            case ">" where !isRaw: found.append(.partial(name))
            case "!" where !isRaw: break
            default: found.append(.variable(tag, isRaw: isRaw))
            }
        }
    }

    private func add(_ range: Range<Int>, to nodes: inout [Template.Node]) {
        if !range.isEmpty { nodes.append(.text(Array(bytes[range]))) }
    }

    /// Where the same byte stands so many times in a row.
    private func find(_ byte: UInt8, _ count: Int, from start: Int) -> Int? {
        var run = 0
        for place in start..<max(start, bytes.count) {
            run = bytes[place] == byte ? run + 1 : 0
            if run == count { return place - count + 1 }
        }
        return nil
    }

    /// The whole line of a tag, its end included; nil where something else stands in it.
    private func lineAround(_ open: Int, _ after: Int) -> Range<Int>? {
        func isBlank(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
        }
        var start = open
        while start > place, isBlank(bytes[start - 1]) { start -= 1 }
        guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
        var end = after
        while end < bytes.count, isBlank(bytes[end]) { end += 1 }
        guard end < bytes.count else { return start..<end }
        return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
    }
}

/// Fills templates with values.
struct TemplateFilling {
    private let templates: [String: Template]
    private(set) var bytes: [UInt8] = []
    private var stack: [View]
    private var depth = 0

    /// Partials within partials, at most.
    private static let deepest = 16

    init(_ templates: [String: Template], _ view: View) {
        self.templates = templates
        stack = [view]
        bytes.reserveCapacity(16 * 1024)
    }

    /// Adds a template; nothing where there is none of the name.
    mutating func fill(_ name: String) {
        guard let template = templates[name], depth < Self.deepest else { return }
        depth += 1
        fill(template.nodes)
        depth -= 1
    }

    private mutating func fill(_ nodes: [Template.Node]) {
        for node in nodes {
            switch node {
            case .text(let text): bytes += text
            case .variable(let name, let isRaw):
                switch value(name) {
                case .text(let text): if isRaw { bytes += text.utf8 } else { escape(text) }
                case .markup(let markup):
                    if isRaw { bytes += markup.text.utf8 } else { escape(markup.text) }
                case .rendered(let rendered): if isRaw { bytes += rendered }
                case .flag, .view, .list, nil: break
                }
            case .section(let name, let isInverted, let inner):
                fill(inner, of: value(name), isInverted: isInverted)
            case .partial(let name): fill(name)
            }
        }
    }

    private mutating func fill(_ inner: [Template.Node], of value: View.Value?, isInverted: Bool) {
        switch value {
        case .flag(let flag): if flag != isInverted { fill(inner) }
        case .list(let list):
            if isInverted {
                if list.isEmpty { fill(inner) }
                return
            }
            for view in list { fill(inner, with: view) }
        case .view(let view): if !isInverted { fill(inner, with: view) }
        case .text, .markup, .rendered: if !isInverted { fill(inner) }
        case nil: if isInverted { fill(inner) }
        }
    }

    private mutating func fill(_ inner: [Template.Node], with view: View) {
        stack.append(view)
        fill(inner)
        stack.removeLast()
    }

    private func value(_ name: String) -> View.Value? {
        for view in stack.reversed() { if let value = view[name] { return value } }
        return nil
    }

    /// Adds text in which nothing is markup.
    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds variables of a template that a view has no value for: the library prints nothing for them,
/// silently.
struct TemplateCheck: Sendable {
    private indirect enum Node: Sendable {
        case variable(String)
        case section(String, isInverted: Bool, [Node])
        case partial(String)
    }

    private var nodes: [String: [Node]] = [:]

    /// Reads the tags of templates, by their names.
    init(_ templates: [String: String]) {
        for (name, text) in templates {
            var rest = Substring(text)
            nodes[name] = Self.parse(&rest)
        }
    }

    private static func parse(_ rest: inout Substring) -> [Node] {
        var found: [Node] = []
        while let open = rest.firstRange(of: "{{") {
            rest = rest[open.upperBound...]
            let isRaw = rest.first == "{"
            if isRaw { rest = rest.dropFirst() }
            guard let close = rest.firstRange(of: isRaw ? "}}}" : "}}") else { return found }
            let tag = rest[..<close.lowerBound].filter { $0 != " " }
            rest = rest[close.upperBound...]
            switch tag.first {
            case "#":
                found.append(.section(String(tag.dropFirst()), isInverted: false, parse(&rest)))
            case "^":
                found.append(.section(String(tag.dropFirst()), isInverted: true, parse(&rest)))
            case "/": return found
            case ">": found.append(.partial(String(tag.dropFirst())))
            case "!": break
            default: found.append(.variable(tag))
            }
        }
        return found
    }

    /// The variables without a value.
    func missing(in template: String, for view: View) -> [String] {
        guard let nodes = nodes[template] else { return ["template \(template)"] }
        return missing(nodes, [view], template)
    }

    private func missing(_ nodes: [Node], _ stack: [View], _ template: String) -> [String] {
        nodes.flatMap { node -> [String] in
            switch node {
            case .variable(let name):
                return Self.find(name, stack) == nil ? ["\(template): \(name)"] : []
            case .partial(let name):
                guard let inner = self.nodes[name] else { return ["\(template): >\(name)"] }
                return missing(inner, stack, name)
            case .section(let name, let isInverted, let inner):
                switch Self.find(name, stack) {
                case .view(let view) where !isInverted:
                    return missing(inner, stack + [view], template)
                case .list(let list) where !isInverted:
                    return list.flatMap { missing(inner, stack + [$0], template) }
                case .list(let list): return list.isEmpty ? missing(inner, stack, template) : []
                case .flag(let flag):
                    return flag != isInverted ? missing(inner, stack, template) : []
                case nil: return isInverted ? missing(inner, stack, template) : []
                default: return isInverted ? [] : missing(inner, stack, template)
                }
            }
        }
    }

    private static func find(_ name: String, _ stack: [View]) -> View.Value? {
        for view in stack.reversed() { if let value = view[name] { return value } }
        return nil
    }
}

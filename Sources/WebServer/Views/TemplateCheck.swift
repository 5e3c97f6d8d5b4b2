// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Finds variables of a template that a view has no value for: nothing would stand in their places,
/// silently.
struct TemplateCheck: Sendable {
    private let templates: [String: Template]

    init(_ templates: [String: Template]) { self.templates = templates }

    /// The variables without a value.
    func missing(in template: String, for view: View) -> [String] {
        guard let nodes = templates[template]?.nodes else { return ["template \(template)"] }
        return missing(nodes, [view], template)
    }

    private func missing(_ nodes: [Template.Node], _ stack: [View], _ template: String) -> [String]
    {
        nodes.flatMap { node -> [String] in
            switch node {
            case .text: return []
            case .variable(let name, _):
                return Self.find(name, stack) == nil ? ["\(template): \(name)"] : []
            case .partial(let name):
                guard let inner = templates[name]?.nodes else { return ["\(template): >\(name)"] }
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

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// The templates in one language: their sentences are put in when the program starts.
struct TemplateSet: Sendable {
    private let templates: [String: Template]
    private let check: TemplateCheck?
    private let language: DeskLanguage

    /// Reads all templates.
    ///
    /// - Parameter isStrict: Whether a page with a variable that has no value is not answered; for
    ///   tests.
    init(_ language: DeskLanguage, isStrict: Bool) throws {
        var templates: [String: Template] = [:]
        for name in EmbeddedFile.names where name.hasPrefix("templates/") {
            templates[String(name.dropFirst("templates/".count))] = try Template(
                Self.localized(EmbeddedFile.text(name) ?? "", language))
        }
        self.templates = templates
        self.language = language
        check = isStrict ? TemplateCheck(templates) : nil
    }

    /// The templates in every language, by its code; read once.
    static func all(isStrict: Bool) throws -> [String: TemplateSet] {
        try (isStrict ? strict : usual).get()
    }

    private static let usual = Result { try read(isStrict: false) }
    private static let strict = Result { try read(isStrict: true) }

    private static func read(isStrict: Bool) throws -> [String: TemplateSet] {
        var sets: [String: TemplateSet] = [:]
        for language in DeskLanguage.all {
            sets[language.code] = try TemplateSet(language, isStrict: isStrict)
        }
        return sets
    }

    /// A page by its template.
    func render(_ template: String, _ view: View) -> [UInt8] {
        if let missing = check?.missing(in: template, for: view), !missing.isEmpty {
            preconditionFailure("no value for \(missing.joined(separator: ", "))")
        }
        var filling = TemplateFilling(templates, view)
        filling.fill(template)
        return filling.bytes
    }

    /// A template with the sentences of a language in the places of their keys: `[[work.title]]`.
    static func localized(_ template: String, _ language: DeskLanguage) -> String {
        var text = ""
        var rest = Substring(template)
        while let open = rest.firstRange(of: "[["), let close = rest.firstRange(of: "]]") {
            text += rest[..<open.lowerBound]
            text += Markup.escaped(language.say(String(rest[open.upperBound..<close.lowerBound])))
            rest = rest[close.upperBound...]
        }
        return text + rest
    }
}

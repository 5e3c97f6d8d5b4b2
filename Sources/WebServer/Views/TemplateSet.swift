// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Mustache

/// The templates in one language: their sentences are put in when the program starts.
struct TemplateSet: Sendable {
    private let library: MustacheLibrary
    private let check: TemplateCheck?
    private let language: DeskLanguage

    /// Reads all templates.
    ///
    /// - Parameter isStrict: Whether a page with a variable that has no value is not answered; for
    ///   tests.
    init(_ language: DeskLanguage, isStrict: Bool) throws {
        var texts: [String: String] = [:]
        for name in EmbeddedFile.names where name.hasPrefix("templates/") {
            texts[String(name.dropFirst("templates/".count))] = Self.localized(
                EmbeddedFile.text(name) ?? "", language)
        }
        var library = MustacheLibrary()
        for (name, text) in texts { try library.register(text, named: name) }
        self.library = library
        self.language = language
        check = isStrict ? TemplateCheck(texts) : nil
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
    func render(_ template: String, _ view: View) -> String {
        if let missing = check?.missing(in: template, for: view), !missing.isEmpty {
            preconditionFailure("no value for \(missing.joined(separator: ", "))")
        }
        return library.render(view, withTemplate: template) ?? ""
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

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import WebServer

/// Mustache as far as pages use it (mustache(5)).
@Suite struct TemplateTests {
    private static func filled(
        _ template: String, _ view: View, partials: [String: String] = [:]
    ) throws -> String {
        var templates = try partials.mapValues { try Template($0) }
        templates["whole"] = try Template(template)
        var filling = TemplateFilling(templates, view)
        filling.fill("whole")
        return String(decoding: filling.bytes, as: UTF8.self)
    }

    @Test
    func `values are escaped, whatever they are, and markup is not where it is asked for raw`()
        throws
    {
        let view: View = ["name": "<b>&\"'", "picture": .markup("<svg/>")]
        #expect(try Self.filled("{{name}}", view) == "&lt;b&gt;&amp;&quot;&#39;")
        #expect(try Self.filled("{{{picture}}}", view) == "<svg/>")
        #expect(try Self.filled("{{picture}}", view) == "&lt;svg/&gt;")
        #expect(try Self.filled("[{{ name }}|{{nothing}}]", ["name": "Muñoz"]) == "[Muñoz|]")
    }

    @Test func `sections repeat, look outwards for what they have not, and are left out`() throws {
        let view: View = [
            "people": .list([["name": "Ana"], ["name": "Eva"]]), "place": "Cobán", "is": true,
            "none": .list([]), "inner": .view(["name": "Luis"]),
        ]
        #expect(
            try Self.filled("{{#people}}{{name}} of {{place}};{{/people}}", view)
                == "Ana of Cobán;Eva of Cobán;")
        #expect(try Self.filled("{{#is}}yes{{/is}}{{^is}}no{{/is}}", view) == "yes")
        #expect(try Self.filled("{{^none}}nobody{{/none}}{{#none}}some{{/none}}", view) == "nobody")
        #expect(try Self.filled("{{^missing}}not there{{/missing}}", view) == "not there")
        #expect(try Self.filled("{{#inner}}{{name}}{{/inner}}", view) == "Luis")
        #expect(try Self.filled("{{#place}}in {{place}}{{/place}}", view) == "in Cobán")
    }

    @Test func `a line of nothing but a section's tag leaves no line`() throws {
        #expect(
            try Self.filled("a\n{{#is}}\n  b\n{{/is}}\nc {{#is}}d{{/is}}\n", ["is": true])
                == "a\n  b\nc d\n")
        #expect(try Self.filled("a\n  {{! said to translators }}\nb", [:]) == "a\nb")
    }

    @Test func `partials are put in, and one within itself has an end`() throws {
        let view: View = ["list": .list([["name": "Ana"], ["name": "Eva"]])]
        #expect(
            try Self.filled("{{#list}}{{>one}}{{/list}}", view, partials: ["one": "<{{name}}>"])
                == "<Ana><Eva>")
        #expect(try Self.filled("{{>loop}}", [:], partials: ["loop": "x{{>loop}}"]).count < 20)
    }

    @Test(arguments: [
        "{{#a}}", "{{#a}}{{/b}}", "{{/a}}", "{{a", "{{{a}}", "{{#a}}{{#b}}{{/a}}{{/b}}",
    ])
    func `a template that is not whole is refused`(_ text: String) {
        #expect(throws: Template.Fault.self) { try Template(text) }
    }
}

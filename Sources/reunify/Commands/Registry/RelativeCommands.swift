// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

/// What people say of their relatives, and the links that are claimed by it.
struct RelativeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relative",
        abstract: "Record what people say of relatives, and claim family links.",
        discussion: """
            A claimed link protects a child from being put apart silently. There is no command that \
            removes one: a better one supersedes it, or two people refute it in a verification.
            """,
        subcommands: [State.self, Claim.self, Correct.self])

    struct State: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record what a person says of a relative, in their words.",
            discussion: """
                EXAMPLE
                  reunify relative state person-2 --relation mother --name "María Tzoc" \
                --words "my mother is María Tzoc, of Cobán" --language kek --as ana \
                --purpose registration
                """)
        @Argument(help: "Who says it.") var person: PersonID
        @Option(help: "What the relative is to them.") var relation: FamilyRelation
        @Option(help: "The relative's name.") var name = ""
        @Option(help: "The words.") var words: String
        @Option(help: "The statement that this one corrects.") var corrects: StatementID?
        @OptionGroup(title: "How it was said") var said: InterpretationOptions
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (person, relation, name) = (person, relation, name)
            let (words, corrects, said, at) = (words, corrects, said.interpretation, desk.at)
            return { identifiers in
                let statement = Statement(
                    id: identifiers.next(StatementID.self), by: person, relation: relation,
                    nameOfRelative: name, words: words, interpretation: said, taken: at,
                    corrects: corrects)
                return (.link(.takeStatement(statement)), [statement.id.description])
            }
        }
    }

    struct Claim: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Claim that two persons are related.",
            discussion: """
                EXAMPLE
                  reunify relative claim person-2 --relative person-1 --relation mother \
                --statement statement-1 --as ana --purpose registration
                """)
        @Argument(help: "The younger of the two.") var subject: PersonID
        @Option(help: "The relative.") var relative: PersonID
        @Option(help: "What the relative is to the younger.") var relation: FamilyRelation
        @Option(help: "The statement it rests on; else that they arrived together.")
        var statement: StatementID?
        @Flag(help: "The relative looked after the younger, whatever the relation.")
        var caredFor = false
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (subject, relative, relation) = (subject, relative, relation)
            let (statement, caredFor) = (statement, caredFor)
            return { identifiers in
                let link = FamilyLink(
                    id: identifiers.next(LinkID.self), subject: subject, relative: relative,
                    relation: relation, caredForSubject: caredFor,
                    origin: statement.map { .statement($0) } ?? .encounter)
                return (.link(.claim(link)), [link.id.description])
            }
        }
    }

    struct Correct: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract:
                "Say better how two linked persons are related; the old link stays on record.",
            discussion: """
                EXAMPLE
                  reunify relative correct link-1 --subject person-2 --relative person-1 \
                --relation grandparent --reason "she said so herself" --as rosa \
                --purpose registration
                """)
        @Argument var link: LinkID
        @Option(help: "The younger of the two.") var subject: PersonID
        @Option(help: "The relative.") var relative: PersonID
        @Option(help: "What the relative is.") var relation: FamilyRelation
        @Option(help: "Why.") var reason: String
        @Flag(help: "The relative looked after the younger.") var caredFor = false
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (old, subject, relative) = (link, subject, relative)
            let (relation, reason, caredFor) = (relation, reason, caredFor)
            return { identifiers in
                let new = FamilyLink(
                    id: identifiers.next(LinkID.self), subject: subject, relative: relative,
                    relation: relation, caredForSubject: caredFor, origin: .correction(of: old))
                return (.link(.correct(old, by: new, reason: reason)), [new.id.description])
            }
        }
    }
}

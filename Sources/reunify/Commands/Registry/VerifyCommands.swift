// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

/// The examination of a link by people.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify a family link: evidence of two kinds, two people, the child's view.",
        discussion: """
            THE WAY
              open · interviews, document, corroboration, picture, laboratory, together · child · adult
              recommend (the first person) · confirm or send-back (the second)
            """,
        subcommands: [
            Open.self, Interviews.self, Paper.self, Corroboration.self, Picture.self,
            Laboratory.self, Together.self, Child.self, Adult.self, Recommend.self, Confirm.self,
            SendBack.self, Abandon.self,
        ])

    struct Open: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Open a verification of a link.",
            discussion: "EXAMPLE\n  reunify verify open link-1 --as vera --purpose verification")
        @Argument var link: LinkID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let link = link
            return { identifiers in
                let id = identifiers.next(VerificationID.self)
                return (.verification(.open(id, link)), [id.description])
            }
        }
    }

    struct Paper: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "document",
            abstract: "Add a paper that speaks for the link, or against it.",
            discussion: """
                EXAMPLE
                  reunify verify document verification-1 --paper document-4 --as vera \
                --purpose verification
                """)
        @Argument var verification: VerificationID
        @Option(help: "The attached paper.") var paper: DocumentID
        @Flag(help: "It speaks against the link.") var against = false
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, paper, against) = (verification, paper, against)
            return { _ in
                (.verification(.add(id, .document(paper, supports: !against))), [])
            }
        }
    }

    struct Corroboration: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Add what community, authorities or other relatives say.",
            discussion: """
                EXAMPLE
                  reunify verify corroboration verification-1 --by "the consulate" \
                --paper document-5 --as vera --purpose verification
                """)
        @Argument var verification: VerificationID
        @Option(help: "Who says it.") var by: String
        @Option(help: "The paper.") var paper: DocumentID
        @Flag(help: "It speaks against the link.") var against = false
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, by, paper, against) = (verification, by, paper, against)
            return { _ in
                (
                    .verification(
                        .add(id, .corroboration(by: by, paper, supports: !against))), []
                )
            }
        }
    }

    struct Picture: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record that the child chose a picture out of several.",
            discussion: """
                EXAMPLE
                  reunify verify picture verification-1 --out-of 6 --paper document-6 --as vera \
                --purpose verification
                """)
        @Argument var verification: VerificationID
        @Option(help: "Out of how many; 4 or more.") var outOf: Int
        @Option(help: "The record of it.") var paper: DocumentID
        @Flag(help: "The child chose another.") var wrong = false
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, outOf, paper, wrong) = (verification, outOf, paper, wrong)
            return { _ in
                (
                    .verification(
                        .add(id, .pictureChosen(ofHowMany: outOf, paper, correct: !wrong))), []
                )
            }
        }
    }

    struct Laboratory: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record a laboratory's yes or no on the pair; never a profile.",
            discussion: """
                EXAMPLE
                  reunify verify laboratory verification-1 --laboratory "State laboratory" \
                --related yes --consent consent-2 --destroyed-by 2018-08-01 --as vera \
                --purpose verification
                """)
        enum Answer: String, ExpressibleByArgument, CaseIterable { case yes, no }
        @Argument var verification: VerificationID
        @Option(help: "The laboratory.") var laboratory: String
        @Option(help: "Its answer.") var related: Answer
        @Option(help: "The consent to it.") var consent: ConsentID
        @Option(help: ArgumentHelp("Day by which samples are destroyed.", valueName: "day"))
        var destroyedBy: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let answer = LaboratoryAnswer(
                laboratory: laboratory, related: related == .yes, consent: consent, at: desk.at,
                samplesDestroyedBy: try ActTime.day(destroyedBy))
            let id = verification
            return { _ in (.verification(.add(id, .laboratory(answer))), []) }
        }
    }

    struct Together: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Add the record of an encounter in which both were met.",
            discussion: """
                EXAMPLE
                  reunify verify together verification-1 --met encounter-1 --as vera \
                --purpose verification
                """)
        @Argument var verification: VerificationID
        @Option(help: "The encounter.") var met: EncounterID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, met) = (verification, met)
            return { _ in (.verification(.add(id, .recordedTogether(met))), []) }
        }
    }

    struct Child: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record what the child wishes, or why it could not be asked.",
            discussion: """
                EXAMPLES
                  reunify verify child verification-1 --wish asSoonAsPossible \
                --words "I want my mother" --language es --as vera --purpose verification
                  reunify verify child verification-1 --not-obtained "eight months old" --as vera \
                --purpose verification
                """)
        @Argument var verification: VerificationID
        @Option(help: "The wish.") var wish: ChildView.Wish?
        @Option(help: "The child's words.") var words = ""
        @Option(help: "Language it was said in.") var language: String?
        @Option(help: "Who interpreted.") var interpreter: String?
        @Option(help: "Language it was interpreted into.") var into: String?
        @Option(help: "Why the child could not be asked.") var notObtained: String?
        @OptionGroup var act: ActOptions

        func validate() throws {
            guard (wish == nil) != (notObtained == nil) else {
                throw ValidationError(
                    "Say --wish with --language, or --not-obtained with a reason.")
            }
            guard wish == nil || language != nil else {
                throw ValidationError("Say in which language: --language es")
            }
        }

        func making(_ desk: Desk) -> Desk.Making {
            let view: ChildView =
                if let wish {
                    .stated(
                        wish, words: words,
                        Interpretation(
                            language: Language(language ?? ""), interpreter: interpreter,
                            interpretedInto: into.map { Language($0) }), heardBy: desk.user.id)
                } else {
                    .notObtained(reason: notObtained ?? "", desk.user.id)
                }
            let id = verification
            return { _ in (.verification(.hearChild(id, view)), []) }
        }
    }

    struct Adult: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record whether the adult can and wants to look after the child.",
            discussion: """
                EXAMPLE
                  reunify verify adult verification-1 --able --willing --as vera \
                --purpose verification
                """)
        @Argument var verification: VerificationID
        @Flag(inversion: .prefixedNo, help: "The adult can.") var able: Bool
        @Flag(inversion: .prefixedNo, help: "The adult wants to.") var willing: Bool
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let assessment = AdultAssessment(
                ableToCare: able, wantsToCare: willing, assessedBy: desk.user.id, at: desk.at)
            let id = verification
            return { _ in (.verification(.assessAdult(id, assessment)), []) }
        }
    }

    struct Recommend: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Say, as the first of two, what the evidence shows.",
            discussion: """
                EXAMPLE
                  reunify verify recommend verification-1 --finding related --as vera \
                --purpose verification
                """)
        @Argument var verification: VerificationID
        @Option(help: "The finding.") var finding: Verification.Outcome
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, finding) = (verification, finding)
            return { _ in (.verification(.recommend(id, finding)), []) }
        }
    }

    struct Confirm: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Agree, as the second of two.",
            discussion: """
                EXAMPLE
                  reunify verify confirm verification-1 --as hugo --purpose verification
                """)
        @Argument var verification: VerificationID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let id = verification
            return { _ in (.verification(.confirm(id)), []) }
        }
    }

    struct SendBack: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "send-back",
            abstract: "Disagree, as the second of two; the gathering goes on.",
            discussion: """
                EXAMPLE
                  reunify verify send-back verification-1 --reason "one paper is a copy" --as hugo \
                --purpose verification
                """)
        @Argument var verification: VerificationID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (verification, reason)
            return { _ in (.verification(.sendBack(id, reason: reason)), []) }
        }
    }

    struct Abandon: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "End a verification without a finding.",
            discussion: """
                EXAMPLE
                  reunify verify abandon verification-1 --reason "withdrawn" --as vera \
                --purpose verification
                """)
        @Argument var verification: VerificationID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (verification, reason)
            return { _ in (.verification(.abandon(id, reason: reason)), []) }
        }
    }
}

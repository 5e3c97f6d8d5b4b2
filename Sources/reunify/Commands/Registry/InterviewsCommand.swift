// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

extension VerifyCommand {
    /// Both sides' interviews.
    struct Interviews: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record both sides' interviews, held apart, by questions fixed before.",
            discussion: """
                --with and --record are given twice, once for each side. So may be --language, \
                --interpreter, --into, --held and --by, in the same order; given once they are of both.

                EXAMPLES
                  reunify verify interviews verification-1 --questions document-1 \
                --sealed 2018-07-13T09:00 --count 12 --with person-2 --record document-2 \
                --with person-1 --record document-3 --agreeing 11 --language es --as vera \
                --purpose verification
                  reunify verify interviews verification-1 --questions document-1 \
                --sealed 2018-07-13T09:00 --count 12 --with person-2 --record document-2 \
                --language kek --held 2018-07-14T10:00 --by vera --with person-1 \
                --record document-3 --language es --held 2018-07-15T16:00 --by vito --agreeing 11 \
                --as vera --purpose verification
                """)
        @Argument var verification: VerificationID
        @Option(help: "The document with the questions.") var questions: DocumentID
        @Option(help: ArgumentHelp("When they were sealed.", valueName: "time")) var sealed: String
        @Option(help: "How many questions there are.") var count: Int
        @Option(help: "Who was asked; given twice.") var with: [PersonID]
        @Option(help: "The record of the interview; given twice.") var record: [DocumentID]
        @Option(
            help: ArgumentHelp(
                "Language it was held in, by its tag; once or twice.", valueName: "language"))
        var language: [String]
        @Option(help: ArgumentHelp("Who interpreted; once or twice.", valueName: "name"))
        var interpreter: [String] = []
        @Option(
            help: ArgumentHelp(
                "Language it was interpreted into; once or twice.", valueName: "language"))
        var into: [String] = []
        @Option(
            help: ArgumentHelp(
                "When it was held; once or twice. That of --at, if it is left out.",
                valueName: "time"))
        var held: [String] = []
        @Option(
            help: ArgumentHelp(
                "Who asked; once or twice. Who acts, if it is left out.", valueName: "user"))
        var by: [String] = []
        @Option(help: "How many answers agree.") var agreeing: Int
        @Flag(help: "The other side was in the room.") var otherSidePresent = false
        @OptionGroup var act: ActOptions

        func validate() throws {
            guard with.count == 2, record.count == 2 else {
                throw ValidationError("Give --with and --record twice, once for each side.")
            }
            guard (1...2).contains(language.count) else {
                throw ValidationError("Give --language once, or twice in the order of --with.")
            }
            for given in [interpreter, into, held, by] where given.count > 2 {
                throw ValidationError("Nothing is given more than twice: there are two sides.")
            }
        }

        func making(_ desk: Desk) throws -> Desk.Making {
            let questions = SealedQuestions(
                document: questions, sealed: try ActTime.moment(sealed, zone: desk.zone),
                count: count)
            let one = try interview(0, desk)
            let other = try interview(1, desk)
            let (id, agreeing) = (verification, agreeing)
            return { _ in
                (
                    .verification(
                        .add(id, .separateInterviews(questions, one, other, agreeing: agreeing))),
                    []
                )
            }
        }

        private func interview(_ side: Int, _ desk: Desk) throws -> Interview {
            func said(_ given: [String]) -> String? {
                given.count == 2 ? given[side] : given.first
            }
            return Interview(
                with: with[side],
                interviewer: try said(by).map { try desk.user($0).id } ?? desk.user.id,
                interpretation: Interpretation(
                    language: Language(said(language) ?? ""), interpreter: said(interpreter),
                    interpretedInto: said(into).map { Language($0) }),
                at: try said(held).map { try ActTime.moment($0, zone: desk.zone) } ?? desk.at,
                record: record[side], otherSidePresent: otherSidePresent)
        }
    }
}

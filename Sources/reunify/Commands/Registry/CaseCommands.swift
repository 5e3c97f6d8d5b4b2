// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Registry

/// The work for one child.
struct CaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Open and advance the work for a child, up to reunification and follow-up.",
        discussion: """
            STAGES
              \(CaseStage.allCases.map(\.rawValue).joined(separator: " → "))
            """,
        subcommands: [
            Open.self, Assign.self, Advance.self, Verified.self, Plan.self, Reunify.self,
            FollowUp.self, Close.self, Reopen.self, Care.self, Flag.self, ClearFlag.self,
        ])

    struct Open: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Open a case for a child.",
            discussion: """
                EXAMPLE
                  reunify case open person-2 --caseworker eva --as eva --purpose care
                """)
        @Argument var child: PersonID
        @Option(help: "Who works on it.") var caseworker: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (child, caseworker) = (child, try desk.user(caseworker).id)
            return { identifiers in
                let id = identifiers.next(CaseID.self)
                return (
                    .case(.open(id, child: child, caseworker: caseworker)), [id.description]
                )
            }
        }
    }

    struct Assign: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Give a case to another caseworker.",
            discussion: "EXAMPLE\n  reunify case assign case-1 --to nora --as hugo --purpose care")
        @Argument var id: CaseID
        @Option(help: "To whom.") var to: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (id, user) = (id, try desk.user(to).id)
            return { _ in (.case(.assign(id, user)), []) }
        }
    }

    struct Advance: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Take a case to a stage that has no command of its own.",
            discussion: """
                EXAMPLE
                  reunify case advance case-1 --to tracing --reason "family unknown" --as eva \
                --purpose care
                """)
        @Argument var id: CaseID
        @Option(help: "The stage.") var to: CaseStage
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, stage, reason) = (id, to, reason)
            return { _ in (.case(.advance(id, stage, reason: reason)), []) }
        }
    }

    struct Verified: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record in the case that a link is verified.",
            discussion:
                "EXAMPLE\n  reunify case verified case-1 --link link-1 --as eva --purpose care")
        @Argument var id: CaseID
        @Option(help: "The verified link.") var link: LinkID
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, link) = (id, link)
            return { _ in (.case(.markVerified(id, link)), []) }
        }
    }

    struct Plan: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Plan the reunification; needs the assessment of the child's best interests.",
            discussion: """
                EXAMPLE
                  reunify case plan case-1 --link link-1 --best-interests document-7 \
                --day 2018-07-20 --as hugo --purpose care
                """)
        @Argument var id: CaseID
        @Option(help: "The verified link.") var link: LinkID
        @Option(help: "The assessment.") var bestInterests: DocumentID
        @Option(help: ArgumentHelp("The day.", valueName: "day")) var day: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (id, link, paper) = (id, link, bestInterests)
            let day = try ActTime.day(day)
            return { _ in (.case(.plan(id, link, bestInterests: paper, day: day)), []) }
        }
    }

    struct Reunify: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record that child and adult are together again.",
            discussion: """
                EXAMPLE
                  reunify case reunify case-1 --place Tucson --checked-by nora --as eva --purpose care
                """)
        @Argument var id: CaseID
        @Option(help: "Where.") var place: String
        @Option(help: "Who compared child and adult with their records: none of the planners.")
        var checkedBy: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let (id, place, checkedBy) = (id, place, try desk.user(checkedBy).id)
            return { _ in (.case(.reunify(id, place: place, checkedBy: checkedBy)), []) }
        }
    }

    struct FollowUp: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "follow-up",
            abstract: "Record a visit or call after the reunification.",
            discussion: """
                EXAMPLE
                  reunify case follow-up case-1 --comments "at school, well" --as eva --purpose care
                """)
        @Argument var id: CaseID
        @Option(help: "Why the child was not seen, where it was not.") var notSeen: String?
        @Option(help: "What was found.") var comments = ""
        @ArgumentParser.Flag(help: "Another visit is needed.") var again = false
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, notSeen, comments) = (id, notSeen, comments)
            let (again, at) = (again, desk.at)
            return { identifiers in
                let visit = Casework.FollowUp(
                    id: identifiers.next(FollowUpID.self), at: at, childWasSeen: notSeen == nil,
                    reasonNotSeen: notSeen ?? "", comments: comments, needNextVisit: again)
                return (.case(.followUp(id, visit)), [visit.id.description])
            }
        }
    }

    struct Close: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "End the work.",
            discussion: "EXAMPLE\n  reunify case close case-1 --as hugo --purpose care")
        @Argument var id: CaseID
        @Option(help: "Why it ends.") var reason = Case.ClosureReason.followedUp
        @Option(help: "The explanation; for every other reason.") var explanation = ""
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason, explanation) = (id, reason, explanation)
            return { _ in (.case(.close(id, reason, explanation: explanation)), []) }
        }
    }

    struct Reopen: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Take up a case that has ended.",
            discussion: """
                EXAMPLE
                  reunify case reopen case-1 --reason "the aunt called" --as eva --purpose care
                """)
        @Argument var id: CaseID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (id, reason)
            return { _ in (.case(.reopen(id, reason: reason)), []) }
        }
    }

    struct Care: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Record who looks after a child: until a review, or for good.",
            discussion: """
                EXAMPLE
                  reunify case care person-2 --kind fosterCare --review 2018-09-01 --as eva \
                --purpose care
                """)
        @Argument var child: PersonID
        @Option(help: "The kind of care.") var kind: CareArrangement.Kind
        @Option(help: ArgumentHelp("Day of the review; for good, without.", valueName: "day"))
        var review: String?
        @Option(help: "Who looks after the child.") var caregiver: PersonID?
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let duration: CareArrangement.Duration =
                if let review { .interim(review: try ActTime.day(review)) } else { .permanent }
            let (child, kind, caregiver, at) = (child, kind, caregiver, desk.at)
            return { identifiers in
                let care = CareArrangement(
                    id: identifiers.next(CareArrangementID.self), child: child, kind: kind,
                    duration: duration, caregiver: caregiver, started: at)
                return (.case(.arrangeCare(care)), [care.id.description])
            }
        }
    }

    struct Flag: RegistryAct {
        static let configuration = CommandConfiguration(
            abstract: "Raise a concern that holds a case until somebody else clears it.",
            discussion: """
                EXAMPLE
                  reunify case flag person-1 --kind violence --source "the child" \
                --review 2018-08-01 --as eva --purpose care
                """)
        @Argument var person: PersonID
        @Option(help: "What it is about.") var kind: String
        @Option(help: "Who says so.") var source: String
        @Option(help: ArgumentHelp("Day of the review.", valueName: "day")) var review: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) throws -> Desk.Making {
            let review = try ActTime.day(review)
            let (person, kind, source) = (person, kind, source)
            let (user, at) = (desk.user.id, desk.at)
            return { identifiers in
                let flag = RedFlag(
                    id: identifiers.next(RedFlagID.self), person: person, kind: kind,
                    source: source, raised: at, raisedBy: user, review: review)
                return (.case(.raiseFlag(flag)), [flag.id.description])
            }
        }
    }

    struct ClearFlag: RegistryAct {
        static let configuration = CommandConfiguration(
            commandName: "clear-flag",
            abstract: "Clear a concern that somebody else raised.",
            discussion: """
                EXAMPLE
                  reunify case clear-flag red-flag-1 --reason "looked into" --as hugo --purpose care
                """)
        @Argument var flag: RedFlagID
        @Option(help: "Why.") var reason: String
        @OptionGroup var act: ActOptions

        func making(_ desk: Desk) -> Desk.Making {
            let (id, reason) = (flag, reason)
            return { _ in (.case(.clearFlag(id, reason: reason)), []) }
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

extension Refusal.Code {
    /// The invariant that is kept, what is in the way, and what would make it possible: all sentences
    /// of refusals in one place.
    var explanation: (invariant: Invariant?, sentence: String, remedy: String) {
        switch self {
        case .notPermitted:
            (
                .firewall,
                "This role may not do this for this purpose.",
                "Ask somebody whose role and purpose allow it."
            )
        case .notReachable:
            (
                .firewall,
                "The record is not of your cases, your agency or shared with it by consent.",
                "Ask the agency that keeps the record, or the person for consent."
            )
        case .consentMissing:
            (
                .firewall,
                "There is no consent in force for this.",
                "Record a consent of the right scope, given in a language the person understands."
            )
        case .unknownRecord:
            (
                nil,
                "A record that is named does not exist.",
                "Check the identifier, or register it first."
            )
        case .identifierInUse:
            (
                nil,
                "The identifier is in use.",
                "Use a new identifier."
            )
        case .alreadyRecorded:
            (
                nil,
                "This is on record.",
                "Continue with the record there is."
            )
        case .reasonMissing:
            (
                nil,
                "A reason is missing.",
                "Say why."
            )
        case .detailMissing:
            (
                nil,
                "Something that has to be said is missing or impossible.",
                "Complete the form."
            )
        case .inFuture:
            (
                nil,
                "The time given has not come, or is before what it follows on.",
                "Give the time at which it happened."
            )
        case .notAtTheBeginning:
            (
                nil,
                "A new record starts at the beginning of its life.",
                "Leave standing, stage and outcome to the steps that lead there."
            )
        case .illegalStep:
            (
                nil,
                "This step does not follow on where the record stands.",
                "Take the steps between, or reopen it with a reason."
            )
        case .childWithoutLink:
            (
                .linksOutliveEverything,
                "A child of a family unit has no recorded relation to another member of it.",
                "Claim a relation between the child and each other member; \"unspecified\" where "
                    + "nobody has said."
            )
        case .wrongWayRound:
            (
                .linksOutliveEverything,
                "The link names a child as the caregiver of an adult.",
                "Make the younger of the two the subject of the link."
            )
        case .protectionLost:
            (
                .linksOutliveEverything,
                "The correction would leave a child without its link to a parent or caregiver.",
                "Correct to another relation of a caregiver, or refute the link in a "
                    + "verification by two people."
            )
        case .relativesAreTwo:
            (
                .linksOutliveEverything,
                "Two people who are linked as relatives are not one person.",
                "Refute the link in a verification first."
            )
        case .lastRecord:
            (
                .linksOutliveEverything,
                "A person keeps at least one record.",
                "Leave one record, or merge the persons."
            )
        case .separationNeeded:
            (
                .nobodyIsSplitSilently,
                "A child and a linked parent or caregiver would be put apart without a "
                    + "recorded separation.",
                "Record the separation with ground, decision-maker and notice, and have a "
                    + "supervisor approve it; or move them together."
            )
        case .approverIsDecisionMaker:
            (
                .nobodyIsSplitSilently,
                "Who decided a separation cannot approve it.",
                "Have another person approve it."
            )
        case .groundNotInList:
            (
                .nobodyIsSplitSilently,
                "The ground is not in a list that is in force on that day.",
                "Choose a ground of the list in force; \"other\" with a narrative."
            )
        case .notUnderstood:
            (
                .nobodyIsSplitSilently,
                "The person was not addressed in a language they are known to understand.",
                "Record the person's languages, and repeat it in one of them or with an "
                    + "interpreter."
            )
        case .notLinked:
            (
                .nobodyIsSplitSilently,
                "There is no such link in force between a child and a parent or caregiver.",
                "Claim the link, or name the link that corrected it."
            )
        case .alreadyHeld:
            (
                .nobodyIsSplitSilently,
                "The person is in custody; there can be one only.",
                "Have the custody there is transferred or ended."
            )
        case .notHeld:
            (
                .nobodyIsSplitSilently,
                "The person is not in this custody.",
                "Take them into custody first."
            )
        case .heldTwice:
            (
                .nobodyIsSplitSilently,
                "Two persons who are both in custody cannot be made one: somebody would "
                    + "be held twice.",
                "Settle with both agencies which custody is right and end the other."
            )
        case .onTheWay:
            (
                .nobodyIsSplitSilently,
                "A transfer of the person waits to be acknowledged.",
                "Have it acknowledged, refused or recalled."
            )
        case .otherAgency:
            (
                .nobodyIsSplitSilently,
                "Only the agency that is responsible may do this.",
                "Ask the agency that has custody or that the transfer is addressed to."
            )
        case .choiceNeeded:
            (
                .choiceBeforeRemoval,
                "Nobody knows what the parent or caregiver wants; the choice is unknown, "
                    + "not declined.",
                "Have caseworker or counsel record an informed choice."
            )
        case .choiceSaysTogether:
            (
                .choiceBeforeRemoval,
                "The parent or caregiver did not choose to be apart from the child.",
                "Let them go together, or not at all, unless the choice changes."
            )
        case .choiceNotInformed:
            (
                .choiceBeforeRemoval,
                "The choice was not informed: options, language, or for a choice to be "
                    + "apart counsel or signature are missing.",
                "Show the options in a language the person understands; have counsel "
                    + "present or the paper attached."
            )
        case .tracingOpen:
            (
                .choiceBeforeRemoval,
                "The child's family is being searched for.",
                "Arrange interim care with a date of review until tracing has ended."
            )
        case .reviewTooLate:
            (
                .choiceBeforeRemoval,
                "Interim care is looked at again within three months.",
                "Set an earlier date of review."
            )
        case .peopleDecide:
            (
                .peopleVerify,
                "A match decides nothing.",
                "Have people decide."
            )
        case .samePerson:
            (
                .peopleVerify,
                "A second person has to agree.",
                "Ask somebody who was not the first."
            )
        case .evidenceTooThin:
            (
                .peopleVerify,
                "There are not two independent kinds of evidence for this finding.",
                "Add evidence of another kind."
            )
        case .evidenceNotAttached:
            (
                .peopleVerify,
                "The paper is not attached, not legible, or of somebody else.",
                "Attach a legible copy."
            )
        case .interviewsNotSeparate:
            (
                .peopleVerify,
                "The interviews were not separate, or the questions not fixed before.",
                "Seal questions first; interview both sides apart, in languages they understand."
            )
        case .childViewMissing:
            (
                .peopleVerify,
                "The child's view is not on record.",
                "Record what the child wishes, or why it could not be asked."
            )
        case .adultNotAssessed:
            (
                .peopleVerify,
                "Whether the adult can and wants to look after the child is not on record.",
                "Record the assessment."
            )
        case .adultNotReady:
            (
                .peopleVerify,
                "The adult cannot or does not want to look after the child.",
                "Assess the adult again when that has changed."
            )
        case .notVerified:
            (
                .peopleVerify,
                "The link is not verified.",
                "Verify it: two people, two kinds of evidence, the child's view."
            )
        case .secondBirthParent:
            (
                .peopleVerify,
                "The child has another verified mother or father of this kind.",
                "Refute or correct one of the two links."
            )
        case .redFlagOpen:
            (
                .peopleVerify,
                "A red flag is open.",
                "Review and clear it, with a reason."
            )
        case .followUpMissing:
            (
                .peopleVerify,
                "Nobody has seen the child since the reunification.",
                "Record a follow-up, or close with another reason and its explanation."
            )
        case .notInOnePlace:
            (
                .peopleVerify,
                "The adult is held elsewhere.",
                "Bring both to one place, or release the adult first."
            )
        case .notEnoughEvidence:
            (
                .weakIsCalledWeak,
                "There is not enough evidence.",
                "Wait for further records or statements."
            )
        case .rejectedBefore:
            (
                .rejectionsAreRemembered,
                "This pair was rejected on the same evidence.",
                "Propose it again when there is new evidence."
            )
        case .hiddenUntilVerified:
            (
                .stepwiseDisclosure,
                "Where a child is and how to reach it is hidden until a relation is verified.",
                "Verify a link of the child, or ask the child's caseworker."
            )
        case .withheld:
            (
                .stepwiseDisclosure,
                "The person, or who speaks for them, keeps this from your agency.",
                "Ask an agency that the person trusts to ask them again; if they agree, it withdraws the "
                    + "consent that withholds and records a new one."
            )
        case .rowReceivedBefore:
            (
                .importsDropNothing,
                "The row was received before; it is not taken twice and not lost.",
                "Settle the row there is."
            )
        case .clockBlocks:
            (
                .choiceBeforeRemoval,
                "A legal rule blocks this: what it wants first is not on record, or its time is over.",
                "See the rule with reunify clocks; do and record what it wants."
            )
        case .orderTextDiffers:
            (
                nil,
                "This is not the text that the first person signed for.",
                "Compare both texts with the order; withdraw the wrong one."
            )
        case .orderUnreadable:
            (
                nil,
                "The order's rules cannot be used as they are written.",
                "Check them with reunify clocks check."
            )
        case .groundNotOfRule:
            (
                nil,
                "The rule knows no extension on this ground.",
                "Name a ground of the rule, or have the order that gives more time entered."
            )
        case .sumsDiffer:
            (
                .totalsPartition,
                "The parts of the report do not sum to its total.",
                "Find the people counted twice or not at all."
            )
        case .importBuiltOn:
            (
                .nobodyIsSplitSilently,
                "What people did rests on what this list brought.",
                "Correct single people instead, or take the list in again by a corrected mapping: "
                    + "its rows are read anew and nothing is lost."
            )
        case .importWithdrawn:
            (
                .importsDropNothing,
                "This came with a list that was taken back.",
                "Register the person, or take the list in again."
            )
        case .agreementMissing:
            (
                .firewall,
                "Both agencies work in this registry, and no agreement between them is in force that lets this pass "
                    + "for this purpose.",
                "Have a supervisor of one agency propose an agreement and a supervisor of the other sign it; then "
                    + "try again."
            )
        case .agreementParties:
            (
                .firewall,
                "An agreement is between at least two agencies that work in this registry, yours among them.",
                "Name the other agency; enter somebody of it first where nobody works there. What goes to others "
                    + "is decided by consent alone."
            )
        case .paperDiffers:
            (
                nil,
                "This is not the paper that was named when the agreement was proposed.",
                "Compare both papers; sign with a copy of the very same file."
            )
        case .answerNeeded:
            (
                .stepwiseDisclosure,
                "Somebody asked to be shown something and is owed an answer.",
                "Grant it until a day, or refuse it with a reason."
            )
        case .grantBehindWall:
            (
                .firewall,
                "A supervisor cannot open this part to this role: it was given to find a family.",
                "Refuse it, and name somebody whose role may see it."
            )
        case .grantTooLong:
            (
                .stepwiseDisclosure,
                "A part is opened from today for 30 days at most.",
                "Name an earlier day; it can be asked for again."
            )
        case .acceptanceBuiltOn:
            (
                .linksOutliveEverything,
                "What people did rests on the link that this acceptance made.",
                "Refute the link in a verification by two people; or abandon, withdraw or revoke first what was "
                    + "only begun."
            )
        case .answersSealed:
            (
                .peopleVerify,
                "The other side was not asked yet; answers stay sealed until both sides' are.",
                "Interview the other side by the same questions, and seal its answers."
            )
        }
    }
}

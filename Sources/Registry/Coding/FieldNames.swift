// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Names of fields and cases as numbers.
///
/// A name is added at the end and never taken out or moved: what was journaled is read by this
/// list. A name that is not in it is written out, so that forgetting one costs bytes only.
enum FieldNames {
    static func number(of name: String) -> Int? { numbers[name] }

    static func name(_ number: Int) -> String? {
        list.indices.contains(number - 1) ? list[number - 1] : nil
    }

    /// The number that says that the name is written out.
    static let writtenOut = UInt64(1) << 20

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, name) in list.enumerated() { numbers[name] = index + 1 }
        return numbers
    }()

    static let list: [String] = [
        "_0", "_1", "_2", "_3", "id", "people", "custody", "separation", "link", "tracing",
        "verification", "case", "file", "imported",
        "user", "actor", "purpose", "at", "rules", "groundLists", "leastEvidenceBits",
        "possibleFrom", "strongFrom", "acknowledgementHours", "matching", "model", "events",
        "accepted", "refused", "nobodyIsSplitSilently", "choiceBeforeRemoval", "peopleVerify",
        "weakIsCalledWeak", "rejectionsAreRemembered", "firewall", "stepwiseDisclosure",
        "nothingUnjournaled", "sealedAndErasable", "totalsPartition", "importsDropNothing",
        "child", "kind", "duration", "caregiver", "started", "isPermanent", "by", "reason",
        "person", "source", "raised", "raisedBy", "review", "cleared", "interim", "permanent",
        "bestInterests", "day", "supervisor", "place", "checkedBy", "household", "agency",
        "caseworker", "stage", "plan", "reunification", "followUps", "childWasSeen",
        "reasonNotSeen", "comments", "needNextVisit", "open", "assign", "advance", "markVerified",
        "reunify", "followUp", "close", "explanation", "reopen", "arrangeCare", "raiseFlag",
        "clearFlag", "opened", "assigned", "moved", "planned", "reunified", "followedUp",
        "careArranged", "flagRaised", "flagCleared", "next", "isEnd", "hasOwnCommand",
        "identified", "documented", "proposed", "verified", "closed", "rejected", "withdrawn",
        "scope", "covers", "giver", "recipients", "withheldFrom", "withheldFromPersons",
        "withholdingReason", "interpretation", "given", "expires", "contact", "reached",
        "reasonForFailure", "value", "validFrom", "safeContactInstruction", "attempts", "digest",
        "isLegible", "dated", "text", "what", "accountable", "due", "done", "consent",
        "withdrawConsent", "addContact", "logAttempt", "attach", "note", "assignTask",
        "finishTask", "disclose", "consented", "consentWithdrawn", "contactAdded", "attempted",
        "attached", "noted", "taskAssigned", "taskFinished", "disclosed", "to", "services",
        "sharing", "reporting", "laboratory", "notYet", "active", "expired", "facility", "from",
        "ended", "how", "transferred", "released", "removed", "country", "left", "circumstances",
        "recordedInError", "leftTogether", "reunited", "held", "atLiberty", "relocated", "died",
        "unrecorded", "take", "relocate", "dispatch", "acknowledge", "refuse", "recall", "end",
        "began", "dispatched", "transferMoved", "isOpen", "passengers", "sender", "receiver",
        "links", "separations", "acknowledged", "recalled", "list", "line", "raw", "record",
        "unreadable", "ambiguous", "question", "readings", "quarantined", "receive", "settle",
        "received", "settled", "subject", "relative", "relation", "caredForSubject", "origin",
        "standing", "superseded", "protects", "nameOfRelative", "words", "taken", "corrects",
        "statement", "proposal", "correction", "of", "corrected", "refuted", "takeStatement",
        "claim", "correct", "stated", "claimed", "encounter", "register", "addRecord", "merge",
        "into", "split", "undo", "recordEncounter", "formFamilyUnit", "claims", "joinFamilyUnit",
        "reclassify", "registered", "recordAdded", "resolved", "resolutionUndone", "encountered",
        "familyUnitFormed", "familyUnitJoined", "reclassified", "records", "mergedInto",
        "processingClass", "undone", "members", "familyMember", "singleAdult",
        "unaccompaniedChild", "separatedChild", "unclassified", "identity", "row", "asTyped",
        "first", "middle", "last", "number", "names", "sex", "dateOfBirth", "age", "placeOfBirth",
        "nationality", "languages", "numbers", "documentsCarried", "belongings",
        "storiesSongsWords", "typed", "nickname", "other", "version", "effectiveFrom",
        "effectiveUntil", "codes", "code", "answer", "optionsShown", "counsel", "signature",
        "revoked", "act", "unknown", "together", "apart", "undecided", "removal",
        "permanentPlacement", "ground", "narrative", "decisionMaker", "notice", "reviewRoute",
        "isInForce", "inForce", "approver", "recorded", "approve", "withdraw", "recordChoice",
        "revokeChoice", "choiceRecorded", "choiceRevoked", "alertRaised", "fingerprint", "bits",
        "isPending", "evidence", "probability", "request", "sought", "underReview",
        "moreEvidenceAsked", "propose", "withdrawProposal", "askForEvidence", "addEvidence",
        "accept", "reject", "requested", "acted", "proposalMoved", "evidenceAdded", "found",
        "notEnoughEvidence", "weak", "possible", "strong", "name", "locationLast", "inquirer",
        "inquiryDate", "description", "outcome", "caseByCase", "individual", "mass", "photo",
        "referralToNGO", "referralToICRC", "pending", "successful", "unsuccessful", "ableToCare",
        "wantsToCare", "assessedBy", "childView", "adult", "heardBy", "notObtained",
        "recommended", "decided", "and", "abandoned", "add", "hearChild", "assessAdult",
        "recommend", "confirm", "sendBack", "abandon", "childHeard", "adultAssessed", "sentBack",
        "asSoonAsPossible", "later", "notSure", "no", "related", "notRelated", "cannotBeDecided",
        "gathering", "document", "sealed", "count", "with", "interviewer", "otherSidePresent",
        "samplesDestroyedBy", "supports", "separateInterviews", "agreeing", "corroboration",
        "pictureChosen", "ofHowMany", "recordedTogether", "parts", "isCaregiver", "isByBirth",
        "mother", "father", "parent", "guardian", "grandparent", "sibling", "spouse",
        "unspecified", "tag", "language", "interpreter", "interpretedInto", "seconds",
        "offsetMinutes", "zone", "earliest", "latest", "precision", "calendar", "asWritten",
        "years", "asOf", "month", "year", "estimate", "placeholder", "gregorian", "ethiopic",
        "solarHijri", "hijri", "buddhist", "epoch", "oldOrigin", "restored", "restoredRoot",
        "signed", "signedRoot", "agencyEnrolled", "facilityEnrolled", "userEnrolled",
        "holdPlaced", "holdLifted", "erased", "rows", "agencyKeyRotated", "agencyKeyDestroyed",
        "searched", "hits", "recovered", "casework", "administrative", "founded",
        "rootKeyRotated", "clock", "report", "extended", "orderProposed", "orderMoved", "looked",
        "extend", "sign", "proposeEnd", "signEnd", "look", "isDayOnly", "recordedBy", "reference",
        "rule", "until", "grantedBy", "docket", "entered", "proposedBy", "endProposed", "issue",
        "issued", "series", "issuedBy", "snapshot", "total", "cells", "key", "category", "size",
        "root", "isWithheld", "agencies", "follows",
        "described", "proposeResolution",
        "reviseResolution", "withdrawResolutionProposal", "acceptResolution",
        "rejectResolution", "resolutionProposed", "resolutionRevised",
        "resolutionProposalMoved", "one", "statements", "contacts", "reread", "revise",
        "revised", "listed", "resolutionProposals", "looks",
        "export", "recipient", "inTheNameOf", "format", "persons", "contents", "leftOut", "part",
        "packaged", "loaded", "manifest", "entries", "papers",
        "raise", "consequence", "status",
        "webhook", "subscribed", "url", "topics", "signing", "replayed",
        "recipientKey",
        "agreement", "parties", "purposes", "passes", "basis", "paper", "signatures", "asked",
        "answered", "granted", "erasureAsked", "erasureDeclined", "role",
        "takeBack", "takenBack", "notFound", "endGrant", "grantEnded",
        "refuseConsent", "consentRefused",
    ]
}

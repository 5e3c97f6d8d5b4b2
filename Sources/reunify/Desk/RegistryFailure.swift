// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Registry

extension ExitStatus {
    /// Somebody else has it; try again.
    static let temporary: Int32 = 75
}

extension CommandFailure {
    /// Why the registry did not do it, with what to do next.
    init(_ error: RegistryError) {
        switch error {
        case .journal(let error), .stopped(let error): self.init(error)
        case .rootKey(let error): self.init(error)
        case .notPermitted, .secondPersonNeeded:
            self.init(
                ExitStatus.permission,
                error.description + " See the table in Documentation/registry.md.")
        case .onHold, .erased, .sharedKey:
            self.init(ExitStatus.permission, error.description)
        case .wrongRootKey:
            self.init(
                ExitStatus.permission,
                error.description + " Put the file root.key of this registry beside its journal.")
        case .requestReused:
            self.init(
                ExitStatus.data,
                error.description
                    + " Repeat a command with the same --key and the same --at, or choose another "
                    + "key.")
        case .rolledBack:
            self.init(
                ExitStatus.data,
                error.description
                    + " Put the newest journal back, or go on under a new log with: reunify restore "
                    + "--recover.")
        case .contradictsCheckpoint, .damagedEntry, .missingKeys:
            self.init(
                ExitStatus.data,
                error.description
                    + " Keep the file as evidence, run reunify doctor, and restore a backup.")
        default: self.init(ExitStatus.data, error.description)
        }
    }

    /// Why the journal could not be used.
    init(_ error: JournalError) {
        switch error {
        case .notFound: self.init(ExitStatus.noInput, error.description)
        case .exists:
            self.init(ExitStatus.cannotCreate, error.description + " Choose another name.")
        case .inUse:
            self.init(
                ExitStatus.temporary, error.description + " Try again when it has ended.")
        case .full, .failed: self.init(ExitStatus.inputOutput, error.description)
        default: self.init(ExitStatus.data, error.description)
        }
    }

    /// Why there is no root key.
    init(_ error: RootKeyError) {
        switch error {
        case .passphraseMissing, .passphraseWrong:
            self.init(ExitStatus.permission, error.description)
        case .unavailable: self.init(ExitStatus.noInput, error.description)
        case .exists: self.init(ExitStatus.cannotCreate, error.description)
        case .unreadable, .tooCostly: self.init(ExitStatus.data, error.description)
        }
    }

    /// Why the rules forbid it, which of them, and what would make it possible.
    init(_ refusal: Refusal) {
        let rule = refusal.invariant.map { " (invariant \($0.rawValue): \($0.title))" } ?? ""
        var lines = ["Refused\(rule). \(refusal.sentence)"]
        if !refusal.about.isEmpty {
            lines.append("  In the way: \(refusal.about.joined(separator: ", "))")
        }
        lines.append("  What would make it possible: \(refusal.remedy)")
        for alert in refusal.alerts {
            lines.append(
                "  An alert was recorded about \(alert.link): the accountable official and counsel "
                    + "are to be told.")
        }
        self.init(refusal.status, lines.joined(separator: "\n"))
    }
}

extension Refusal {
    /// 77 where somebody else may do or see it, 65 where it may not be done as things stand.
    var status: Int32 {
        switch code {
        case .notPermitted, .notReachable, .consentMissing, .hiddenUntilVerified, .otherAgency,
            .peopleDecide:
            ExitStatus.permission
        default: ExitStatus.data
        }
    }
}

extension Invariant {
    /// The invariant in a few words.
    var title: String {
        switch self {
        case .linksOutliveEverything: "a family link outlives everything done to its people"
        case .nobodyIsSplitSilently: "nobody is split silently"
        case .choiceBeforeRemoval: "no parent is removed without an informed choice"
        case .peopleVerify: "a match decides nothing, people verify"
        case .weakIsCalledWeak: "a weak candidate is called weak"
        case .rejectionsAreRemembered: "rejected pairs are remembered"
        case .firewall: "data given to find a family serves that alone"
        case .stepwiseDisclosure: "a reviewer sees what the decision needs"
        case .nothingUnjournaled: "nothing happens unjournaled"
        case .sealedAndErasable: "personal content is sealed and erasable"
        case .totalsPartition: "totals partition"
        case .importsDropNothing: "imports drop nothing"
        }
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// What somebody decided on a pair.
public enum ReviewLabel: String, Sendable, Codable, CaseIterable, Hashable {
    /// One person.
    case match
    /// Two people.
    case not
    /// The records do not tell.
    case unsure
}

/// The course of a review: which pair is shown, and what was decided.
///
/// A state machine without input or output; it tells what has to be written.
public struct ReviewSession: Sendable {
    /// What the reviewer does.
    public enum Action: Sendable, Hashable {
        case label(ReviewLabel)
        case skip
        case undo
        case help
        case quit
    }

    /// What has to be done next.
    public enum Effect: Sendable, Hashable {
        /// A label has to be written down; `item` is the place of the pair in the queue.
        case write(item: Int, label: ReviewLabel)
        /// The last label written has to be taken back.
        case takeBack(item: Int)
        /// Nothing was decided; the screen may have changed.
        case show
        /// There is nothing to undo.
        case nothingToUndo
        /// The help is asked for.
        case showHelp
        /// The review is over.
        case end
    }

    /// Number of pairs in the queue.
    public let count: Int
    /// Place of the pair that is shown; `count` when the queue is done.
    public private(set) var place = 0
    /// Labels given in this session, in the order in which they were given.
    public private(set) var given: [(item: Int, label: ReviewLabel)] = []
    private var trail: [Step] = []

    private enum Step {
        case labelled
        case skipped
    }

    /// Starts with a queue of some pairs.
    public init(count: Int) { self.count = count }

    /// Whether no pair is left.
    public var isDone: Bool { place >= count }

    /// Takes an action, and tells what has to be done.
    public mutating func apply(_ action: Action) -> Effect {
        switch action {
        case .label(let label):
            guard !isDone else { return .end }
            let item = place
            given.append((item, label))
            trail.append(.labelled)
            place += 1
            return .write(item: item, label: label)
        case .skip:
            guard !isDone else { return .end }
            trail.append(.skipped)
            place += 1
            return .show
        case .undo:
            guard let step = trail.popLast() else { return .nothingToUndo }
            place -= 1
            if case .labelled = step, let last = given.popLast() {
                return .takeBack(item: last.item)
            }
            return .show
        case .help: return .showHelp
        case .quit: return .end
        }
    }
}

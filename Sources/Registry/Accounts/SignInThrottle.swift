// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// Slows down whoever tries passwords, by the name that is tried and by where it comes from.
struct SignInThrottle: Sendable {
    /// Tries of one name in the last minute and the last ten minutes after which none is looked at.
    private static let ofName = (minute: 5, tenMinutes: 10)
    /// Tries from one address in a minute; those that succeed do not count, because a whole camp may
    /// come from one.
    private static let ofAddress = 20

    private var failures: [String: [Int]] = [:]
    private var tries: [String: [Int]] = [:]

    /// Whether so many came from an address that the next has to wait.
    mutating func mustWait(address: String, at now: Int) -> Bool {
        var recent = (tries[address] ?? []).filter { now - $0 < 60 }
        defer { tries[address] = recent }
        guard recent.count < Self.ofAddress else { return true }
        recent.append(now)
        if tries.count > 10_000 { tries = tries.filter { now - ($0.value.last ?? 0) < 60 } }
        return false
    }

    /// Whether a name was tried so often that nobody gets in by it for now.
    func isLocked(_ name: String, at now: Int) -> Bool {
        let recent = (failures[name] ?? []).filter { now - $0 < 600 }
        return recent.count >= Self.ofName.tenMinutes
            || recent.filter { now - $0 < 60 }.count >= Self.ofName.minute
    }

    mutating func fail(_ name: String, at now: Int) {
        failures[name] = (failures[name] ?? []).filter { now - $0 < 600 } + [now]
        if failures.count > 10_000 {
            failures = failures.filter { now - ($0.value.last ?? 0) < 600 }
        }
    }

    mutating func succeed(_ name: String, address: String) {
        failures[name] = nil
        _ = tries[address]?.popLast()
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Lets work that goes on piece by piece end between two pieces when somebody presses Ctrl-C.
///
/// The first signal is noted; a second one ends the program at once, as it would have without.
enum Interruption {
    private static let caught = Atomic<Int32>(0)
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// The number of the signal that asks to stop; nil while none has come.
    static var asked: Int32? {
        let number = caught.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// Watches from now on, until ``end()``.
    static func begin() {
        for number in signals {
            signal(number) { number in
                Interruption.caught.store(number, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
        }
    }

    /// The program can be ended by a signal again as usual.
    static func end() {
        for number in signals { signal(number, SIG_DFL) }
    }

    /// The exit status of a program that was told to stop by a signal.
    static func status(_ number: Int32) -> Int32 {
        number == SIGINT ? ExitStatus.interrupted : 128 + number
    }
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

@main
struct Reunify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reunify",
        abstract: "Find the same person, and the same family, in lists that share no key.",
        subcommands: [LinkCommand.self, EvaluateCommand.self, ReviewCommand.self])
}

// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Casework
import Foundation

/// Where a registry is, and how it is opened.
struct RegistryOptions: ParsableArguments {
    @Option(
        name: .customLong("registry"),
        help: ArgumentHelp(
            "Folder of the registry. Else that of REUNIFY_REGISTRY.", valueName: "dir"))
    var registry: String?

    @OptionGroup var opening: OpeningOptions

    /// The folder.
    func folder() throws(CommandFailure) -> RegistryFolder {
        guard let path = registry ?? ProcessInfo.processInfo.environment["REUNIFY_REGISTRY"],
            !path.isEmpty
        else {
            throw CommandFailure(
                ExitStatus.usage,
                "Say where the registry is: --registry DIR, or REUNIFY_REGISTRY.")
        }
        let folder = RegistryFolder(path: path)
        try folder.require()
        return folder
    }
}

/// How a registry is opened.
struct OpeningOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "File whose first line is the passphrase of the root key. Else that of "
                + "REUNIFY_PASSPHRASE_FILE, else it is asked for.", valueName: "file"))
    var passphraseFile: String?

    /// Where the passphrase comes from.
    var passphrase: PassphraseSource { PassphraseSource(file: passphraseFile) }
}

/// Who acts, and what for.
struct ActorOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who acts: a user's name or number.", valueName: "user"))
    var user: String

    @Option(
        help: ArgumentHelp(
            "What for: \(Purpose.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "purpose"))
    var purpose: Purpose

    @Flag(help: "Print one JSON object.")
    var json = false
}

/// What every command that writes into a registry can be told.
struct ActOptions: ParsableArguments {
    @OptionGroup(title: "Registry") var registry: RegistryOptions
    @OptionGroup(title: "Who, and what for") var actor: ActorOptions

    @Option(
        help: ArgumentHelp(
            "A name for this very act, of 16 characters or more: with the same key and the same "
                + "--at it is done once, however often it is sent.", valueName: "key"))
    var key: String?

    @Option(
        help: ArgumentHelp(
            "When it happened, such as 2018-06-10T14:30; now, if it is left out.",
            valueName: "time"))
    var at: String?

    @Option(
        help: ArgumentHelp(
            "The zone of --at and of the clock on the wall, such as America/Chicago; the "
                + "machine's, if it is left out.", valueName: "zone"))
    var zone: String?

    @Flag(help: "Print the signed checkpoint with the receipt.")
    var checkpoint = false

    func validate() throws {
        if let key, !(16...255).contains(key.utf8.count) {
            throw ValidationError("--key needs 16 to 255 characters, such as a UUID.")
        }
    }
}

extension Purpose: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}

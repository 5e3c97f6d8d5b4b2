// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A registry of four agencies and the people who work with it, as its users run it.
struct RegistryBench {
    let workspace: Workspace

    /// Name, role, agency and purpose of everybody.
    private static let users = [
        ("ana", "intake-worker", "Border"), ("luis", "custodian", "Border"),
        ("carla", "supervisor", "Border"), ("rosa", "data-steward", "Border"),
        ("sara", "data-steward", "Shelter"), ("sol", "custodian", "Shelter"),
        ("tara", "tracing-officer", "Shelter"), ("eva", "caseworker", "Shelter"),
        ("vera", "verifier", "Shelter"), ("vito", "verifier", "Shelter"),
        ("hugo", "supervisor", "Shelter"), ("olga", "legal-monitor", "Office"),
    ]

    /// Makes it.
    ///
    /// - Parameter everybody: Whether all users are entered, which takes a second.
    init(everybody: Bool = true) throws {
        workspace = try Workspace()
        try workspace.write("pp", "correct horse\n")
        let made = try Program.run(
            [
                "init", "reg", "--operator", "ines", "--agency", "Office", "--agency", "Border",
                "--agency", "Shelter", "--agency", "Detention", "--origin", "test.example/log",
                "--weak-passphrase-for-tests", "--training-from", "2018-07-12T09:00", "--zone",
                "America/Chicago", "--passphrase-file", "pp",
            ], in: workspace)
        try #require(made.status == 0, "\(made.talk)")
        guard everybody else { return }
        for (name, role, agency) in Self.users {
            try done("ines", "maintenance", "user", "add", name, "--role", role, "--agency", agency)
        }
        for (place, agency) in [("Station 7", "Border"), ("House", "Shelter")] {
            try done("ines", "maintenance", "agency", "place", place, "--of", agency)
        }
    }

    /// Runs a command that takes the registry as an option.
    func run(_ arguments: [String], passphrase: String = "pp") throws -> Program.Outcome {
        try Program.run(
            arguments + ["--registry", "reg", "--passphrase-file", passphrase], in: workspace)
    }

    /// Runs a command as somebody.
    func act(_ user: String, _ purpose: String, _ arguments: String...) throws -> Program.Outcome {
        try run(arguments + ["--as", user, "--purpose", purpose])
    }

    /// Runs a command that has to be done, and answers the identifiers it made.
    @discardableResult
    func done(_ user: String, _ purpose: String, _ arguments: String...) throws -> [String] {
        let outcome = try run(arguments + ["--as", user, "--purpose", purpose])
        try #require(outcome.status == 0, "\(arguments): \(outcome.talk)")
        return Self.made(outcome)
    }

    /// The identifiers of a receipt.
    static func made(_ outcome: Program.Outcome) -> [String] {
        outcome.output.split(separator: "\n").first { $0.hasPrefix("made") }
            .map { $0.split(separator: " ").dropFirst().map(String.init) } ?? []
    }

    /// How many entries the log has signed for.
    func size() throws -> Int {
        let outcome = try run(["log", "checkpoint"])
        try #require(outcome.status == 0, "\(outcome.talk)")
        return Int(outcome.output.split(separator: "\n")[1]) ?? -1
    }

    /// Imports a list that lies in the workspace.
    func list(
        _ name: String, agency: String, by user: String, _ options: String...
    ) throws -> Program.Outcome {
        let mapping = try Program.run(
            ["import", "reg", name, "--agency", agency, "--propose-mapping"], in: workspace)
        try #require(mapping.status == 0, "\(mapping.talk)")
        try workspace.write(name + ".json", mapping.output)
        return try Program.run(
            [
                "import", "reg", name, "--agency", agency, "--mapping", name + ".json", "--as",
                user, "--purpose", "registration", "--passphrase-file", "pp",
            ] + options, in: workspace)
    }

    /// Border and Shelter agree that something may pass between them.
    func agree(_ passage: String, for purpose: String) throws {
        let made = try done(
            "carla", "care", "agreement", "propose", "--with", "Shelter", "--passes", passage,
            "--for", purpose, "--basis", "MoU, art. 5", "--reference", "file 18/77", "--from",
            "2018-07-01", "--until", "2019-06-30")
        try done("hugo", "care", "agreement", "sign", made[0])
    }

    /// A mother and a daughter at Station 7: both, and the link.
    func family() throws -> (mother: String, daughter: String, link: String) {
        let mother = try done(
            "ana", "registration", "person", "register", "--name", "Marta Caal Pop", "--born",
            "1988-03-04", "--sex", "female", "--language", "kek", "--number", "a-number=A201334556"
        )[0]
        let daughter = try done(
            "ana", "registration", "person", "register", "--name", "Rosa Tzoc Caal", "--born",
            "2012-01-20", "--language", "kek")[0]
        let met = try done(
            "ana", "registration", "person", "met", mother, daughter, "--place", "river")[0]
        let link = try done(
            "ana", "registration", "person", "unit", mother, daughter, "--met", met, "--link",
            "\(daughter):\(mother)=mother")[1]
        try done("luis", "care", "custody", "take", mother, daughter, "--place", "Station 7")
        return (mother, daughter, link)
    }
}

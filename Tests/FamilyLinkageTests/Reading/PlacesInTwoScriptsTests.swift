// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import RecordLinkage
import Testing

@testable import FamilyLinkage

@Suite("Lists that write in two scripts")
struct PlacesInTwoScriptsTests {
    @Test(arguments: [
        ("غزنی", "Ghazni"), ("دير الزور", "Deir ez-Zor"), ("دير الزور", "Dayr az Zawr"),
        ("الخرطوم", "Khartoum"), ("Херсон", "Kherson"), ("مزار شریف", "Mazar-e Sharif"),
    ])
    func `a place has the same consonants in both scripts`(place: String, latin: String) throws {
        let one = PlaceReader.path(place)
        let two = PlaceReader.path(latin)
        #expect(one.isTransliterated && !two.isTransliterated)
        let consonants = try #require(PlaceReader.consonants(one.parts[0]))
        #expect(consonants == PlaceReader.consonants(two.parts[0]), "\(one.parts) \(two.parts)")
    }

    @Test(arguments: ["Cobán", "Q'eqchi'", "Todos Santos Cuchumatán", "Kʼicheʼ", "Thị trấn Sa Pa"])
    func `Latin letters with their marks are Latin`(place: String) {
        #expect(!PlaceReader.path(place).isTransliterated)
    }

    @Test func `so few consonants that many places have them are not compared`() {
        #expect(PlaceReader.consonants("aba") == nil)
    }

    @Test func `two consonants tell a town, and v and w are one letter of Arabic script`() {
        func consonants(_ place: String) -> String? {
            PlaceReader.path(place).parts.first.flatMap(PlaceReader.consonants)
        }
        #expect(consonants("Sehwan") != nil)
        #expect(consonants("Sehwan") == consonants("سیہون"))
        #expect(consonants("Goth Bilaval") == consonants("بلاول"))
    }

    private static let homes = [
        ("Ghazni", "غزنی"), ("Herat", "هرات"), ("Jalalabad", "جلال آباد"), ("Kunduz", "قندوز"),
    ]

    private static func profiles(
        _ homes: [String]
    ) async throws -> (profiles: [PersonProfile], places: [String]) {
        var lines = ["id,name,sex,age,nationality,village"]
        for (row, home) in homes.enumerated() {
            lines.append("C\(row),Laila,F,\(3 + row),Afghanistan,\(home)")
        }
        let table = try await TableReader.read(
            Array(lines.joined(separator: "\n").utf8), source: "list")
        let roster = try #require(
            await FamilyReading.read(
                [table], options: options(role: ["village": .locality])))
        var builder = ProfileBuilder(roster)
        return (
            roster.records.indices.map { builder.profile([$0]) }, builder.places.texts
        )
    }

    private static func options(role: [String: FieldRole]) -> FamilyReadingOptions {
        var options = FamilyReadingOptions()
        options.roles = role
        return options
    }

    @Test func `people of one place are of one place though one list writes it in Arabic`()
        async throws
    {
        let written = Self.homes.map(\.0) + Self.homes.map(\.1)
        let known = try await Self.profiles(written)
        for number in Self.homes.indices {
            let latin = known.profiles[number].origin
            let arabic = known.profiles[number + Self.homes.count].origin
            #expect(
                latin.parts.contains { arabic.parts.contains($0) }, "\(Self.homes[number])")
            for other in Self.homes.indices where other != number {
                let elsewhere = known.profiles[other].origin
                #expect(!elsewhere.parts.contains { arabic.parts.contains($0) })
            }
        }
    }

    @Test func `where all lists are Latin, places are compared by their names alone`() async throws
    {
        let known = try await Self.profiles(Self.homes.map(\.0))
        #expect(known.profiles.allSatisfy { $0.origin.parts.count == 1 })
        #expect(!known.places.contains { $0.hasPrefix(ProfileBuilder.consonantsMark) })
    }
}

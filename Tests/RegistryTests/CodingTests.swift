// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Casework
import Testing

@testable import CaseworkScenarios
@testable import Registry
import RegistryScenarios

/// What is journaled can be read again, whole and with its content erased.
@Suite struct CodingTests {
    /// Every event that commands of every kind make in seven worlds.
    private static func acts() throws -> [Act] {
        var acts: [Act] = []
        for beginning in [
            World.arrived, World.separated, World.gathered, World.verified, World.planned,
            World.reunified, World.rejected,
        ] {
            let world = try beginning()
            let decided = CommandPool.commands(in: world).map { command, actor in
                world.decision(command, by: actor).events
            }
            for events in [world.journal] + decided where !events.isEmpty {
                acts.append(
                    Act(
                        at: world.moment, actor: World.intake, purpose: .care,
                        happenings: events.map(Happening.casework)))
            }
        }
        return acts
    }

    private func written(_ act: Act) throws -> (kept: [UInt8], content: [UInt8]) {
        let writer = EntryWriter()
        try writer.put(act)
        return (writer.kept.bytes, writer.content.bytes)
    }

    private func read(_ kept: [UInt8], _ content: [UInt8]?) throws -> Act {
        var bytes = ByteReader(kept)
        let act = try EntryReader(kept: kept, content: content).act(&bytes)
        #expect(bytes.isAtEnd)
        return act
    }

    @Test func `every event is read as it was written`() throws {
        let acts = try Self.acts()
        #expect(acts.count > 400)
        for act in acts {
            let (kept, content) = try written(act)
            #expect(try read(kept, content) == act)
        }
    }

    @Test func `without its content an event keeps its identifiers and no text`() throws {
        for act in try Self.acts() {
            let (kept, _) = try written(act)
            let erased = try read(kept, nil)
            #expect(erased.happenings.count == act.happenings.count)
            // What is left of it says the same when it is written once more, without any text.
            let again = try written(erased)
            #expect(try read(again.kept, nil) == erased)
            let text = String(decoding: again.content, as: UTF8.self)
            for name in ["Tzoc", "Paz", "county", "river", "Station", "mother"] {
                #expect(!text.contains(name))
                #expect(!String(decoding: kept, as: UTF8.self).contains(name) || name == "mother")
            }
        }
    }

    @Test func `the state without content is the state without names`() throws {
        let world = try World.reunified()
        var state = CaseworkState()
        for event in world.journal {
            let act = Act(
                at: world.moment, actor: World.intake, purpose: .care,
                happenings: [.casework(event)])
            let (kept, _) = try written(act)
            for event in try read(kept, nil).events { state.apply(event) }
        }
        #expect(state.links == world.state.links)
        #expect(state.persons == world.state.persons)
        #expect(state.records.values.allSatisfy { $0.identity.names.isEmpty })
    }

    @Test func `fields and cases have numbers, so that their names cost nothing`() throws {
        var spelt: Set<String> = []
        for act in try Self.acts() {
            let kept = try written(act).kept
            // A name that is written out stands behind its mark.
            let mark: [UInt8] = [0x80, 0x80, 0x40]
            for start in kept.indices.dropLast(4)
            where kept[start..<(start + 3)].elementsEqual(mark) {
                let count = Int(kept[start + 3])
                spelt.insert(
                    String(decoding: kept[(start + 4)...].prefix(count), as: UTF8.self))
            }
        }
        #expect(spelt == [])
        #expect(Set(FieldNames.list).count == FieldNames.list.count)
    }

    @Test func `bytes that are not an entry are refused without a trap`() throws {
        let act = try #require(try Self.acts().first)
        let (kept, content) = try written(act)
        var chance = SeededChance(state: 5)
        for _ in 0..<3000 {
            var bytes = kept
            for _ in 0...(chance.next() % 3) {
                bytes[Int(chance.next() % UInt64(bytes.count))] = UInt8(
                    truncatingIfNeeded: chance.next())
            }
            bytes.removeLast(Int(chance.next() % 20))
            var reader = ByteReader(bytes)
            _ = try? EntryReader(kept: bytes, content: content).act(&reader)
        }
    }
}

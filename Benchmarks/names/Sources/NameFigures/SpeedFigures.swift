// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import PersonNames

/// Processor time of this process, which other programs on the machine do not lengthen.
struct ProcessorClock {
    func measure(_ work: () -> Void) -> Duration {
        let start = clock()
        work()
        return .microseconds(Int64(clock() - start) * 1_000_000 / Int64(CLOCKS_PER_SEC))
    }
}

/// Time of folding, preparing and comparing.
enum SpeedFigures {
    static func report() -> [Measured] {
        var figures: [Measured] = []
        func add(_ figure: String, _ value: Double) {
            figures.append(Measured(figure: figure, value: value))
        }
        let names = [
            "Juan Carlos Pérez García", "PEREZ GARCIA, JUAN", "محمد أحمد الحسن",
            "Mohamed Ahmed Alhassan",
            "Олександр Шевченко", "Oleksandr Shevchenko", "Gebre Egziabher Haile",
            "Maxamed Cali Xasan",
            "Robert John Smith", "Bob Smith", "María Tzoc Caal", "Jean-Baptiste Pierre",
        ]
        let clock = ProcessorClock()
        let readings = names.map { NameReader.readings(fullName: $0)[0] }
        let prepared = readings.map { PreparedName($0) }
        var sum = 0.0
        let rounds = 2_000
        let pairTime = clock.measure {
            for _ in 0..<rounds {
                for first in prepared {
                    for second in prepared { sum += NameComparison.score(first, second) }
                }
            }
        }
        add(
            "whole names, microseconds a prepared pair",
            nanoseconds(pairTime, rounds * names.count * names.count) / 1000)
        let readTime = clock.measure {
            for _ in 0..<200 {
                for name in names { sum += Double(NameReader.readings(fullName: name).count) }
            }
        }
        let prepareTime = clock.measure {
            for _ in 0..<200 {
                for reading in readings { sum += PreparedName(reading).reading.weight }
            }
        }
        add("reading, microseconds a name", nanoseconds(readTime, 200 * names.count) / 1000)
        add("preparing, microseconds a name", nanoseconds(prepareTime, 200 * names.count) / 1000)
        for (label, text) in [
            ("ASCII", "MARTINEZ-LOPEZ, Juan Carlos O'Brien "),
            ("Latin-1", "Muñoz Peña, José Ángel Íñigo "),
        ] {
            let bytes = Array(String(repeating: text, count: 8).utf8)
            var output: [UInt8] = []
            let foldTime = clock.measure {
                for _ in 0..<20_000 {
                    output.removeAll(keepingCapacity: true)
                    NameFolding.fold(bytes.span, into: &output)
                    sum += Double(output.count)
                }
            }
            add("folding \(label), nanoseconds a byte", nanoseconds(foldTime, 20_000 * bytes.count))
        }
        let romanTime = clock.measure {
            for _ in 0..<500 { sum += Double(NameFolding.fold("Олександр Шевченко").utf8.count) }
            for _ in 0..<500 { sum += Double(NameFolding.fold("محمد أحمد الحسن").utf8.count) }
        }
        add(
            "folding Cyrillic and Arabic, microseconds a name", nanoseconds(romanTime, 1_000) / 1000
        )
        // The sum keeps the work from being left out.
        return sum > 0 ? figures : []
    }

    private static func nanoseconds(_ duration: Duration, _ count: Int) -> Double {
        duration / Duration.nanoseconds(1) / Double(max(1, count))
    }
}

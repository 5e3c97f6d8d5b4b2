// Part of Reunify. Copyright the Reunify contributors.
// SPDX-License-Identifier: Apache-2.0

/// E18: what spreadsheets do to a finished list.
struct TableDamage {
    let list: ListDesign
    let rate: Double

    /// Damages rows that stand in their final order.
    func apply(to rows: inout [ListRecord], _ chance: inout Chance) {
        guard rate > 0 else { return }
        for index in rows.indices where chance.happens(rate) {
            switch chance.below(4) {
            case 0: doubleID(&rows, index)
            case 1: shift(&rows, index, &chance)
            case 2: makeSerial(&rows[index])
            default: stripZeros(&rows[index])
            }
        }
    }

    /// The record takes over the id of the one above it.
    private func doubleID(_ rows: inout [ListRecord], _ index: Int) {
        guard index > 0 else { return }
        let column = rows[index].idColumn
        rows[index].cells[column] = rows[index - 1].cells[column]
        rows[index].hits.append(
            ListRecord.Hit(column: column, error: .tableDamage, detail: "id of the record above"))
    }

    /// One column of three to eight rows slips by one row, as when it is sorted alone.
    private func shift(_ rows: inout [ListRecord], _ index: Int, _ chance: inout Chance) {
        let fields: [ListDesign.Field] = [.unit, .phone, .eventTime, .facility, .number, .birth]
        let columns = fields.compactMap { list.column($0) }
        guard !columns.isEmpty else { return }
        let column = columns[chance.below(columns.count)]
        let end = min(rows.count, index + chance.between(3, 8))
        guard end - index > 1 else { return }
        let last = rows[end - 1].cells[column]
        var changed: [(Int, Cell)] = []
        for row in index..<end {
            changed.append((row, row == index ? last : rows[row - 1].cells[column]))
        }
        for (row, cell) in changed where rows[row].cells[column] != cell {
            rows[row].cells[column] = cell
            rows[row].hits.append(
                ListRecord.Hit(
                    column: column, error: .tableDamage, detail: "cell of a neighbouring row"))
        }
    }

    /// A date becomes the number of days since 30 December 1899.
    private func makeSerial(_ row: inout ListRecord) {
        guard let column = list.column(.eventDate) else { return }
        guard let date = read(row.cells[column]) else { return }
        var cell: Cell = []
        cell.add(number: date.daysSince1970 + 25_569)
        row.cells[column] = cell
        row.hits.append(
            ListRecord.Hit(column: column, error: .tableDamage, detail: "date as a serial number"))
    }

    /// The date of a cell that this list has written in numbers.
    private func read(_ cell: Cell) -> CivilDate? {
        var numbers: [Int] = []
        var current: Int?
        for byte in cell {
            if byte >= 0x30, byte <= 0x39 {
                current = (current ?? 0) * 10 + Int(byte - 0x30)
            } else if let number = current {
                numbers.append(number)
                current = nil
            } else if byte >= 0x41 {
                return nil
            }
        }
        if let number = current { numbers.append(number) }
        guard numbers.count == 3 else { return nil }
        switch list.dates {
        case .american: return CivilDate(year: numbers[2], month: numbers[0], day: numbers[1])
        case .iso: return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        default: return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
        }
    }

    /// Leading zeros of a number are lost.
    private func stripZeros(_ row: inout ListRecord) {
        for field in [ListDesign.Field.number, .phone, .unit] {
            guard let column = list.column(field), row.cells[column].first == 0x30 else { continue }
            row.cells[column] = Cell(row.cells[column].drop { $0 == 0x30 })
            row.hits.append(
                ListRecord.Hit(
                    column: column, error: .tableDamage, detail: "leading zeros stripped"))
            return
        }
    }
}
